using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>The literals of a file that could be keys, as far as that shows without knowing what its names mean.</summary>
internal static class KeyLiterals
{
    /// <summary>Those that lie at places where the text of a key was seen.</summary>
    /// <param name="root">The file.</param>
    /// <param name="positions">The places, in ascending order; see <see cref="FileLook.Positions"/>.</param>
    public static IEnumerable<LiteralExpressionSyntax> At(SyntaxNode root, IReadOnlyList<int> positions)
    {
        var end = 0;
        foreach (var position in positions)
        {
            if (position < end)
            {
                continue;
            }

            var token = root.FindToken(position);
            end = position < token.SpanStart ? token.SpanStart : token.FullSpan.End;
            if (token.Span.Contains(position) && token.Parent is LiteralExpressionSyntax literal && CheapLook.IsKey(literal))
            {
                yield return literal;
            }
        }
    }
}
