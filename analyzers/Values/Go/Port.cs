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

    /// <summary>Whether the injector takes a number and passes it on that is no port.</summary>
    public static bool IsNoPort(string text) => GoInteger.Int32.TryParse(text, out var value) && value is < Lowest or > Highest;

    /// <summary>Whether a number says that any port will do.</summary>
    public static bool IsZero(string text) => GoInteger.Int32.TryParse(text, out var value) && value == 0;

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (LooseInteger.TryRead(PortRange.WithoutProtocol(text)) is { } digits)
        {
            yield return digits;
        }
    }
}
