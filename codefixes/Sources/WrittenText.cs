using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>A text as C# says it at a place: a literal, or a constant with the directive that it needs there.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Usings">The change that brings the constant into scope; none where it is there already.</param>
internal sealed record WrittenText(string Text, ImmutableArray<TextChange> Usings)
{
    /// <summary>A text as a literal.</summary>
    public static WrittenText Literal(string text) => new(EntryForms.Literal(text), ImmutableArray<TextChange>.Empty);
}
