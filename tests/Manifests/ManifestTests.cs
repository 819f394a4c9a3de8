using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class ManifestTests
{
    private const string Written = "Write Annotations: linkerd.io/inject = Text a";
    private const string Map = "podAnnotations: {linkerd.io/inject: a}\n";
    private const string Lines = "podAnnotations:\n  linkerd.io/inject: a\n";

    [Theory]
    [InlineData(Map, Written)]
    [InlineData(": b\n" + Map, Written)]
    [InlineData("linkerd.io/inject: a\n", "Elsewhere: linkerd.io/inject")]
    [InlineData("podAnnotations: {example.com/inject: a}\n")]
    [InlineData("podAnnotations linkerd.io/inject\n")]
    [InlineData("- metadata.annotations['linkerd.io/inject']\n")]
    [InlineData("")]
    public void A_text_may_hold_entries(string text, params string[] entries) => Assert.Equal(entries, ReadManifest.Entries(text));

    [Theory]
    [InlineData("a: |\n  " + Map, Written)]
    [InlineData("a: |\n  - op: remove\n    path: /metadata/annotations/linkerd.io~1inject\n", "Remove Annotations: linkerd.io/inject")]
    [InlineData("a: |\n  data:\n    b: |\n      podAnnotations:\n        linkerd.io/inject: a\n", Written)]
    [InlineData(Map + "a: |\n  podLabels: {linkerd.io/inject: b}\n", Written, "Write Labels: linkerd.io/inject = Text b")]
    [InlineData("a: |\n  podLabels: {linkerd.io/inject: b}\n" + Map, Written, "Write Labels: linkerd.io/inject = Text b")]
    [InlineData("linkerd.io/mesh: on\na: |\n  linkerd.io/inject: a\n  b: {}\n", "Elsewhere: linkerd.io/mesh")]
    [InlineData("a: |\n  Write podAnnotations:\n    linkerd.io/inject: a\n")]
    [InlineData("a: |\n  Write this:\n    podAnnotations: {linkerd.io/inject: a}\n")]
    [InlineData("a: podAnnotations, {linkerd.io/inject, a}\n")]
    public void Entries_of_texts_within_come_behind_those_of_the_whole(string text, params string[] entries) =>
        Assert.Equal(entries, ReadManifest.Entries(text));

    [Theory]
    [InlineData("    linkerd.io/inject: a\n", "linkerd.io/inject = Text a")]
    [InlineData("    linkerd.io/inject: a\n    ---\n    linkerd.io/inject: b\n",
        "linkerd.io/inject = Text a", "linkerd.io/inject = Text b")]
    [InlineData("    linkerd.io/inject: a\n    ---\n    Team a: {linkerd.io/inject: b}\n")]
    [InlineData("    - linkerd.io/inject: a\n")]
    public void A_variable_may_hold_a_map_of_keys(string lines, params string[] entries) =>
        Assert.Equal(
            entries.Select(entry => "Write Unknown: " + entry),
            ReadManifest.Entries($"- name: MESH\n  value: |\n{lines}"));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Texts_are_read_within_each_other_only_so_deep(int depth, bool isRead)
    {
        var text = Lines;
        for (var i = 0; i < depth; i++)
        {
            text = $"data:\n  a: |\n    {text.ReplaceLineEndings("\n    ")}\n";
        }

        Assert.Equal(isRead ? [Written] : [], ReadManifest.Entries(text));
    }

    [Theory]
    [InlineData("a: |\n  podAnnotations:\n    [|linkerd.io/inject|]: b\n")]
    [InlineData("a: |2\n      podAnnotations:\n        [|linkerd.io/inject|]: b\n")]
    [InlineData("a: |2\n\n      podAnnotations:\n        [|linkerd.io/inject|]: b\n")]
    [InlineData("a: |2\n  \n\n      podAnnotations:\n        [|linkerd.io/inject|]: b\n")]
    [InlineData("a: |2\r\n\r\n      podAnnotations:\r\n        [|linkerd.io/inject|]: b\r\n")]
    [InlineData("a: |2\n      # why\n    podAnnotations:\n      [|linkerd.io/inject|]: b\n")]
    [InlineData("a: |2\n\n      # why\n    podAnnotations:\n      [|linkerd.io/inject|]: b\n")]
    [InlineData("a: |2\r\n  \r\n      # why\r\n    podAnnotations:\r\n      [|linkerd.io/inject|]: b\r\n")]
    [InlineData("a: |-\n\n  podAnnotations:\n    [|linkerd.io/inject|]: b\n")]
    [InlineData("a: |1\n  podAnnotations:\n    [|linkerd.io/inject|]: b\n")]
    [InlineData("a: \"podAnnotations: {c: d,\\n [|linkerd.io/inject|]: b}\"\n")]
    [InlineData("a: \"  podAnnotations: {c: d,\\n     [|linkerd.io/inject|]: b}\"\n")]
    public void An_entry_of_a_text_within_stands_where_it_is_written(string marked)
    {
        var (text, place) = ReadManifest.Marked(marked);

        Assert.Equal(place, Assert.Single(ReadManifest.Of(text).Entries).Origin.Location);
    }

    [Theory]
    [InlineData("app=web,linkerd.io/control-plane-ns=linkerd", "Read Selector: linkerd.io/control-plane-ns")]
    [InlineData("!linkerd.io/control-plane-ns", "Read Selector: linkerd.io/control-plane-ns")]
    [InlineData("linkerd.io/control-plane-ns")]
    [InlineData("linkerd.io/control-plane-ns: linkerd", "Read Selector: linkerd.io/control-plane-ns:")]
    [InlineData("example.com/control-plane-ns=linkerd")]
    public void A_selector_asks_for_labels(string text, params string[] entries)
    {
        var selector = new FileManifestText("/a.txt", SourceText.From(text)) { IsSelector = true };

        Assert.Equal(entries, Read(selector).Entries.Select(ReadManifest.InWords));
    }

    [Fact]
    public void Objects_of_texts_within_are_known()
    {
        const string Text =
            """
            data:
              a.yaml: |
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: shop, annotations: {linkerd.io/inject: a}}
            """;

        Assert.Equal(["web"], ReadManifest.Of(Text).Objects.PodsIn("shop").Select(pod => pod.Name));
    }

    /// <summary>Pods in other files inherit from a Namespace, be it nothing.</summary>
    [Fact]
    public void A_Namespace_is_known_that_a_file_describes()
    {
        const string Text = "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";

        Assert.NotNull(ReadManifest.Of(Text).Objects.NamespaceOf("shop"));
        Assert.Null(Read(new WrittenElsewhere(Text, refused: ' ')).Objects.NamespaceOf("shop"));
    }

    [Theory]
    [InlineData(true, "PieceOfText: linkerd.io/inject")]
    [InlineData(false, Written)]
    public void What_a_constant_says_is_judged_where_that_is_declared(bool isOfConstant, string entry) =>
        Assert.Equal(
            [entry],
            Read(new WrittenElsewhere(Map, refused: ' ') { AreConstants = isOfConstant }).Entries.Select(ReadManifest.InWords));

    [Fact]
    public void Nobody_waits_any_more() =>
        Assert.Throws<OperationCanceledException>(
            () => Manifest.Read(ReadManifest.File(Map), keepsValuesAsTexts: false, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("a: &x {[|linkerd.io/inject|]: a}\nb: {podAnnotations: *x}\nc: {podAnnotations: *x}\n", true, true)]
    [InlineData("a: &x {linkerd.io/inject: [|a|]}\nb: {podAnnotations: *x}\nc: {podAnnotations: *x}\n", true, true)]
    [InlineData("a: &x {[|linkerd.io/inject|]: a}\nb: {podAnnotations: *x}\n", false, true)]
    [InlineData("a: &x {b: c}\nb: {podAnnotations: {[|linkerd.io/inject|]: a}, d: *x}\nc: {d: *x}\n", false, false)]
    [InlineData("a: &x {linkerd.io/inject: a}\n[|b|]: {podAnnotations: *x}\nc: {podAnnotations: *x}\n", false, false)]
    [InlineData("podAnnotations: {[|linkerd.io/inject|]: a}\n", false, false)]
    public void An_alias_may_stand_for_a_place(string marked, bool isTextShared, bool isPlaceShared)
    {
        var (text, place) = ReadManifest.Marked(marked);
        var manifest = ReadManifest.Of(text);

        Assert.Equal(isTextShared, manifest.IsShared(place, isOfText: true));
        Assert.Equal(isPlaceShared, manifest.IsShared(place, isOfText: false));
    }

    [Fact]
    public void It_is_that_of_a_file()
    {
        var manifest = Read(new FileManifestText("/a.yaml", SourceText.From(Map)));

        Assert.True(manifest.IsOf("/a.yaml"));
        Assert.False(manifest.IsOf("/b.yaml"));
        Assert.False(Read(new WrittenElsewhere(Map, refused: ' ')).IsOf("/a.yaml"));
    }

    [Theory]
    [InlineData("podAnnotations:\n  [|linkerd.io/injct|]: a\n", "linkerd.io/inject", "linkerd.io/inject")]
    [InlineData("podAnnotations:\n  [|'linkerd.io/injct'|]: a\n", "linkerd.io/inject", "'linkerd.io/inject'")]
    [InlineData("podAnnotations:\n  linkerd.io/inject: [|true|]\n", "enabled", "\"enabled\"")]
    [InlineData("podAnnotations:\n  a: 'b'\n  linkerd.io/inject: [|true|]\n", "enabled", "'enabled'")]
    [InlineData("podAnnotations:\n  linkerd.io/inject: [|enable|]\n", "enabled", "enabled")]
    [InlineData("podAnnotations:\n  linkerd.io/inject: [|enable|]\n", "true", "\"true\"")]
    public void A_scalar_is_written_anew_in_its_style(string marked, string wanted, string written) =>
        AssertReplaced(written, marked, wanted);

    /// <summary>What a template puts behind a scalar must not stand behind quotes.</summary>
    [Theory]
    [InlineData("podAnnotations:\n  linkerd.io/inject: [|1|] {{ if .a }}\n  a: b\n  {{ end }}\n", null)]
    [InlineData("podAnnotations:\n  linkerd.io/inject: [|1|] {{ if .a }}", null)]
    [InlineData("podAnnotations:\n  linkerd.io/inject: [|1|] {{ if .a }}\r\n", null)]
    [InlineData("podAnnotations:\n  linkerd.io/inject: [|1|] {{ if .a }} # b\n", null)]
    [InlineData("podAnnotations:\n  linkerd.io/inject: [|'1'|] {{ if .a }}\n", "'2'")]
    [InlineData("podAnnotations:\n  linkerd.io/inject: [|\"1\"|] {{ if .a }}\n", "\"2\"")]
    [InlineData("podAnnotations:\n  linkerd.io/inject: [|1|] # {{ if .a }}\n", "\"2\"")]
    [InlineData("podAnnotations:\n  linkerd.io/inject: [|1|]\n  {{ if .a }}\n", "\"2\"")]
    [InlineData("podAnnotations:\r  linkerd.io/inject: [|1|]\r  {{ if .a }}\r", "\"2\"")]
    [InlineData("{{ if .a }}\npodAnnotations:\n  linkerd.io/inject: [|1|]", "\"2\"")]
    public void No_quotes_are_written_before_what_a_template_adds(string marked, string? written) => AssertReplaced(written, marked, "2");

    [Fact]
    public void A_text_without_quotes_may_be_written_before_what_a_template_adds() =>
        AssertReplaced("enabled", "podAnnotations:\n  linkerd.io/inject: [|enable|] {{ if .a }}\n", "enabled");

    /// <summary>A string of C# may not take a double quote where it stands.</summary>
    [Theory]
    [InlineData('"', "'2'")]
    [InlineData('\'', "\"2\"")]
    [InlineData('2', null)]
    public void The_first_way_is_taken_that_can_be_written(char refused, string? written)
    {
        var scalar = Assert.Single(Read(new WrittenElsewhere("podAnnotations: {linkerd.io/inject: 1}", refused)).Scalars, IsValue);

        Assert.Equal(written, Manifest.Replace(scalar, "2")?.NewText);
    }

    [Theory]
    [InlineData("LKD1001", true)]
    [InlineData("LKD1002", false)]
    [InlineData("LKD1003", true)]
    [InlineData("LKD1004", true)]
    [InlineData("LKD1005", true)]
    [InlineData("LKD1006", false)]
    [InlineData("LKD1007", false)]
    public void Comments_of_a_line_and_of_the_line_before_silence_it(string rule, bool isSuppressed) =>
        AssertSuppressed(
            isSuppressed,
            rule,
            """
            linkerd.io/inject: a # linkerd-disable LKD1006
            # linkerd-disable LKD1001 # linkerd-disable LKD1002
            [|#|] linkerd-disable LKD1003 # linkerd-disable LKD1004 # linkerd-disable LKD1005
            # linkerd-disable LKD1007
            b: c
            """);

    [Theory]
    [InlineData("[|linkerd.io/inject|]: a # linkerd-disable", true)]
    [InlineData("[|linkerd.io/inject|]: a\n# linkerd-disable\n", false)]
    [InlineData("[|linkerd.io/inject|]: a", false)]
    public void A_comment_may_be_the_only_one(string marked, bool isSuppressed) => AssertSuppressed(isSuppressed, "LKD1002", marked);

    private static void AssertSuppressed(bool isSuppressed, string rule, string marked)
    {
        var (text, place) = ReadManifest.Marked(marked);

        Assert.Equal(isSuppressed, ReadManifest.Of(text).IsSuppressed(rule, place));
    }

    private static void AssertReplaced(string? written, string marked, string wanted)
    {
        var (text, place) = ReadManifest.Marked(marked);
        var scalar = Assert.Single(ReadManifest.Of(text).Scalars, scalar => scalar.Place == place);

        Assert.Equal(
            written is null ? null : new TextChange(place.SourceSpan, written),
            Manifest.Replace(scalar, wanted));
    }

    private static bool IsValue(ManifestScalar scalar) => scalar.Node.Text == "1";

    private static Manifest Read(ManifestText text) =>
        Manifest.Read(text, keepsValuesAsTexts: false, TestContext.Current.CancellationToken);

    private sealed class WrittenElsewhere(string text, char refused) : ManifestText
    {
        public override string Text => text;

        public bool AreConstants { get; init; }

        public override ImmutableArray<TextSpan> Holes => [];

        public override Location LocationOf(TextSpan span) => Location.Create("/a.cs", span, default);

        public override bool IsEditable(TextSpan span) => true;

        public override bool IsOfConstant(TextSpan span) => AreConstants;

        public override TextChange? Replace(TextSpan span, string replacement) =>
            replacement.Contains(refused, StringComparison.Ordinal) ? null : new TextChange(span, replacement);
    }
}
