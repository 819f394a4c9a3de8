using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>A comment that goes with a piece of code.</summary>
/// <param name="Text">The comment as it is written.</param>
/// <param name="EndsLine">Whether nothing may follow it on its line.</param>
/// <param name="HasBreakBehind">Whether it was written at the end of a line.</param>
internal readonly record struct Comment(string Text, bool EndsLine, bool HasBreakBehind)
{
    /// <summary>The comments among trivia, in their order.</summary>
    public static IEnumerable<Comment> Among(IReadOnlyList<SyntaxTrivia> trivia)
    {
        for (var i = 0; i < trivia.Count; i++)
        {
            if (IsComment(trivia[i]))
            {
                yield return Of(trivia[i], trivia.Skip(i + 1));
            }
        }
    }

    /// <summary>Whether trivia are a comment.</summary>
    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia || IsDocumentation(trivia);

    private static Comment Of(SyntaxTrivia comment, IEnumerable<SyntaxTrivia> behind)
    {
        var endsLine = comment.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia;
        return new(
            comment.ToFullString().Trim(),
            endsLine,
            endsLine || behind.FirstOrDefault(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)).IsKind(SyntaxKind.EndOfLineTrivia));
    }

    private static bool IsDocumentation(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
