using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// Reads the documents of a text in YAML; JSON is YAML too. Of a document that is broken, what comes before the break is read; the next one is
/// read as if nothing had happened. Aliases are kept as such, so that nothing grows beyond the text.
/// </summary>
internal sealed class ManifestParser
{
    // Kubernetes' objects are nested about fifteen deep. The scanner looks at every level for each token.
    private const int Deepest = 128;

    private static readonly char[] BreaksOfOldYaml = ['\u0085', '\u2028', '\u2029'];

    private readonly BlankedText _text;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, ManifestNode> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<(ManifestNode Node, ManifestNode? Key)> _open = new();
    private int _offset;
    private string _source = string.Empty;
    private ManifestNode? _root;

    private ManifestParser(BlankedText text, CancellationToken cancellationToken)
    {
        _text = text;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The roots of the documents that could hold a key of Linkerd's.</summary>
    public static ImmutableArray<ManifestNode> Parse(BlankedText text, CancellationToken cancellationToken)
    {
        var roots = ImmutableArray.CreateBuilder<ManifestNode>();
        foreach (var document in ManifestDocuments.In(text.Text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ManifestLook.CouldHoldKey(text.Text, document.Start, document.End)
                && new ManifestParser(text, cancellationToken).ParseDocument(document) is { } root)
            {
                roots.Add(root);
            }
        }

        return roots.ToImmutable();
    }

    private ManifestNode? ParseDocument(TextSpan document)
    {
        _offset = document.Start;
        _source = Prepare(_text.Text.Substring(document.Start, document.Length));
        if (!TryRead(new Parser(new StringReader(_source))))
        {
            Break();
        }

        if (_root is not null)
        {
            foreach (var action in _text.LinesIn(document))
            {
                TemplateLines.Apply(_root, action);
            }
        }

        return _root;
    }

    /// <summary>
    /// JSON may be indented with tabs, and later versions of YAML know fewer line breaks than the scanner does. No character moves.
    /// </summary>
    private static string Prepare(string text)
    {
        var first = 0;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        var prepared = first < text.Length && text[first] is '{' or '[' ? text.Replace('\t', ' ') : text;
        return prepared.IndexOfAny(BreaksOfOldYaml) < 0
            ? prepared
            : prepared.Replace(BreaksOfOldYaml[0], ' ').Replace(BreaksOfOldYaml[1], ' ').Replace(BreaksOfOldYaml[2], ' ');
    }

    /// <summary>False where the document is broken, or nested deeper than any manifest.</summary>
    private bool TryRead(Parser parser)
    {
        try
        {
            while (parser.MoveNext())
            {
                _cancellationToken.ThrowIfCancellationRequested();
                if (parser.Current is not { } current || !TryRead(current))
                {
                    return parser.Current is null;
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            // The parser says in all three ways that it is at a loss: the second for a list in brackets that is not closed, the third for an
            // escape of a character that there is not.
            return false;
        }
    }

    private bool TryRead(ParsingEvent current)
    {
        switch (current)
        {
            case MappingStart mapping:
                return TryOpen(ManifestNodeKind.Mapping, mapping, mapping.Style == MappingStyle.Flow);
            case SequenceStart sequence:
                return TryOpen(ManifestNodeKind.Sequence, sequence, sequence.Style == SequenceStyle.Flow);
            case MappingEnd or SequenceEnd:
                _open.Pop().Node.EndAt(PositionOf(current.End));
                return true;
            case Scalar scalar:
                Add(ToNode(scalar), scalar.Anchor);
                return true;
            case AnchorAlias alias:
                _anchors.TryGetValue(alias.Value.Value, out var target);
                Add(new(ManifestNodeKind.Alias, SpanOf(current), column: null) { Target = target }, AnchorName.Empty);
                return true;
            default:
                return true;
        }
    }

    private bool TryOpen(ManifestNodeKind kind, NodeEvent current, bool isFlow)
    {
        if (_open.Count == Deepest)
        {
            return false;
        }

        var start = SkipProperties(PositionOf(current.Start), PositionOf(current.End));
        var node = new ManifestNode(kind, new(start, 0), isFlow ? null : ColumnOf(start));
        Add(node, current.Anchor);
        _open.Push((node, Key: null));
        return true;
    }

    private void Add(ManifestNode node, AnchorName anchor)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        if (_open.Count == 0)
        {
            _root ??= node;
            return;
        }

        var (holder, key) = _open.Pop();
        if (holder.Kind == ManifestNodeKind.Sequence)
        {
            holder.Add(node);
            key = null;
        }
        else if (key is null)
        {
            key = node;
        }
        else
        {
            holder.Add(key, node);
            HideIfFilledIn(key, node);
            key = null;
        }

        _open.Push((holder, key));
    }

    private ManifestNode ToNode(Scalar scalar)
    {
        var span = SpanOf(scalar);
        var isText = scalar.Style != ScalarStyle.Plain || IsTaggedAsText(scalar);
        var node = new ManifestNode(ManifestNodeKind.Scalar, span, column: null)
        {
            Text = scalar.Value,
            IsInFlow = _open.Count > 0 && _open.Peek().Node.Column is null,
            ValueKind = isText ? ValueKind.Text : PlainScalar.KindOf(scalar.Value),
        };
        if (_text.HasAction(span))
        {
            node.Hide();
        }

        return node;
    }

    /// <summary>What stands alone on the lines behind a key that has no value yet becomes its value.</summary>
    private void HideIfFilledIn(ManifestNode key, ManifestNode value)
    {
        if (value.Kind == ManifestNodeKind.Scalar && value.Span.IsEmpty && _text.HasAction(TextSpan.FromBounds(key.Span.End, Math.Max(key.Span.End, value.Span.End))))
        {
            value.Hide();
        }
    }

    /// <summary>Whatever is still open may hold anything behind the break.</summary>
    private void Break()
    {
        while (_open.Count > 0)
        {
            var (node, key) = _open.Pop();
            node.EndAt(_offset + _source.Length);
            node.Open();
            if (key is not null)
            {
                var value = new ManifestNode(ManifestNodeKind.Scalar, new(key.Span.End, 0), column: null);
                value.Hide();
                node.Add(key, value);
            }
        }
    }

    private static bool IsTaggedAsText(Scalar scalar) => !scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific && scalar.Tag.Value == "tag:yaml.org,2002:str";

    private TextSpan SpanOf(ParsingEvent current)
    {
        var end = PositionOf(current.End);
        var start = SkipProperties(PositionOf(current.Start), end);
        while (end > start && char.IsWhiteSpace(_text.Text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Goes behind an anchor and a tag.</summary>
    private int SkipProperties(int start, int end)
    {
        var text = _text.Text;
        var position = start;
        while (position < end && text[position] is '&' or '!')
        {
            while (position < end && !char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            while (position < end && char.IsWhiteSpace(text[position]))
            {
                position++;
            }
        }

        return position;
    }

    private int PositionOf(Mark mark) => _offset + (int)Math.Min(mark.Index, _source.Length);

    private int ColumnOf(int position)
    {
        var start = position;
        while (start > _offset && _text.Text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        return position - start;
    }
}
