namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A comma-separated list of ports and port ranges as the policy controller and the proxy take it: blanks are trimmed and empty entries
/// left out, but one bad entry spoils the whole list.
/// </summary>
internal sealed class PolicyPortList : ValueGrammar
{
    private readonly int _lowest;
    private readonly bool _isPlain;

    /// <summary>A list of ports.</summary>
    /// <param name="lowest">The lowest port that is taken.</param>
    /// <param name="isPlain">Whether only numbers and commas are taken: no ranges, no blanks and no empty entries.</param>
    private PolicyPortList(int lowest, bool isPlain = false)
    {
        _lowest = lowest;
        _isPlain = isPlain;
        Form = new ValueForm(isPlain ? "Form_PortListWithoutRanges" : "Form_PortList");
    }

    /// <summary>Ports that require identity: the policy controller takes 1 to 65535.</summary>
    public static PolicyPortList RequireIdentity { get; } = new(lowest: 1);

    /// <summary>
    /// The pod's inbound ports up to 2.12: the proxy takes numbers from 0 to 65535 alone, and does not start with a bad list.
    /// </summary>
    public static PolicyPortList PodInboundNumbers { get; } = new(lowest: 0, isPlain: true);

    /// <summary>The pod's inbound ports from 2.13 on: the proxy takes 0 to 65535.</summary>
    public static PolicyPortList PodInbound { get; } = new(lowest: 0);

    /// <inheritdoc/>
    public override ValueForm Form { get; }

    /// <inheritdoc/>
    public override bool Accepts(string text) => text.Length == 0 || CommaList.All(text.AsSpan(), IsEntry);

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (PortRange.RepairList(text, _ => false) is { } repaired)
        {
            yield return repaired;
        }
    }

    private bool IsEntry(ReadOnlySpan<char> entry)
    {
        if (_isPlain)
        {
            return PortRange.IsPort(entry);
        }

        return UnicodeBlanks.Trim(entry).IsEmpty || PortRange.IsRust(entry, _lowest);
    }
}
