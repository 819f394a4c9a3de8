using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>What the manifests in a text say to Linkerd.</summary>
internal sealed class Manifest
{
    // Of the line itself, and of the line before.
    private const int MostAtOnePlace = 4;

    // An Application within a ConfigMap within a List, with values that hold patches, is more than anybody writes.
    private const int Deepest = 4;

    private readonly ManifestText _text;
    private readonly ImmutableArray<Suppression> _suppressions;
    private readonly bool _mayShare;
    private Dictionary<TextSpan, ManifestScalar>? _scalarsByPlace;

    private Manifest(
        ManifestText text,
        ImmutableArray<AnnotationEntry> entries,
        ImmutableArray<ManifestScalar> scalars,
        KnownObjects objects)
    {
        _text = text;
        Objects = objects;
        Entries = entries;
        Scalars = scalars;
        _mayShare = ManifestPart.MayShare(text);
        _suppressions = entries.IsEmpty ? ImmutableArray<Suppression>.Empty : Suppression.FindIn(text).ToImmutableArray();
    }

    /// <summary>The entries under keys of Linkerd's in the order of the text, and behind them those of texts within it.</summary>
    public ImmutableArray<AnnotationEntry> Entries { get; }

    /// <summary>Their keys and values.</summary>
    public ImmutableArray<ManifestScalar> Scalars { get; }

    /// <summary>The objects that are described, also those about which Linkerd is told nothing.</summary>
    public KnownObjects Objects { get; }

    /// <summary>Reads a text. Never throws, whatever the text is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepsValuesAsTexts">
    /// Whether it goes to a reader that knows that annotations are texts, so that they need no quotes. In JSON they need them all the same.
    /// </param>
    /// <param name="cancellationToken">Says when nobody waits any more.</param>
    public static Manifest Read(ManifestText text, bool keepsValuesAsTexts, CancellationToken cancellationToken)
    {
        var entries = ImmutableArray.CreateBuilder<AnnotationEntry>();
        var scalars = ImmutableArray.CreateBuilder<ManifestScalar>();
        var objects = new KnownObjects();
        Read(text, depth: 0);
        return new(text, entries.ToImmutable(), scalars.ToImmutable(), objects);

        void Read(ManifestText part, int depth)
        {
            if (part.IsSelector)
            {
                ReadParts(part, TemplateBlanker.Blank(part.Text, part.Holes), LabelSelectorText.Parse(part), depth);
                return;
            }

            if (part.Text.IndexOf(':') < 0 || !(ManifestPrefilter.CouldHoldKey(part.Text, 0, part.Text.Length) || MayBeOfNamespace(part)))
            {
                return;
            }

            var blanked = TemplateBlanker.Blank(part.Text, part.Holes);
            var roots = ManifestParser.Parse(blanked, cancellationToken);
            if (depth > 0 && !(part.IsMap && roots.All(NestedManifests.IsMap)) && !NestedManifests.Are(roots))
            {
                return;
            }

            ReadParts(part, blanked, roots, depth);
        }

        void ReadParts(ManifestText part, BlankedText blanked, ImmutableArray<ManifestNode> roots, int depth)
        {
            var reader = new ManifestReader(
                new(part, blanked, roots),
                keepsValuesAsTexts && !ManifestPart.IsJsonText(blanked),
                cancellationToken);
            reader.Read();
            objects.AddAll(reader.Objects);
            entries.AddRange(depth == 0 ? reader.Entries : reader.Entries.Where(entry => entry.Usage == KeyUsage.KeyOfMap));
            scalars.AddRange(reader.Scalars);
            foreach (var nested in depth == Deepest ? ImmutableArray<ManifestNode>.Empty : reader.Texts)
            {
                if (NestedTextReader.Read(part, nested.Span, LeadingSpacesIn(nested.Text), reader.MayBeMap(nested)) is { } inner)
                {
                    Read(inner, depth + 1);
                }
            }
        }
    }

    /// <summary>
    /// Whether a change at a place would be one in other objects too, since an alias or a merge key stands for something there.
    /// </summary>
    /// <param name="place">Where a key or a value stands.</param>
    /// <param name="isOfText">Whether only another text would stand there; else an entry is added, moved or removed.</param>
    public bool IsShared(Location place, bool isOfText) =>
        _mayShare
        && (_scalarsByPlace ??= ByPlace(Scalars)).TryGetValue(place.SourceSpan, out var scalar)
        && (isOfText ? scalar.Part.Shared.HoldText(scalar.Node) : scalar.Part.Shared.HoldPlace(scalar.Node));

    /// <summary>Whether the text is that of a file of its own, of that path.</summary>
    public bool IsOf(string path) => _text is FileManifestText file && file.Path == path;

    /// <summary>What to change where the text was written to have a key or a value say something else; null where that cannot be.</summary>
    public static TextChange? Replace(ManifestScalar scalar, string wanted)
    {
        var span = scalar.Node.Span;
        var old = scalar.Part.Text.Text.Substring(span.Start, span.Length);
        foreach (var written in ScalarWriter.Write(old, scalar.Node, wanted, scalar.Part.PrefersSingleQuotes))
        {
            if (IsInQuotes(written) && !IsInQuotes(old) && HasActionBehind(scalar))
            {
                return null;
            }

            if (scalar.Part.Text.Replace(span, written) is { } change)
            {
                return change;
            }
        }

        return null;
    }

    /// <summary>What an alias repeats is in the list once for each object.</summary>
    private static Dictionary<TextSpan, ManifestScalar> ByPlace(ImmutableArray<ManifestScalar> scalars)
    {
        var byPlace = new Dictionary<TextSpan, ManifestScalar>();
        foreach (var scalar in scalars)
        {
            byPlace[scalar.Place.SourceSpan] = scalar;
        }

        return byPlace;
    }

    private static bool IsInQuotes(string written) => written.Length > 0 && written[0] is '"' or '\'';

    /// <summary>Whether a template may put more behind a scalar on its line, which must not stand behind quotes.</summary>
    private static bool HasActionBehind(ManifestScalar scalar)
    {
        var text = scalar.Part.Text.Text;
        var end = text.IndexOfAny(['\n', '\r', '#'], scalar.Node.Span.End);
        return scalar.Part.Blanked.HasAction(TextSpan.FromBounds(scalar.Node.Span.End, end < 0 ? text.Length : end));
    }

    /// <summary>Whether a comment says that a rule is not to speak of a place.</summary>
    public bool IsSuppressed(string ruleId, Location place)
    {
        var last = Sorted.LastAtOrBefore(_suppressions, suppression => suppression.Start, place.SourceSpan.Start);
        for (var i = last; i > Math.Max(-1, last - MostAtOnePlace); i--)
        {
            if (_suppressions[i].Covers(ruleId, place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it may be a file that describes a Namespace: pods in other files inherit from it, be it nothing.</summary>
    private static bool MayBeOfNamespace(ManifestText text) =>
        text is FileManifestText && ManifestPrefilter.CouldBeNamespace(text.Text, 0, text.Text.Length);

    /// <summary>The spaces that the first line with a text begins with.</summary>
    private static int LeadingSpacesIn(string text)
    {
        var line = 0;
        for (var i = 0; i < text.Length && text[i] is ' ' or '\n' or '\r'; i++)
        {
            line = text[i] == ' ' ? line : i + 1;
        }

        var end = line;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end - line;
    }
}
