using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tool;

/// <summary>What severities are called.</summary>
internal static class SeverityNames
{
    /// <summary>Those that a command line may name.</summary>
    public static IReadOnlyList<string> All { get; } = ["error", "warning", "info", "hidden"];

    /// <summary>The name in output.</summary>
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "hidden",
    };

    /// <summary>The severity that a command line names.</summary>
    public static DiagnosticSeverity Named(string name) => name switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "info" => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    /// <summary>What <c>.editorconfig</c> calls them; null for what is none.</summary>
    public static ReportDiagnostic? Parse(string name) => name.ToLowerInvariant() switch
    {
        "error" => ReportDiagnostic.Error,
        "warning" => ReportDiagnostic.Warn,
        "suggestion" => ReportDiagnostic.Info,
        "silent" or "refactoring" => ReportDiagnostic.Hidden,
        "none" => ReportDiagnostic.Suppress,
        _ => null,
    };

    /// <summary>A severity as it is configured; null for a rule that is switched off.</summary>
    public static DiagnosticSeverity? Apply(ReportDiagnostic? configured, DiagnosticSeverity severity) => configured switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
        ReportDiagnostic.Suppress => null,
        _ => severity,
    };
}
