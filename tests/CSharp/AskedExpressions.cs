using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp;

/// <summary>Many expressions of one compilation, for tests that ask the same question of each.</summary>
internal static class AskedExpressions
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Xml;
        using YamlDotNet.RepresentationModel;

        """;

    private const string Given =
        "int count, long much, sbyte small, ulong large, double share, float part, decimal price, TimeSpan span, string unit, bool flag, "
        + "int[] ports, List<int> list, IEnumerable<int> sequence, Lazy<int> later, string[] names, CultureInfo culture";

    /// <summary>Reads expressions that may use what is given, and members that are declared beside them.</summary>
    /// <param name="expressions">The expressions; a type may stand before each of them, which it is converted to: <c>object: 5</c>.</param>
    /// <param name="members">Members of the class that the expressions stand in.</param>
    /// <param name="otherFile">Another file of the same project.</param>
    /// <param name="isHalfWritten">Whether the expressions are still being written, and need not compile.</param>
    public static async Task<IReadOnlyList<MarkedCode>> ReadAsync(
        IEnumerable<string> expressions,
        string members = "",
        string otherFile = "",
        bool isHalfWritten = false)
    {
        var methods = expressions.Select((text, index) => $"static void Asked{index}({Given}) {{ {Statement(text)} }}");
        var cancellationToken = TestContext.Current.CancellationToken;
        var tree = CSharpSyntaxTree.ParseText(
            $"{Usings}static class Members\n{{\n{members}\n{string.Join('\n', methods)}\n}}\n",
            cancellationToken: cancellationToken);
        var compilation = await MarkedCompilation.OfAsync(
            [tree, CSharpSyntaxTree.ParseText(otherFile, cancellationToken: cancellationToken)],
            isHalfWritten: isHalfWritten);
        var model = compilation.GetSemanticModel(tree);
        var root = await tree.GetRootAsync(cancellationToken);
        return
        [
            .. root.DescendantNodes()
                .OfType<VariableDeclaratorSyntax>()
                .Where(variable => variable.Identifier.ValueText == "asked")
                .Select(variable => new MarkedCode(model, variable.Initializer!.Value)),
        ];
    }

    /// <summary>Asks one question of the expressions of all rows, and compares the answers.</summary>
    public static async Task AskAsync(
        IReadOnlyCollection<(string Expression, string? Answer)> rows,
        Func<MarkedCode, string?> answer,
        string members = "",
        string otherFile = "",
        bool isHalfWritten = false)
    {
        var codes = await ReadAsync(rows.Select(row => row.Expression), members, otherFile, isHalfWritten);
        Assert.Equal(
            rows.Select(row => $"{row.Expression} => {row.Answer ?? "unknown"}"),
            rows.Zip(codes, (row, code) => $"{row.Expression} => {answer(code) ?? "unknown"}"));
    }

    private static string Statement(string text)
    {
        var isConverted = text.StartsWith("object: ", StringComparison.Ordinal);
        return isConverted ? $"object? asked = {text["object: ".Length..]};" : $"var asked = {text};";
    }
}
