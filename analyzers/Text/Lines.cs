namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>Where the lines of a text begin and end, whichever line breaks it has.</summary>
internal static class Lines
{
    /// <summary>Where the line begins that a position is in.</summary>
    public static int StartOf(string text, int position)
    {
        while (position > 0 && text[position - 1] is not ('\n' or '\r'))
        {
            position--;
        }

        return position;
    }

    /// <summary>Where the line ends that a position is in: at its line break, or at the end of the text.</summary>
    public static int EndOf(string text, int position) => EndOf(text, position, text.Length);

    /// <summary>Where the line ends that a position is in, or a limit before that.</summary>
    public static int EndOf(string text, int position, int limit)
    {
        while (position < limit && text[position] is not ('\n' or '\r'))
        {
            position++;
        }

        return position;
    }
}
