using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>Where a text comes from: where to report it, and whether it can be rewritten there.</summary>
internal readonly struct TextOrigin(Location location, bool isEditable)
{
    /// <summary>What the author wrote: a literal, a composed expression, or a use of a constant that lives elsewhere.</summary>
    public Location Location { get; } = location;

    /// <summary>Whether the text at <see cref="Location"/> is source that a fix may rewrite.</summary>
    public bool IsEditable { get; } = isEditable;
}
