using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// Finds the actions of a template of Helm's, or of any other user of Go's templates: <c>{{ … }}</c>. Never reads a character twice over.
/// </summary>
internal sealed class TemplateActionReader(string text)
{
    private const string Opening = "{{";
    private const string Closing = "}}";
    private const string CommentOpening = "/*";
    private const string CommentClosing = "*/";

    private bool _isClosed = true;
    private bool _hasRawEnd = true;
    private bool _hasCommentEnd = true;

    /// <summary>The actions in order. One that is not closed ends with its line.</summary>
    public IEnumerable<TemplateAction> Read()
    {
        var position = 0;
        while ((position = text.IndexOf(Opening, position, StringComparison.Ordinal)) >= 0)
        {
            var end = FindEnd(position + Opening.Length);
            yield return new(TextSpan.FromBounds(position, end), KindOf(position, end), IndentationOf(position, end));
            position = end;
        }
    }

    private int FindEnd(int start)
    {
        var position = start;
        var first = SkipBlanks(start);
        if (StartsAt(CommentOpening, first))
        {
            position = Skip(ref _hasCommentEnd, CommentClosing, first + CommentOpening.Length);
        }

        while (_isClosed && position < text.Length)
        {
            switch (text[position])
            {
                case '}' when StartsAt(Closing, position):
                    return position + Closing.Length;
                case '{' when StartsAt(Opening, position):
                    // No action holds another.
                    return Lines.EndOf(text, start, position);
                case '"' or '\'':
                    position = SkipQuoted(position);
                    break;
                case '`':
                    position = Skip(ref _hasRawEnd, "`", position + 1);
                    break;
                default:
                    position++;
                    break;
            }
        }

        _isClosed = false;
        return Lines.EndOf(text, start);
    }

    /// <summary>Goes behind the next <paramref name="end"/>; stays where there is none, and never looks for one again.</summary>
    private int Skip(ref bool hasEnd, string end, int position)
    {
        var found = hasEnd ? text.IndexOf(end, position, StringComparison.Ordinal) : -1;
        hasEnd = found >= 0;
        return hasEnd ? found + end.Length : position;
    }

    /// <summary>Goes behind a quoted text. Go has none that goes on in the next line: there the quote stands for itself.</summary>
    private int SkipQuoted(int start)
    {
        for (var i = start + 1; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == text[start])
            {
                return i + 1;
            }

            if (text[i] == '\\')
            {
                i++;
            }
        }

        return start + 1;
    }

    private TemplateActionKind KindOf(int start, int end)
    {
        var first = SkipBlanks(start + Opening.Length);
        if (StartsAt(CommentOpening, first))
        {
            return TemplateActionKind.Silent;
        }

        if (first < end && text[first] == '$')
        {
            var name = EndOfWord(first + 1);
            var operation = SkipBlanks(name);
            return StartsAt(":=", operation) || (StartsAt("=", operation) && !StartsAt("==", operation))
                ? TemplateActionKind.Silent
                : TemplateActionKind.Text;
        }

        return text.Substring(first, Math.Max(EndOfWord(first) - first, 0)) switch
        {
            "if" or "with" or "range" or "define" or "block" => TemplateActionKind.Open,
            "else" => TemplateActionKind.Else,
            "end" => TemplateActionKind.Close,
            "break" or "continue" => TemplateActionKind.Silent,
            _ => TemplateActionKind.Text,
        };
    }

    /// <summary>The number behind the last <c>indent</c> or <c>nindent</c>, which is applied to all that comes before it.</summary>
    private int? IndentationOf(int start, int end)
    {
        const string function = "indent";
        var found = text.LastIndexOf(function, end - 1, end - start, StringComparison.Ordinal);
        if (found < 0)
        {
            return null;
        }

        var position = found + function.Length;
        while (position < end && text[position] == ' ')
        {
            position++;
        }

        int? number = null;
        for (; position < end && text[position] is >= '0' and <= '9' && number is null or < 1000; position++)
        {
            number = ((number ?? 0) * 10) + (text[position] - '0');
        }

        return number;
    }

    private bool StartsAt(string other, int position) => string.CompareOrdinal(text, position, other, 0, other.Length) == 0;

    /// <summary>Goes behind the mark that trims what stands before the action, and behind blanks.</summary>
    private int SkipBlanks(int position)
    {
        while (position < text.Length && (text[position] == '-' || char.IsWhiteSpace(text[position])))
        {
            position++;
        }

        return position;
    }

    private int EndOfWord(int position)
    {
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }

        return position;
    }
}
