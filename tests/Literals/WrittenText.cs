using System.Text;

namespace LinkerdAnnotations.Tests.Literals;

/// <summary>One run of text in a written literal: what was meant, and where the writer put each character.</summary>
internal sealed class WrittenText
{
    private readonly StringBuilder _text = new();

    /// <summary>The span of each character in the whole source; both halves of a pair share the span of one escape.</summary>
    public List<(int Start, int End)> Characters { get; } = [];

    /// <summary>Where the content begins and ends in the source, removed indentation included.</summary>
    public int Start { get; set; }

    public int End { get; set; }

    public bool FollowsOpening { get; set; }

    public bool PrecedesClosing { get; set; }

    public string Text => _text.ToString();

    public void Add(string decoded, int start, int end)
    {
        _text.Append(decoded);
        foreach (var _ in decoded)
        {
            Characters.Add((start, end));
        }
    }
}
