namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>The slips of a hand on a keyboard.</summary>
internal static class Keystroke
{
    /// <summary>
    /// Whether one slip makes the one text of the other: a character dropped, inserted, replaced, or swapped with its neighbour. One look
    /// at each end suffices, so this takes no more time than reading both.
    /// </summary>
    public static bool IsOneApart(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        var shorter = Math.Min(left.Length, right.Length);
        var start = 0;
        while (start < shorter && left[start] == right[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && left[left.Length - 1 - end] == right[right.Length - 1 - end])
        {
            end++;
        }

        var leftRest = left.Length - start - end;
        var rightRest = right.Length - start - end;
        return (leftRest <= 1 && rightRest <= 1 && leftRest + rightRest > 0)
            || (leftRest == 2 && rightRest == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]);
    }
}
