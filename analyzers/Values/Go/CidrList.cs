using System.Globalization;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// A comma-separated list of subnets as the init container takes it: each entry as Go's <c>net.ParseCIDR</c> reads it, none empty. An
/// empty text is no list at all and leaves the init container's argument out.
/// </summary>
internal sealed class CidrList : ValueGrammar
{
    private readonly bool _trimsBlanks;

    private CidrList(bool trimsBlanks) => _trimsBlanks = trimsBlanks;

    /// <summary>From 2.13 on (the init container of March 2023): blanks around an entry are trimmed.</summary>
    public static CidrList Trimming { get; } = new(trimsBlanks: true);

    /// <summary>Up to 2.12: a blank makes the init container fail.</summary>
    public static CidrList Untrimmed { get; } = new(trimsBlanks: false);

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_CidrList");

    /// <inheritdoc/>
    public override bool Accepts(string text) => text.Length == 0 || CommaList.All(text.AsSpan(), IsEntry);

    /// <summary>Whether a list that is taken holds a network of IPv6.</summary>
    public static bool HoldsIpv6(string text) => text.IndexOf(':') >= 0 && Trimming.Accepts(text);

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (LooseList.Repair(text, WithPrefixLength) is { } repaired)
        {
            yield return repaired;
        }
    }

    private bool IsEntry(ReadOnlySpan<char> entry) => IpPrefix.IsSubnet(_trimsBlanks ? UnicodeBlanks.Trim(entry) : entry);

    /// <summary>
    /// The subnet itself, or the subnet of one address. An address that ends in zero is that of a network, whose size nobody knows.
    /// </summary>
    private static string? WithPrefixLength(string entry)
    {
        if (IpPrefix.IsSubnet(entry.AsSpan()))
        {
            return entry;
        }

        if (entry.EndsWith(".0", StringComparison.Ordinal) || entry.EndsWith("::", StringComparison.Ordinal))
        {
            return null;
        }

        var bits = IpPrefix.BitsOfAddress(entry.AsSpan());
        return bits == 0 ? null : entry + "/" + bits.ToString(CultureInfo.InvariantCulture);
    }
}
