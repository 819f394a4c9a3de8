using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// The cheap look at the text of a whole file, before any of it is looked at as C#: most files hold nothing that could be a key, and cost
/// no more than a search for a few letters.
/// </summary>
internal sealed class FilePrefilter
{
    // How a JSON Patch path writes the slash of a key.
    private const string EscapedSlash = "~1";

    // How far before a place the beginning of a URL is looked for.
    private const int LongestAddress = 256;

    // Of "Linkerd" and "linkerd", in names and texts.
    private const string EndOfProject = "inkerd";

    private static readonly FilePrefilter NothingThere = new([], []);

    private FilePrefilter(IReadOnlyList<int> positions, IReadOnlyList<int> names)
    {
        Positions = positions;
        Names = names;
    }

    /// <summary>
    /// Where a text could stand that is or holds a key, in ascending order: at each word that could be the "linkerd" of a domain, and at
    /// each escape that could stand for a letter of it. A place is no more than a hint: it may well lie in a comment.
    /// </summary>
    public IReadOnlyList<int> Positions { get; }

    /// <summary>Where "linkerd" or "Linkerd" ends, in whatever longer word, in ascending order.</summary>
    public IReadOnlyList<int> Names { get; }

    /// <summary>Whether a text or a name in the file could have to do with Linkerd.</summary>
    public bool MayMentionLinkerd => Positions.Count > 0 || Names.Count > 0;

    /// <summary>Looks at a text.</summary>
    public static FilePrefilter At(SourceText text, CancellationToken cancellationToken)
    {
        List<int>? positions = null;
        List<int>? names = null;
        var nextEscape = 0;
        using var chunks = new SourceTextChunks(text, KeyDomains.LongestLabelLikeProject + EscapedSlash.Length);
        while (chunks.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var chunk = chunks.Current;
            FindEscapes(chunk, chunks.Start, ref nextEscape, ref positions);
            FindLabels(chunk, chunks.Start, "lin", ref positions, ref names);
            FindLabels(chunk, chunks.Start, "erd", ref positions, ref names);
        }

        positions?.Sort();
        return positions is null && names is null
            ? NothingThere
            : new((IReadOnlyList<int>?)positions ?? [], (IReadOnlyList<int>?)names ?? []);
    }

    /// <summary>Whether a file has anything to do with annotations, labels or Linkerd, so that its names could be those of keys.</summary>
    public static bool SpeaksOfMetadata(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetText(cancellationToken).ContainsAny("inkerd", "nnotation", "abel");

    /// <summary>
    /// Whether a key could be composed of a text of the file, and not only of names and comments: a string, or a piece of one, that has
    /// the domain of a key in it.
    /// </summary>
    public bool HasPieceOfKey(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!MayMentionLinkerd)
        {
            return false;
        }

        var root = tree.GetRoot(cancellationToken);
        return HasPieceOfKey(root, Positions) || HasPieceOfKey(root, Names);
    }

    /// <summary>
    /// Those of the places that lie in strings, but for those behind the beginning of a URL, and escapes in strings that without them have
    /// nothing like a key. All others are in names, in comments, or in what the compiler leaves out.
    /// </summary>
    public IReadOnlyList<int> PlacesInStrings(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Positions.Count == 0)
        {
            return Positions;
        }

        var root = tree.GetRoot(cancellationToken);
        var text = tree.GetText(cancellationToken);
        var places = new List<int>();
        (SyntaxToken Token, bool CouldHoldKey) escaped = default;
        foreach (var position in Positions)
        {
            var token = root.FindToken(position);
            if (!token.Span.Contains(position) || !IsOfString(token))
            {
                continue;
            }

            var isEscape = text[position] == '\\';
            if (isEscape && escaped.Token != token)
            {
                escaped = (token, CouldHoldKey(token.ValueText, cancellationToken));
            }

            if (isEscape ? escaped.CouldHoldKey : !IsInAddress(text, position))
            {
                places.Add(position);
            }
        }

        return places;
    }

    /// <summary>
    /// Whether a text, as it is without the escapes of C#, could be or hold a key: what is written in it, as JSON is, may have escapes of
    /// its own.
    /// </summary>
    private static bool CouldHoldKey(string text, CancellationToken cancellationToken) =>
        text.IndexOf('\\') >= 0 || At(SourceText.From(text + '"'), cancellationToken).MayMentionLinkerd;

    /// <summary>Whether a place lies behind the beginning of a URL, in the same word: no key has one before it.</summary>
    private static bool IsInAddress(SourceText text, int position)
    {
        var first = Math.Max(2, position - LongestAddress);
        for (var i = position; i >= first && IsOfAddress(text[i]); i--)
        {
            if (text[i] == '/' && text[i - 1] == '/' && text[i - 2] == ':')
            {
                return true;
            }
        }

        return false;
    }

    // All other characters end a word in the texts that keys stand in: lists, JSON, queries.
    private static bool IsOfAddress(char character) =>
        char.IsLetterOrDigit(character) || character is '/' or '.' or ':' or '-' or '_' or '@';

    private static bool HasPieceOfKey(SyntaxNode root, IReadOnlyList<int> positions)
    {
        foreach (var token in TokensInFile.At(root, positions))
        {
            if ((IsOfString(token) || IsNamedAsText(token)) && KeyCandidate.CouldBePieceWithDomain(token.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name is a text as well: <c>nameof(linkerd)</c>.</summary>
    private static bool IsNamedAsText(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken)
        && token.Parent?.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax call
        && call.IsNameof();

    private static bool IsOfString(SyntaxToken token) => token.Kind()
        is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    /// <summary>Escapes of any character: \u006c, \U0000006c, \x6c.</summary>
    /// <param name="chunk">A piece of the file.</param>
    /// <param name="chunkStart">Where it begins.</param>
    /// <param name="next">Where the search goes on in the file: a piece may begin in the middle of an escape.</param>
    /// <param name="positions">Where the escapes are put.</param>
    private static void FindEscapes(ReadOnlySpan<char> chunk, int chunkStart, ref int next, ref List<int>? positions)
    {
        while (next - chunkStart is var start && start < chunk.Length)
        {
            var found = chunk.Slice(start).IndexOf('\\');
            if (found < 0)
            {
                next = chunkStart + chunk.Length;
                return;
            }

            next += found;
            if (start + found + 1 >= chunk.Length)
            {
                return;
            }

            if (chunk[start + found + 1] is 'u' or 'U' or 'x')
            {
                (positions ??= []).Add(next);
            }

            next += 2;
        }
    }

    /// <summary>
    /// Labels of a domain that are "linkerd" or one slip away from it. However one slips, one of the parts "lin" and "erd" stays whole: the
    /// letter between them is all that both could lose.
    /// </summary>
    private static void FindLabels(ReadOnlySpan<char> chunk, int chunkStart, string part, ref List<int>? positions, ref List<int>? names)
    {
        for (var start = 0; ;)
        {
            var found = chunk.Slice(start).IndexOf(part.AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return;
            }

            start += found + part.Length;
            if (EndsLabelLikeProject(chunk, start))
            {
                (positions ??= []).Add(chunkStart + start - 1);
            }
            else if (chunk.Slice(0, start).EndsWith(EndOfProject.AsSpan(), StringComparison.Ordinal))
            {
                (names ??= []).Add(chunkStart + start - 1);
            }
        }
    }

    /// <summary>Whether the label that <paramref name="inside"/> lies in, or ends at, is like the project's name.</summary>
    private static bool EndsLabelLikeProject(ReadOnlySpan<char> chunk, int inside)
    {
        var last = Math.Min(chunk.Length - 1, inside + KeyDomains.LongestLabelLikeProject);
        for (var end = inside; end <= last; end++)
        {
            // What ends with a quotation mark may go on in the next text that is added to it; JSON may escape a slash.
            if (chunk[end] is '.' or ':' or '/' or '\\' or '"' || chunk.Slice(end).StartsWith(EscapedSlash.AsSpan()))
            {
                return KeyDomains.EndsLikeProject(chunk.Slice(0, end));
            }

            // An underscore for the point, or a slip within the label.
            if (chunk[end] == '_' && KeyDomains.EndsLikeProject(chunk.Slice(0, end)))
            {
                return true;
            }
        }

        return false;
    }
}
