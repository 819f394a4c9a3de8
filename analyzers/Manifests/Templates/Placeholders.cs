namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// The marks by which programs other than Go's templates know where to put a value: <c>$NAME</c>, <c>$(NAME)</c>, <c>${NAME}</c> and
/// <c>${NAME:=value}</c>, <c>{0}</c>, <c>{name}</c>, <c>#{name}#</c>, <c>%NAME%</c>, <c>@NAME@</c>, <c>__NAME__</c>, <c>&lt;name&gt;</c>,
/// <c>[[name]]</c>; and the statements and comments of Jinja, <c>{% … %}</c> and <c>{# … #}</c>, of whose end YAML may make a comment.
/// </summary>
internal static class Placeholders
{
    private static readonly (string Opening, string Closing)[] Pairs =
        [("{", "}"), ("$(", ")"), ("%", "%"), ("@", "@"), ("__", "__"), ("<", ">"), ("[[", "]]")];

    /// <summary>Whether a text holds any of them.</summary>
    public static bool AreIn(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if ((text[i] == '$' && (char.IsLetter(text[i + 1]) || text[i + 1] is '_' or '{'))
                || (text[i] == '{' && text[i + 1] is '%' or '#'))
            {
                return true;
            }
        }

        foreach (var (opening, closing) in Pairs)
        {
            if (HoldsName(text, opening, closing))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsName(string text, string opening, string closing)
    {
        for (var start = 0; (start = text.IndexOf(opening, start, StringComparison.Ordinal)) >= 0;)
        {
            start += opening.Length;
            var end = start;
            while (end < text.Length && IsOfName(text[end]))
            {
                end++;
            }

            // The closing mark may be made of characters that names are made of.
            var last = Math.Min(end + closing.Length, text.Length);
            if (end > start && text.IndexOf(closing, start + 1, last - start - 1, StringComparison.Ordinal) >= 0)
            {
                return true;
            }

            start = end;
        }

        return false;
    }

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '-' or ':' or ' ';
}
