using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>An element with comments, on one line with others or on lines of its own.</summary>
public class NewElementTests
{
    private static readonly Comment Inline = new("/* i */", EndsLine: false, HasBreakBehind: false);
    private static readonly Comment Above = new("/* a */", EndsLine: false, HasBreakBehind: true);
    private static readonly Comment Line = new("// l", EndsLine: true, HasBreakBehind: true);

    [Fact]
    public void One_without_comments_is_its_text_and_the_separator()
    {
        var element = new NewElement(indentation => $"x{indentation.Length}");

        Assert.False(element.NeedsLines);
        Assert.False(element.EndsLine);
        Assert.Equal("x2,", element.InLine(",", "  "));
        Assert.Equal("x2,", element.OnLines(",", "  ", new(SourceText.From(""))));
    }

    [Fact]
    public void Comments_stand_around_it()
    {
        var element = new NewElement(_ => "x") { Before = [Inline, Inline], Behind = [Inline] };

        Assert.False(element.NeedsLines);
        Assert.False(element.EndsLine);
        Assert.Equal("/* i */ /* i */ x, /* i */", element.InLine(",", "  "));
        Assert.Equal("/* i */ /* i */ x, /* i */", element.OnLines(",", "  ", new(SourceText.From(""))));
    }

    [Fact]
    public void What_was_above_it_stays_above_it()
    {
        var element = new NewElement(_ => "x") { Before = [Line, Above, Inline] };

        Assert.True(element.NeedsLines);
        Assert.False(element.EndsLine);
        Assert.Equal("// l\r\n  /* a */\r\n  /* i */ x,", element.OnLines(",", "  ", new(SourceText.From("\r\n"))));
    }

    [Fact]
    public void Nothing_follows_a_comment_that_ends_its_line()
    {
        var element = new NewElement(_ => "x") { Behind = [Line, Inline, Line] };

        Assert.True(element.NeedsLines);
        Assert.True(element.EndsLine);
        Assert.Equal("x, // l\n  /* i */ // l", element.OnLines(",", "  ", new(SourceText.From(""))));
        Assert.False((element with { Behind = [Line, Inline] }).EndsLine);
    }
}
