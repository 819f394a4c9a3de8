using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CodeFixes;

public class TextPositionsTests
{
    [Theory]
    [InlineData("01234|56789", 0, 0, "ab", "ab01234|56789")]
    [InlineData("01234|56789", 1, 4, "", "04|56789")]
    [InlineData("01234|56789", 5, 5, "ab", "01234ab|56789")]
    [InlineData("01234|56789", 3, 5, "a", "012a|56789")]
    [InlineData("01234|56789", 5, 6, "ab", "01234|ab6789")]
    [InlineData("01234|56789", 6, 8, "", "01234|589")]
    public void Moves_with_what_changes_before_it(string text, int start, int end, string newText, string changed)
    {
        var position = text.IndexOf('|', StringComparison.Ordinal);
        var change = new TextChange(TextSpan.FromBounds(start, end), newText);
        var result = SourceText.From(text.Replace("|", "", StringComparison.Ordinal)).WithChanges(change).ToString();

        Assert.Equal(changed, result.Insert(new[] { change }.Moved(position), "|"));
    }

    [Fact]
    public void Moves_by_all_changes_before_it() =>
        Assert.Equal(7, new TextChange[] { new(new(0, 1), "abc"), new(new(2, 1), ""), new(new(4, 0), "d") }.Moved(5));
}
