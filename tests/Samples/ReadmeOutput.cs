using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Samples;

/// <summary>What the README, or the page of the samples, shows of builds.</summary>
internal static class ReadmeOutput
{
    /// <summary>The lines of the first output that stands below a command.</summary>
    public static IReadOnlyList<string> Below(string command, string page = "README.md") =>
    [
        .. File.ReadLines(RepositoryFiles.PathOf(page))
            .SkipWhile(line => !line.Contains(command, StringComparison.Ordinal))
            .SkipWhile(line => line != "```text")
            .Skip(1)
            .TakeWhile(line => line != "```"),
    ];

    /// <summary>A diagnostic as the README writes it, without the path and the help link.</summary>
    public static string Line(BuildDiagnostic diagnostic) =>
        $"{diagnostic.File}({diagnostic.Line},{diagnostic.Column}): {diagnostic.Severity} {diagnostic.Id}: {diagnostic.Message}";
}
