using System.Globalization;
using System.Text.RegularExpressions;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>
/// A diagnostic of ours as a build prints it; line and column are 0 where it names no place, and the framework is empty where the project
/// has only one.
/// </summary>
internal sealed partial record BuildDiagnostic(
    string Project,
    string Framework,
    string File,
    int Line,
    int Column,
    string Severity,
    string Id,
    string Message)
{
    /// <summary>Reads the output of a build, which names each diagnostic once where it arises and once more at the end.</summary>
    public static IReadOnlyList<BuildDiagnostic> ReadAll(string output) =>
    [
        .. Form().Matches(output)
            .Select(Read)
            .Distinct()
            .OrderBy(diagnostic => diagnostic.Project, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Framework, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Line)
            .ThenBy(diagnostic => diagnostic.Column),
    ];

    private static BuildDiagnostic Read(Match match) => new(
        Path.GetFileNameWithoutExtension(match.Groups[match.Groups["project"].Success ? "project" : "file"].Value),
        match.Groups["framework"].Value,
        Path.GetFileName(match.Groups["file"].Value),
        Number(match.Groups["line"]),
        Number(match.Groups["column"]),
        match.Groups["severity"].Value,
        match.Groups["id"].Value,
        match.Groups["message"].Value);

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*(?:(?<file>[^(\r\n]+)\((?<line>\d+),(?<column>\d+)\)|(?<file>[^(\r\n]+\.csproj)|CSC) ?: (?<severity>warning|error) (?<id>LKD\d+): (?<message>.*?)(?: \(https:[^)]*\))?(?: \[(?<project>[^\]\r\n]+?)(?:::TargetFramework=(?<framework>[^\]\r\n]+))?\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Form();
}
