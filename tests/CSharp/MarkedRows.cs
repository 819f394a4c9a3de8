using LinkerdAnnotations.Tests.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp;

/// <summary>
/// Rows of code with marked expressions, and the answer that each is to give. All rows of a test are one compilation, because to make one
/// takes longer than to ask; each is a file with a namespace of its own. A failure names just the rows with another answer.
/// </summary>
internal static class MarkedRows
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json.Nodes;
        using k8s;
        using k8s.Models;
        using Newtonsoft.Json.Linq;
        using YamlDotNet.RepresentationModel;
        using static Names;
        """;

    private const string Names =
        """
        internal static class Names
        {
            public const string Key = "linkerd.io/inject";
            public const string Other = "linkerd.io/other";
            public static string? Use(object? value) => null;
        }
        """;

    /// <summary>Statements as the member of a class.</summary>
    public static string Method(string statements) =>
        $"static void M(V1Pod given, Dictionary<string, string> map, bool flag, string text)\n{{\n{statements}\n}}";

    /// <summary>Checks the answers about one expression in the members of a class.</summary>
    public static Task VerifyAsync(Func<MarkedCode, object?> answer, params (string Members, string Answer)[] rows) =>
        VerifyAsync(answer, shared: string.Empty, rows);

    /// <summary>Checks the answers about one expression in statements.</summary>
    public static Task VerifyStatementsAsync(Func<MarkedCode, object?> answer, params (string Statements, string Answer)[] rows) =>
        VerifyAsync(answer, [.. rows.Select(row => (Method(row.Statements), row.Answer))]);

    /// <summary>Checks the answers about one expression in the members of a class, which use the types of a further file.</summary>
    public static async Task VerifyAsync(Func<MarkedCode, object?> answer, string shared, params (string Members, string Answer)[] rows)
    {
        var files = await ReadAsync([.. rows.Select(row => row.Members)], shared);
        Verify(rows.Zip(files, (row, file) => (row.Members, row.Answer, answer(Assert.Single(file)))));
    }

    /// <summary>Checks the answers about several expressions in the members of a class.</summary>
    public static async Task VerifyAllAsync(Func<MarkedCode[], object?> answer, params (string Members, string Answer)[] rows)
    {
        var files = await ReadAsync([.. rows.Select(row => row.Members)]);
        Verify(rows.Zip(files, (row, file) => (row.Members, row.Answer, answer(file))));
    }

    /// <summary>Checks the answers about several expressions in statements.</summary>
    public static Task VerifyAllStatementsAsync(Func<MarkedCode[], object?> answer, params (string Statements, string Answer)[] rows) =>
        VerifyAllAsync(answer, [.. rows.Select(row => (Method(row.Statements), row.Answer))]);

    /// <summary>Reads files of members, in each of which expressions stand between <c>[|</c> and <c>|]</c>.</summary>
    public static Task<MarkedCode[][]> ReadAsync(IReadOnlyList<string> members, string shared = "") =>
        CompileAsync(
            [.. members.Select((text, index) => $"{Usings}\nnamespace Row{index};\ninternal static class Members\n{{\n{text}\n}}\n")],
            OutputKind.DynamicallyLinkedLibrary,
            shared);

    /// <summary>Reads a program of statements.</summary>
    public static async Task<MarkedCode[]> ReadProgramAsync(string statements) =>
        (await CompileAsync([$"{Usings}\n{statements}\n"], OutputKind.ConsoleApplication, shared: string.Empty))[0];

    private static async Task<MarkedCode[][]> CompileAsync(string[] sources, OutputKind kind, string shared)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var files = sources.Select(Reports.Unmark)
            .Select(file => (Tree: CSharpSyntaxTree.ParseText(file.Text, cancellationToken: cancellationToken), file.Spans))
            .ToArray();
        var compilation = await MarkedCompilation.OfAsync(
            [
                .. files.Select(file => file.Tree),
                CSharpSyntaxTree.ParseText(Names, cancellationToken: cancellationToken),
                CSharpSyntaxTree.ParseText($"{Usings}\n{shared}", cancellationToken: cancellationToken),
            ],
            kind);

        return
        [
            .. files.Select(file => file.Spans
                .Select(span => file.Tree.GetRoot(cancellationToken).FindNode(span, getInnermostNodeForTie: true))
                .Select(node => new MarkedCode(
                    compilation.GetSemanticModel(file.Tree),
                    Assert.IsType<ExpressionSyntax>(node, exactMatch: false)))
                .ToArray())
        ];
    }

    private static void Verify(IEnumerable<(string Code, string Answer, object? Actual)> rows)
    {
        var differences = string.Join(
            '\n',
            rows
                .Where(row => row.Answer != $"{row.Actual}")
                .Select(row => $"{row.Code}\n    wanted: {row.Answer}\n    given:  {row.Actual}"));
        Assert.True(differences.Length == 0, differences);
    }
}
