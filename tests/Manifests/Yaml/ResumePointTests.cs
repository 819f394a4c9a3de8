using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>In the texts, <c>$$</c> is where what was read last ends, and <c>[||]</c> where to read on.</summary>
public class ResumePointTests
{
    [Theory]
    [InlineData("a: $$@b\n[||]c: d\n")]
    [InlineData("a: $$@b\r\n[||]c: d\r\n")]
    [InlineData("a: $$@b\r[||]c: d\r")]
    [InlineData("a: b$$\n[||]c: d\n")]
    [InlineData("$$@b\n[||]c: d\n")]
    [InlineData("a: $$@b\n[||]  c: d\n")]
    [InlineData("a: $$@b\n[||]\tc: d\n")]
    [InlineData("a: $$@b\n[||]- c\n")]
    [InlineData("a: $$@b, c\n[||]d: e\n")]
    [InlineData("a: $$@b\n\n\n[||]c: d\n")]
    [InlineData("a: $$@b\r\n\r\n[||]c: d\r\n")]
    [InlineData("a: $$@b\r\r[||]c: d\r")]
    [InlineData("a: $$@b\n  \n\t\n \t \n[||]c: d\n")]
    [InlineData("a: $$@b\n# why\n  # else\n\t#\n[||]c: d\n")]
    [InlineData("a: $$@b\r\n# why\r\n[||]c: d\r\n")]
    [InlineData("a: $$@b\r# why\r[||]c: d\r")]
    [InlineData("a: $$@b\n[||]c#: d\n")]
    public void It_is_read_on_in_the_next_line_with_a_text(string marked) => Assert.Equal(Read(marked, out var found), found);

    [Theory]
    [InlineData("$$[||]")]
    [InlineData("a: $$@b[||]")]
    [InlineData("a: $$@b\n[||]")]
    [InlineData("a: $$@b\n\n  [||]")]
    [InlineData("a: $$@b\n\t[||]")]
    [InlineData("a: $$@b\n# why[||]")]
    [InlineData("a: $$@b\n# why\n[||]")]
    [InlineData("a: b$$[||]")]
    public void Behind_the_last_line_there_is_nothing(string marked) => Assert.Equal(Read(marked, out var found), found);

    [Theory]
    [InlineData("a: b\n[||]$$@c: d\ne: f\n", 0)]
    [InlineData("a: b\n[||]  $$@c: d\ne: f\n", 0)]
    [InlineData("a: b\r\n[||]\t$$@c: d\r\ne: f\r\n", 4)]
    [InlineData("a: b\r[||]$$@c: d\re: f\r", 0)]
    [InlineData("a: b\n[||]  $$", 0)]
    public void A_line_of_which_nothing_was_read_is_read_by_itself(string marked, int previous) =>
        Assert.Equal(Read(marked, out var found, previous), found);

    [Theory]
    [InlineData("a: b\n$$@c: d\n[||]e: f\n", 5)]
    [InlineData("a: b\n  $$@c: d\n[||]e: f\n", 5)]
    [InlineData("a: b\n  $$@c: d\n[||]e: f\n", 6)]
    [InlineData("a: b\n  c: $$@d\n[||]e: f\n", 0)]
    [InlineData("a: b\n - $$@d\n[||]e: f\n", 0)]
    public void A_line_is_not_read_twice(string marked, int previous) =>
        Assert.Equal(Read(marked, out var found, previous), found);

    [Theory]
    [InlineData("{a: $$@b,[||] c: d}\n")]
    [InlineData("{a: $$@b,[||]\n c: d}\n")]
    [InlineData("{a: b$$,[||] c: d}\n")]
    [InlineData("[$$@b,[||]c]\n")]
    [InlineData("[$$@b,[||]")]
    [InlineData("{a: $$@b\n[||], c: d}\n")]
    [InlineData("{a: $$@b\r[||], c: d}\r")]
    [InlineData("{a: $$@b # why\n\n[||]  c: d}\n")]
    [InlineData("{a: $$@b}[||]")]
    public void Between_brackets_a_comma_begins_the_next_entry(string marked) =>
        Assert.Equal(Read(marked, out var found, isInFlow: true), found);

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("a", 0, 0)]
    [InlineData("  a b", 0, 2)]
    [InlineData("   ", 0, 3)]
    [InlineData("a:\n    b", 3, 4)]
    [InlineData("a:\n    b", 8, 0)]
    [InlineData("\ta", 0, 0)]
    [InlineData(" \ta", 0, 1)]
    [InlineData(" \na", 0, 1)]
    public void The_column_is_the_number_of_spaces(string source, int line, int column) =>
        Assert.Equal(column, ResumePoint.ColumnAt(source, line));

    [Theory]
    [InlineData("- a", 0, true)]
    [InlineData("-\ta", 0, true)]
    [InlineData("-\n", 0, true)]
    [InlineData("-\r\n", 0, true)]
    [InlineData("-", 0, true)]
    [InlineData("  -", 2, true)]
    [InlineData("- - a", 2, true)]
    [InlineData("-a", 0, false)]
    [InlineData("--- a", 0, false)]
    [InlineData("a - b", 0, false)]
    [InlineData(" - b", 0, false)]
    [InlineData("+ b", 0, false)]
    [InlineData("", 0, false)]
    [InlineData("-", 1, false)]
    public void An_item_begins_with_a_dash_and_a_blank(string source, int position, bool expected) =>
        Assert.Equal(expected, ResumePoint.IsItem(source, position));

    private static int Read(string marked, out int found, int previous = 0, bool isInFlow = false)
    {
        TestFileMarkupParser.GetPositionAndSpan(marked, out var source, out var last, out var expected);
        found = ResumePoint.Behind(source, last, previous, isInFlow);
        return expected.Start;
    }
}
