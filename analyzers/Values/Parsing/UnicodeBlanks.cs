namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// Blanks as Unicode's White_Space property has them: what Go's <c>strings.TrimSpace</c> and Rust's <c>str::trim</c> cut off. Spelled
/// out, because the hosts' own tables differ from one another.
/// </summary>
internal static class UnicodeBlanks
{
    /// <summary>Whether both languages count the character as a blank.</summary>
    public static bool IsBlank(char character) =>
        character is (>= '\t' and <= '\r') or ' ' or '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A')
            or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    /// <summary>The text without the blanks at its two ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text.Slice(start, end - start);
    }
}
