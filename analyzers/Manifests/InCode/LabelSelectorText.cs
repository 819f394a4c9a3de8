using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// A label selector as Kubernetes' API takes it in a text:
/// <c>app=web,linkerd.io/control-plane-component in (web, tap),!linkerd.io/control-plane-ns</c>.
/// </summary>
internal static class LabelSelectorText
{
    private static readonly char[] EndsOfKey = [' ', '\t', '\r', '\n', '=', '!', '<', '>'];

    /// <summary>
    /// The labels that a text asks for, as the expressions of a selector would give them; none for a text that is one key and nothing else.
    /// </summary>
    public static ImmutableArray<ManifestNode> Parse(ManifestText text)
    {
        var selector = new ManifestNode(ManifestNodeKind.Mapping, new(0, text.Text.Length), column: null);
        var expressions = new ManifestNode(ManifestNodeKind.Sequence, new(0, text.Text.Length), column: null);
        selector.Add(Scalar(text.Text, new(0, 0), MetadataMapNames.MatchExpressions), expressions);
        foreach (var key in KeysIn(text.Text))
        {
            if (key.Length == text.Text.Length || text.Holes.Any(hole => hole.IntersectsWith(key)))
            {
                continue;
            }

            var expression = new ManifestNode(ManifestNodeKind.Mapping, key, column: null);
            expression.Add(Scalar(text.Text, new(key.Start, 0), "key"), Scalar(text.Text, key, text.Text.Substring(key.Start, key.Length)));
            expressions.Add(expression);
        }

        return ImmutableArray.Create(selector);
    }

    private static ManifestNode Scalar(string text, TextSpan span, string value) =>
        new(ManifestNodeKind.Scalar, span.End <= text.Length ? span : default, column: null) { Text = value, ValueKind = ValueKind.Text };

    private static IEnumerable<TextSpan> KeysIn(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i] != ',' || depth > 0))
            {
                depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
                continue;
            }

            if (KeyIn(text, start, i) is { IsEmpty: false } key)
            {
                yield return key;
            }

            start = i + 1;
        }
    }

    /// <summary>The key of one requirement: behind an exclamation mark, or before an operator.</summary>
    private static TextSpan KeyIn(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t' or '\r' or '\n' or '!')
        {
            start++;
        }

        var operation = text.IndexOfAny(EndsOfKey, start, end - start);
        return TextSpan.FromBounds(start, operation < 0 ? end : operation);
    }
}
