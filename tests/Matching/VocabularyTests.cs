using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>What words weigh, and how they are told from each other where they are joined or split.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void The_rarer_a_word_the_more_it_weighs()
    {
        var vocabulary = Of("port port skip", "port idle", "port");

        Assert.Equal(Math.Log(2), vocabulary.WeightOf(new KeyWord("port")));
        Assert.Equal(Math.Log(4), vocabulary.WeightOf(new KeyWord("skip")));
        Assert.Equal(Math.Log(4), vocabulary.WeightOf(new KeyWord("ignore")));
        Assert.Equal(MatchWeights.UnknownWord, vocabulary.WeightOf(new KeyWord("sidecar")));
    }

    [Theory]
    [InlineData("proxy config configuration linkerd enable disable use set setting settings annotation value")]
    [InlineData("flag option mode auto automatic for the of on k8s kubernetes")]
    public void Words_that_can_stand_in_any_key_weigh_nearly_nothing(string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.True(KnownKeys.Instance.Vocabulary.Knows(word), word);
            Assert.Equal(MatchWeights.LittleWord, KnownKeys.Instance.Vocabulary.WeightOf(new KeyWord(word)));
        }
    }

    [Theory]
    [InlineData("port", true)]
    [InlineData("injection", true)]
    [InlineData("kubernetes", true)]
    [InlineData("ports", false)]
    [InlineData("", false)]
    public void Knows_the_words_of_keys_and_those_that_stand_for_them(string word, bool expected) =>
        Assert.Equal(expected, Of("port").Knows(word));

    [Fact]
    public void Knows_no_word_at_first() => Assert.False(Vocabulary.Empty.Knows("kubernetes"));

    [Theory]
    [InlineData("native", "native")]
    [InlineData("nativesidecar", "native sidecar")]
    [InlineData("nativesidecars", "native sidecars")]
    [InlineData("nativessidecar", "natives sidecar")]
    [InlineData("outboundnative", "outbound native")]
    [InlineData("abcdefg", "abc defg")]
    [InlineData("klmnopqrst", "klmnopq rst")]
    [InlineData("abcnative", "abc native")]
    [InlineData("nativeabc", "native abc")]
    [InlineData("xynative", "xynative")]
    [InlineData("nativexy", "nativexy")]
    [InlineData("nativeunknown", "nativeunknown")]
    [InlineData("", "")]
    public void Splits_joined_words_into_as_few_as_can_be(string text, string words) =>
        Assert.Equal(
            words,
            string.Join(' ', Of("native sidecar out bound xy abc abcd defg efg klm nop qrst klmnopq rst").SplitJoined(text)));

    [Theory]
    [InlineData("uninject", "un inject")]
    [InlineData("noninject", "non inject")]
    [InlineData("noinject", "no inject")]
    [InlineData("notinject", "not inject")]
    [InlineData("disinject", "dis inject")]
    [InlineData("unknown", "unknown")]
    [InlineData("node", "node")]
    [InlineData("un", "un")]
    public void Splits_words_from_what_turns_them_round(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Of("inject").SplitJoined(text)));

    [Theory]
    [InlineData("", "")]
    [InlineData("side car", "sidecar")]
    [InlineData("native side car", "native sidecar")]
    [InlineData("out bound", "out bound")]
    [InlineData("bound side", "bound side")]
    [InlineData("time out", "timeout")]
    [InlineData("for ward", "forward")]
    [InlineData("side car car", "sidecar car")]
    public void Joins_words_that_are_one_in_two(string words, string joined) =>
        Assert.Equal(
            joined,
            string.Join(
                ' ',
                Of("native sidecar out bound outbound timeout forward").JoinSplit(
                    words.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    private static Vocabulary Of(params string[] keys) =>
        Vocabulary.Of([.. keys.Select(words => words.Split(' ').Select(word => new KeyWord(word)))]);
}
