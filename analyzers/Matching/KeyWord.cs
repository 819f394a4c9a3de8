namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>One word of a key.</summary>
internal readonly struct KeyWord(string text)
{
    /// <summary>The word as written, in lower case.</summary>
    public string Text { get; } = text;

    /// <summary>What the word is about, as the word that Linkerd uses for that.</summary>
    public string Meaning { get; } = Synonyms.MeaningOf(text);

    /// <summary>Whether it turns round what the other words say.</summary>
    public bool IsNegation { get; } = Polarity.IsNegation(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
