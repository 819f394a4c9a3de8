namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A comma-separated list of ports and port ranges as the policy controller and the proxy take it: blanks are trimmed and empty entries
/// left out, but one bad entry spoils the whole list.
/// </summary>
internal sealed class PolicyPortList : ValueGrammar
{
    private readonly int _lowest;
    private readonly bool _trimsBlanks;

    private PolicyPortList(int lowest, bool trimsBlanks = true)
    {
        _lowest = lowest;
        _trimsBlanks = trimsBlanks;
        Form = new ValueForm(trimsBlanks ? "Form_PortList" : "Form_PortListWithoutBlanks");
    }

    /// <summary>Ports that require identity: the policy controller takes 1 to 65535.</summary>
    public static PolicyPortList RequireIdentity { get; } = new(lowest: 1);

    /// <summary>
    /// The pod's inbound ports up to 2.12: the proxy takes 1 to 65535 without blanks, and does not start with a bad list.
    /// </summary>
    public static PolicyPortList PodInboundFromOne { get; } = new(lowest: 1, trimsBlanks: false);

    /// <summary>The pod's inbound ports from 2.13 on: the proxy takes 0 to 65535.</summary>
    public static PolicyPortList PodInbound { get; } = new(lowest: 0);

    /// <inheritdoc/>
    public override ValueForm Form { get; }

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

    private bool IsEntry(ReadOnlySpan<char> entry)
    {
        var port = UnicodeBlanks.Trim(entry);
        return (_trimsBlanks || port.Length == entry.Length) && (port.IsEmpty || PortRange.IsRust(entry, _lowest));
    }
}
