namespace LinkerdAnnotations.Renewal;

/// <summary>A line of Linkerd's source.</summary>
/// <param name="Path">The file.</param>
/// <param name="Number">The number of the line, from 1 on.</param>
/// <param name="Text">What it says.</param>
internal sealed record SourceLine(string Path, int Number, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}:{Number}";
}
