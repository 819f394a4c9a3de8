using System.Globalization;
using System.Text;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Writes texts in YAML and JSON, in the style of what stood there before.</summary>
internal static class ScalarWriter
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";
    private const string FlowIndicators = ",[]{}";

    /// <summary>The ways to write a text that keeps to a style, the best first.</summary>
    /// <param name="written">What stands there.</param>
    /// <param name="node">What is known of it.</param>
    /// <param name="wanted">What it is to say, in one line.</param>
    /// <param name="prefersSingleQuotes">Whether that is what the text around it uses.</param>
    public static IEnumerable<string> Write(string written, ManifestNode node, string wanted, bool prefersSingleQuotes = false)
    {
        var style = written.Length > 0 ? written[0] : '\0';
        if (style is not ('"' or '\'' or '|' or '>') && node.ValueKind == ValueKind.Text && CanBePlain(wanted, node.IsInFlow))
        {
            yield return wanted;
        }
        else if (style == '\'' || (style != '"' && prefersSingleQuotes))
        {
            yield return InSingleQuotes(wanted);
        }
        else
        {
            yield return InDoubleQuotes(wanted);

            // A literal of C# may not hold a double quote where this one stands.
            yield return InSingleQuotes(wanted);
        }
    }

    /// <summary>Whether YAML takes the text for a text without quotes.</summary>
    private static bool CanBePlain(string text, bool isInFlow)
    {
        if (PlainScalar.KindOf(text) != ValueKind.Text
            || char.IsWhiteSpace(text[0])
            || char.IsWhiteSpace(text[text.Length - 1])
            || Indicators.IndexOf(text[0]) >= 0)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i])
                || (text[i] == ':' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])))
                || (text[i] == '#' && char.IsWhiteSpace(text[i - 1]))
                || (isInFlow && FlowIndicators.IndexOf(text[i]) >= 0))
            {
                return false;
            }
        }

        return true;
    }

    private static string InSingleQuotes(string text) => "'" + text.Replace("'", "''") + "'";

    private static string InDoubleQuotes(string text)
    {
        var builder = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            if (character is '"' or '\\')
            {
                builder.Append('\\').Append(character);
            }
            else if (char.IsControl(character))
            {
                builder.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                builder.Append(character);
            }
        }

        return builder.Append('"').ToString();
    }
}
