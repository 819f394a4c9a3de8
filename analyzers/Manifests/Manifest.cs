using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>What the manifests in a text say to Linkerd.</summary>
internal sealed class Manifest
{
    // Of the line itself, and of the line before.
    private const int MostAtOnePlace = 4;

    private readonly ManifestText _text;
    private readonly ImmutableArray<Suppression> _suppressions;

    private Manifest(ManifestText text, ImmutableArray<AnnotationEntry> entries, ImmutableArray<ManifestScalar> scalars)
    {
        _text = text;
        Entries = entries;
        Scalars = scalars;
        _suppressions = entries.IsEmpty ? ImmutableArray<Suppression>.Empty : Suppression.FindIn(text).ToImmutableArray();
    }

    /// <summary>The entries under keys of Linkerd's, in the order of the text.</summary>
    public ImmutableArray<AnnotationEntry> Entries { get; }

    /// <summary>Their keys and values.</summary>
    public ImmutableArray<ManifestScalar> Scalars { get; }

    /// <summary>Reads a text. Never throws, whatever the text is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepsValuesAsTexts">
    /// Whether it goes to a reader that knows that annotations are texts, so that they need no quotes. In JSON they need them all the same.
    /// </param>
    /// <param name="cancellationToken">Says when nobody waits any more.</param>
    public static Manifest Read(ManifestText text, bool keepsValuesAsTexts, CancellationToken cancellationToken)
    {
        if (text.Text.IndexOf(':') < 0 || !ManifestLook.CouldHoldKey(text.Text, 0, text.Text.Length))
        {
            return new(text, ImmutableArray<AnnotationEntry>.Empty, ImmutableArray<ManifestScalar>.Empty);
        }

        var blanked = TemplateBlanker.Blank(text.Text, text.Holes);
        var roots = ManifestParser.Parse(blanked, cancellationToken);
        var reader = new ManifestReader(text, blanked, keepsValuesAsTexts && !IsJson(text.Text), cancellationToken);
        reader.Read(roots);
        return new(text, reader.Entries, reader.Scalars);
    }

    /// <summary>Whether the text is that of a file of its own, of that path.</summary>
    public bool IsOf(string path) => _text is FileManifestText file && file.Path == path;

    /// <summary>What to change where the text was written to have a key or a value say something else; null where that cannot be.</summary>
    public TextChange? Replace(ManifestScalar scalar, string wanted)
    {
        var span = scalar.Node.Span;
        foreach (var written in ScalarWriter.Write(_text.Text.Substring(span.Start, span.Length), scalar.Node, wanted))
        {
            if (_text.Replace(span, written) is { } change)
            {
                return change;
            }
        }

        return null;
    }

    /// <summary>Whether a comment says that a rule is not to speak of a place.</summary>
    public bool IsSuppressed(string ruleId, Location place)
    {
        var low = 0;
        var high = _suppressions.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_suppressions[middle].Start <= place.SourceSpan.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (var i = low - 1; i >= Math.Max(0, low - MostAtOnePlace); i--)
        {
            if (_suppressions[i].Covers(ruleId, place))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJson(string text) => text.TrimStart() is { Length: > 0 } trimmed && (trimmed[0] is '{' or '[');
}
