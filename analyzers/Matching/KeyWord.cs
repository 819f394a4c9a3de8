namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>One word of a key.</summary>
internal readonly struct KeyWord(string text)
{
    /// <summary>The word as written, in lower case.</summary>
    public string Text { get; } = text;

    /// <summary>The word that Linkerd uses for it.</summary>
    public string Meaning { get; } = Synonyms.MeaningOf(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
