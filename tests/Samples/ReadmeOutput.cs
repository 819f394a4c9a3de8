using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Samples;

/// <summary>What the README shows of the builds of samples.</summary>
internal static class ReadmeOutput
{
    /// <summary>The lines of the first output that stands below a command.</summary>
    public static IReadOnlyList<string> Below(string command) =>
    [
        .. File.ReadLines(RepositoryFiles.PathOf("README.md"))
            .SkipWhile(line => !line.Contains(command, StringComparison.Ordinal))
            .SkipWhile(line => line != "```text")
            .Skip(1)
            .TakeWhile(line => line != "```"),
    ];

    /// <summary>A diagnostic as the README writes it, without the path and the help link.</summary>
    public static string Line(BuildDiagnostic diagnostic) =>
        $"{diagnostic.File}({diagnostic.Line},{diagnostic.Column}): {diagnostic.Severity} {diagnostic.Id}: {diagnostic.Message}";
}
