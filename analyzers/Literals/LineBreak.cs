using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Analyzers.Literals;

/// <summary>What C# takes for the end of a line.</summary>
internal static class LineBreak
{
    private static readonly char[] Characters = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>The first line break in the range, or <paramref name="end"/>.</summary>
    public static int Find(string text, int start, int end)
    {
        var found = text.IndexOfAny(Characters, start, end - start);
        return found < 0 ? end : found;
    }

    /// <summary>How many characters the line break at a position has, 0 where there is none; CR LF is one line break.</summary>
    public static int LengthAt(string text, int position, int end)
    {
        if (position >= end || !SyntaxFacts.IsNewLine(text[position]))
        {
            return 0;
        }

        return text[position] == '\r' && position + 1 < end && text[position + 1] == '\n' ? 2 : 1;
    }

    /// <summary>How many characters the line break right before a position has, 0 where there is none.</summary>
    public static int LengthBefore(string text, int position)
    {
        if (position == 0 || !SyntaxFacts.IsNewLine(text[position - 1]))
        {
            return 0;
        }

        return text[position - 1] == '\n' && position > 1 && text[position - 2] == '\r' ? 2 : 1;
    }
}
