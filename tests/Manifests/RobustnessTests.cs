using System.Collections.Immutable;
using System.Text;
using CsCheck;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>
/// Nothing that anyone can put into a file or a string makes the reader throw, or work more than in proportion to the text.
/// </summary>
public class RobustnessTests
{
    private const string Known = "metadata:\n  annotations:\n    linkerd.io/injected: enabled\n";

    private static readonly string[] Pieces =
    [
        "metadata:", "annotations:", "labels:", "linkerd.io/injected: x", "linkerd.io/inject: true", "kind: Pod\n", "apiVersion: v1\n",
        "\n", "\n  ", "\n    ", "\n- ", "\r\n", "\t",
        "{", "}", "[", "]", ",", ": ", "? ", "& ", "&a ", "*a", "<<: *a", "!!str ", "!<x> ", "|", ">", "|2-", "\n---\n", "\n...\n",
        "%YAML 1.1\n", "# linkerd-disable", "'", "\"", "\\",
        "\"\\UFFFFFFFF\"", "\"\\ud83d\"", "\0", "\u0085", "\u2028", "\uFEFF", "\uD83D", "{{", "}}", "{{- if x }}", "{{ end }}", "@", "`",
        "=", "<<", "~", "null",
    ];

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.OneOfConst(Pieces).Array[0, 30].Select(string.Concat).Sample(text =>
        {
            foreach (var scalar in Read(text + "\n" + Known).Scalars)
            {
                Assert.InRange(scalar.Place.SourceSpan.End, 0, text.Length + 1 + Known.Length);
            }
        }, iter: SampleCount.Of(20_000));

    [Fact]
    public void A_document_that_is_broken_in_any_way_does_not_hide_the_next() =>
        Gen.OneOfConst(Pieces).Array[0,
            30].Select(string.Concat).Where(text => !text.Contains("{{", StringComparison.Ordinal)).Sample(text =>
            Assert.Contains(Read(text + "\n---\n" + Known).Entries, entry => entry.Key == "linkerd.io/injected"));

    [Fact]
    public void Every_prefix_of_a_manifest_can_be_read()
    {
        var text = "apiVersion: v1\nkind: Pod\nmetadata: {\"annotations\": {linkerd.io/injected: 'x', a: \"b\\n\"}, labels: &a [x, *a]}\nspec:\n  c: |\n    d\n  e: !!str >-\n    f\n";
        for (var i = 0; i <= text.Length; i++)
        {
            var entries = Read(text[..i]).Entries;
            Assert.Equal(
                i >= text.IndexOf("injected:", StringComparison.Ordinal) + "injected".Length,
                entries.Any(entry => entry.Key == "linkerd.io/injected"));
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_nesting_ends_the_reading_and_nothing_else(string opening) =>
        Assert.Single(Read(Known + "x:\n  " + string.Concat(Enumerable.Repeat(opening, 100_000))).Entries);

    [Fact]
    public void Deep_nesting_by_indentation_ends_the_reading_and_nothing_else()
    {
        var text = new StringBuilder(Known);
        for (var i = 0; i < 2_000; i++)
        {
            text.Append(' ', i).Append("a:\n");
        }

        Assert.Single(Read(text.ToString()).Entries);
    }

    [Fact]
    public void A_billion_laughs_are_not_laughed()
    {
        var text = new StringBuilder("apiVersion: apps/v1\nkind: Deployment\nx0: &x0 {linkerd.io/injected: x}\n");
        for (var i = 1; i < 40; i++)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"x{i}: &x{i} {{annotations: *x{i - 1}, labels: *x{i - 1}, a: *x{i - 1}, b: [*x{i - 1}, *x{i - 1}], <<: [*x{i - 1}, *x{i - 1}]}}\n");
        }

        text.Append("spec: *x39\nmetadata: {annotations: *x39}\n");

        Assert.InRange(Read(text.ToString()).Entries.Length, 1, 100_000);
    }

    [Theory]
    [InlineData("a: &a [*a, *a]")]
    [InlineData("a: &a {b: *a, <<: *a}")]
    [InlineData("metadata: &a {annotations: &b {linkerd.io/inject: x, <<: *b, c: *a}, labels: *a}")]
    [InlineData("metadata: {annotations: *nowhere}")]
    public void Circles_end(string circle) =>
        Assert.NotEmpty(Read($"apiVersion: v1\nkind: Pod\n{circle}\nx: {{linkerd.io/injected: y}}\n").Entries);

    /// <summary>
    /// What is read of a text that is ten times as long is ten times as much, and 10 MB are read in the blink in which a test may run.
    /// </summary>
    [Theory]
    [InlineData("---\napiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    linkerd.io/inject: enabled\n    a: {{ .Values.a }}\n    {{- toYaml . | nindent 4 }}\n")]
    [InlineData("item: {metadata: {annotations: {linkerd.io/inject: enabled}}}\n")]
    [InlineData("{{ \" linkerd.io/inject: `x`\n")]
    [InlineData("linkerd.io/linkerd.io/~1\n")]
    public void Work_grows_as_the_text_does(string unit)
    {
        var few = Repeat(unit, 1_000);
        var many = Repeat(unit, 10_000_000 / unit.Length);

        Assert.Equal(
            (long)CountParts(few) * (many.Length / unit.Length),
            (long)CountParts(many) * 1_000);
    }

    private static string Repeat(string unit, int count) => new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();

    private static int CountParts(string text)
    {
        var blanked = TemplateBlanker.Blank(text, ImmutableArray<TextSpan>.Empty);
        var parts = 0;
        var pending = new Stack<ManifestNode>(ManifestParser.Parse(blanked, TestContext.Current.CancellationToken));
        var roots = pending.Count;
        while (pending.TryPop(out var node))
        {
            parts++;
            foreach (var (key, value) in node.Members)
            {
                pending.Push(key);
                pending.Push(value);
            }

            foreach (var item in node.Items)
            {
                pending.Push(item);
            }
        }

        // One root holds all the others where there are no marks between documents.
        return roots == 1 ? parts - 1 : parts;
    }

    private static Manifest Read(string text) =>
        Manifest.Read(
            new FileManifestText("/x.yaml", SourceText.From(text)),
            keepsValuesAsTexts: false,
            TestContext.Current.CancellationToken);
}
