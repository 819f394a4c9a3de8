using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Finding = LinkerdAnnotations.Analyzers.Rules.Finding;

namespace LinkerdAnnotations.Tool;

/// <summary>One thing that is said about a place in a file, or about the configuration.</summary>
internal sealed record Report
{
    /// <summary>The rule and what it is called.</summary>
    public required DiagnosticDescriptor Rule { get; init; }

    /// <summary>How grave it is.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>What is said, in the reader's language.</summary>
    public required string Message { get; init; }

    /// <summary>The file; null where it is about none.</summary>
    public InputFile? File { get; init; }

    /// <summary>The place in the file.</summary>
    public LinePositionSpan Place { get; init; }

    /// <summary>What will happen, by the name of the analyzers' property.</summary>
    public string? Effect { get; init; }

    /// <summary>Whether Linkerd logs a warning; null where nothing is said of logs.</summary>
    public bool? IsLogged { get; init; }

    /// <summary>Whether <c>fix</c> repairs it.</summary>
    public bool IsRepairable { get; init; }

    /// <summary>Another place that the message speaks of.</summary>
    public LinePosition? Related { get; init; }

    /// <summary>The releases for which it is said; none where only one was asked about.</summary>
    public ImmutableArray<string> Releases { get; init; } = [];

    /// <summary>What the upgrade does to it, where one was asked about.</summary>
    public UpgradeChange Change { get; init; }

    /// <summary>The line, counted from one.</summary>
    public int Line => Place.Start.Line + 1;

    /// <summary>The column, counted from one.</summary>
    public int Column => Place.Start.Character + 1;

    /// <summary>What was found, as it is said; null where the configuration switches the rule off.</summary>
    public static Report? Of(Diagnostic diagnostic, IReadOnlyDictionary<string, InputFile> files, Configuration configuration)
    {
        var span = diagnostic.Location.GetLineSpan();
        var file = span.Path is { Length: > 0 } path ? files.GetValueOrDefault(path) : null;
        var configured = configuration.SeverityOf(diagnostic.Id, diagnostic.Descriptor.Category, file?.AnalyzedPath);
        return SeverityNames.Apply(configured, diagnostic.Severity) is not { } severity ? null : new()
        {
            Rule = diagnostic.Descriptor,
            Severity = severity,
            Message = diagnostic.GetMessage(formatProvider: null),
            File = file,
            Place = span.Span,
            Effect = diagnostic.Properties.GetValueOrDefault(Finding.EffectProperty),
            IsLogged = diagnostic.Properties.GetValueOrDefault(Finding.LoggedProperty) is { } logged ? logged == "true" : null,
            IsRepairable = EditProperties.Read(diagnostic.Properties) is { IsCertain: true },
            Related = diagnostic.AdditionalLocations is [var related, ..] && related.GetLineSpan() is var other && other.Path == span.Path
                ? other.StartLinePosition
                : null,
        };
    }

    /// <summary>In the order of files and places.</summary>
    public static IEnumerable<Report> Sort(IEnumerable<Report> reports) => reports
        .OrderBy(report => report.File?.Name, StringComparer.Ordinal)
        .ThenBy(report => report.Place.Start)
        .ThenBy(report => report.Rule.Id, StringComparer.Ordinal)
        .ThenBy(report => report.Message, StringComparer.Ordinal);
}
