namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>Compares texts whose letters are ASCII's, whatever their case, in every culture alike.</summary>
internal static class AsciiLetters
{
    /// <summary>The small letter of a capital one; any other character as it is.</summary>
    public static char Lower(char character) => character is >= 'A' and <= 'Z' ? (char)(character + ('a' - 'A')) : character;

    /// <summary>Whether two texts are the same but for the case of their letters.</summary>
    public static bool AreSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var index = 0; index < left.Length; index++)
        {
            if (Lower(left[index]) != Lower(right[index]))
            {
                return false;
            }
        }

        return true;
    }
}
