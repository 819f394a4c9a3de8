using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class NestedTextReaderTests
{
    private const string Before = "key: ";

    [Theory]
    [InlineData("'a'", "a")]
    [InlineData("'a: b'", "a: b")]
    [InlineData("'it''s'", "it's")]
    [InlineData("''''", "'")]
    [InlineData("'''a'''", "'a'")]
    [InlineData("'a''''b'", "a''b")]
    [InlineData("'a\\nb'", "a\\nb")]
    [InlineData("'a\"b'", "a\"b")]
    [InlineData("'a\n  b'", "a b")]
    [InlineData("'a\n\n  b'", "a\nb")]
    public void A_text_in_single_quotes_escapes_nothing_but_the_quote(string scalar, string text) => Assert.Equal(text, Read(scalar)?.Text);

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("\"a: b\"", "a: b")]
    [InlineData("\"it's\"", "it's")]
    [InlineData("\"it''s\"", "it''s")]
    [InlineData("\"a\\nb\"", "a\nb")]
    [InlineData("\"a\\tb\"", "a\tb")]
    [InlineData("\"a\\rb\"", "a\rb")]
    [InlineData("\"\\\"a\\\"\"", "\"a\"")]
    [InlineData("\"\\\\\"", "\\")]
    [InlineData("\"\\\\n\"", "\\n")]
    [InlineData("\"a\\/b\"", "a/b")]
    [InlineData("\"a\\ b\"", "a b")]
    public void A_text_in_double_quotes_has_escapes(string scalar, string text) => Assert.Equal(text, Read(scalar)?.Text);

    [Theory]
    [InlineData("\\x00", 0)]
    [InlineData("\\x01", 1)]
    [InlineData("\\x41", 0x41)]
    [InlineData("\\xff", 0xFF)]
    [InlineData("\\xFF", 0xFF)]
    [InlineData("\\u0041", 0x41)]
    [InlineData("\\ud7ff", 0xD7FF)]
    [InlineData("\\ue000", 0xE000)]
    [InlineData("\\uffff", 0xFFFF)]
    [InlineData("\\U00000041", 0x41)]
    [InlineData("\\U00010000", 0x10000)]
    [InlineData("\\U0001F600", 0x1F600)]
    [InlineData("\\U0010ffff", 0x10FFFF)]
    public void An_escape_gives_a_character_by_its_number(string escape, int code) =>
        Assert.Equal($"a{char.ConvertFromUtf32(code)}b", Read($"\"a{escape}b\"")?.Text);

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udfff")]
    [InlineData("\\U00110000")]
    [InlineData("\\U80000000")]
    [InlineData("\\UFFFFFFFF")]
    [InlineData("\\xg0")]
    [InlineData("\\u 041")]
    [InlineData("\\u+041")]
    public void A_number_of_no_character_gives_one_that_stands_for_the_unknown(string escape) =>
        Assert.Equal("a\uFFFDb", Read($"\"a{escape}b\"")?.Text);

    [Theory]
    [InlineData("\"a\n  b\"", "a b")]
    [InlineData("\"a\r\n  b\"", "a b")]
    [InlineData("\"a\r  b\"", "a b")]
    [InlineData("\"a\n\tb\"", "a b")]
    [InlineData("\"a\n \t b\"", "a b")]
    [InlineData("\"a\nb\"", "a b")]
    [InlineData("\"a \n  b\"", "a b")]
    [InlineData("\"a \t \n  b\"", "a b")]
    [InlineData("\"a\\t\n  b\"", "a\t b")]
    [InlineData("\"a\n\n  b\"", "a\nb")]
    [InlineData("\"a\r\n\r\n  b\"", "a\nb")]
    [InlineData("\"a\r\r  b\"", "a\nb")]
    [InlineData("\"a\n  \t\n  b\"", "a\nb")]
    [InlineData("\"a\n\n\n  b\"", "a\n\nb")]
    [InlineData("\"a \n\n\n\n  b\"", "a\n\n\nb")]
    [InlineData("\"\n  a\n  \"", " a ")]
    [InlineData("\"a\n  b\n  c\"", "a b c")]
    public void A_line_break_in_quotes_is_a_space_and_several_are_one_fewer(string scalar, string text) =>
        Assert.Equal(text, Read(scalar)?.Text);

    [Theory]
    [InlineData("\"a\\\nb\"", "ab")]
    [InlineData("\"a\\\n  b\"", "ab")]
    [InlineData("\"a\\\n\t b\"", "ab")]
    [InlineData("\"a\\\r\n  b\"", "ab")]
    [InlineData("\"a\\\r  b\"", "ab")]
    [InlineData("\"a \\\n  b\"", "a b")]
    [InlineData("\"a\\\n  \\ b\"", "a b")]
    [InlineData("\"a\\\n  \"", "a")]
    public void A_line_break_behind_a_backslash_is_nothing(string scalar, string text) => Assert.Equal(text, Read(scalar)?.Text);

    [Theory]
    [InlineData("|\n  a: b\n  c: d\n", "a: b\nc: d\n")]
    [InlineData("|-\n  a: b\n  c: d", "a: b\nc: d")]
    [InlineData("| # why\n  a: b\n", "a: b\n")]
    [InlineData("|\n  a:\n    b: c\n  d: e\n", "a:\n  b: c\nd: e\n")]
    [InlineData("|\n      a: b\n      c: d\n", "a: b\nc: d\n")]
    [InlineData("|\n  a\n\n  b\n", "a\n\nb\n")]
    [InlineData("|\n  a\n \n  b\n", "a\n\nb\n")]
    [InlineData("|\n  a\n  \n  b\n", "a\n\nb\n")]
    [InlineData("|\n  a\n     \n  b\n", "a\n   \nb\n")]
    [InlineData("|\n\n  a\n", "\na\n")]
    [InlineData("|\n \n  a\n", "\na\n")]
    [InlineData("|\r\n  a\r\n\r\n  b\r\n", "a\r\n\r\nb\r\n")]
    [InlineData("|\r\n\r\n  a\r\n", "\r\na\r\n")]
    [InlineData("|\r  a\r\r  b\r", "a\r\rb\r")]
    [InlineData("|\n  it's\n  \"a\\n\"\n", "it's\n\"a\\n\"\n")]
    public void A_block_text_is_what_stands_behind_its_indentation(string scalar, string text) => Assert.Equal(text, Read(scalar)?.Text);

    [Theory]
    [InlineData("|2\n    a\n  b\n", 2, "  a\nb\n")]
    [InlineData("|1\n    a\n b\n", 3, "   a\nb\n")]
    [InlineData("|2-\n\n    a\n    b\n", 2, "\n  a\n  b\n")]
    public void Spaces_that_the_first_line_begins_with_are_no_indentation(string scalar, int leadingSpaces, string text) =>
        Assert.Equal(text, Read(scalar, leadingSpaces)?.Text);

    [Theory]
    [InlineData("--- |\na: b\nc: d\n", "a: b\nc: d\n")]
    [InlineData("--- |\na:\n  b: c\n\nd: e", "a:\n  b: c\n\nd: e")]
    public void The_only_text_of_a_document_needs_no_indentation(string outer, string text) =>
        Assert.Equal(text, NestedTextReader.Read(TextOf(outer), TextSpan.FromBounds(4, outer.Length), 0, isMap: false)?.Text);

    [Theory]
    [InlineData(">\n  {\"a\":\n  \"b\"}\n", "{\"a\":\n\"b\"}\n")]
    [InlineData(">-\n  [\"a\",\n  \"b\"]", "[\"a\",\n\"b\"]")]
    [InlineData(">\n\n  {}\n", "\n{}\n")]
    [InlineData(">2\n     {}\n", "   {}\n", 3)]
    public void JSON_may_stand_in_folded_lines(string scalar, string text, int leadingSpaces = 0) =>
        Assert.Equal(text, Read(scalar, leadingSpaces)?.Text);

    [Theory]
    [InlineData(">\n  a:\n    b: c\n")]
    [InlineData(">\n  a: {}\n")]
    [InlineData(">\n\n  - a\n")]
    [InlineData(">\n\n\n")]
    [InlineData(">")]
    [InlineData("a: b")]
    [InlineData("{a: b}")]
    [InlineData("[a, b]")]
    [InlineData("*a")]
    [InlineData("''")]
    [InlineData("\"\"")]
    [InlineData("\"\\\n  \"")]
    [InlineData("'")]
    [InlineData("|")]
    [InlineData("|\n")]
    [InlineData("|-\n")]
    public void Other_scalars_are_no_texts_and_some_say_nothing(string scalar) => Assert.Null(Read(scalar));

    [Theory]
    [InlineData("|\n   ")]
    [InlineData("|\n\n   ")]
    [InlineData(">\n \n  ")]
    public void Blank_lines_say_nothing(string scalar) =>
        Assert.True(string.IsNullOrWhiteSpace(NestedTextReader.Read(TextOf(scalar), new(0, scalar.Length), 0, isMap: false)?.Text));

    [Theory]
    [InlineData("'a'", 0)]
    [InlineData("key: ", 5)]
    [InlineData("|\n  a\n", 0)]
    public void Where_nothing_stands_there_is_no_text(string outer, int position) =>
        Assert.Null(NestedTextReader.Read(TextOf(outer), new(position, 0), 0, isMap: false));

    [Theory]
    [InlineData("'a: b", "a: b")]
    [InlineData("\"a: b", "a: b")]
    [InlineData("\"a\\", "a\\")]
    [InlineData("\"a\\x41", "aA")]
    [InlineData("\"a\\x4", "a\uFFFD")]
    [InlineData("\"a\\u004", "a\uFFFD")]
    [InlineData("\"a\n  ", "a ")]
    [InlineData("\"a\n", "a ")]
    [InlineData("\"a\\\n", "a")]
    [InlineData("\"a\\\n  ", "a")]
    [InlineData("\"a\\\r", "a")]
    [InlineData("\"a\r", "a ")]
    [InlineData("|\n  a\r", "a\r")]
    public void A_text_that_does_not_end_goes_on_to_the_end_of_all(string scalar, string text) =>
        Assert.Equal(
            text,
            NestedTextReader.Read(TextOf(scalar), new(0, scalar.Length), 0, isMap: false)?.Text);

    [Theory]
    [InlineData("'a' # b", "a")]
    [InlineData("\"a\" # b", "a")]
    [InlineData("\"a\"\"b\"", "a")]
    public void A_text_ends_with_its_quote(string scalar, string text) => Assert.Equal(text, Read(scalar)?.Text);

    [Theory]
    [InlineData("'[|a|]: b'", "a")]
    [InlineData("'a: [|b|]'", "b")]
    [InlineData("'[|a: b|]'", "a: b")]
    [InlineData("'it[|''|]s'", "'")]
    [InlineData("'it''[|s|]'", "s")]
    [InlineData("'i[|t''s|]'", "t's")]
    [InlineData("\"a[|\\n|]b\"", "\n")]
    [InlineData("\"a[|\\t|]b\"", "\t")]
    [InlineData("\"a[|\\x41|]b\"", "A")]
    [InlineData("\"a[|\\u0041|]b\"", "A")]
    [InlineData("\"a[|\\U00000041|]b\"", "A")]
    [InlineData("\"a[|\\U0001F600|]b\"", "\U0001F600")]
    [InlineData("\"a[|\\uD800|]b\"", "\uFFFD")]
    [InlineData("\"a\\u0041[|b|]\"", "b")]
    [InlineData("\"[|\\\"a\\\"|]: b\"", "\"a\"")]
    [InlineData("\"a[|\n   |]b\"", " ")]
    [InlineData("\"a[|\r\n\t|]b\"", " ")]
    [InlineData("\"a[|\n\n  \n   |]b\"", "\n\n")]
    [InlineData("\"a  [|\n  |]b\"", " ")]
    [InlineData("\"a  \n  [|b|]\"", "b")]
    [InlineData("\"a\n  [|b\n   c|]\"", "b c")]
    [InlineData("\"a\\\n  [|b|]c\"", "b")]
    [InlineData("\"[|a\\\n  b|]c\"", "ab")]
    [InlineData("\"a\\\r\n  [|b|]c\"", "b")]
    [InlineData("|\n  [|a|]: b\n  c: d\n", "a")]
    [InlineData("|\n  a: b\n  [|c|]: d\n", "c")]
    [InlineData("|\n  a: [|b\n  c|]: d\n", "b\nc")]
    [InlineData("|\n  a: b\n\n  [|c|]: d\n", "c")]
    [InlineData("|\r\n  a: b\r\n  [|c|]: d\r\n", "c")]
    public void Each_character_is_where_it_is_written(string marked, string part)
    {
        TestFileMarkupParser.GetSpan(marked, out var scalar, out var written);
        var text = Read(scalar);

        Assert.NotNull(text);
        var span = new TextSpan(text.Text.IndexOf(part, StringComparison.Ordinal), part.Length);
        Assert.Equal(new(Before.Length + written.Start, written.Length), text.LocationOf(span).SourceSpan);
    }

    [Theory]
    [InlineData("\"a[|\\|]", "\\")]
    [InlineData("\"a[|\\x4|]", "\uFFFD")]
    [InlineData("\"[|\\u004|]", "\uFFFD")]
    public void An_escape_that_breaks_off_ends_with_the_text(string marked, string part)
    {
        TestFileMarkupParser.GetSpan(marked, out var scalar, out var written);
        var text = NestedTextReader.Read(TextOf(scalar), new(0, scalar.Length), 0, isMap: false);

        Assert.NotNull(text);
        var span = new TextSpan(text.Text.IndexOf(part, StringComparison.Ordinal), part.Length);
        Assert.Equal(written, text.LocationOf(span).SourceSpan);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_is_known_whether_a_text_may_be_a_map(bool isMap) =>
        Assert.All(
            ["'a'", "\"a\"", "|\n  a\n"],
            scalar => Assert.Equal(isMap, NestedTextReader.Read(TextOf(scalar), new(0, scalar.Length), 0, isMap)?.IsMap));

    private static NestedManifestText? Read(string scalar, int leadingSpaces = 0) =>
        NestedTextReader.Read(TextOf($"{Before}{scalar}\nother: 'x'\n"), new(Before.Length, scalar.Length), leadingSpaces, isMap: false);

    private static FileManifestText TextOf(string text) => new("/manifest.yaml", SourceText.From(text));
}
