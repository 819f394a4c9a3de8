namespace LinkerdAnnotations.Tests.Package.Host;

/// <summary>What a host says of the assemblies that it was given.</summary>
/// <param name="Roslyn">The version of Roslyn that it runs on.</param>
/// <param name="LoadFailures">What a compiler or an editor would warn of (CS8032, CS8034, CS9057 and the like): the kind of failure and its
/// text.</param>
/// <param name="Analyzers">The analyzers that it made, by name.</param>
/// <param name="Exports">What editors find by an attribute (code fixes and the like) and the host made, by name.</param>
/// <param name="Diagnostics">What compiler and analyzers report on the source, as <c>Warning LKD1001: text</c>.</param>
/// <param name="Offered">What is offered for the first empty literal of the source, in the order of a list; nothing where the host is too
/// old for that.</param>
/// <param name="Repaired">The source after the first fix of the first diagnostic that has one; null where there is none.</param>
public sealed record HostReport(
    string Roslyn,
    IReadOnlyList<string> LoadFailures,
    IReadOnlyList<string> Analyzers,
    IReadOnlyList<string> Exports,
    IReadOnlyList<string> Diagnostics,
    IReadOnlyList<string> Offered,
    string? Repaired);
