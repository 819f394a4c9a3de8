namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Any text: what Linkerd copies as it stands, such as an image name.</summary>
internal sealed class FreeText : ValueGrammar
{
    private FreeText()
    {
    }

    /// <summary>The only instance: the grammar has no parameters.</summary>
    public static FreeText Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_FreeText");

    /// <inheritdoc/>
    public override bool Accepts(string text) => true;
}
