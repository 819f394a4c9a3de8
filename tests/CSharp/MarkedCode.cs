using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.CSharp;

/// <summary>Members of a class, one expression of which is marked: the question that a test of the reading of C# asks.</summary>
internal sealed record MarkedCode(SemanticModel Model, ExpressionSyntax Expression)
{
    private const string Usings = "using System; using System.Collections.Generic; using k8s; using k8s.Models;\n";

    /// <summary>Reads members in which an expression stands between <c>[|</c> and <c>|]</c>.</summary>
    public static async Task<MarkedCode> ReadAsync(string members)
    {
        TestFileMarkupParser.GetSpan($"{Usings}static class Members\n{{\n{members}\n}}\n", out var source, out var span);
        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);
        var compilation = await MarkedCompilation.OfAsync([tree]);
        var node = tree.GetRoot(TestContext.Current.CancellationToken).FindNode(span, getInnermostNodeForTie: true);

        return new(compilation.GetSemanticModel(tree), Assert.IsType<ExpressionSyntax>(node, exactMatch: false));
    }

    /// <summary>The same for statements of a method.</summary>
    public static Task<MarkedCode> ReadStatementsAsync(string statements) =>
        ReadAsync(
            $"static void M(V1Pod given, bool flag, string[] texts)\n{{\n{statements}\n}}\nstatic string? Use(object? value) => null;\nstatic void Change(ref string text) {{ }}");
}
