using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>How alike two words are, on both sides of each edge.</summary>
public sealed class WordSimilarityTests
{
    [Theory]
    [InlineData("port", "port", 1)]
    [InlineData("log", "logging", 1)]
    [InlineData("incoming", "ingress", 1)]
    [InlineData("port", "prot", MatchWeights.OneKeystrokeApart)]
    [InlineData("port", "ports", MatchWeights.OneKeystrokeApart)]
    [InlineData("uid", "gid", 0)]
    [InlineData("gid", "grid", 0)]
    [InlineData("bias", "biaser", MatchWeights.SameStem)]
    [InlineData("policy", "policies", MatchWeights.SameStem)]
    [InlineData("abcdxx", "abcdyy", MatchWeights.SameStem)]
    [InlineData("statis", "statistics", MatchWeights.SameStem)]
    [InlineData("statis", "statistical", 0)]
    [InlineData("port", "portals", 0)]
    [InlineData("abcxx", "abcyy", 0)]
    [InlineData("port", "sidecar", 0)]
    [InlineData("port", "", 0)]
    public void Says_how_alike_two_words_are(string left, string right, double similarity)
    {
        Assert.Equal(similarity, WordSimilarity.Between(new KeyWord(left), new KeyWord(right)));
        Assert.Equal(similarity, WordSimilarity.Between(new KeyWord(right), new KeyWord(left)));
    }
}
