using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Addresses and subnets as Go's <c>net.ParseCIDR</c> reads them; bits beyond the prefix need not be zero.</summary>
internal static class IpPrefix
{
    private const int BitsOfIpv4 = 32;
    private const int BitsOfIpv6 = 128;
    private const int GroupsOfIpv6 = 8;

    /// <summary>Whether the text is an address, a slash and the number of bits that count; no blanks.</summary>
    public static bool IsSubnet(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return false;
        }

        var bits = BitsOfAddress(text.Slice(0, slash));
        return bits > 0 && IntegerText.TryParseDigits(text.Slice(slash + 1), out var length) && length <= (ulong)bits;
    }

    /// <summary>The length of the address in bits; 0 where the text is no address, or has a zone.</summary>
    public static int BitsOfAddress(ReadOnlySpan<char> text)
    {
        if (IsIpv4(text))
        {
            return BitsOfIpv4;
        }

        return IsIpv6(text) ? BitsOfIpv6 : 0;
    }

    /// <summary>Four numbers from 0 to 255 without leading zeros.</summary>
    private static bool IsIpv4(ReadOnlySpan<char> text)
    {
        for (var octet = 0; octet < 4; octet++)
        {
            var end = text.IndexOf('.');
            if ((end < 0) != (octet == 3))
            {
                return false;
            }

            var digits = end < 0 ? text : text.Slice(0, end);
            if (digits.Length is 0 or > 3
                || (digits.Length > 1 && digits[0] == '0')
                || !IntegerText.TryParseDigits(digits, out var value)
                || value > byte.MaxValue)
            {
                return false;
            }

            text = text.Slice(end + 1);
        }

        return true;
    }

    /// <summary>Eight groups of one to four hexadecimal digits; one run of them may be left out, the last two be an IPv4 address.</summary>
    private static bool IsIpv6(ReadOnlySpan<char> text)
    {
        var groups = 0;
        var hasGap = false;
        if (StartsWithGap(text))
        {
            hasGap = true;
            text = text.Slice(2);
            if (text.IsEmpty)
            {
                return true;
            }
        }

        while (true)
        {
            if (text.IndexOf(':') < 0 && IsIpv4(text))
            {
                groups += 2;
                break;
            }

            var length = LengthOfGroup(text);
            if (length is 0 or > 4 || ++groups > GroupsOfIpv6)
            {
                return false;
            }

            text = text.Slice(length);
            if (text.IsEmpty)
            {
                break;
            }

            if (StartsWithGap(text))
            {
                if (hasGap)
                {
                    return false;
                }

                hasGap = true;
                text = text.Slice(2);
                if (text.IsEmpty)
                {
                    break;
                }
            }
            else if (text[0] == ':')
            {
                text = text.Slice(1);
            }
            else
            {
                return false;
            }
        }

        return hasGap ? groups < GroupsOfIpv6 : groups == GroupsOfIpv6;
    }

    private static bool StartsWithGap(ReadOnlySpan<char> text) => text.Length >= 2 && text[0] == ':' && text[1] == ':';

    private static int LengthOfGroup(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && Digits.IsHexadecimal(text[length]))
        {
            length++;
        }

        return length;
    }
}
