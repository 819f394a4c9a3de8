using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Two dollars mark where the action stands that puts lines there. The root is called <c>.</c>.</summary>
public class TemplateLinesTests
{
    private const string Annotations =
        """
        metadata:
          annotations:
            a: b
            $$
          labels:
            c: d
        kind: Pod
        """;

    private const string Containers =
        """
        spec:
          containers:
          - name: a
          - name: b
            $$
          - name: c
        """;

    [Theory]
    [InlineData(Annotations, 4, "metadata.annotations")]
    [InlineData(Annotations, 2, "metadata")]
    [InlineData(Annotations, 0, ".")]
    [InlineData(Containers, 4, "spec.containers.1")]
    [InlineData(Containers, 2, "spec spec.containers")]
    [InlineData(Containers, 0, ".")]
    [InlineData("$$\na: b", 0, ".")]
    [InlineData("a: b\n$$", 0, ".")]
    [InlineData("- a\n$$", 0, ".")]
    [InlineData("a:\n- b\n$$", 0, ". a")]
    [InlineData("a:\n  b: c\n$$\nd: e", 2, "a")]
    [InlineData("a: {b: c}\n$$", 0, ".")]
    [InlineData("a: [b]\n$$", 0, ".")]
    public void Lines_belong_to_what_stands_in_their_column(string marked, int indentation, string opened) =>
        AssertParts(marked, indentation, opened, hidden: string.Empty);

    [Theory]
    [InlineData("a: {\n  b: c,\n  $$\n}", 2, "a")]
    [InlineData("a: [\n  b,\n  $$\n]", 2, "a")]
    [InlineData("a:\n  b: {\n    c: d,\n    $$\n  }", 4, "a.b")]
    [InlineData("{a: b,\n$$\n}", 4, ".")]
    [InlineData("{a: {b: c,\n$$\n}}", 4, ". a")]
    public void Lines_between_brackets_belong_there(string marked, int indentation, string opened) =>
        AssertParts(marked, indentation, opened, hidden: string.Empty);

    [Theory]
    [InlineData("a: b\nc:\n$$\nd: e", ".", "c")]
    [InlineData("a: b\nc: \"\"\n$$\nd: e", ".", "")]
    [InlineData("a: b\nc: d\n$$\ne:", ".", "")]
    public void Lines_in_the_column_of_a_key_may_be_its_list(string marked, string opened, string hidden) =>
        AssertParts(marked, indentation: 0, opened, hidden);

    [Theory]
    [InlineData("a:\n  $$", 2, "a")]
    [InlineData("a:\n  $$\nb: c", 2, "a")]
    [InlineData("a: b\nc:\n  $$\nd:", 2, "c")]
    [InlineData("a:\n  b:\n    $$\nc:", 4, "a.b")]
    [InlineData("a: b\n  $$\nc: d", 2, "a")]
    [InlineData("- a\n- b\n  $$\n- c", 2, "1")]
    [InlineData("-\n  $$\n- c", 2, "0")]
    public void Lines_to_the_right_are_the_value_before_them(string marked, int indentation, string hidden) =>
        AssertParts(marked, indentation, opened: string.Empty, hidden);

    [Theory]
    [InlineData("  a: b\n  c: d\n$$", 0)]
    [InlineData("  - a\n$$", 1)]
    public void Lines_to_the_left_of_all_belong_to_the_document(string marked, int indentation) =>
        AssertParts(marked, indentation, opened: ".", hidden: string.Empty);

    [Theory]
    [InlineData("$$\na: b", 2)]
    [InlineData("$$\n- a", 2)]
    public void Lines_to_the_right_that_come_first_belong_to_nothing(string marked, int indentation) =>
        AssertParts(marked, indentation, opened: string.Empty, hidden: string.Empty);

    [Theory]
    [InlineData(Annotations, ". metadata metadata.annotations", "")]
    [InlineData(Containers, ". spec spec.containers spec.containers.1", "")]
    [InlineData("$$\na: b", ".", "")]
    [InlineData("$$\na:", ".", "")]
    [InlineData("a: b\n$$", ".", "")]
    [InlineData("a: {b: c}\n$$", ".", "")]
    [InlineData("a: {}\n$$", ".", "")]
    [InlineData("a: {\n  b: c,\n  $$\n}", ". a", "")]
    [InlineData("a:\n$$", ".", "a")]
    [InlineData("a:\nb:\n$$\nc:", ".", "b")]
    [InlineData("a: b\nc:\n$$\nd: e", ".", "c")]
    [InlineData("a:\n  b:\n  c:\n  $$\nd:", ". a", "a.c")]
    [InlineData("- a\n-\n$$\n-", ".", "1")]
    [InlineData("a:\n  b: c\nd: e\n$$", ".", "")]
    [InlineData("a: ''\n$$", ".", "")]
    public void Lines_without_a_column_may_belong_to_all_that_is_not_closed(string marked, string opened, string hidden) =>
        AssertParts(marked, indentation: null, opened, hidden);

    [Theory]
    [InlineData("metadata:\n  annotations:\n    a: b\n    {{- toYaml . | nindent 4 }}\n", "metadata.annotations", "")]
    [InlineData("metadata:\n  annotations:\n    {{- toYaml . | nindent 4 }}\n", "", "metadata.annotations")]
    [InlineData("metadata:\n  {{- include \"x\" . }}\n  annotations:\n    a: b\n", ". metadata", "")]
    [InlineData("metadata:\n  {{- if .x }}\n  annotations:\n    a: b\n  {{- end }}\n", "", "")]
    public void Actions_of_a_document_put_lines_into_its_parts(string text, string opened, string hidden)
    {
        var root = Parse(text);

        Assert.Equal((opened, hidden), (Paths(root, part => part.IsOpen), Paths(root, part => part.IsUnknown)));
    }

    private static void AssertParts(string marked, int? indentation, string opened, string hidden)
    {
        TestFileMarkupParser.GetPosition(marked, out var text, out int position);
        var root = Parse(text);

        TemplateLines.Apply(root, new(new(position, 0), TemplateActionKind.Text, indentation));

        Assert.Equal((opened, hidden), (Paths(root, part => part.IsOpen), Paths(root, part => part.IsUnknown)));
    }

    private static ManifestNode Parse(string text) =>
        Assert.Single(ManifestParser.ParseAll(
            TemplateBlanker.Blank(text, ImmutableArray<TextSpan>.Empty),
            TestContext.Current.CancellationToken));

    private static string Paths(ManifestNode root, Func<ManifestNode, bool> isMeant) =>
        string.Join(
            ' ',
            Parts(root, string.Empty).Where(part => isMeant(part.Node)).Select(part => part.Path.Length > 0 ? part.Path : "."));

    private static IEnumerable<(string Path, ManifestNode Node)> Parts(ManifestNode node, string path)
    {
        var prefix = path.Length > 0 ? path + "." : string.Empty;
        return node.Members.Select(member => (Name: member.Key.Text, Node: member.Value))
            .Concat(node.Items.Select((item, index) => (Name: $"{index}", Node: item)))
            .SelectMany(inner => Parts(inner.Node, prefix + inner.Name))
            .Prepend((path, node));
    }
}
