using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Layouts;

/// <summary>
/// Whether two trees are the same but for spaces, comments and directives. Roslyn's
/// <see cref="SyntaxFactory.AreEquivalent(SyntaxNode?, SyntaxNode?, bool)"/> says of one tree in some thousands that it is another, where
/// every node and every token is the same.
/// </summary>
internal static class SyntaxForm
{
    /// <summary>Whether nodes and tokens are the same.</summary>
    public static bool AreSame(SyntaxNode one, SyntaxNode other) => Parts(one).SequenceEqual(Parts(other));

    private static IEnumerable<(SyntaxKind Kind, string? Text)> Parts(SyntaxNode root) =>
        root.DescendantNodesAndTokensAndSelf().Select(part => (part.Kind(), part.IsToken ? part.ToString() : null));
}
