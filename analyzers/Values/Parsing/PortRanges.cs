using System.Globalization;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>The ports in a list of numbers and ranges.</summary>
internal sealed class PortSet
{
    private readonly List<(int First, int Last)> _ranges = [];

    private PortSet()
    {
    }

    /// <summary>Reads a list; null where it has names or anything else that is neither a port nor a range of ports.</summary>
    public static PortSet? Read(string list)
    {
        var ports = new PortSet();
        foreach (var entry in list.Split(','))
        {
            var ends = entry.Split('-');
            if (ends.Length > 2 || PortOf(ends[0]) is not { } first || PortOf(ends[ends.Length - 1]) is not { } last || first > last)
            {
                return null;
            }

            ports._ranges.Add((first, last));
        }

        return ports;
    }

    /// <summary>Whether a port is in the list.</summary>
    public bool Contains(string? port) =>
        port is not null && PortOf(port) is { } number && _ranges.Exists(range => range.First <= number && number <= range.Last);

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

    private static int? PortOf(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;
}
