using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tool;

/// <summary>What a command line says about a run.</summary>
/// <param name="Paths">What to look at.</param>
/// <param name="Linkerd">The releases of Linkerd; none where the configuration says it.</param>
/// <param name="UpgradeTo">The release that is to come; null where no upgrade is asked about.</param>
/// <param name="Kubernetes">The version of Kubernetes; null where the configuration says it.</param>
/// <param name="SeverityName">From which severity on things count; null where nothing is said.</param>
internal sealed record RunSettings(
    IReadOnlyList<string> Paths, IReadOnlyList<string> Linkerd, string? UpgradeTo, string? Kubernetes, string? SeverityName)
{
    /// <summary>From which severity on things count. What is replaced with an upgrade is said as Info, and is asked about.</summary>
    public DiagnosticSeverity Severity => SeverityName is { } name ? SeverityNames.Named(name)
        : UpgradeTo is null ? DiagnosticSeverity.Warning
        : DiagnosticSeverity.Info;

    /// <summary>Whether a report makes the run fail: what an upgrade mends does not.</summary>
    public bool Counts(Report report) => report.Severity >= Severity && report.Change != UpgradeChange.Goes;
}
