using System.Globalization;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;
using Spectre.Console;

namespace LinkerdAnnotations.Tool;

/// <summary>
/// What repairs change in a file, in the form that <c>git apply</c> and <c>patch</c> take: with the ends of lines as they are in the file.
/// </summary>
internal sealed class Difference
{
    private const int Context = 3;
    private const string NoEndOfLine = "\\ No newline at end of file";

    private static readonly Style Added = new(Color.Green);
    private static readonly Style Removed = new(Color.Red);

    private readonly IReadOnlyList<string> _before;
    private readonly IReadOnlyList<string> _after;
    private readonly Ink _ink;

    private Difference(DiffResult result, Ink ink)
    {
        _before = result.PiecesOld;
        _after = result.PiecesNew;
        _ink = ink;
    }

    /// <summary>Writes it; nothing where nothing changed.</summary>
    public static void Write(FileChanges change, Ink ink)
    {
        var result = Differ.Instance.CreateDiffs(
            change.Before.ToString(),
            change.After.ToString(),
            ignoreWhiteSpace: false,
            ignoreCase: false,
            new LineEndingsPreservingChunker());
        if (result.DiffBlocks.Count == 0)
        {
            return;
        }

        var name = Excerpt.Clean(change.File.Name);
        ink.WriteLine($"--- a/{name}");
        ink.WriteLine($"+++ b/{name}");
        var difference = new Difference(result, ink);
        for (var first = 0; first < result.DiffBlocks.Count;)
        {
            var last = first;
            while (last + 1 < result.DiffBlocks.Count
                && result.DiffBlocks[last + 1].DeleteStartA - EndOf(result.DiffBlocks[last]) <= 2 * Context)
            {
                last++;
            }

            difference.WriteHunk([.. result.DiffBlocks.Skip(first).Take(last - first + 1)]);
            first = last + 1;
        }
    }

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private void WriteHunk(IReadOnlyList<DiffBlock> blocks)
    {
        var start = Math.Max(0, blocks[0].DeleteStartA - Context);
        var end = Math.Min(_before.Count, EndOf(blocks[^1]) + Context);
        var startAfter = blocks[0].InsertStartB - (blocks[0].DeleteStartA - start);
        var countAfter = end - start + blocks.Sum(block => block.InsertCountB - block.DeleteCountA);
        _ink.WriteLine($"@@ -{Range(start, end - start)} +{Range(startAfter, countAfter)} @@");
        var position = start;
        foreach (var block in blocks)
        {
            WriteLines(' ', _before, position, block.DeleteStartA - position, Style.Plain);
            WriteLines('-', _before, block.DeleteStartA, block.DeleteCountA, Removed);
            WriteLines('+', _after, block.InsertStartB, block.InsertCountB, Added);
            position = EndOf(block);
        }

        WriteLines(' ', _before, position, end - position, Style.Plain);
    }

    private static string Range(int start, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");

    private void WriteLines(char mark, IReadOnlyList<string> lines, int start, int count, Style style)
    {
        foreach (var line in lines.Skip(start).Take(count))
        {
            var text = line.TrimEnd('\n');
            _ink.Write(mark + text, style);
            _ink.WriteLine(string.Empty);
            if (text.Length == line.Length)
            {
                _ink.WriteLine(NoEndOfLine);
            }
        }
    }
}
