using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>The lines of a manifest.</summary>
internal sealed class ManifestLines(string text)
{
    private const int UsualIndentation = 2;

    /// <summary>How lines end.</summary>
    public string Break { get; } = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0
        ? "\r\n"
        : text.IndexOf('\n') < 0 && text.IndexOf('\r') >= 0 ? "\r" : "\n";

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Where the line of a position begins.</summary>
    public int StartOf(int position)
    {
        while (position > 0 && text[position - 1] is not ('\n' or '\r'))
        {
            position--;
        }

        return position;
    }

    /// <summary>Where the text of the line of a position ends.</summary>
    public int EndOf(int position)
    {
        while (position < text.Length && text[position] is not ('\n' or '\r'))
        {
            position++;
        }

        return position;
    }

    /// <summary>Where the text of the line before another ends, which is not the first.</summary>
    /// <param name="line">Where the other line begins.</param>
    public int EndOfLineBefore(int line) => line - (text[line - 1] == '\n' && line > 1 && text[line - 2] == '\r' ? 2 : 1);

    /// <summary>Where the next line begins; the end of the text where there is none.</summary>
    public int NextAfter(int position)
    {
        var end = EndOf(position);
        return end < text.Length ? end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1) : end;
    }

    /// <summary>Whether nothing but blanks stands before a position on its line.</summary>
    public bool BeginsLine(int position) => SkipBlanks(StartOf(position)) >= position;

    /// <summary>The first position at or after another that holds no blank.</summary>
    public int SkipBlanks(int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>Behind the comma that stands at a position, be it behind blanks; the position itself where there is none.</summary>
    public int SkipComma(int position)
    {
        var comma = SkipBlanks(position);
        return comma < text.Length && text[comma] == ',' ? comma + 1 : position;
    }

    /// <summary>What stands on the line between a position and its end, without blanks at the end.</summary>
    public string RestOf(int position) => text.Substring(position, EndOf(position) - position).TrimEnd();

    /// <summary>Where what is written of a node ends. The parser says of a mapping that it ends where something else begins.</summary>
    public static int EndOf(ManifestNode node) => node switch
    {
        { Column: null } => node.Span.End,
        { Members.Count: > 0 } => EndOf(node.Members[node.Members.Count - 1]),
        { Items.Count: > 0 } => EndOf(node.Items[node.Items.Count - 1]),
        _ => node.Span.End,
    };

    /// <summary>Where what is written of a member ends.</summary>
    public static int EndOf(ManifestMember member) => Math.Max(member.Key.Span.End, EndOf(member.Value));

    /// <summary>Whether a key is written behind a question mark, and its value on a line of its own.</summary>
    public bool IsExplicit(ManifestNode key) => Before(key).EndsWith("?", StringComparison.Ordinal);

    /// <summary>Whether a key is written behind something that goes with it: a question mark, an anchor, a tag.</summary>
    public bool IsMarked(ManifestNode key) => Before(key) is { Length: > 0 } before && before[before.Length - 1] is not ('{' or ',');

    /// <summary>Whether the blank lines behind a node belong to it: it ends in a block text that keeps them.</summary>
    public bool KeepsBlankLines(ManifestNode node) => node switch
    {
        { Column: not null, Members.Count: > 0 } => KeepsBlankLines(node.Members[node.Members.Count - 1].Value),
        { Column: not null, Items.Count: > 0 } => KeepsBlankLines(node.Items[node.Items.Count - 1]),
        _ => node is { Kind: ManifestNodeKind.Scalar, Span.IsEmpty: false }
            && text[node.Span.Start] is '|' or '>'
            && RestOf(node.Span.Start).Contains("+"),
    };

    /// <summary>What stands before a key on its line, without blanks at the end.</summary>
    private string Before(ManifestNode key)
    {
        var start = StartOf(key.Span.Start);
        return text.Substring(start, key.Span.Start - start).TrimEnd();
    }

    /// <summary>How far the members of a block are indented beyond what is around it.</summary>
    public static int UnitOf(ManifestNode outer)
    {
        foreach (var (_, value) in outer.Members)
        {
            if (value.Kind == ManifestNodeKind.Mapping && value.Column - outer.Column is > 0 and var unit)
            {
                return unit;
            }
        }

        return UsualIndentation;
    }
}
