namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A comma-separated list of ports and port ranges as the policy controller and the proxy take it: blanks are trimmed and empty entries
/// left out, but one bad entry spoils the whole list.
/// </summary>
internal sealed class PolicyPortList : ValueGrammar
{
    private readonly int _lowest;

    private PolicyPortList(int lowest) => _lowest = lowest;

    /// <summary>Ports that require identity: the policy controller takes 1 to 65535.</summary>
    public static PolicyPortList RequireIdentity { get; } = new(lowest: 1);

    /// <summary>The pod's inbound ports up to 2.12: the proxy takes 1 to 65535, and does not start with a bad list.</summary>
    public static PolicyPortList PodInboundFromOne { get; } = new(lowest: 1);

    /// <summary>The pod's inbound ports from 2.13 on: the proxy takes 0 to 65535.</summary>
    public static PolicyPortList PodInbound { get; } = new(lowest: 0);

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_PortList");

    /// <inheritdoc/>
    public override bool Accepts(string text) => CommaList.All(text.AsSpan(), IsEntry);

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (PortRange.RepairList(text, _ => false) is { } repaired)
        {
            yield return repaired;
        }
    }

    private bool IsEntry(ReadOnlySpan<char> entry) => UnicodeBlanks.Trim(entry).IsEmpty || PortRange.IsRust(entry, _lowest);
}
