using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Tests.Text;

/// <summary>The linear check of one keystroke against one that makes every slip.</summary>
public sealed class SingleTypoTests
{
    private const string Alphabet = "ab-";

    [Fact]
    public void Agrees_with_making_every_slip()
    {
        const int longest = 4;
        var texts = TextsUpTo(longest).ToArray();

        foreach (var left in texts)
        {
            var slips = SlipsOf(left).ToHashSet(StringComparer.Ordinal);
            foreach (var right in texts)
            {
                Assert.True(SingleTypo.IsOneApart(left, right) == (left != right && slips.Contains(right)), $"'{left}' and '{right}'");
            }
        }
    }

    [Theory]
    [InlineData("linkerd.io/inject", "inkerd.io/inject")]
    [InlineData("linkerd.io/inject", "linkred.io/inject")]
    [InlineData("linkerd.io/inject", "linkerd.io/injectt")]
    [InlineData("linkerd.io/inject", "linkerd.io.inject")]
    public void One_keystroke(string left, string right)
    {
        Assert.True(SingleTypo.IsOneApart(left, right));
        Assert.True(SingleTypo.IsOneApart(right, left));
    }

    [Theory]
    [InlineData("linkerd.io/inject", "linkerd.io/inject")]
    [InlineData("linkerd.io/inject", "linkedin.io/inject")]
    [InlineData("linkerd.io/inject", "linkerd.io/tcejni")]
    [InlineData("linkerd.io/inject", "")]
    public void None_or_more_than_one(string left, string right)
    {
        Assert.False(SingleTypo.IsOneApart(left, right));
        Assert.False(SingleTypo.IsOneApart(right, left));
    }

    private static IEnumerable<string> TextsUpTo(int length) =>
        length == 0
            ? [string.Empty]
            : TextsUpTo(length - 1).SelectMany(text => Alphabet.Select(last => text + last)).Append(string.Empty).Distinct();

    private static IEnumerable<string> SlipsOf(string text)
    {
        for (var index = 0; index <= text.Length; index++)
        {
            foreach (var character in Alphabet)
            {
                yield return text.Insert(index, character.ToString());
                if (index < text.Length)
                {
                    yield return text.Remove(index, 1).Insert(index, character.ToString());
                }
            }

            if (index < text.Length)
            {
                yield return text.Remove(index, 1);
            }

            if (index > 0 && index < text.Length)
            {
                yield return text.Remove(index, 1).Insert(index - 1, text[index].ToString());
            }
        }
    }
}
