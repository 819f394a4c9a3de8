using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class LiteralManifestTextTests
{
    private static readonly MetadataReference Library = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);

    [Theory]
    [InlineData("\"a: b\"", "a: b")]
    [InlineData("\"\"", "")]
    [InlineData("\"a: \" + \"b\"", "a: b")]
    [InlineData("\"a\" + \": \" + \"b\"", "a: b")]
    [InlineData("\"\" + \"a: b\" + \"\"", "a: b")]
    [InlineData("Key + \": b\"", "linkerd.io/inject: b")]
    [InlineData("$\"{Key}: {value}\"", "linkerd.io/inject: ?")]
    [InlineData("$\"{value}: {value}\"", "?: ?")]
    [InlineData("value + \": b\"", "?: b")]
    public void Parts_are_put_together(string code, string text)
    {
        var manifest = Read(code).Text;

        Assert.Equal(
            text,
            manifest.Holes.Reverse().Aggregate(
                manifest.Text, (shown, hole) => shown.Remove(hole.Start, hole.Length).Insert(hole.Start, "?")));
    }

    [Theory]
    [InlineData("\"[|a|]: b\"", "a")]
    [InlineData("\"[|a: b|]\"", "a: b")]
    [InlineData("\"a[|\\t|]b\"", "\t")]
    [InlineData("@\"a[|\"\"|]b\"", "\"")]
    [InlineData("\"a\" + \"[|: |]\" + \"b\"", ": ")]
    [InlineData("\"a\" + \": \" + \"[|b|]\"", "b")]
    [InlineData("\"[|a\" + \": \" + \"b|]\"", "a: b")]
    [InlineData("\"a\" + \"[|: \" + \"b|]c\"", ": b")]
    [InlineData("\"[|a\" + \":|] \" + \"b\"", "a:")]
    [InlineData("\"\" + \"[|a|]\" + \"\" + \"b\"", "a")]
    [InlineData("[|Key|] + \": b\"", "linkerd.io/inject")]
    [InlineData("[|Key|] + \": b\"", "io/")]
    [InlineData("[|Key + \":|] b\"", "inject:")]
    [InlineData("$\"[|{Key}|]: b\"", "linkerd.io/inject")]
    [InlineData("$\"{Key}[|: b|]\"", ": b")]
    [InlineData("$\"a: [|{value}|]\"", "x")]
    [InlineData("$\"a[|: {value}|]\"", ": x")]
    [InlineData("\"a\" + \"[||]b\"", "", 1)]
    [InlineData("\"a[||]b\" + \"c\"", "", 1)]
    [InlineData("\"[||]ab\"", "", 0)]
    [InlineData("\"ab[||]\"", "", 2)]
    [InlineData("\"a\" + \"b[||]\"", "", 2)]
    public void Each_part_is_where_it_is_written(string marked, string part, int position = -1)
    {
        var (manifest, source, written) = Read(marked);

        var location = manifest.LocationOf(SpanOf(part, manifest, position));

        Assert.Equal(written, location.SourceSpan);
        Assert.Equal(source, location.SourceTree?.ToString());
    }

    [Theory]
    [InlineData("\"a: b\"", "a: b", true, false)]
    [InlineData("\"a: \" + \"b\"", "a: ", true, false)]
    [InlineData("\"a: \" + \"b\"", "b", true, false)]
    [InlineData("\"a: \" + \"b\"", ": b", false, false)]
    [InlineData("Key + \": b\"", "linkerd.io/inject", false, true)]
    [InlineData("Key + \": b\"", "io", false, true)]
    [InlineData("Key + \": b\"", "inject:", false, false)]
    [InlineData("\"a: \" + Key", ": l", false, false)]
    [InlineData("Key + \": b\"", ": b", true, false)]
    [InlineData("$\"{Key}: b\"", ": b", true, false)]
    [InlineData("$\"a: {value}\"", "x", false, null)]
    public void A_part_within_one_literal_can_be_rewritten(string code, string part, bool isEditable, bool? isOfConstant)
    {
        var manifest = Read(code).Text;
        var span = SpanOf(part, manifest);

        Assert.Equal(isEditable, manifest.IsEditable(span));
        if (isOfConstant is { } expected)
        {
            Assert.Equal(expected, manifest.IsOfConstant(span));
        }
    }

    [Theory]
    [InlineData("\"linkerd.io/inject[|ed|]: x\"", "linkerd.io/injected", "linkerd.io/inject", "")]
    [InlineData("\"linkerd.io/inject[||]: x\"", "linkerd.io/inject", "linkerd.io/injected", "ed")]
    [InlineData("\"a: [|b|]\"", "b", "c", "c")]
    [InlineData("\"[|a|]: b\"", "a", "c", "c")]
    [InlineData("\"[|a: b|]\"", "a: b", "cd", "cd")]
    [InlineData("\"[|abc|]\"", "abc", "xbz", "xbz")]
    [InlineData("\"a[|a|]\"", "aa", "a", "")]
    [InlineData("\"aa[||]\"", "aa", "aaa", "a")]
    [InlineData("\"ab[|ab|]\"", "abab", "ab", "")]
    [InlineData("\"[|a: b|]\"", "a: b", "", "")]
    [InlineData("\"a: [|b|]\"", "b", "\"", "\\\"")]
    [InlineData("\"a: [|b|]\"", "b", "\n", "\\n")]
    [InlineData("@\"a: [|b|]\"", "b", "\"", "\"\"")]
    [InlineData("\"\"\"a: [|b|]\"\"\"", "b", "c\"d", "c\"d")]
    [InlineData("\"a: \" + \"[|b|]\" + \"c\"", "b", "d", "d")]
    [InlineData("Key + \": [|b|]\"", "b", "c", "c")]
    [InlineData("$\"a: {value} [|b|]\"", "b", "{", "{{")]
    [InlineData("$\"a: {value}b[||]\"", "b", "bc", "c")]
    [InlineData("$\"a: {value}b[|c|]\"", "bc", "b", "")]
    [InlineData("$\"a: {value}bc[||]\"", "bc", "bc", "")]
    [InlineData("\"\"\"\n    a: [|b|]\n    \"\"\"", "b", "c\nd", "c\n    d")]
    public void No_more_of_a_literal_changes_than_has_to(string marked, string part, string replacement, string written)
    {
        var (manifest, _, span) = Read(marked);

        Assert.Equal(new TextChange(span, written), manifest.Replace(SpanOf(part, manifest), replacement));
    }

    [Theory]
    [InlineData("\"a: \" + \"b\"", "a: b", "c")]
    [InlineData("Key + \": b\"", "linkerd.io/inject", "c")]
    [InlineData("Key + \": b\"", "inject:", "c")]
    [InlineData("\"a: \" + Key", ": l", "c")]
    [InlineData("$\"a: {value}\"", "x", "c")]
    [InlineData("\"\"\"a: b\"\"\"", "b", "c\nd")]
    public void Nothing_else_can_be_rewritten(string code, string part, string replacement)
    {
        var manifest = Read(code).Text;

        Assert.Null(manifest.Replace(SpanOf(part, manifest), replacement));
    }

    [Theory]
    [InlineData("\"[||]a: b\"", 0)]
    [InlineData("\"a: b[||]\"", 4)]
    [InlineData("\"a: \" + \"[||]b\"", 3)]
    [InlineData("\"a: b\" + \"c[||]\"", 5)]
    public void Something_is_inserted_where_the_next_character_is_written(string marked, int position)
    {
        var (manifest, _, span) = Read(marked);

        Assert.Equal(new TextChange(span, "x"), manifest.Replace(new(position, 0), "x"));
    }

    private static TextSpan SpanOf(string part, LiteralManifestText manifest, int position = -1) =>
        new(position < 0 ? manifest.Text.IndexOf(part, StringComparison.Ordinal) : position, part.Length);

    private static (LiteralManifestText Text, string Source, TextSpan Marked) Read(string marked)
    {
        TestFileMarkupParser.GetSpans(
            $"class C {{ const string Key = \"linkerd.io/inject\"; string M(string value) => {marked}; }}",
            out var source,
            out ImmutableArray<TextSpan> spans);
        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);
        var model = CSharpCompilation.Create("Literals", [tree], [Library]).GetSemanticModel(tree);
        var expression = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ArrowExpressionClauseSyntax>()
            .Single().Expression;
        var text = new ManifestLiteralReader(model, TestContext.Current.CancellationToken).Read(expression);
        Assert.NotNull(text);
        return (text, source, spans.SingleOrDefault());
    }
}
