using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class ParserSourceTests
{
    [Theory]
    [InlineData("{[|\t|]\"a\":[|\t|]1}")]
    [InlineData("[[|\t|]1]")]
    [InlineData(" \r\n[|\t|]{}")]
    [InlineData("[|// why|]\n{}")]
    [InlineData("[|// why|]\n[|\t|]\"a\"")]
    [InlineData("[|//|]")]
    [InlineData("[|/* why */|]{}")]
    [InlineData("[|/* why */|]\n[|\t|]\"a\"")]
    [InlineData("{\"a\": 1} [|// why|]")]
    [InlineData("{\"a\": 1 [|// why|]\n}")]
    [InlineData("{\"a\": true [|/* why */|], \"b\": null [|// why|]\n}")]
    [InlineData("{\"a\": [|// why|]\n1}")]
    [InlineData("{\"a\": 1 [|/* why */|] [|// else|]\n}")]
    [InlineData("{'a': 1 [|// it's why|]\n, 'b': 2}")]
    [InlineData("{\"a\":[|// why|]\n1}")]
    [InlineData("{\"a\": [|/* b */|] [|/* c */|] 1 [|// d|]\n}")]
    [InlineData("{\"a\": 1} [|// why|]\n")]
    [InlineData("{\"a\": 1} [|// why|]\r\n[|// else|]\r\n")]
    [InlineData("{\"a\": 1} [|// why|]\r[|// else|]\r")]
    [InlineData("{\"a\": 1} [|/* why */|]")]
    [InlineData("{\"a\": 1,[|// why|]\n\"b\": 2}")]
    [InlineData("{[|// why|]\n}")]
    [InlineData("{\"a\": {}[|// why|]\n}")]
    [InlineData("[[|// why|]\n1]")]
    [InlineData("[[1][|// why|]\n]")]
    [InlineData("{\"a\"[|// why|]\n: 1}")]
    [InlineData("{[|/* why */|]\"a\": 1}")]
    [InlineData("{[|/* why *//* else */|]\"a\": 1}")]
    [InlineData("{[|/* why */// else|]\n\"a\": 1}")]
    [InlineData("{[|/**/|]}")]
    [InlineData("{[|/*/ why */|]\"a\": 1}")]
    [InlineData("[|/*/ why */|]{\"a\": 1}")]
    [InlineData("[[|/* why */|]1]")]
    [InlineData("{[|/* why|]\n[|not */|]}")]
    [InlineData("{[|/* why|]\r\n\r[|not */|]}")]
    [InlineData("{[|/* // why */|]\"a\": 1}")]
    [InlineData("{[|// /* why|]\n\"a\": 1} [|// */|]")]
    public void Tabs_and_comments_of_JSON_are_blanked(string marked) => Assert.Equal(Read(marked, out var prepared), prepared);

    [Theory]
    [InlineData("{\"a\": \"// b\"}")]
    [InlineData("{\"a\": \"b // c\"}")]
    [InlineData("{\"a\": \"b /* c */\"}")]
    [InlineData("{\"a\": \"b\\\" // c\"}")]
    [InlineData("{\"a\": \"b\\\\\" [|// c|]\n}")]
    [InlineData("{\"a\": \"\" [|// b|]\n}")]
    [InlineData("{[|/* b */|]\"// c\": 1}")]
    [InlineData("{\"a\": 1 [|/* \" */|], \"b\": \" // c\"}")]
    [InlineData("{\"a\": \"b\" [|// c \"|]\n, \"d\": \" // e\"}")]
    [InlineData("{\"a\n[|// b|]\n}")]
    [InlineData("{\"a\r[|// b|]\r}")]
    [InlineData("{\"http://a")]
    [InlineData("{\"a // b\\")]
    public void A_string_holds_no_comments(string marked) => Assert.Equal(Read(marked, out var prepared), prepared);

    [Theory]
    [InlineData("{a: http://b}")]
    [InlineData("{a: b/*, c: d*/}")]
    [InlineData("{a: b // c, d: e}")]
    [InlineData("{a: 'b // c', d: e}")]
    [InlineData("{'a': 'b // c'}")]
    [InlineData("{\"a\":'b // c'}")]
    [InlineData("{a: 'it''s // b'}")]
    [InlineData("{a: it's b // c}")]
    [InlineData("[a, 'b /* c', 'd */ e']")]
    [InlineData("[a // b]")]
    [InlineData("{\"a\": b /* c */ }")]
    [InlineData("[1 / 2]")]
    [InlineData("[*/]")]
    [InlineData("{a: b} /* c")]
    [InlineData("{")]
    [InlineData("[")]
    public void What_only_looks_like_a_comment_of_JSON_stays(string text) => Assert.Equal(text, ParserSource.Prepare(text));

    /// <summary>What was looked through once is not looked through at each slash again.</summary>
    [Theory]
    [InlineData("a // b ")]
    [InlineData("a /* b ")]
    [InlineData("/* ")]
    [InlineData("' ")]
    [InlineData(": ")]
    [InlineData("a              // ")]
    public void A_long_line_is_read_at_once(string unit)
    {
        var text = "{" + string.Concat(Enumerable.Repeat(unit, 1_000_000));

        Assert.Equal(text, ParserSource.Prepare(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData(" \t\n")]
    [InlineData("a:\tb // c\n")]
    [InlineData("a: {\t\"b\": 1 } /* c */\n")]
    [InlineData("#\n{\t}")]
    [InlineData("/\ta")]
    [InlineData("/")]
    [InlineData("a: b\n    \nc: d\n")]
    [InlineData("a: |\n  b\n    \n  c\n")]
    [InlineData("a: |")]
    [InlineData("a: >-")]
    [InlineData("a: |\n")]
    [InlineData("a: |\n  ")]
    [InlineData("a: |\n\n\n  b\n")]
    [InlineData("a: \"b >\n  \n  c\"")]
    [InlineData("a: b >\n  \n  c")]
    [InlineData("a: 'b |\n  \n  c'")]
    [InlineData("a: >b\n  \n  c")]
    public void Other_YAML_stays(string text) => Assert.Equal(text, ParserSource.Prepare(text));

    [Theory]
    [InlineData("a: |\n        \n  text\nb: [|c|]\n")]
    [InlineData("a: >\n        \n  text\nb: [|c|]\n")]
    [InlineData("a: |-\n        \n  text\nb: [|c|]\n")]
    [InlineData("a: >+\n        \n  text\nb: [|c|]\n")]
    [InlineData("a: |  \n        \n  text\nb: [|c|]\n")]
    [InlineData("a: |\t\n        \n  text\nb: [|c|]\n")]
    [InlineData("a: |\n\n   \n        \n \n  text\nb: [|c|]\n")]
    [InlineData("a: |\r\n        \r\n  text\r\nb: [|c|]\r\n")]
    [InlineData("a: |\r        \r  text\rb: [|c|]\r")]
    [InlineData("d: |\n      \n  text\na: |\n        \n  text\nb: [|c|]\n")]
    public void A_block_text_may_begin_with_blank_lines_that_are_longer_than_its_indentation(string marked)
    {
        TestFileMarkupParser.GetSpan(marked, out var text, out var span);

        var root = Assert.Single(ManifestTree.Parse(text));
        Assert.False(root.IsBroken);
        Assert.Equal("text", root["a"]?.Text.Trim());
        Assert.Equal(("c", span), (root["b"]?.Text, root["b"]?.Span));
    }

    [Theory]
    [InlineData("[||\n        \n  text|]\n")]
    [InlineData("[|>\n        \n  text|]\n")]
    [InlineData("[||\n \ntext|]\n")]
    public void A_document_may_be_such_a_block_text(string marked)
    {
        TestFileMarkupParser.GetSpan(marked, out var text, out var span);

        var root = Assert.Single(ManifestTree.Parse(text));
        Assert.Equal(("text", span), (root.Text.Trim(), root.Span));
    }

    [Theory]
    [InlineData("a: b\u0085c\nd: [|e|]\n")]
    [InlineData("a: b\u2028c\nd: [|e|]\n")]
    [InlineData("a: b\u2029c\nd: [|e|]\n")]
    [InlineData("a: b\u2028c\u0085\u2029f\nd: [|e|]\n")]
    [InlineData("{a: b\u2028c, d: [|e|]}\n")]
    [InlineData("# b\u2028c: f\na: b\nd: [|e|]\n")]
    [InlineData("# b\u0085c: f\na: b\nd: [|e|]\n")]
    [InlineData("# b\u2029c: f\na: b\nd: [|e|]\n")]
    public void Line_breaks_of_old_YAML_break_no_line(string marked)
    {
        TestFileMarkupParser.GetSpan(marked, out var text, out var span);

        var root = Assert.Single(ManifestTree.Parse(text));
        Assert.False(root.IsBroken);
        Assert.Equal(["a", "d"], root.Members.Select(member => member.Key.Text));
        Assert.Equal(("e", span), (root["d"]?.Text, root["d"]?.Span));
    }

    private static string Read(string marked, out string prepared)
    {
        TestFileMarkupParser.GetSpans(marked, out var text, out ImmutableArray<TextSpan> blanks);
        prepared = ParserSource.Prepare(text);
        return string.Concat(text.Select((character, i) => blanks.Any(blank => blank.Contains(i)) ? ' ' : character));
    }
}
