using System.Globalization;
using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace LinkerdAnnotations.Tool;

/// <summary>
/// Text for people: each report with its line and a mark under the place, and how many there are. In colour on a terminal.
/// </summary>
internal sealed class TextReportWriter : IReportWriter
{
    /// <summary>What is said, with the releases for which it is.</summary>
    public static string MessageOf(Report report) => report.Change switch
    {
        UpgradeChange.Comes => Texts.Get("Report_Comes", report.Releases[0], report.Message),
        UpgradeChange.Goes => Texts.Get("Report_Goes", report.Releases[0], report.Message),
        _ when !report.Releases.IsEmpty => Texts.Get("Report_Releases", report.Message, string.Join(", ", report.Releases)),
        _ => report.Message,
    };

    /// <inheritdoc/>
    public void Write(RunResult result, TextWriter output)
    {
        var ink = new Ink(output);
        foreach (var report in result.Reports)
        {
            ink.Write(PlaceOf(report), Ink.Faint);
            ink.Write($"{SeverityNames.Of(report.Severity)} {report.Rule.Id}", StyleOf(report.Severity));
            ink.WriteLine(": " + Excerpt.Clean(MessageOf(report)));
            if (report.File is not null && result.LineOf(report) is { } line)
            {
                WriteExcerpt(Excerpt.Of(line, report.Place), report, ink);
            }
        }

        ink.WriteLine(Summarize(result));
    }

    private static string PlaceOf(Report report) =>
        report.File is { } file
            ? string.Create(CultureInfo.InvariantCulture, $"{Excerpt.Clean(file.Name)}:{report.Line}:{report.Column}: ")
            : string.Empty;

    private static void WriteExcerpt(Excerpt excerpt, Report report, Ink ink)
    {
        var number = report.Line.ToString(CultureInfo.InvariantCulture);
        ink.Write($"  {number} | ", Ink.Faint);
        ink.WriteLine(excerpt.Line);
        ink.Write($"  {new string(' ', number.Length)} | ", Ink.Faint);
        ink.Write(excerpt.Indentation, Style.Plain);
        ink.Write(excerpt.Mark, StyleOf(report.Severity));
        ink.WriteLine(string.Empty);
    }

    private static string Summarize(RunResult result)
    {
        var counts = result.Reports
            .GroupBy(report => report.Severity)
            .OrderByDescending(same => same.Key)
            .Select(same => Texts.Get("Summary_" + same.Key, same.Count()));
        var found = result.Reports.Count == 0 ? Texts.Get("Summary_Nothing") : string.Join(", ", counts);
        var repairable = result.Reports.Count(report => report.IsRepairable && report.Change == UpgradeChange.None);
        return Texts.Get("Summary", found, result.Inputs.FileCount)
            + (repairable == 0 ? string.Empty : Texts.Get("Summary_Repairable", repairable));
    }

    private static Style StyleOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => new(Color.Red, decoration: Decoration.Bold),
        DiagnosticSeverity.Warning => new(Color.Yellow, decoration: Decoration.Bold),
        _ => new(Color.Aqua, decoration: Decoration.Bold),
    };
}
