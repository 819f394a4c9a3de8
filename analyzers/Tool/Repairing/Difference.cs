using DiffPlex.Renderer;
using Spectre.Console;

namespace LinkerdAnnotations.Tool;

/// <summary>What repairs change in a file, in the form that <c>git apply</c> and <c>patch</c> take.</summary>
internal static class Difference
{
    private static readonly Style Added = new(Color.Green);
    private static readonly Style Removed = new(Color.Red);

    /// <summary>Writes it; nothing where nothing changed.</summary>
    public static void Write(FileChanges change, Ink ink)
    {
        var name = change.File.Name;
        if (change.Before.ContentEquals(change.After))
        {
            return;
        }

        foreach (var line in UnidiffRenderer.GenerateUnidiff(change.Before.ToString(), change.After.ToString(), "a/" + name, "b/" + name).Split('\n'))
        {
            ink.Write(line, line.StartsWith('+') ? Added : line.StartsWith('-') ? Removed : Style.Plain);
            ink.WriteLine(string.Empty);
        }
    }
}
