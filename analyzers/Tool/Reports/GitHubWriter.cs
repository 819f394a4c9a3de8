using System.Globalization;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tool;

/// <summary>Commands of a workflow of GitHub's, which shows them at their lines in pull requests.</summary>
internal sealed class GitHubWriter : IReportWriter
{
    /// <inheritdoc/>
    public void Write(RunResult result, TextWriter output)
    {
        foreach (var report in result.Reports)
        {
            var message = EscapeText(TextReportWriter.MessageOf(report));
            output.WriteLine($"::{CommandOf(report.Severity)} {string.Join(',', PropertiesOf(report))}::{message}");
        }

        foreach (var problem in result.Problems)
        {
            output.WriteLine($"::error title={EscapeProperty(Texts.Get("Problem_Title"))}::{EscapeText(problem.ToString())}");
        }
    }

    private static string CommandOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    private static IEnumerable<string> PropertiesOf(Report report)
    {
        if (report.File is { } file)
        {
            yield return "file=" + EscapeProperty(RepositoryPaths.Of(file));
            yield return string.Create(CultureInfo.InvariantCulture, $"line={report.Line}");
            yield return string.Create(CultureInfo.InvariantCulture, $"endLine={report.Place.End.Line + 1}");
            if (report.Place.Start.Line == report.Place.End.Line)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"col={report.Column}");
                yield return string.Create(CultureInfo.InvariantCulture, $"endColumn={report.Place.End.Character + 1}");
            }
        }

        yield return "title=" + EscapeProperty($"{report.Rule.Id}: {report.Rule.Title.ToString(formatProvider: null)}");
    }

    private static string EscapeText(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeText(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
