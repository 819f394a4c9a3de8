namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>The sign in front of a number.</summary>
internal static class Sign
{
    /// <summary>Takes one plus or minus sign, if there is one, off the front; true for a minus sign.</summary>
    public static bool Take(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('+' or '-'))
        {
            return false;
        }

        var isNegative = text[0] == '-';
        text = text.Slice(1);
        return isNegative;
    }
}
