namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>One entry of a list of ports: a number, or two with a hyphen between them, the second not below the first.</summary>
internal static class PortRange
{
    private const int Highest = 65535;
    private const string Protocol = "tcp";

    /// <summary>
    /// As Linkerd's Go components read it (the injector, the destination controller, the init container): 0 to 65535, an optional
    /// plus sign, no blanks.
    /// </summary>
    public static bool IsGo(ReadOnlySpan<char> text) => TryRead(text, trimsBlanks: false, out _, out _);

    /// <summary>
    /// As the policy controller and the proxy read it: <paramref name="lowest"/> to 65535, an optional plus sign, blanks around each
    /// number trimmed.
    /// </summary>
    public static bool IsRust(ReadOnlySpan<char> text, int lowest) =>
        TryRead(text, trimsBlanks: true, out var first, out _) && first >= lowest;

    /// <summary>The ends of a range, and of a single port twice the same; with an optional plus sign before each number.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, bool trimsBlanks, out int first, out int last)
    {
        var hyphen = text.IndexOf('-');
        last = 0;
        return TryReadPort(Trim(hyphen < 0 ? text : text.Slice(0, hyphen), trimsBlanks), out first)
            && TryReadPort(Trim(text.Slice(hyphen + 1), trimsBlanks), out last)
            && first <= last;
    }

    /// <summary>A number from 0 to 65535 with an optional plus sign, and nothing around it.</summary>
    public static bool IsPort(ReadOnlySpan<char> text) => TryReadPort(text, out _);

    /// <summary>
    /// A list of ports with commas for other separators and for a single point (<c>443.9125</c>), with a hyphen for what else people write
    /// between the ends of a range (<c>8000..9000</c>), with reversed ranges turned round, and without the protocol (<c>3306/tcp</c>);
    /// <paramref name="isName"/> says which other entries stay as they are. Null where one entry means nothing plain.
    /// </summary>
    public static string? RepairList(string text, Func<string, bool> isName) =>
        LooseList.Repair(LooseList.WithHyphens(text), entry => RepairEntry(WithoutProtocol(entry), isName));

    /// <summary>The port without the protocol beside it, which is always TCP, and without the colon before it.</summary>
    public static string WithoutProtocol(string port)
    {
        if (port.EndsWith("/" + Protocol, StringComparison.OrdinalIgnoreCase))
        {
            port = port.Substring(0, port.Length - Protocol.Length - 1);
        }
        else if (port.StartsWith(Protocol + "/", StringComparison.OrdinalIgnoreCase)
            || port.StartsWith(Protocol + ":", StringComparison.OrdinalIgnoreCase))
        {
            port = port.Substring(Protocol.Length + 1);
        }

        return port.StartsWith(":", StringComparison.Ordinal) ? port.Substring(1) : port;
    }

    private static string? RepairEntry(string entry, Func<string, bool> isName)
    {
        if (IsGo(entry.AsSpan()) || isName(entry))
        {
            return entry;
        }

        var hyphen = entry.IndexOf('-');
        if (hyphen > 0)
        {
            var reversed = entry.Substring(hyphen + 1) + "-" + entry.Substring(0, hyphen);
            return IsGo(reversed.AsSpan()) ? reversed : null;
        }

        var point = entry.IndexOf('.');
        if (point > 0
            && TryReadPort(entry.AsSpan(0, point), out var first)
            && TryReadPort(entry.AsSpan(point + 1), out var second)
            && first > 0
            && second > 0)
        {
            return entry.Substring(0, point) + "," + entry.Substring(point + 1);
        }

        return null;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text, bool trimsBlanks) => trimsBlanks ? UnicodeBlanks.Trim(text) : text;

    private static bool TryReadPort(ReadOnlySpan<char> text, out int port)
    {
        var isPort = IntegerText.TryParse(text, takesPlus: true, takesMinus: false, out var value) && value <= Highest;
        port = isPort ? (int)value : 0;
        return isPort;
    }
}
