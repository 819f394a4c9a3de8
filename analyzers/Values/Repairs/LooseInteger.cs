using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Whole numbers as people and <c>ToString</c> write them.</summary>
internal static class LooseInteger
{
    /// <summary>
    /// The digits of <c>+24</c>, <c>1_000</c>, <c>30.0</c>: a plus sign, single underscores between digits and a fraction of zeros are
    /// left out. Null where the text says something else.
    /// </summary>
    public static string? TryRead(string text)
    {
        var end = text.IndexOf('.');
        if (end >= 0)
        {
            var fraction = text.AsSpan(end + 1);
            if (fraction.IsEmpty || !fraction.Trim('0').IsEmpty)
            {
                return null;
            }
        }
        else
        {
            end = text.Length;
        }

        var digits = text.Substring(0, end);
        var start = digits.StartsWith("+", StringComparison.Ordinal) || digits.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        for (var index = start; index < digits.Length; index++)
        {
            var isSeparator = digits[index] == '_' && index > start && index + 1 < digits.Length && digits[index + 1] != '_';
            if (!isSeparator && !Digits.IsDecimal(digits[index]))
            {
                return null;
            }
        }

        return digits.Replace("_", string.Empty).TrimStart('+');
    }
}
