using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>An entry that is to be written in a map, as it is or was written in another.</summary>
internal sealed class EntryText
{
    private const string FlowIndicators = ",[]{}";

    private readonly string _key;
    private readonly string _value;

    private EntryText(string key, string separator, string value)
    {
        _key = key;
        Separator = separator;
        _value = value;
    }

    /// <summary>What stands between key and value: a colon, with blanks.</summary>
    public string Separator { get; }

    /// <summary>The comments on lines of their own above it.</summary>
    public IReadOnlyList<string> CommentsAbove { get; private init; } = [];

    /// <summary>What follows it on its line: a comment, with the blanks before it.</summary>
    public string Rest { get; private init; } = string.Empty;

    /// <summary>The column that it began in.</summary>
    private int Column { get; init; }

    /// <summary>Whether it can be written between braces.</summary>
    public bool FitsInFlow => _value.IndexOfAny(['\n', '\r']) < 0 && _value.Length > 0 && FitsPlain(_key) && FitsPlain(_value);

    /// <summary>An entry as it stands in its map.</summary>
    public static EntryText Of(ManifestSite site)
    {
        var (key, _) = site.Member;
        var text = site.Lines.Text;
        var end = ManifestLines.EndOf(site.Member);
        var value = TextOf(site, out var separator);
        return new(text.Substring(key.Span.Start, key.Span.Length), separator, value)
        {
            Column = site.Map.Column ?? 0,
            Rest = site.Map.Column is not null ? site.Lines.RestOf(end) : CommentBehind(site),
            CommentsAbove = CommentsBefore(site.Lines, key.Span.Start),
        };
    }

    /// <summary>The comment behind an entry between braces that is the last of its line, with a blank before it; else nothing.</summary>
    public static string CommentBehind(ManifestSite site)
    {
        var rest = site.Lines.RestOf(site.Lines.SkipComma(ManifestLines.EndOf(site.Member)));
        return rest.TrimStart().StartsWith("#", StringComparison.Ordinal)
            && (site.Index == 0 || site.Lines.BeginsLine(site.Member.Key.Span.Start))
                ? " " + rest.TrimStart()
                : string.Empty;
    }

    /// <summary>Another entry, in the style of one that stands in a map.</summary>
    public static EntryText Like(ManifestSite site, string key, string value)
    {
        var (writtenKey, writtenValue) = site.Member;
        var text = site.Lines.Text;
        _ = TextOf(site, out var separator);
        return new(Write(writtenKey, key), separator, Write(writtenValue, value));

        string Write(ManifestNode like, string wanted) =>
            ScalarWriter.Write(text.Substring(like.Span.Start, like.Span.Length), like, wanted, site.Part.PrefersSingleQuotes).First();
    }

    /// <summary>The entry between braces.</summary>
    public string InFlow() => _key + Separator + _value;

    /// <summary>The entry between braces in lines of its own: with its comments, and without the indentation of the first line.</summary>
    /// <param name="indentation">What the lines begin with.</param>
    /// <param name="comma">What stands between the entry and the next.</param>
    /// <param name="lines">The lines of the text.</param>
    public string InFlow(string indentation, string comma, ManifestLines lines) =>
        string.Concat(CommentsAbove.Select(comment => comment + lines.Break + indentation)) + InFlow() + comma + Rest;

    /// <summary>The entry in lines of its own: with its comments, and without the indentation of the first line.</summary>
    public string InBlock(int column, ManifestLines lines)
    {
        var indentation = new string(' ', column);
        var written = string.Empty;
        foreach (var comment in CommentsAbove)
        {
            written += comment + lines.Break + indentation;
        }

        return written + Shift(InFlow(), column - Column, lines.Break) + Rest;
    }

    /// <summary>The comments above a place that belong to it: on lines of their own, without a blank one in between.</summary>
    public static IReadOnlyList<string> CommentsBefore(ManifestLines lines, int position)
    {
        var comments = new List<string>();
        if (!lines.BeginsLine(position))
        {
            return comments;
        }

        var column = position - lines.StartOf(position);
        for (var line = lines.StartOf(position); line > 0;)
        {
            line = lines.StartOf(lines.EndOfLineBefore(line));
            var start = lines.SkipBlanks(line);
            if (start - line != column || lines.Text[start] != '#')
            {
                break;
            }

            comments.Insert(0, lines.RestOf(start));
        }

        return comments;
    }

    private static string TextOf(ManifestSite site, out string separator)
    {
        var (key, value) = site.Member;
        if (value.Span.IsEmpty)
        {
            separator = ":";
            return string.Empty;
        }

        var text = site.Lines.Text;
        var start = site.Lines.SkipBlanks(text.IndexOf(':', key.Span.End) + 1);
        separator = text.Substring(key.Span.End, start - key.Span.End);
        return text.Substring(start, ManifestLines.EndOf(value) - start);
    }

    private static bool FitsPlain(string written) =>
        written[0] is '"' or '\'' || written.IndexOfAny(FlowIndicators.ToCharArray()) < 0;

    /// <summary>Moves all lines but the first to the left or to the right.</summary>
    private static string Shift(string written, int columns, string lineBreak)
    {
        var end = lineBreak[lineBreak.Length - 1];
        var lines = written.Split(end);
        for (var i = 1; i < lines.Length; i++)
        {
            var text = lines[i].TrimStart(' ');
            if (text.Trim().Length > 0)
            {
                lines[i] = new string(' ', Math.Max(0, lines[i].Length - text.Length + columns)) + text;
            }
        }

        return string.Join(end.ToString(), lines);
    }
}
