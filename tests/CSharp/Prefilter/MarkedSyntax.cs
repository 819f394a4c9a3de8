using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.CSharp.Prefilter;

/// <summary>Code that is parsed but not compiled, one expression of which is marked: questions that ask for no meaning.</summary>
internal static class MarkedSyntax
{
    /// <summary>A file of that text.</summary>
    public static SyntaxTree Parse(string text, string path = "") =>
        CSharpSyntaxTree.ParseText(text, path: path, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The expression between <c>[|</c> and <c>|]</c> in the members of a class.</summary>
    public static ExpressionSyntax InMembers(string members)
    {
        TestFileMarkupParser.GetSpan($"class Members\n{{\n{members}\n}}\n", out var text, out var span);
        var root = Parse(text).GetRoot(TestContext.Current.CancellationToken);
        return Assert.IsType<ExpressionSyntax>(root.FindNode(span, getInnermostNodeForTie: true), exactMatch: false);
    }

    /// <summary>The same in statements of a method.</summary>
    public static ExpressionSyntax InStatements(string statements) => InMembers($"void M()\n{{\n{statements}\n}}");
}
