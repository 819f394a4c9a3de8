using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>What is read from a file of how its author lays it out.</summary>
public class SourceLayoutTests
{
    [Theory]
    [InlineData("a\r\nb\r\nc\n", "\r\n")]
    [InlineData("a\nb\nc\r\n", "\n")]
    [InlineData("a\r\nb", "\r\n")]
    [InlineData("a", "\n")]
    [InlineData("", "\n")]
    public void Lines_end_as_most_of_them_do(string text, string lineBreak) => Assert.Equal(lineBreak, Of(text).LineBreak);

    [Theory]
    [InlineData("a\n  b\n    c\n", "  ")]
    [InlineData("a\n    b\n        c\n", "    ")]
    [InlineData("a\n  b\n\n    c\n      d\n", "  ")]
    [InlineData("a\n    b\n  \n        c\n", "    ")]
    [InlineData("a\n\tb\n", "\t")]
    [InlineData("a\n b\n", "    ")]
    [InlineData("a\n         b\n", "    ")]
    [InlineData("a\n        b\n", "        ")]
    [InlineData("a\n  b\na\n  b\na\n    b\n", "  ")]
    [InlineData("  a\n", "  ")]
    [InlineData("", "    ")]
    public void A_step_is_as_deep_as_most_of_them(string text, string step) => Assert.Equal("x" + step, Of(text).Deeper("x"));

    [Theory]
    [InlineData("  a\n\t b", 2, "  ")]
    [InlineData("  a\n\t b", 6, "\t ")]
    [InlineData("  a\n\t b", 4, "\t ")]
    [InlineData("a b", 2, "")]
    [InlineData("   ", 1, "   ")]
    public void The_indentation_of_a_place_is_that_of_its_line(string text, int position, string indentation) =>
        Assert.Equal(indentation, Of(text).IndentationAt(position));

    [Theory]
    [InlineData("  a", 2, true)]
    [InlineData("  a", 3, false)]
    [InlineData("x a", 2, false)]
    [InlineData("x\n\ta", 3, true)]
    [InlineData("a", 0, true)]
    public void A_line_begins_behind_its_blanks(string text, int position, bool begins) =>
        Assert.Equal(begins, Of(text).BeginsLine(position));

    [Theory]
    [InlineData("a\nb", 0, 1, true)]
    [InlineData("a\nb", 0, 2, false)]
    public void Places_are_on_one_line_or_not(string text, int one, int other, bool isOneLine) =>
        Assert.Equal(isOneLine, Of(text).IsOneLine(one, other));

    /// <summary>
    /// What is taken out, written as <c>[…]</c>, takes the blanks along that stood only around it, and its line if that is empty.
    /// </summary>
    [Theory]
    [InlineData("a [b] c", "x", "a x c")]
    [InlineData("a [b] c", "", "a c")]
    [InlineData("a [b]c", "", "a c")]
    [InlineData("a[b] c", "", "a c")]
    [InlineData("a [b]", "", "a")]
    [InlineData("a\n  [b]  \nc", "", "a\nc")]
    [InlineData("a\n  [b] \nc", "x", "a\n  x \nc")]
    [InlineData("a\n[b] c", "", "a\n c")]
    [InlineData("a\n  [b] c", "", "a\n  c")]
    [InlineData("a [b] \nc", "", "a\nc")]
    [InlineData("a\n [b\nc] \nd", "", "a\nd")]
    [InlineData("a [b\nc] \nd", "", "a\nd")]
    public void Nothing_is_left_around_what_is_taken_out(string marked, string text, string changed)
    {
        var (start, end) = (marked.IndexOf('[', StringComparison.Ordinal), marked.IndexOf(']', StringComparison.Ordinal) - 1);
        var source = SourceText.From(marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));

        Assert.Equal(changed, source.WithChanges(new SourceLayout(source).Replace(TextSpan.FromBounds(start, end), text)).ToString());
    }

    private static SourceLayout Of(string text) => new(SourceText.From(text));
}
