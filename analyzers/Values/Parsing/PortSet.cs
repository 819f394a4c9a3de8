using System.Globalization;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>The ports in a list of numbers and ranges.</summary>
internal sealed class PortSet
{
    private readonly List<(int First, int Last)> _ranges = [];

    private PortSet()
    {
    }

    /// <summary>
    /// Reads a list, with blanks around its numbers and a comma at its end; null where it has names, a zero or anything else that not every
    /// component of Linkerd's takes for ports.
    /// </summary>
    public static PortSet? Read(string list)
    {
        var ports = new PortSet();
        var text = list.EndsWith(",", StringComparison.Ordinal) ? list.AsSpan(0, list.Length - 1) : list.AsSpan();
        return CommaList.All(text, ports.TryAdd) ? ports : null;
    }

    /// <summary>Whether a port is in the list.</summary>
    public bool Contains(string? port) =>
        int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && _ranges.Exists(range => range.First <= number && number <= range.Last);

    /// <summary>A port that is in both lists; null where none is.</summary>
    public int? SharedWith(PortSet other)
    {
        foreach (var (first, last) in _ranges)
        {
            foreach (var range in other._ranges)
            {
                if (first <= range.Last && range.First <= last)
                {
                    return Math.Max(first, range.First);
                }
            }
        }

        return null;
    }

    private bool TryAdd(ReadOnlySpan<char> entry)
    {
        var isRange = PortRange.TryRead(entry, trimsBlanks: true, out var first, out var last) && first > 0;
        if (isRange)
        {
            _ranges.Add((first, last));
        }

        return isRange;
    }
}
