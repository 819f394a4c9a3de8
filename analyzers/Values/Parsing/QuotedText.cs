using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Whether a text can stand between double quotes as it is, without a quote or a backslash that says something else.</summary>
internal static class QuotedText
{
    private const char FirstPrintable = ' ';

    private const string JsonEscapes = "\"\\/bfnrtu";

    // Those of YAML 1.2, and the single quote, which go-yaml takes too.
    private const string YamlEscapes = "\"\\/bfnrtu0aev \tNLPxU'\n\r";

    /// <summary>Whether a text is valid in a string of JSON.</summary>
    public static bool IsJson(string text) => IsValid(text, JsonEscapes, unescaped: string.Empty);

    /// <summary>Whether a text is valid in a scalar of YAML with double quotes.</summary>
    public static bool IsYaml(string text) => IsValid(text, YamlEscapes, unescaped: "\t\n\r");

    /// <param name="text">What stands between the quotes.</param>
    /// <param name="escapes">The characters that may follow a backslash.</param>
    /// <param name="unescaped">The control characters that need no escape.</param>
    private static bool IsValid(string text, string escapes, string unescaped)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '"' || (character < FirstPrintable && unescaped.IndexOf(character) < 0))
            {
                return false;
            }

            if (character == '\\')
            {
                index++;
                if (index == text.Length || escapes.IndexOf(text[index]) < 0)
                {
                    return false;
                }

                var digits = DigitsBehind(text[index]);
                if (index + digits >= text.Length || !text.Substring(index + 1, digits).All(Digits.IsHexadecimal))
                {
                    return false;
                }

                index += digits;
            }
        }

        return true;
    }

    private static int DigitsBehind(char escape) => escape switch
    {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
}
