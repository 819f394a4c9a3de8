namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>CPUs: whole ones, fractions, or thousandths with an <c>m</c>.</summary>
internal sealed class CpuQuantity : Quantity
{
    /// <summary>No machine has as many.</summary>
    private const decimal MoreThanAnyMachine = 1_000_000;

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_CpuQuantity");

    /// <summary>Whether a quantity is of more CPUs than any machine has, as every one is that has a unit of memory.</summary>
    public static bool IsBeyondAnyMachine(string text) =>
        TryRead(text, out var amount) && amount > 0 && (amount >= MoreThanAnyMachine || IsBinary(text));

    /// <summary>Whether a quantity is of more CPUs than the injector can count.</summary>
    public static bool IsBeyondCounting(string text) => TryRead(text, out var amount) && amount >= long.MaxValue;

    /// <inheritdoc/>
    protected override IEnumerable<string> SuggestInstead(string text) =>
        IsBeyondAnyMachine(text) && text.TrimEnd('i') is { } letter && letter[letter.Length - 1] == 'M'
            ? [letter.Substring(0, letter.Length - 1) + "m"]
            : [];

    /// <inheritdoc/>
    protected override IEnumerable<string> SuffixesMeantBy(string letters) => letters.ToLowerInvariant() switch
    {
        "m" or "mi" or "mc" or "mcpu" or "mcpus" or "mcore" or "mcores" => ["m"],
        "milli" or "millis" or "millicore" or "millicores" or "millicpu" or "millicpus" => ["m"],
        "" or "c" or "core" or "cores" or "cpu" or "cpus" or "vcpu" or "vcpus" or "vcore" or "vcores" => [string.Empty],

        // What parts the two may be all that is wrong, as in 1 e3.
        _ => [letters],
    };

    private static bool IsBinary(string text) => text[text.Length - 1] == 'i';
}
