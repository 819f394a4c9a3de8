using Spectre.Console;

namespace LinkerdAnnotations.Tool;

/// <summary>
/// A page of Markdown as a terminal shows it; where there are no colours, it stays as it is written, which everybody can read.
/// </summary>
internal static class MarkdownPage
{
    private const string Fence = "```";

    private static readonly Style Heading = new(Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style Code = new(Color.Aqua);

    /// <summary>Writes a page.</summary>
    public static void Write(string page, Ink ink)
    {
        var isCode = false;
        foreach (var line in page.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isCode = !isCode;
                ink.Write(line, Ink.Faint);
            }
            else if (isCode)
            {
                ink.Write(line, Code);
            }
            else if (line.StartsWith('#'))
            {
                ink.Write(line, Heading);
            }
            else
            {
                WriteProse(line, ink);
            }

            ink.WriteLine(string.Empty);
        }
    }

    /// <summary>What stands between every other pair of back quotes is code.</summary>
    private static void WriteProse(string line, Ink ink)
    {
        var pieces = line.Split('`');
        for (var i = 0; i < pieces.Length; i++)
        {
            var isCode = i % 2 == 1 && i < pieces.Length - 1;
            ink.Write(isCode ? $"`{pieces[i]}`" : i > 0 && i % 2 == 1 ? "`" + pieces[i] : pieces[i], isCode ? Code : Style.Plain);
        }
    }
}
