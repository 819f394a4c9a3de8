using System.Diagnostics;

namespace LinkerdAnnotations.Benchmarks.Measuring;

/// <summary>Another process of this program, in which nothing has run yet.</summary>
internal static class OwnProcess
{
    /// <summary>How it is started, with its output in reach.</summary>
    public static ProcessStartInfo With(IEnumerable<string> arguments)
    {
        // This program may have been started by itself, or by "dotnet" with the assembly as its first argument.
        var program = Environment.ProcessPath!;
        IEnumerable<string> assembly = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(OwnProcess).Assembly.Location] : [];
        return new(program, [.. assembly, .. arguments]) { RedirectStandardOutput = true };
    }
}
