namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>One of several values, of which nobody knows which.</summary>
internal sealed class KnownChoice(IReadOnlyList<KnownValue> alternatives) : KnownValue
{
    /// <inheritdoc/>
    public override IReadOnlyList<KnownValue> Alternatives { get; } = alternatives;
}
