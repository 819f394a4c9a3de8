using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>
/// The texts of C# that may hold manifests: each with <c>?</c> for what is unknown in it and <c>↵</c> for a line break.
/// </summary>
public class ManifestLiteralReaderTests
{
    private const string Usings =
        """
        using System; using System.Collections.Generic; using System.IO; using System.Text; using System.Text.Json; using static Names;

        """;

    private const string Names =
        """
        public static class Names
        {
            public const string Key = "linkerd.io/inject";
            public const string Two = "  ";
            public const string Line = "\n";
            public const string WindowsLine = "\r\n";
            public const string Lines = "a: b\nc: d";
            public const string LineBefore = "\na: b";
            public static string Indent() => "";
            public static T Use<T>(T value) => value;
            public static void List(string labelSelector) { }
        }

        public class Holder
        {
            public System.Collections.Generic.List<string> Keys { get; } = new();
        }
        """;

    private static readonly Lazy<Task<CSharpCompilation>> Empty = new(async () => CSharpCompilation.Create(
        "Literals",
        [CSharpSyntaxTree.ParseText(Names)],
        await References.GetAsync(),
        new(OutputKind.DynamicallyLinkedLibrary)));

    [Theory]
    [InlineData("""Use("linkerd.io/inject: x");""", "linkerd.io/inject: x")]
    [InlineData("""Use(@"linkerd.io/inject: x");""", "linkerd.io/inject: x")]
    [InlineData("""_ = "linkerd.io/inject: x"u8.Length;""", "linkerd.io/inject: x")]
    [InlineData("Use(\"\"\"linkerd.io/inject: x\"\"\");", "linkerd.io/inject: x")]
    [InlineData("Use(\"\"\"\n    linkerd.io/inject: x\n    a: b\n    \"\"\");", "linkerd.io/inject: x↵a: b")]
    [InlineData("_ = \"\"\"linkerd.io/inject: x\"\"\"u8.Length;", "linkerd.io/inject: x")]
    [InlineData("""Use($"linkerd.io/inject: {value}");""", "linkerd.io/inject: ?")]
    [InlineData("""Use($"{value}: {{linkerd.io/inject: x}}");""", "?: {linkerd.io/inject: x}")]
    [InlineData("""Use("\u006cinkerd.io/inject: x");""", "linkerd.io/inject: x")]
    [InlineData("""Use("a\n" + "linkerd.io/inject: x");""", "a↵linkerd.io/inject: x")]
    [InlineData("""Use("linkerd.io/inject: " + value + "\n");""", "linkerd.io/inject: ?↵")]
    [InlineData("""Use(("a: b\n" + value) + ("linkerd.io/inject" + ": x"));""", "a: b↵?linkerd.io/inject: x")]
    [InlineData("""Use((string)"linkerd.io/inject: " + (object)"x");""", "linkerd.io/inject: x")]
    [InlineData("""Use($"a: {"linkerd.io/inject"}, b: {value + "c"}");""", "a: linkerd.io/inject, b: ?")]
    [InlineData("""Use("linkerd.io/inject: x"); Use("linkerd.io/inject: y");""", "linkerd.io/inject: x | linkerd.io/inject: y")]
    [InlineData("""Use("linkerd.io/inject: x\n" + "linkerd.io/skip: y\n");""", "linkerd.io/inject: x↵linkerd.io/skip: y↵")]
    [InlineData("""Use($"linkerd.io/inject: {value}\nlinkerd.io/skip: y");""", "linkerd.io/inject: ?↵linkerd.io/skip: y")]
    public Task A_text_with_a_key_is_read_as_a_whole_and_once(string statements, string texts) => VerifyAsync(statements, texts);

    [Theory]
    [InlineData("""Use("annotations:\n  " + Key + ": x");""", "annotations:↵  linkerd.io/inject: x")]
    [InlineData("""Use(Two + "labels:\n" + value);""", "  labels:↵?")]
    [InlineData("""Use($"annotations:\n  {Key}: x");""", "annotations:↵  linkerd.io/inject: x")]
    [InlineData("""Use($"podAnnotations: {value}");""", "podAnnotations: ?")]
    [InlineData("""Use(string.Join("\n", "annotations:", "  " + Key + ": x"));""", "annotations:↵  linkerd.io/inject: x")]
    [InlineData("""text.Append("annotations:\n").Append("  " + Key).Append(": x");""", "annotations:↵  linkerd.io/inject: x")]
    [InlineData("""Use("labels:\n" + value); Use("linkerd.io/inject: x");""", "labels:↵? | linkerd.io/inject: x")]
    [InlineData("""Use("linkerd.io/inject: x"); Use("labels:\n" + value);""", "linkerd.io/inject: x | labels:↵?")]
    [InlineData("""Use("labels:\n"); Use("annotations"); Use($"annotations"); Use(value + "abels");""", "")]
    [InlineData("""Use(nameof(Key)); Use(Key); Use('x'); Use(1); var linkerd = "a: b"; // linkerd.io/inject: x annotations:""", "")]
    [InlineData("""Use("example.com/inject: x"); Use("linkerd"); Use($"example.com/{value}");""", "")]
    [InlineData("""Use($"{value:linkerd.io/inject}");""", "")]
    public Task A_piece_with_a_map_may_have_its_keys_elsewhere(string statements, string texts) => VerifyAsync(statements, texts);

    [Theory]
    [InlineData("""Use("linkerd.io/inject: " + Two);""", "linkerd.io/inject:   ")]
    [InlineData("""Use($"annotations:\n{Two}{Key}: x");""", "annotations:↵  linkerd.io/inject: x")]
    [InlineData("""Use($"linkerd.io/inject: {Key,20}");""", "linkerd.io/inject: ?")]
    [InlineData("""Use($"linkerd.io/inject: {Key:x}");""", "linkerd.io/inject: ?")]
    [InlineData("""Use("linkerd.io/inject: x" + Line);""", "linkerd.io/inject: x↵")]
    [InlineData("""Use("linkerd.io/inject: x" + WindowsLine + "a: b");""", "linkerd.io/inject: x\r↵a: b")]
    [InlineData("""Use("linkerd.io/inject: x\n" + Lines);""", "linkerd.io/inject: x↵?")]
    [InlineData("""Use("linkerd.io/inject: x" + LineBefore);""", "linkerd.io/inject: x?")]
    [InlineData("""Use("linkerd.io/inject: x" + Environment.NewLine);""", "linkerd.io/inject: x↵")]
    [InlineData("""Use($"linkerd.io/inject: x{System.Environment.NewLine}a: b");""", "linkerd.io/inject: x↵a: b")]
    [InlineData("""Use("linkerd.io/inject: x" + writer.NewLine);""", "linkerd.io/inject: x?")]
    [InlineData("""Use("linkerd.io/inject: x" + Environment.MachineName);""", "linkerd.io/inject: x?")]
    public Task A_constant_is_what_it_gives_unless_it_has_lines_of_its_own(string statements, string texts) =>
        VerifyAsync(statements, texts);

    [Theory]
    [InlineData("""Use(string.Join("\n", "a: b", "linkerd.io/inject: x"));""", "a: b↵linkerd.io/inject: x")]
    [InlineData("""Use(string.Join("\n", "linkerd.io/inject: x", "linkerd.io/skip: y"));""", "linkerd.io/inject: x↵linkerd.io/skip: y")]
    [InlineData("""Use(string.Join(Environment.NewLine, "a: b", "linkerd.io/inject: x"));""", "a: b↵linkerd.io/inject: x")]
    [InlineData("""Use(string.Join('\n', "a: b", "linkerd.io/inject: x", value));""", "a: b↵linkerd.io/inject: x↵?")]
    [InlineData("""Use(string.Join(Line, new[] { "a: b", "linkerd.io/inject: x" }));""", "a: b↵linkerd.io/inject: x")]
    [InlineData("""Use(string.Join(", ", "a: b", "linkerd.io/inject: x"));""", "a: b, linkerd.io/inject: x")]
    [InlineData("""Use(string.Join(value, "a: b", "linkerd.io/inject: x"));""", "linkerd.io/inject: x")]
    [InlineData("""Use(string.Join(Lines, "a: b", "linkerd.io/inject: x"));""", "linkerd.io/inject: x")]
    [InlineData("""Use(string.Concat("a: b\n", "linkerd.io/inject: ", value));""", "a: b↵linkerd.io/inject: ?")]
    [InlineData("""Use("a: b\n" + string.Join("\n", Key, "c") + "\n");""", "")]
    [InlineData("""Use("c: d\n" + string.Join("\n", "a: b", "linkerd.io/inject: x"));""", "c: d↵a: b↵linkerd.io/inject: x")]
    [InlineData("""Use(string.Concat(string.Join(";", "linkerd.io/a: x", "b"), "c"));""", "linkerd.io/a: x;bc")]
    public Task Texts_that_a_call_joins_are_one(string statements, string texts) => VerifyAsync(statements, texts);

    [Theory]
    [InlineData("""string[] lines = ["annotations:", "  linkerd.io/inject: x"];""", "annotations:↵  linkerd.io/inject: x")]
    [InlineData("""var lines = new[] { "annotations:", "  linkerd.io/inject: x" };""", "annotations:↵  linkerd.io/inject: x")]
    [InlineData("""var lines = new List<string> { "labels:", "  " + Key + ": x" };""", "labels:↵  linkerd.io/inject: x")]
    [InlineData("""string[] lines = { $"podAnnotations:", "  linkerd.io/inject: x" };""", "podAnnotations:↵  linkerd.io/inject: x")]
    [InlineData("""string[] lines = ["annotations:", ..all, "  linkerd.io/inject: x"];""", "annotations:↵?↵  linkerd.io/inject: x")]
    [InlineData("""string[] lines = ["annotations:", value, "  linkerd.io/inject: x"];""", "annotations:↵?↵  linkerd.io/inject: x")]
    [InlineData(
        """string[] lines = ["annotations:", "  linkerd.io/inject: x", "  linkerd.io/skip: y"];""",
        "annotations:↵  linkerd.io/inject: x↵  linkerd.io/skip: y")]
    [InlineData("""string[] keys = ["linkerd.io/inject: x", "linkerd.io/skip: y"];""", "linkerd.io/inject: x | linkerd.io/skip: y")]
    [InlineData("""string[] keys = ["linkerd.io/inject", value];""", "linkerd.io/inject")]
    [InlineData("""_ = new Holder { Keys = { "linkerd.io/a", "linkerd.io/b" } };""", "linkerd.io/a | linkerd.io/b")]
    [InlineData("""string[] texts = ["annotations:", "\na: b", "linkerd.io/a: x"];""", "annotations: | linkerd.io/a: x")]
    [InlineData("""string[] texts = ["annotations:\n  a: b\n", "linkerd.io/inject: x"];""", "annotations:↵  a: b↵ | linkerd.io/inject: x")]
    [InlineData("""string[] texts = ["annotations:", "a: b\nc: d\n", "linkerd.io/inject: x"];""", "annotations: | linkerd.io/inject: x")]
    [InlineData(
        """string[] texts = ["annotations: {linkerd.io/inject: x}", "labels: {linkerd.io/inject: y}"];""",
        "annotations: {linkerd.io/inject: x} | labels: {linkerd.io/inject: y}")]
    [InlineData("""string[] texts = ["annotations: {a: b}", "labels: {c: d}"];""", "annotations: {a: b}↵labels: {c: d}")]
    public Task The_items_of_a_list_are_lines_or_texts(string statements, string texts) => VerifyAsync(statements, texts);

    [Theory]
    [InlineData("""text.AppendLine("annotations:"); text.AppendLine("  linkerd.io/inject: x");""", "annotations:↵  linkerd.io/inject: x↵")]
    [InlineData("""text.AppendLine("labels:").Append("  ").Append(Key).AppendLine(": x");""", "labels:↵  linkerd.io/inject: x↵")]
    [InlineData("""text.AppendLine($"annotations:"); text.Append($"  {Key}: " + value);""", "annotations:↵  linkerd.io/inject: ?")]
    [InlineData("""text.Append("annotations:").AppendLine(); text.Append("  linkerd.io/a: x");""", "annotations:↵  linkerd.io/a: x")]
    [InlineData("""text.AppendLine("annotations:" + Line); text.Append("linkerd.io/inject");""", "annotations:↵↵linkerd.io/inject")]
    [InlineData("""text.Append("a").AppendLine("nnotations:"); text.Append("linkerd.io/a: x");""", "annotations:↵linkerd.io/a: x")]
    [InlineData("""text.AppendLine("annotations:"); text.Append(1); text.Append("linkerd.io/a");""", "annotations:↵1linkerd.io/a")]
    [InlineData("""text.AppendLine("annotations:"); Use(text); text.Append("linkerd.io/a");""", "annotations:↵?↵linkerd.io/a")]
    [InlineData("""text.Append(string.Join("\n", "annotations:", "  linkerd.io/a: x")).Append("b");""", "annotations:↵  linkerd.io/a: xb")]
    [InlineData("""text.AppendLine(string.Concat("annotations:", Line)).Append("linkerd.io/a");""", "annotations:↵↵linkerd.io/a")]
    [InlineData("""text.AppendLine("linkerd.io/a: x"); text.AppendLine("linkerd.io/b: y");""", "linkerd.io/a: x | linkerd.io/b: y")]
    [InlineData("""text.AppendLine("a: b").AppendLine("linkerd.io/inject: x");""", "linkerd.io/inject: x")]
    [InlineData(
        """
        text.AppendLine("kind: A"); text.AppendLine("annotations: {linkerd.io/a: x}");
        text.AppendLine("kind: B"); text.AppendLine("annotations: {linkerd.io/b: y}");
        """,
        "kind: A↵annotations: {linkerd.io/a: x}↵ | kind: B↵annotations: {linkerd.io/b: y}↵")]
    [InlineData(
        """Console.WriteLine("Done"); Console.WriteLine("annotations: {linkerd.io/a: x}");""",
        "annotations: {linkerd.io/a: x}↵")]
    [InlineData(
        """text.AppendLine("labels:"); text.Append("linkerd.io/a"); writer.Write("labels:\n"); writer.Write("linkerd.io/b");""",
        "labels:↵linkerd.io/a | labels:↵linkerd.io/b")]
    public Task What_is_written_one_after_the_other_is_one_text(string statements, string texts) => VerifyAsync(statements, texts);

    [Theory]
    [InlineData("""text.AppendLine("labels:").Append(value).Append("linkerd.io/a: x");""", "labels:↵linkerd.io/a: x")]
    [InlineData("""text.AppendLine("labels:").Append(Indent()).Append("linkerd.io/a: x");""", "labels:↵linkerd.io/a: x")]
    [InlineData("""text.AppendLine("labels:").Append(this.Indentation).Append("linkerd.io/a: x");""", "labels:↵linkerd.io/a: x")]
    [InlineData("""text.Append("labels:\n").Append(value).Append("linkerd.io/a: x");""", "labels:↵linkerd.io/a: x")]
    [InlineData("""text.Append(value).AppendLine("labels:").Append("linkerd.io/a: x");""", "labels:↵linkerd.io/a: x")]
    [InlineData("""text.AppendLine("labels:").Append(Two).Append("linkerd.io/a: x");""", "labels:↵  linkerd.io/a: x")]
    [InlineData("""text.AppendLine("labels:").AppendLine(value).Append("linkerd.io/a: x");""", "labels:↵?↵linkerd.io/a: x")]
    [InlineData("""text.AppendLine("labels:").Append(all[0]).Append("linkerd.io/a: x");""", "labels:↵?linkerd.io/a: x")]
    [InlineData("""text.AppendLine("labels:").Append(value ?? "").Append("linkerd.io/a: x");""", "labels:↵?linkerd.io/a: x")]
    [InlineData("""text.Append("labels: ").Append(value).Append("linkerd.io/a: x");""", "labels: ?linkerd.io/a: x")]
    [InlineData("""text.AppendLine("labels:").Append(value).Append("  linkerd.io/a: x");""", "labels:↵?  linkerd.io/a: x")]
    [InlineData("""text.AppendLine("labels:").Append(value).Append("").Append("linkerd.io/a");""", "labels:↵?linkerd.io/a")]
    [InlineData("""text.AppendLine("labels:").Append(value).Append(": linkerd.io/a");""", "labels:↵?: linkerd.io/a")]
    [InlineData("""text.AppendLine("labels:").Append(value).Append($"linkerd.io/a: {value}");""", "labels:↵?linkerd.io/a: ?")]
    [InlineData("""text.AppendLine("labels: {linkerd.io/a: x}").Append(value);""", "labels: {linkerd.io/a: x}↵?")]
    [InlineData("""text.AppendLine("labels: {linkerd.io/a: x}").Append("b" + value);""", "labels: {linkerd.io/a: x}↵b?")]
    public Task What_a_key_is_indented_with_is_left_out(string statements, string texts) => VerifyAsync(statements, texts);

    [Theory]
    [InlineData("""Use("linkerd.io/\q");""", "")]
    [InlineData("""Use($"linkerd.io/\q{value}");""", "")]
    [InlineData("""Use("linkerd.io/inject: " + "\q");""", "")]
    [InlineData("""text.AppendLine("labels:").AppendLine("  \q").Append("linkerd.io/a");""", "labels:↵?↵linkerd.io/a")]
    [InlineData("""text.AppendLine("labels:").AppendLine($"  \q").Append("linkerd.io/a");""", "labels:↵?↵linkerd.io/a")]
    public Task What_is_malformed_is_unknown_among_others_and_no_text_alone(string statements, string texts) =>
        VerifyAsync(statements, texts, isHalfWritten: true);

    [Theory]
    [InlineData("""class C { void M() { Use("linkerd.io/a"); } void N() { Use("linkerd.io/b"); } }""", "linkerd.io/a | linkerd.io/b")]
    [InlineData("""class C { [|void|] M() { Use("linkerd.io/a"); } void N() { Use("linkerd.io/b"); } }""", "linkerd.io/a")]
    [InlineData("""class C { void M() { Use("linkerd.io/a"); } void N() { Use([|"linkerd.io/b"|]); } }""", "linkerd.io/b")]
    [InlineData("""class C { void M() { Use("linkerd.io/a"); } } class [|D|] { void M() { Use("linkerd.io/b"); } }""", "linkerd.io/b")]
    public async Task Only_members_that_are_asked_for_are_read(string marked, string texts)
    {
        TestFileMarkupParser.GetSpans(Usings + marked, out var source, out ImmutableArray<TextSpan> asked);
        var model = await CompileAsync(source);

        var read = new ManifestLiteralReader(model, TestContext.Current.CancellationToken).ReadAll(asked.IsEmpty ? null : asked[0]);

        Assert.Equal(texts, string.Join(" | ", read.Select(Show)));
    }

    [Theory]
    [InlineData("""[|value|]""", "?")]
    [InlineData("""[|"a: b"|]""", "a: b")]
    [InlineData("""[|("a: " + (string)"b")|]""", "a: b")]
    [InlineData("""[|string.Join("\n", "a", value, "b")|]""", "a↵?↵b")]
    [InlineData("""[|new[] { "a", "b" }|]""", "a↵b")]
    [InlineData("""[|Key|]""", "linkerd.io/inject")]
    [InlineData("""[|""|]""", "")]
    [InlineData("""[|$""|]""", null)]
    [InlineData("""[|new string[] { }|]""", null)]
    [InlineData("""[|"\q"|]""", null)]
    [InlineData("""[|"a" + "\q"|]""", null)]
    [InlineData("""[|$"\q"|]""", null)]
    [InlineData("""[|$"a{value}\q"|]""", null)]
    public async Task An_expression_is_read_by_itself(string marked, string? text)
    {
        var (reader, expression) = await ReadMarkedAsync($"Use({marked});");

        Assert.Equal(text, reader.Read(expression) is { } read ? Show(read) : null);
    }

    [Theory]
    [InlineData("""Use([|"a"|]);""", false, false, false)]
    [InlineData("""List([|"a"|]);""", true, false, false)]
    [InlineData("""List(labelSelector: [|"a"|]);""", true, false, false)]
    [InlineData("""var selector = [|"a" + value|];""", true, false, false)]
    [InlineData("""JsonSerializer.Deserialize<Dictionary<string, string>>([|"{}"|]);""", false, true, true)]
    [InlineData("""k8s.KubernetesYaml.Deserialize<Dictionary<string, string>>([|"{}"|]);""", false, true, false)]
    [InlineData("""JsonSerializer.Deserialize<Dictionary<string, object>>([|"{}"|]);""", false, false, false)]
    [InlineData("""_ = new k8s.Models.V1EnvVar { Value = [|"{}"|] };""", false, true, false)]
    public async Task The_place_of_an_expression_says_what_it_is(string statements, bool isSelector, bool isMap, bool takesOnlyStrings)
    {
        var (reader, expression) = await ReadMarkedAsync(statements);

        var text = reader.Read(expression);

        Assert.NotNull(text);
        Assert.Equal((isSelector, isMap, takesOnlyStrings), (text.IsSelector, text.IsMap, text.TakesOnlyStrings));
    }

    [Fact]
    public async Task The_reading_ends_when_nobody_waits()
    {
        var (model, expression) = await CompileMarkedAsync("""Use([|"linkerd.io/inject: x"|]);""");
        var reader = new ManifestLiteralReader(model, new(canceled: true));

        Assert.Throws<OperationCanceledException>(() => reader.Read(expression));
        Assert.Throws<OperationCanceledException>(() => reader.ReadAll(lines: null).Count());
    }

    private static async Task VerifyAsync(string statements, string texts, bool isHalfWritten = false)
    {
        var model = await CompileAsync(SourceOf(statements), isHalfWritten);

        var read = new ManifestLiteralReader(model, TestContext.Current.CancellationToken).ReadAll(lines: null);

        Assert.Equal(texts, string.Join(" | ", read.Select(Show)));
    }

    private static string Show(LiteralManifestText manifest) => manifest.Holes.Reverse()
        .Aggregate(manifest.Text, (shown, hole) => shown.Remove(hole.Start, hole.Length).Insert(hole.Start, "?"))
        .Replace('\n', '↵');

    private static string SourceOf(string statements) =>
        $$"""
        {{Usings}}
        class C
        {
            string Indentation => "";
            void M(string value, string[] all, StringBuilder text, TextWriter writer)
            {
                {{statements}}
            }
        }
        """;

    private static async Task<(ManifestLiteralReader Reader, ExpressionSyntax Expression)> ReadMarkedAsync(string marked)
    {
        var (model, expression) = await CompileMarkedAsync(marked);
        return (new(model, TestContext.Current.CancellationToken), expression);
    }

    private static async Task<(SemanticModel Model, ExpressionSyntax Expression)> CompileMarkedAsync(string marked)
    {
        TestFileMarkupParser.GetSpan(SourceOf(marked), out var source, out var span);
        var model = await CompileAsync(source, isHalfWritten: true);
        var root = await model.SyntaxTree.GetRootAsync(TestContext.Current.CancellationToken);
        return (model, Assert.IsType<ExpressionSyntax>(root.FindNode(span, getInnermostNodeForTie: true), exactMatch: false));
    }

    private static async Task<SemanticModel> CompileAsync(string source, bool isHalfWritten = false)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source), cancellationToken: TestContext.Current.CancellationToken);
        var compilation = (await Empty.Value).AddSyntaxTrees(tree);
        if (!isHalfWritten)
        {
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        return compilation.GetSemanticModel(tree);
    }
}
