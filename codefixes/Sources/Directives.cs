using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>What the preprocessor makes of a file.</summary>
internal static class Directives
{
    /// <summary>Whether a directive stands in a part of a file, or code that it switches off.</summary>
    public static bool AreIn(SyntaxNode root, TextSpan span) =>
        root.ContainsDirectives
        && root.DescendantTrivia(span, node => node.ContainsDirectives)
            .Any(trivia => (trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia)) && trivia.FullSpan.OverlapsWith(span));

    /// <summary>Whether two places are compiled under the same conditions: between the same <c>#if</c> and <c>#endif</c>.</summary>
    public static bool AreSameFor(SyntaxNode root, int one, int other) =>
        !root.ContainsDirectives || ConditionsAt(root, one).SequenceEqual(ConditionsAt(root, other));

    /// <summary>Where the conditions begin that a place stands under, the outermost first.</summary>
    private static List<int> ConditionsAt(SyntaxNode root, int place)
    {
        var conditions = new List<int>();
        foreach (var trivia in root.DescendantTrivia(new TextSpan(0, place), node => node.ContainsDirectives)
            .Where(trivia => trivia.IsDirective && trivia.Span.End <= place))
        {
            var kind = trivia.Kind();
            if (kind is SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia
                && conditions.Count > 0)
            {
                conditions.RemoveAt(conditions.Count - 1);
            }

            if (kind is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia)
            {
                conditions.Add(trivia.SpanStart);
            }
        }

        return conditions;
    }
}
