using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>How alike two words are.</summary>
internal static class WordSimilarity
{
    private const int ShortestWithSlip = 4;
    private const int ShortestStem = 4;

    /// <summary>1 for the same meaning, 0 for words that have nothing to do with each other.</summary>
    public static double Between(KeyWord left, KeyWord right)
    {
        if (left.Meaning == right.Meaning)
        {
            return 1;
        }

        // In shorter words one other character makes another word: uid, gid.
        if (left.Text.Length >= ShortestWithSlip && right.Text.Length >= ShortestWithSlip && SingleTypo.IsOneApart(left.Text, right.Text))
        {
            return MatchWeights.OneKeystrokeApart;
        }

        return HaveSameStem(left.Text, right.Text) ? MatchWeights.SameStem : 0;
    }

    // The same beginning, of at least four characters and three fifths of the longer word: policy, policies.
    private static bool HaveSameStem(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        var common = 0;
        while (common < shorter && left[common] == right[common])
        {
            common++;
        }

        return common >= ShortestStem && common * 5 >= Math.Max(left.Length, right.Length) * 3;
    }
}
