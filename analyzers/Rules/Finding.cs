using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>What a rule has to say about something that an author wrote.</summary>
internal sealed class Finding(DiagnosticDescriptor descriptor, TextOrigin origin, Edit? edit, params object[] arguments)
{
    /// <summary>The rule, and the way in which it says it.</summary>
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>How grave it is, where that is not the rule's default; what users configure for the rule still wins.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>Another place that the message speaks of; null where there is none.</summary>
    public Location? Related { get; init; }

    /// <summary>The finding as Roslyn wants it.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        origin.Location,
        Severity ?? Descriptor.DefaultSeverity,
        additionalLocations: Related is null ? null : [Related],
        EditProperties.Write(origin.IsEditable ? edit : null),
        [.. arguments.Select(argument => argument is string text ? Confusables.Unmask(text) : argument)]);
}
