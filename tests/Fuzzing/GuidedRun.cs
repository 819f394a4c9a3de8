using SharpFuzz;

namespace LinkerdAnnotations.Fuzzing;

/// <summary>Tries what AFL hands over, which sees what of the product is reached.</summary>
internal static class GuidedRun
{
    /// <summary>Runs until AFL has had enough.</summary>
    /// <param name="name">The name of the target. Nothing of the product can run before AFL is there, so it is looked for then.</param>
    public static void Run(string name) => Fuzzer.OutOfProcess.Run(stream =>
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var target = FuzzTargets.All.First(target => target.Name == name);
        if (target.TryAsync(InputText.Of(bytes.ToArray())).GetAwaiter().GetResult() is { } fault)
        {
            throw new InvalidOperationException(fault);
        }
    });
}
