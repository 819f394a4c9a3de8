using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>What code does besides giving a value.</summary>
internal static class SideEffects
{
    /// <summary>
    /// Whether it matters how often a piece of code runs: it calls something, other than what makes a map where there is none, or sets
    /// something.
    /// </summary>
    /// <param name="part">The code.</param>
    /// <param name="except">Parts of it that are of no matter.</param>
    public static bool MayBeOf(SyntaxNode part, params ExpressionSyntax[] except) =>
        part.DescendantNodesAndSelf(node => !except.Contains(node)).Any(node => !except.Contains(node) && IsEffect(node));

    private static bool IsEffect(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => !IsEnsuring(call) && !call.IsNameof(),
        AssignmentExpressionSyntax or AwaitExpressionSyntax or ThrowExpressionSyntax => true,
        _ => node.CountsUpOrDown(),
    };

    private static bool IsEnsuring(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count == 0
            && call.Expression.LastName() is { } name
            && name.StartsWith("Ensure", StringComparison.Ordinal);
}
