using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// Reads the documents of a text in YAML; JSON is YAML too. An entry that the parser refuses is unknown, and what follows it is read on.
/// Aliases are kept as such, so that nothing grows beyond the text.
/// </summary>
internal sealed class ManifestParser
{
    // Kubernetes' objects are nested about fifteen deep. The scanner looks at every level for each token.
    private const int Deepest = 128;

    // A text that is refused on every line, each time for something that is looked for up to its end, is not read once for each line.
    private const int MostReadings = 8;
    private const int FewestCharacters = 4_096;

    private const string TagOfYaml = "tag:yaml.org,2002:";

    private readonly BlankedText _text;
    private readonly ManifestDocument _document;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, ManifestNode> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<(ManifestNode Node, ManifestNode? Key)> _open = new();
    private readonly ImmutableArray<ManifestNode>.Builder _roots = ImmutableArray.CreateBuilder<ManifestNode>();
    private readonly string _source;
    private int _start;
    private string _prefix;
    private bool _isBehindRefusal;
    private int _lastIndex;

    private ManifestParser(BlankedText text, ManifestDocument document, CancellationToken cancellationToken)
    {
        _text = text;
        _cancellationToken = cancellationToken;
        _document = document;
        _source = ParserSource.Prepare(text.Text.Substring(document.Span.Start, document.Span.Length));
        _prefix = document.Tags;
    }

    /// <summary>
    /// The roots of the documents that could hold a key of Linkerd's, or a Namespace. Beside a Namespace with such a key, those of all:
    /// pods inherit from it, also those that say nothing of Linkerd themselves.
    /// </summary>
    public static ImmutableArray<ManifestNode> Parse(BlankedText text, CancellationToken cancellationToken)
    {
        var documents = ManifestDocuments.In(text.Text).ToArray();
        return Parse(
            text,
            Array.Exists(documents, document => CouldBeNamespace(document) && CouldHoldKey(document))
                ? documents
                : documents.Where(document => CouldHoldKey(document) || CouldBeNamespace(document)),
            cancellationToken);

        bool CouldHoldKey(ManifestDocument document) =>
            ManifestPrefilter.CouldHoldKey(text.Text, document.Span.Start, document.Span.End);

        bool CouldBeNamespace(ManifestDocument document) =>
            ManifestPrefilter.CouldBeNamespace(text.Text, document.Span.Start, document.Span.End);
    }

    /// <summary>The roots of all documents.</summary>
    public static ImmutableArray<ManifestNode> ParseAll(BlankedText text, CancellationToken cancellationToken) =>
        Parse(text, ManifestDocuments.In(text.Text), cancellationToken);

    private static ImmutableArray<ManifestNode> Parse(
        BlankedText text,
        IEnumerable<ManifestDocument> documents,
        CancellationToken cancellationToken)
    {
        var roots = ImmutableArray.CreateBuilder<ManifestNode>();
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            roots.AddRange(new ManifestParser(text, document, cancellationToken).ParseDocument());
        }

        return roots.ToImmutable();
    }

    private ImmutableArray<ManifestNode> ParseDocument()
    {
        Read();
        foreach (var action in _text.LinesIn(_document.Span))
        {
            if (RootAt(action.Span.Start) is { } root)
            {
                TemplateLines.Apply(root, action);
            }
        }

        return _roots.ToImmutable();
    }

    /// <summary>
    /// The last root that begins before a position, or else the first. There is more than one where a document is broken, and in JSON
    /// Lines.
    /// </summary>
    private ManifestNode? RootAt(int position) =>
        _roots.Count == 0 ? null : _roots[Math.Max(0, Sorted.LastAtOrBefore(_roots, root => root.Span.Start, position))];

    private void Read()
    {
        var charactersLeft = FewestCharacters + ((long)MostReadings * _source.Length);
        while (true)
        {
            using var reader = new SourceReader(_source, _start, _prefix);
            var isRead = TryRead(new Parser(reader));
            charactersLeft -= reader.CharactersRead;
            var start = isRead ? _source.Length : ResumePoint.Behind(_source, _lastIndex, _start, IsInFlow);
            if (!isRead)
            {
                MarkBroken();
            }

            if (start == _source.Length || charactersLeft < 0 || _open.Count == Deepest)
            {
                CloseTo(column: -1);
                return;
            }

            _start = _lastIndex = start;
            _prefix = _document.Tags;
            if (IsInFlow && !EndsFlow(start))
            {
                _prefix += FlowPrefix();
            }
            else
            {
                EnterBlock(start);
            }
        }
    }

    /// <summary>False where the document is broken there, or nested deeper than any manifest.</summary>
    private bool TryRead(Parser parser)
    {
        try
        {
            var isBehindStartOfPair = false;
            while (parser.MoveNext() && parser.Current is { } current)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                if (isBehindStartOfPair
                    && !IsOfPrefix(current)
                    && !TryOpen(ManifestNodeKind.Mapping, PositionOf(current.Start), column: null, AnchorName.Empty))
                {
                    return false;
                }

                isBehindStartOfPair = IsStartOfPair(current);
                if (!isBehindStartOfPair && !IsOfPrefix(current) && !TryRead(current))
                {
                    return false;
                }

                _lastIndex = Math.Max(_lastIndex, IndexOf(current.End));
            }

            return true;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            // The parser says in all three ways that it is at a loss: the second for a list in brackets that is not closed, the third for
            // an escape of a character that there is not.
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
                var (node, key) = _open.Pop();
                Close(node, current);
                EndEntry(node, key);
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
        var start = SkipProperties(PositionOf(current.Start), PositionOf(current.End));
        return TryOpen(kind, start, isFlow ? null : ColumnOf(start), current.Anchor);
    }

    private bool TryOpen(ManifestNodeKind kind, int start, int? column, AnchorName anchor)
    {
        if (_open.Count == Deepest)
        {
            return false;
        }

        if (_isBehindRefusal)
        {
            _isBehindRefusal = false;
            if (_open.Count > 0
                && _open.Peek() is { Key: null, Node: var around }
                && around.Kind == kind
                && around.Column is not null
                && around.Column == column)
            {
                return true;
            }

            // What the entry that it belongs to is called was not read.
            if (_open.Count > 0 && _open.Peek() is { Key: null, Node: { Kind: ManifestNodeKind.Mapping } mapping })
            {
                _open.Pop();
                _open.Push((mapping, UnknownAt(start)));
            }
        }

        var node = new ManifestNode(kind, new(start, 0), column);
        Add(node, anchor);
        _open.Push((node, Key: null));
        return true;
    }

    /// <summary>
    /// The parser says of brackets that they end where the closing one begins, and of a single pair that it ends with the comma behind it.
    /// </summary>
    private void Close(ManifestNode node, ParsingEvent end)
    {
        var position = PositionOf(end.Start);
        var bracket = node.Kind == ManifestNodeKind.Mapping ? '}' : ']';
        node.EndAt(
            node.Column is null && IsAt(position, bracket) ? position + 1
            : IsPair(node) && node.Members.Count > 0 ? TrimEnd(node.Span.Start, node.Members[0].Value.Span.End)
            : PositionOf(end.End));
    }

    private void Add(ManifestNode node, AnchorName anchor)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        if (_open.Count == 0)
        {
            _roots.Add(node);
            return;
        }

        if (_isBehindRefusal)
        {
            // The rest of a text over several lines.
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
        if (_text.HasAction(span) || IsTaggedForOthers(scalar))
        {
            node.MarkUnknown();
        }

        return node;
    }

    /// <summary>What stands alone on the lines behind a key that has no value yet becomes its value.</summary>
    private void HideIfFilledIn(ManifestNode key, ManifestNode value)
    {
        if (value.Kind == ManifestNodeKind.Scalar
            && value.Span.IsEmpty
            && _text.HasAction(TextSpan.FromBounds(key.Span.End, Math.Max(key.Span.End, value.Span.End))))
        {
            value.MarkUnknown();
        }
    }

    private bool IsInFlow => _open.Count > 0 && _open.Peek().Node.Column is null;

    /// <summary>Whatever is open at a refusal may hold what was not read.</summary>
    private void MarkBroken()
    {
        foreach (var (node, _) in _open)
        {
            node.Break();
        }

        if (IsInFlow && IsPair(_open.Peek().Node))
        {
            // The next entry belongs to the list.
            CloseInnermost();
        }
        else if (IsInFlow)
        {
            var (node, key) = _open.Pop();
            EndEntry(node, key);
            _open.Push((node, Key: null));
        }
    }

    /// <summary>Whether a line stands too far to the left to be a part of what is between brackets.</summary>
    private bool EndsFlow(int start) =>
        (start == 0 || _source[start - 1] is '\n' or '\r')
        && _open.Select(open => open.Node.Column).FirstOrDefault(column => column is not null) is { } column
        && ResumePoint.ColumnAt(_source, start) <= column;

    /// <summary>The brackets that are open, so that the parser reads on within them.</summary>
    private string FlowPrefix()
    {
        // A list or a mapping within a mapping is the value of some member.
        const string member = "x: ";
        var prefix = string.Empty;
        foreach (var (node, _) in _open.TakeWhile(open => open.Node.Column is null))
        {
            var opening = node.Kind == ManifestNodeKind.Sequence ? "[" : IsPair(node) ? string.Empty : "{";
            prefix = opening + (node.Kind == ManifestNodeKind.Mapping && prefix.Length > 0 ? member : string.Empty) + prefix;
        }

        // What stands at the very start would be taken for a pair.
        return " " + prefix;
    }

    /// <summary>Goes to the mapping or list that a line is a part of.</summary>
    private void EnterBlock(int start)
    {
        var column = ResumePoint.ColumnAt(_source, start);
        CloseTo(column);
        if (_open.Count > 0
            && _open.Peek() is { Node: { Kind: ManifestNodeKind.Sequence } list }
            && list.Column == column
            && !ResumePoint.IsItem(_source, start + column))
        {
            CloseInnermost();
        }

        // The entry that was refused has no value that is known, unless this is it.
        if (_open.Count > 0 && _open.Peek() is { Node: { Kind: ManifestNodeKind.Mapping } mapping, Key: { } key }
            && mapping.Column == column && !ResumePoint.IsItem(_source, start + column))
        {
            _open.Pop();
            EndEntry(mapping, key);
            _open.Push((mapping, Key: null));
        }

        _isBehindRefusal = true;
    }

    /// <summary>Closes what begins to the right of a column, and what is between brackets.</summary>
    private void CloseTo(int column)
    {
        while (_open.Count > 0 && (_open.Peek().Node.Column is not { } inner || inner > column))
        {
            CloseInnermost();
        }
    }

    private void CloseInnermost()
    {
        var (node, key) = _open.Pop();
        node.EndAt(_document.Span.Start + _lastIndex);
        EndEntry(node, key);
    }

    private static void EndEntry(ManifestNode node, ManifestNode? key)
    {
        if (key is not null)
        {
            node.Add(key, UnknownAt(key.Span.End));
        }
    }

    private static ManifestNode UnknownAt(int position)
    {
        var node = new ManifestNode(ManifestNodeKind.Scalar, new(position, 0), column: null);
        node.MarkUnknown();
        return node;
    }

    private bool IsOfPrefix(ParsingEvent current) => current is NodeEvent && current.Start.Index < _prefix.Length;

    /// <summary>
    /// Whether the mapping of a single pair begins, <c>[a: b]</c>. The parser says of each that it stands at the very start, and not where
    /// its key does.
    /// </summary>
    private bool IsStartOfPair(ParsingEvent current) =>
        IsInFlow && current is MappingStart { Style: MappingStyle.Flow, Start.Index: 0 };

    /// <summary>Whether it is a mapping between brackets that has no braces of its own.</summary>
    private bool IsPair(ManifestNode node) =>
        node is { Kind: ManifestNodeKind.Mapping, Column: null } && !IsAt(node.Span.Start, '{');

    private bool IsAt(int position, char character) => position < _text.Text.Length && _text.Text[position] == character;

    /// <summary>Whether whoever reads the text makes something else of a scalar: <c>!Ref Mode</c>, <c>!vault |</c>.</summary>
    private static bool IsTaggedForOthers(Scalar scalar) =>
        !scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific && !scalar.Tag.Value.StartsWith(TagOfYaml, StringComparison.Ordinal);

    private static bool IsTaggedAsText(Scalar scalar) =>
        !scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific && scalar.Tag.Value == TagOfYaml + "str";

    private TextSpan SpanOf(ParsingEvent current)
    {
        var end = PositionOf(current.End);
        var start = SkipProperties(PositionOf(current.Start), end);
        return TextSpan.FromBounds(start, TrimEnd(start, end));
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text.Text[end - 1]))
        {
            end--;
        }

        return end;
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

    private int PositionOf(Mark mark) => _document.Span.Start + IndexOf(mark);

    private int IndexOf(Mark mark) => (int)Math.Min(Math.Max(mark.Index - _prefix.Length, 0) + _start, _source.Length);

    private int ColumnOf(int position)
    {
        var start = position;
        while (start > _document.Span.Start && _text.Text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        return position - start;
    }
}
