using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tool.Server;

/// <summary>What we have, as the protocol writes it.</summary>
internal static class ProtocolForms
{
    private const string Source = "linkerd";
    private const int Deprecated = 2;
    private const int Unnecessary = 1;

    /// <summary>A part of a text.</summary>
    public static Range RangeOf(LinePositionSpan span) => new(PositionOf(span.Start), PositionOf(span.End));

    /// <summary>A report about a document.</summary>
    public static ProtocolDiagnostic DiagnosticOf(Report report, string uri) => new(
        RangeOf(report.Place),
        SeverityOf(report.Severity),
        report.Rule.Id,
        report.Rule.HelpLinkUri is { Length: > 0 } link ? new(link) : null,
        Source,
        report.Message,
        TagsOf(report),
        report.Related is { } related ? [new(new(uri, new(PositionOf(related), PositionOf(related))), Texts.Get("Server_Related"))] : null);

    private static Position PositionOf(LinePosition position) => new(position.Line, position.Character);

    private static int SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => 1,
        DiagnosticSeverity.Warning => 2,
        DiagnosticSeverity.Info => 3,
        _ => 4,
    };

    /// <summary>What is replaced is struck through, and what does nothing is faint, as editors show such code.</summary>
    private static int[]? TagsOf(Report report) => report.Rule.Id switch
    {
        "LKD1005" => [Deprecated],
        "LKD4005" => [Unnecessary],
        _ => null,
    };
}
