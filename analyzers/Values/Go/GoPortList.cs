using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A comma-separated list of ports and port ranges as Linkerd's Go components take it. One comma at the end is taken, an empty entry is
/// not: such an entry is dropped with a line in a log, as every other bad one.
/// </summary>
internal sealed class GoPortList : ValueGrammar
{
    /// <summary>Longest name of a Service's port, in characters; a container port's is shorter.</summary>
    private const int LongestName = 63;

    private readonly bool _trimsBlanks;
    private readonly bool _takesNames;
    private readonly bool _takesEmpty;

    /// <summary>A list of ports.</summary>
    /// <param name="trimsBlanks">Whether blanks around an entry are trimmed.</param>
    /// <param name="takesNames">Whether an entry may name a port of the container, the Service or the external workload.</param>
    /// <param name="takesEmpty">Whether an empty text says that there are no such ports.</param>
    public GoPortList(bool trimsBlanks, bool takesNames, bool takesEmpty)
    {
        _trimsBlanks = trimsBlanks;
        _takesNames = takesNames;
        _takesEmpty = takesEmpty;

        // Names are not recommended: the policy controller takes none.
        Form = new ValueForm(trimsBlanks ? "Form_PortList" : "Form_PortListWithoutBlanks");
    }

    /// <summary>Opaque ports, from 2.12 on.</summary>
    public static GoPortList Opaque { get; } = new(trimsBlanks: true, takesNames: true, takesEmpty: true);

    /// <summary>Opaque ports in 2.11, where a blank makes an entry be dropped.</summary>
    public static GoPortList OpaqueUntrimmed { get; } = new(trimsBlanks: false, takesNames: true, takesEmpty: true);

    /// <summary>Ports to skip, which reach the init container as they stand: a blank makes it drop an entry.</summary>
    public static GoPortList Skipped { get; } = new(trimsBlanks: false, takesNames: false, takesEmpty: true);

    /// <inheritdoc/>
    public override ValueForm Form { get; }

    /// <inheritdoc/>
    public override bool Accepts(string text)
    {
        if (text.Length == 0)
        {
            return _takesEmpty;
        }

        var list = text[text.Length - 1] == ',' ? text.AsSpan(0, text.Length - 1) : text.AsSpan();
        return CommaList.All(list, IsEntry);
    }

    /// <summary>Whether a list that is taken holds a name or a zero, which the policy controller does not take.</summary>
    public bool HoldsNameOrZero(string text) =>
        text.Length > 0
        && Accepts(text)
        && !CommaList.All(text.AsSpan(), entry => UnicodeBlanks.Trim(entry).IsEmpty || PortRange.IsRust(entry, lowest: 1));

    /// <summary>Whether a text is a list of which no entry is taken.</summary>
    public bool TakesNothingOf(string text) => text.Length > 0 && CommaList.All(text.AsSpan(), entry => !IsEntry(entry));

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (PortRange.RepairList(text, entry => _takesNames && IsName(entry.AsSpan())) is { } repaired)
        {
            yield return repaired;
        }
    }

    private bool IsEntry(ReadOnlySpan<char> entry)
    {
        var port = _trimsBlanks ? UnicodeBlanks.Trim(entry) : entry;
        return PortRange.IsGo(port) || (_takesNames && IsName(port));
    }

    /// <summary>
    /// Lower-case letters, digits and inner hyphens, with a letter among them: what Kubernetes takes as the name of a Service's port,
    /// and of a container's if it is no longer than 15 characters.
    /// </summary>
    private static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestName || text[0] == '-' || text[text.Length - 1] == '-')
        {
            return false;
        }

        var hasLetter = false;
        foreach (var character in text)
        {
            var isLetter = character is >= 'a' and <= 'z';
            if (!isLetter && !Digits.IsDecimal(character) && character != '-')
            {
                return false;
            }

            hasLetter |= isLetter;
        }

        return hasLetter;
    }
}
