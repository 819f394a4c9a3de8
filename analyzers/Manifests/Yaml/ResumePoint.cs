using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Finds the place in a broken document from which on it can be read again: the next entry, or the next line.</summary>
internal static class ResumePoint
{
    /// <summary>Where to read on; the end of the text where there is nothing more.</summary>
    /// <param name="source">The text.</param>
    /// <param name="last">Where what was read last ends.</param>
    /// <param name="previous">From where on it was read. Reading on from there again would lead to nothing.</param>
    /// <param name="isInFlow">Whether what could not be read stands between brackets.</param>
    public static int Behind(string source, int last, int previous, bool isInFlow)
    {
        var line = Lines.StartOf(source, last);
        if (line > previous && SkipBlanks(source, line) == last)
        {
            // What begins the line does not belong to what was read; by itself it may be right.
            return line;
        }

        var position = last;
        while (position < source.Length && source[position] is not ('\n' or '\r') && !(isInFlow && source[position] == ','))
        {
            position++;
        }

        return position < source.Length && source[position] == ',' ? position + 1 : NextLineWithText(source, position);
    }

    /// <summary>How many spaces a line begins with.</summary>
    public static int ColumnAt(string source, int line)
    {
        var position = line;
        while (position < source.Length && source[position] == ' ')
        {
            position++;
        }

        return position - line;
    }

    /// <summary>Whether an item of a list begins there.</summary>
    public static bool IsItem(string source, int position) =>
        position < source.Length && source[position] == '-' && (position + 1 == source.Length || char.IsWhiteSpace(source[position + 1]));

    private static int NextLineWithText(string source, int position)
    {
        while (position < source.Length)
        {
            var line = position + 1;
            position = SkipBlanks(source, line);
            if (position < source.Length && source[position] == '#')
            {
                while (position < source.Length && source[position] is not ('\n' or '\r'))
                {
                    position++;
                }
            }
            else if (position < source.Length && source[position] is not ('\n' or '\r'))
            {
                return line;
            }
        }

        return source.Length;
    }

    private static int SkipBlanks(string source, int position)
    {
        while (position < source.Length && source[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }
}
