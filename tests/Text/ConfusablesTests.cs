using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Tests.Text;

/// <summary>Characters that are taken for others, or for nothing.</summary>
public sealed class ConfusablesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \tlinkerd.io/inject\n", "linkerd.io/inject")]
    [InlineData("a b", "a b")]
    [InlineData("\u0430\u0435\u0456\u043E\u0440\u0441", "aeiopc")]
    [InlineData("\u03B1\u03BF\u03BA\u0391\u0261\u217C", "aokAgl")]
    [InlineData("\u2010\u2013\u2014\u2212\uFE63", "-----")]
    [InlineData("\u2044\u2215\u29F8", "///")]
    [InlineData("\u2024\u3002\uFF61", "...")]
    [InlineData("\uFF01\uFF0D\uFF41\uFF5E", "!-a~")]
    [InlineData("\uFF00\uFF5F", "\uFF00\uFF5F")]
    [InlineData("\u00ADa\u200Bb\uFEFF", "ab")]
    [InlineData("~\u007F", "~\u007F")]
    [InlineData("\u0436\u00E9\u4E2D", "\u0436\u00E9\u4E2D")]
    public void Reads_what_a_text_seems_to_say(string written, string seen) => Assert.Equal(seen, Confusables.Fold(written));

    [Theory]
    [InlineData("", "")]
    [InlineData("linkerd.io/inject ~", "linkerd.io/inject ~")]
    [InlineData("l\u0456nkerd", "l\\u0456nkerd")]
    [InlineData("\u200Ba\uFEFFb\u00AD", "\\u200ba\\ufeffb\\u00ad")]
    [InlineData("\uFF21\u2010", "\\uff21\\u2010")]
    [InlineData("a\r\n\tb", "a\\r\\n\\tb")]
    [InlineData("\0\u001B[31m\u007F\u0085", "\\u0000\\u001b[31m\\u007f\\u0085")]
    [InlineData("a\u2028b\u2029", "a\\u2028b\\u2029")]
    [InlineData("\u0436\u00E9\u4E2D", "\u0436\u00E9\u4E2D")]
    public void Shows_what_would_pass_for_something_else(string written, string shown) => Assert.Equal(shown, Confusables.Unmask(written));

    [Theory]
    [InlineData('\u00AD', true)]
    [InlineData('\u200B', true)]
    [InlineData('\uFEFF', true)]
    [InlineData(' ', false)]
    [InlineData('\u007F', false)]
    [InlineData('\u0436', false)]
    public void Knows_what_looks_like_nothing(char character, bool expected) => Assert.Equal(expected, Confusables.IsInvisible(character));

    [Theory]
    [InlineData('\u2010', true)]
    [InlineData('\u2014', true)]
    [InlineData('\uFE63', true)]
    [InlineData('-', false)]
    [InlineData('\u0436', false)]
    public void Knows_what_looks_like_a_hyphen(char character, bool expected) => Assert.Equal(expected, Confusables.IsHyphen(character));
}
