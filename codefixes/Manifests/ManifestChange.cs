using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>What an edit of an entry changes in a manifest.</summary>
/// <param name="part">The manifest.</param>
/// <param name="lineBreak">How its lines end.</param>
internal sealed class ManifestChange(ManifestPart part, string lineBreak)
{
    private readonly List<(TextSpan Span, string Text)> _changes = [];

    /// <summary>Writes something in the place of something else.</summary>
    public void Replace(TextSpan span, string text) => _changes.Add((span, text));

    /// <summary>Writes something.</summary>
    public void Insert(int position, string text) => Replace(new(position, 0), text);

    /// <summary>The changes where the manifest is written; null where one cannot be made there.</summary>
    public IReadOnlyList<TextChange>? ToOuter()
    {
        var changes = new List<TextChange>();
        foreach (var (span, text) in Merge())
        {
            if (part.Text.Replace(span, text) is not { } change)
            {
                return null;
            }

            changes.Add(change);
        }

        return changes;
    }

    /// <summary>Changes that touch are one: a literal of code could not tell them apart.</summary>
    private List<(TextSpan Span, string Text)> Merge()
    {
        var merged = new List<(TextSpan Span, string Text)>();
        foreach (var (span, text) in _changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            if (merged.Count > 0 && merged[merged.Count - 1] is var last && last.Span.End >= span.Start)
            {
                // Lines that follow one that goes take its place, with its line break.
                var written = span.IsEmpty && span.Start < last.Span.End && text.StartsWith(lineBreak, StringComparison.Ordinal)
                    ? text.Substring(lineBreak.Length) + lineBreak
                    : text;
                merged[merged.Count - 1] = (TextSpan.FromBounds(last.Span.Start, Math.Max(span.End, last.Span.End)), last.Text + written);
            }
            else
            {
                merged.Add((span, text));
            }
        }

        return merged;
    }
}
