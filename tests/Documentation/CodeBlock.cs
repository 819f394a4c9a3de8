namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The word behind the fence.</param>
/// <param name="Text">What stands in it, with a line break behind each line.</param>
internal sealed record CodeBlock(string Language, string Text)
{
    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');
}
