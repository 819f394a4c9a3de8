using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tool;

/// <summary>Puts together what was said for several releases.</summary>
internal static class Releases
{
    /// <summary>Each thing once, with the releases for which it is said.</summary>
    public static IEnumerable<Report> Merge(IEnumerable<(string Release, IReadOnlyList<Report> Reports)> judged) => judged
        .SelectMany(run => run.Reports.Select(report => (run.Release, Report: report)))
        .GroupBy(one => (one.Report.File, one.Report.Place, one.Report.Rule.Id, one.Report.Severity, one.Report.Message))
        .Select(same => same.First().Report with { Releases = [.. same.Select(one => one.Release).Distinct()] });

    /// <summary>What an upgrade changes.</summary>
    public static IEnumerable<Report> Compare(
        (string Release, IReadOnlyList<Report> Reports) before, (string Release, IReadOnlyList<Report> Reports) after)
    {
        var atFirst = before.Reports.Select(report => MeaningOf(report, before.Release)).ToHashSet();
        var then = after.Reports.Select(report => MeaningOf(report, after.Release)).ToHashSet();
        var coming = after.Reports
            .Where(report => !atFirst.Contains(MeaningOf(report, after.Release)))
            .Select(report => report with { Change = UpgradeChange.Comes, Releases = [after.Release] })
            .ToList();

        // What is said otherwise of the same place does not go.
        var places = coming.Select(PlaceOf).ToHashSet();
        return coming.Concat(before.Reports
            .Where(report => !then.Contains(MeaningOf(report, before.Release)) && !places.Contains(PlaceOf(report)))
            .Select(report => report with { Change = UpgradeChange.Goes, Releases = [before.Release] }));
    }

    private static (InputFile? File, LinePositionSpan Place, string Id) PlaceOf(Report report) =>
        (report.File, report.Place, report.Rule.Id);

    /// <summary>What is said, whichever release it is said of.</summary>
    private static (object Place, DiagnosticSeverity Severity, string? Effect, string Message) MeaningOf(Report report, string release) =>
        (PlaceOf(report), report.Severity, report.Effect, report.Message.Replace(release, string.Empty, StringComparison.Ordinal));
}
