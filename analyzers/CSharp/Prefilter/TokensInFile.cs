using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Finds the tokens of a file by their places, instead of by a walk through the file.</summary>
internal static class TokensInFile
{
    /// <summary>The tokens that lie at places, each once; what lies between tokens, as in a comment, is passed over.</summary>
    /// <param name="root">The file.</param>
    /// <param name="positions">The places, in ascending order.</param>
    public static IEnumerable<SyntaxToken> At(SyntaxNode root, IEnumerable<int> positions)
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
            if (token.Span.Contains(position))
            {
                yield return token;
            }
        }
    }
}
