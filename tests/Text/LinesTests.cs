using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Text;

public class LinesTests
{
    [Theory]
    [InlineData("$$")]
    [InlineData("[|$$a|]")]
    [InlineData("[|a$$b|]")]
    [InlineData("[|ab$$|]")]
    [InlineData("a\n[|b$$c|]\nd")]
    [InlineData("a\r[|b$$c|]\rd")]
    [InlineData("a\r\n[|$$bc|]\r\nd")]
    [InlineData("a\n[|bc$$|]\n")]
    [InlineData("a\n$$\nb")]
    public void A_line_reaches_from_one_break_to_the_next(string marked)
    {
        TestFileMarkupParser.GetPositionAndSpans(marked, out var text, out int position, out ImmutableArray<TextSpan> spans);
        var span = spans.IsEmpty ? new(position, 0) : spans[0];

        Assert.Equal((span.Start, span.End), (Lines.StartOf(text, position), Lines.EndOf(text, position)));
    }

    [Theory]
    [InlineData("abc\n", 1, 2, 2)]
    [InlineData("abc\n", 1, 4, 3)]
    [InlineData("abc\n", 1, 1, 1)]
    public void A_line_may_be_looked_through_to_a_limit(string text, int position, int limit, int end) =>
        Assert.Equal(end, Lines.EndOf(text, position, limit));
}
