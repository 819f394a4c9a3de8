namespace LinkerdAnnotations.Tool;

/// <summary>Something that could not be read, written or done, while the rest went on.</summary>
/// <param name="Name">The file, as users call it; null where it is about none.</param>
/// <param name="Message">What is wrong with it.</param>
internal sealed record Problem(string? Name, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Name is null ? Message : $"{Name}: {Message}";
}
