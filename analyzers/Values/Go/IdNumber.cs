namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A user or a group that the proxy runs as. The injector takes any whole number of 64 bits; its chart writes those from a million on with
/// an exponent, which linkerd-init cannot read, and Kubernetes takes none above 2147483647.
/// </summary>
internal sealed class IdNumber : ValueGrammar
{
    private const int FirstWithExponent = 1_000_000;

    private readonly int _lowest;

    private IdNumber(int lowest)
    {
        _lowest = lowest;
        Form = new ValueForm("Form_NumberFromTo", lowest.ToString(System.Globalization.CultureInfo.InvariantCulture), "999999");
    }

    /// <summary>A user: not root.</summary>
    public static IdNumber User { get; } = new(lowest: 1);

    /// <summary>A group.</summary>
    public static IdNumber Group { get; } = new(lowest: 0);

    /// <inheritdoc/>
    public override ValueForm Form { get; }

    /// <inheritdoc/>
    public override bool Accepts(string text) =>
        GoInteger.Int64.TryParse(text, out var value) && value >= _lowest && value < FirstWithExponent;

    /// <summary>Whether a number is root's.</summary>
    public static bool IsRoot(string text) => GoInteger.Int64.TryParse(text, out var value) && value == 0;

    /// <summary>Whether Kubernetes takes a number, and linkerd-init cannot read it.</summary>
    public static bool IsNotReadable(string text) =>
        GoInteger.Int64.TryParse(text, out var value) && value is >= FirstWithExponent and <= int.MaxValue;

    /// <summary>Whether Kubernetes has no user of that number.</summary>
    public static bool IsNoUser(string text) => GoInteger.Int64.TryParse(text, out var value) && value is < 0 or > int.MaxValue;

    /// <summary>
    /// Whether Kubernetes has no group of that number. What the chart takes for a negative one it leaves out: it counts in doubles.
    /// </summary>
    public static bool IsNoGroup(string text) =>
        GoInteger.Int64.TryParse(text, out var value) && value > int.MaxValue && (double)value < long.MaxValue;

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (LooseInteger.TryRead(text) is { } digits)
        {
            yield return digits;
        }
    }
}
