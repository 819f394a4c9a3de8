using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>One rule: judges what the readers found, and knows nothing of how it was written.</summary>
internal abstract class Rule
{
    /// <summary>Everything that the rule can say; all under one ID.</summary>
    public abstract IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Whether there are findings of it that carry an edit.</summary>
    public virtual bool OffersEdits => false;

    /// <summary>What happens, as its findings say it where they do not say otherwise.</summary>
    public virtual Effect Effect => Effect.None;
}
