using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>What changes of a text do to the places in it.</summary>
internal static class TextPositions
{
    /// <summary>Where what begins at a position begins after changes; what is written just before it stays before it.</summary>
    public static int Moved(this IEnumerable<TextChange> changes, int position) => position + changes
        .Where(change => change.Span.End <= position)
        .Sum(change => (change.NewText?.Length ?? 0) - change.Span.Length);
}
