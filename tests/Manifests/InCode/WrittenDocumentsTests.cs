using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>
/// Texts that are written one after the other, each on a line of its own: <c>↵</c> behind one says that a line break always follows,
/// <c>+</c> before one that a new document begins with it, <c>=</c> that it goes on, and <c>-</c> that the text is in none.
/// </summary>
public class WrittenDocumentsTests
{
    [Theory]
    [InlineData("""
        + "apiVersion: v1"↵
        = "kind: Pod"↵
        + "apiVersion: v1"↵
        = "kind: Pod"↵
        + "apiVersion: v1"↵
        """)]
    [InlineData("""
        + "kind: Pod"↵
        = "apiVersion: v1"↵
        + "kind: Pod"↵
        = "apiVersion: v1"↵
        """)]
    [InlineData("""
        + "apiVersion: v1\nkind: Pod\n"
        + "apiVersion: v1\nkind: Pod\n"
        """)]
    [InlineData("""
        + "apiVersion: v1\nkind: Pod\n"
        + "\nkind: Pod\n"
        """)]
    [InlineData("""
        + "apiVersion: v1\nkind: Pod\n"
        + "\r\n\r\nkind: Pod\n"
        """)]
    [InlineData("""
        + "# A pod.\nkind: Pod\n"
        + "kind: Pod\n"
        """)]
    [InlineData("""
        + "# A pod."
        = "\nkind: Pod\n"
        + "kind: Pod\n"
        """)]
    [InlineData("""
        + $"apiVersion: v1\nkind: Pod\nmetadata: {{name: {name}}}\n"
        + $"apiVersion: v1\nkind: Pod\nmetadata: {{name: {name}}}\n"
        """)]
    [InlineData("""
        + $"metadata: {{name: {name}}}\nkind: {kind}\n"
        + "kind: " + kind + "\n"
        + "kind: Pod\n"
        """)]
    [InlineData("""
        + "kind: Pod\n" + "name: "
        = "kind: Pod"
        """)]
    [InlineData("""
        + $"apiVersion: {version}"↵
        = $"kind: {kind}"↵
        + $"apiVersion: {version}"↵
        """)]
    [InlineData("""
        + "apiVersion: " + version↵
        = "kind: " + kind↵
        + "apiVersion: " + version↵
        + "apiVersion: " + version + "\n"↵
        """)]
    public void A_document_begins_where_an_object_does(string texts) => Verify(texts);

    [Theory]
    [InlineData("""
        + "apiVersion: v1"↵
        = "kind: Pod"↵
        = "metadata:"↵
        = "  kind: Pod"↵
        = "  apiVersion: v1"↵
        """)]
    [InlineData("""
        + "apiVersion: v1"↵
        = "owner: {kind: Pod}"↵
        = "kind: Pod"↵
        """)]
    [InlineData("""
        + "apiVersion: v1"↵
        = "owner:\n  kind: Pod\n"
        = "kind: Pod"↵
        """)]
    [InlineData("""
        + "kind: Pod"↵
        = "name: "
        = "kind: x"↵
        """)]
    [InlineData("""
        + "kind: Pod"↵
        = "name: "
        = version
        = "kind: x"↵
        """)]
    [InlineData("""
        + "kind: Pod"↵
        = "Kind: Pod"↵
        = "kinds: Pod"↵
        = "kind : Pod"↵
        """)]
    [InlineData("""
        + "kind: Pod"↵
        = version↵
        = $"{version}"↵
        = $"{version}kind: Pod"↵
        = $""↵
        = ""↵
        = version + "kind: x"↵
        = ?↵
        """)]
    [InlineData("""
        + ?
        = ?↵
        = "kind: Pod"↵
        """)]
    public void It_does_not_begin_elsewhere(string texts) => Verify(texts);

    [Theory]
    [InlineData("""
        + "kind: Pod"↵
        = version
        = "\n"
        + "kind: x"↵
        """)]
    [InlineData("""
        + "kind: Pod"↵
        = ""↵
        + "kind: x"↵
        """)]
    [InlineData("""
        + "kind: Pod\n"
        = ?↵
        + "kind: x"↵
        """)]
    public void A_line_ends_with_a_line_break(string texts) => Verify(texts);

    [Theory]
    [InlineData("""
        + "kind: Pod"↵
        - "Done."↵
        + "kind: Pod"↵
        """)]
    [InlineData("""
        - "Here it is"↵
        + "metadata:"↵
        = "  name: x"↵
        - "Done."↵
        - "Bye"↵
        + "a: b"↵
        """)]
    [InlineData("""
        + "a: b\n"
        - "x"↵
        + "apiVersion: v1"↵
        = "kind: Pod"↵
        """)]
    [InlineData("""
        + "kind: Pod"↵
        - "Done."↵
        + "kind: Pod"↵
        + "kind: Pod"↵
        """)]
    public void A_line_for_people_ends_a_document_and_is_in_none(string texts) => Verify(texts);

    [Theory]
    [InlineData("""
        + "a: b"↵
        = "  Done."↵
        = "- Done."↵
        = "# Done."↵
        = "1"↵
        = ""↵
        = "Done: it is"↵
        = "Done:"↵
        = ":"↵
        = "c: d"↵
        """)]
    [InlineData("""
        + "a: b"↵
        = "Done."
        = "c: d"↵
        """)]
    [InlineData("""
        + "a: "
        = "Done."↵
        = "c: d"↵
        """)]
    [InlineData("""
        + "a: |\n"
        = "Done.\nBye."↵
        = "\n"↵
        = "c: d"↵
        """)]
    [InlineData("""
        + "a: b"↵
        = $"name{version}"↵
        = "name" + version↵
        = version↵
        = ?↵
        = "c: d"↵
        """)]
    public void Another_line_is_a_part_of_its_document(string texts) => Verify(texts);

    [Fact]
    public void Nothing_that_is_written_is_one_document_without_texts() => Assert.Empty(Assert.Single(WrittenDocuments.In([])));

    private static void Verify(string marked)
    {
        var texts = new List<WrittenText>();
        var expected = new List<List<int>>();
        foreach (var line in marked.Split('\n'))
        {
            if (line[0] == '+')
            {
                expected.Add([]);
            }

            if (line[0] != '-')
            {
                expected[^1].Add(texts.Count);
            }

            texts.Add(TextOf(line[2..].TrimEnd('↵'), line.EndsWith('↵') ? "\n" : string.Empty));
        }

        var documents = WrittenDocuments.In(texts).Select(document => document.Select(text => texts.IndexOf(text)).ToList());

        Assert.Equal(expected, documents.Where(document => document.Count > 0));
    }

    private static WrittenText TextOf(string code, string behind)
    {
        var expression = SyntaxFactory.ParseExpression(code == "?" ? "unknown" : code);
        return code == "?" ? new(expression, Text: null, behind) { IsUnknown = true } : new(expression, expression, behind);
    }
}
