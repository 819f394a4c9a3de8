using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>What the manifests in a text say to Linkerd.</summary>
internal sealed class Manifest
{
    private readonly ImmutableArray<Suppression> _suppressions;

    private Manifest(ImmutableArray<AnnotationEntry> entries, ImmutableArray<Suppression> suppressions)
    {
        Entries = entries;
        _suppressions = suppressions;
    }

    /// <summary>Nothing.</summary>
    public static Manifest Empty { get; } = new(ImmutableArray<AnnotationEntry>.Empty, ImmutableArray<Suppression>.Empty);

    /// <summary>The entries under keys of Linkerd's, in the order of the text.</summary>
    public ImmutableArray<AnnotationEntry> Entries { get; }

    /// <summary>Reads a text. Never throws, whatever the text is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepsValuesAsTexts">Whether it goes to a reader that knows that annotations are texts, so that they need no quotes.</param>
    /// <param name="cancellationToken">Says when nobody waits any more.</param>
    public static Manifest Read(ManifestText text, bool keepsValuesAsTexts, CancellationToken cancellationToken)
    {
        if (text.Text.IndexOf(':') < 0 || !ManifestLook.CouldHoldKey(text.Text, 0, text.Text.Length))
        {
            return Empty;
        }

        var blanked = TemplateBlanker.Blank(text.Text, text.Holes);
        var roots = ManifestParser.Parse(blanked, cancellationToken);
        var entries = new ManifestReader(text, blanked, keepsValuesAsTexts, cancellationToken).Read(roots);
        return entries.IsEmpty ? Empty : new(entries, Suppression.FindIn(text).ToImmutableArray());
    }

    /// <summary>Whether a comment says that a rule is not to speak of a place.</summary>
    public bool IsSuppressed(string ruleId, Location place)
    {
        foreach (var suppression in _suppressions)
        {
            if (suppression.Covers(ruleId, place))
            {
                return true;
            }
        }

        return false;
    }
}
