namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Lists whose entries stand between commas, as every reader of Linkerd's splits them.</summary>
internal static class CommaList
{
    /// <summary>A judgement on one entry.</summary>
    public delegate bool EntryJudge(ReadOnlySpan<char> entry);

    /// <summary>Whether the judge takes every entry; an empty text is one empty entry.</summary>
    public static bool All(ReadOnlySpan<char> text, EntryJudge judge)
    {
        while (true)
        {
            var comma = text.IndexOf(',');
            if (!judge(comma < 0 ? text : text.Slice(0, comma)))
            {
                return false;
            }

            if (comma < 0)
            {
                return true;
            }

            text = text.Slice(comma + 1);
        }
    }
}
