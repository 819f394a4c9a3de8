using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Lines and indentation of a file, as its author chose them.</summary>
internal sealed class SourceLayout(SourceText source)
{
    private const int UsualStep = 4;

    // Deeper steps are no indentation, but text that is set below other text.
    private const int DeepestStep = 8;

    private string? _step;

    /// <summary>The end of a line, as most lines have it.</summary>
    public string LineBreak { get; } = source.Lines
        .Select(line => source.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)))
        .Where(end => end.Length > 0)
        .GroupBy(end => end)
        .OrderByDescending(same => same.Count())
        .Select(same => same.Key)
        .FirstOrDefault() ?? "\n";

    /// <summary>The text.</summary>
    public SourceText Source => source;

    private string Step => _step ??= MeasureStep();

    /// <summary>The line of a position.</summary>
    public TextLine LineAt(int position) => source.Lines.GetLineFromPosition(position);

    /// <summary>Whether two positions are on one line.</summary>
    public bool IsOneLine(int one, int other) => LineAt(one).LineNumber == LineAt(other).LineNumber;

    /// <summary>Whether nothing but blanks stands before a position on its line.</summary>
    public bool BeginsLine(int position) => StartOfBlanks(position) == LineAt(position).Start;

    /// <summary>The blanks that the line of a position begins with.</summary>
    public string IndentationAt(int position)
    {
        var line = LineAt(position);
        return source.ToString(TextSpan.FromBounds(line.Start, EndOfBlanks(line.Start)));
    }

    /// <summary>The blanks one level deeper than those.</summary>
    public string Deeper(string indentation) => indentation + Step;

    /// <summary>
    /// The change that writes a text, which may be none, in the place of a span, and leaves no blanks behind that only stood around it;
    /// lines that
    /// would be empty then go as well.
    /// </summary>
    public TextChange Replace(TextSpan span, string text)
    {
        var start = StartOfBlanks(span.Start);
        var end = EndOfBlanks(span.End);
        var first = LineAt(span.Start);
        var last = LineAt(span.End);
        var beginsLine = start == first.Start;
        var endsLine = end == last.End;
        return text.Length > 0 ? new(span, text)
            : beginsLine && endsLine ? new(TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), string.Empty)
            : endsLine ? new(TextSpan.FromBounds(start, end), string.Empty)
            : new(TextSpan.FromBounds(span.Start, start < span.Start ? end : span.End), string.Empty);
    }

    private static bool IsBlank(char character) => character is ' ' or '\t';

    private int StartOfBlanks(int position)
    {
        var start = LineAt(position).Start;
        while (position > start && IsBlank(source[position - 1]))
        {
            position--;
        }

        return position;
    }

    private int EndOfBlanks(int position)
    {
        var end = LineAt(position).End;
        while (position < end && IsBlank(source[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>What most lines are indented by that are deeper than the line before; a tab where a line begins with one.</summary>
    private string MeasureStep()
    {
        var counts = new int[DeepestStep + 1];
        var before = 0;
        foreach (var line in source.Lines)
        {
            var end = EndOfBlanks(line.Start);
            if (end == line.End)
            {
                continue;
            }

            if (source[line.Start] == '\t')
            {
                return "\t";
            }

            var deeper = end - line.Start - before;
            before = end - line.Start;
            if (deeper is > 1 and <= DeepestStep)
            {
                counts[deeper]++;
            }
        }

        var most = counts.Max();
        return new(' ', most == 0 ? UsualStep : Array.IndexOf(counts, most));
    }
}
