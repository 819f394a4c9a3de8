namespace LinkerdAnnotations.Tests.Layouts;

/// <summary>An input for edits, written plainly: a file of C# that has the usual usings.</summary>
/// <param name="Name">What is written, in which way.</param>
/// <param name="Source">The text; a <c>‸</c> stands where a refactoring is asked for.</param>
/// <param name="Release">The Linkerd release that is configured.</param>
public sealed record LayoutSeed(string Name, string Source, string? Release = null)
{
    /// <summary>What marks the place of a refactoring.</summary>
    public const char Caret = '‸';

    /// <summary>The text without the mark.</summary>
    public string PlainSource => Source.Replace(Caret.ToString(), string.Empty, StringComparison.Ordinal);

    /// <summary>Whether it needs more than KubernetesClient.</summary>
    public bool NeedsDoubles { get; init; }

    /// <summary>Whether there may be nothing to edit, which others have to say.</summary>
    public bool MayHaveNoEdit { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
