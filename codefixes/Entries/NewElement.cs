using System.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>An element that is to be written into an initializer, with the comments that go with it.</summary>
/// <param name="Write">Gives the element's text at an indentation.</param>
internal sealed record NewElement(Func<string, string> Write)
{
    /// <summary>The comments before it.</summary>
    public IReadOnlyList<Comment> Before { get; init; } = [];

    /// <summary>The comments behind it.</summary>
    public IReadOnlyList<Comment> Behind { get; init; } = [];

    /// <summary>Whether it needs lines of its own.</summary>
    public bool NeedsLines => Before.Concat(Behind).Any(comment => comment.EndsLine);

    /// <summary>Whether nothing may follow it on its last line.</summary>
    public bool EndsLine => Behind.Count > 0 && Behind[Behind.Count - 1].EndsLine;

    /// <summary>
    /// Its text from the first comment to the last, to stand on one line with others; for an element that needs no lines.
    /// </summary>
    public string InLine(string separator, string indentation) =>
        string.Join(" ", [.. TextsOf(Before), Write(indentation) + separator, .. TextsOf(Behind)]);

    /// <summary>Its text from the first comment to the last, to stand on lines of its own; without the blanks before the first.</summary>
    public string OnLines(string separator, string indentation, SourceLayout layout)
    {
        var text = new StringBuilder();
        foreach (var comment in Before)
        {
            text.Append(comment.Text).Append(comment.HasBreakBehind ? layout.LineBreak + indentation : " ");
        }

        text.Append(Write(indentation)).Append(separator);
        for (var i = 0; i < Behind.Count; i++)
        {
            text.Append(i > 0 && Behind[i - 1].EndsLine ? layout.LineBreak + indentation : " ").Append(Behind[i].Text);
        }

        return text.ToString();
    }

    private static IEnumerable<string> TextsOf(IEnumerable<Comment> comments) => comments.Select(comment => comment.Text);
}
