namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A port of the proxy. Linkerd reads any 32-bit integer (Go's <c>ParseInt</c>) and renders it unchecked; only 1 to 65535 makes a
/// container that runs, so nothing else is accepted here.
/// </summary>
internal sealed class Port : ValueGrammar
{
    private const int Lowest = 1;
    private const int Highest = 65535;

    private Port()
    {
    }

    /// <summary>The only instance: the grammar has no parameters.</summary>
    public static Port Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_Port", "1", "65535");

    /// <inheritdoc/>
    public override bool Accepts(string text) => GoInteger.Int32.TryParse(text, out var value) && value is >= Lowest and <= Highest;

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        var number = text.StartsWith(":", StringComparison.Ordinal) ? text.Substring(1) : text;
        if (number.EndsWith("/tcp", StringComparison.OrdinalIgnoreCase))
        {
            number = number.Substring(0, number.Length - "/tcp".Length);
        }

        if (LooseInteger.TryRead(number) is { } digits)
        {
            yield return digits;
        }
    }
}
