namespace LinkerdAnnotations.Tool.Server;

/// <summary>What is said about a place, as an editor gets it.</summary>
internal sealed record ProtocolDiagnostic(
    Range Range,
    int Severity,
    string Code,
    CodeDescription? CodeDescription,
    string Source,
    string Message,
    IReadOnlyList<int>? Tags,
    IReadOnlyList<RelatedInformation>? RelatedInformation);
