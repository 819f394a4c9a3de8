using System.Diagnostics;
using System.Text;
using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Literals;

public class LiteralCostTests
{
    private const int Large = 10_000_000;

    // Many times what it takes here, and far below what anything quadratic would take.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("\"", "\"")]
    [InlineData("@\"", "\"")]
    [InlineData("\"\"\"", "\"\"\"u8")]
    [InlineData("\"\"\"\n", "\n\"\"\"")]
    public void A_literal_that_stands_for_itself_needs_no_map(string opening, string closing)
    {
        var token = CSharpText.Parse(opening + new string('a', 100_000) + closing).GetFirstToken();
        LiteralText.Read(token);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = LiteralText.Read(token);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(100_000, read!.Text.Length);
        Assert.InRange(allocated, 0, 400);
    }

    [Theory]
    [InlineData("\"", "a", "\"")]
    [InlineData("\"", @"\n\u0041", "\"")]
    [InlineData("@\"", "\"\"", "\"")]
    [InlineData("$\"", "{{a", "\"")]
    [InlineData("\"\"\"", "a\"", "b\"\"\"")]
    [InlineData("\"\"\"\n  a", "\n  a\n\n", "\n  \"\"\"")]
    [InlineData("$$\"\"\"\n", "  {a\n", "  \"\"\"")]
    public void Ten_million_characters_are_read_and_rewritten_in_linear_time(string opening, string unit, string closing)
    {
        var source = new StringBuilder(opening, Large + 100).Insert(opening.Length, unit, Large / unit.Length).Append(closing).ToString();
        var token = CSharpText.FirstToken(source);

        var watch = Stopwatch.StartNew();
        var read = LiteralText.Read(token)!;
        for (var i = 0; i < 100_000; i++)
        {
            read.ToSource(new TextSpan(i, read.Text.Length - (2 * i)));
        }

        Assert.NotNull(read.Replace(new TextSpan(read.Text.Length / 2, 1), "x"));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Bound);
    }

    [Fact]
    public void Many_parts_of_one_string_are_read_in_linear_time()
    {
        var source = "$\"\"\"\n  " + string.Concat(Enumerable.Repeat("a{1}\n  ", 100_000)) + "\n  \"\"\"";
        var texts = ((InterpolatedStringExpressionSyntax)CSharpText.Parse(source)).Contents.OfType<InterpolatedStringTextSyntax>().ToList();

        var watch = Stopwatch.StartNew();
        Assert.All(texts, text => Assert.NotNull(LiteralText.Read(text.TextToken)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Bound);
    }
}
