using System.Globalization;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>
/// A Linkerd release as users name it: a release line with or without a patch (<c>2.18</c>, <c>stable-2.14.10</c>), or an edge
/// (<c>edge-24.10.1</c>). Edges are ordered among the lines by date. Releases newer than the newest known line compare as newer than
/// everything, so that they count as the newest.
/// </summary>
internal readonly struct LinkerdRelease : IComparable<LinkerdRelease>, IEquatable<LinkerdRelease>
{
    private const int NewestOfLine = int.MaxValue;

    private readonly Kind _kind;
    private readonly int _first;
    private readonly int _second;
    private readonly int _third;
    private readonly string? _source;

    private LinkerdRelease(Kind kind, int first, int second, int third, string? source = null)
    {
        _source = source;
        _kind = kind;
        _first = first;
        _second = second;
        _third = third;
    }

    private string Name
    {
        get
        {
            var line = _first.ToString(CultureInfo.InvariantCulture) + "." + _second.ToString(CultureInfo.InvariantCulture);
            var prefix = IsEdge ? "edge-" : string.Empty;
            return _third is NewestOfLine ? line : prefix + line + "." + _third.ToString(CultureInfo.InvariantCulture);
        }
    }

    private enum Kind
    {
        Line,
        Edge,
    }

    /// <summary>Whether this is an edge release.</summary>
    public bool IsEdge => _kind == Kind.Edge;

    /// <summary>
    /// The release that <paramref name="text"/> names: <c>2.18</c>, <c>v2.18.1</c>, <c>stable-2.14.10</c>, <c>version-2.19</c>,
    /// <c>enterprise-2.18.3</c>, <c>edge-24.10.1</c> or the edge chart's <c>2024.10.1</c>. False for anything else, for Linkerd 1 too.
    /// </summary>
    public static bool TryParse(string? text, out LinkerdRelease release)
    {
        release = default;
        if (text is null)
        {
            return false;
        }

        if (TryStrip(text, "edge-", out var edge))
        {
            return TryReadNumbers(edge, out var numbers, out _) && TryMakeEdge(numbers, out release);
        }

        if (TryStrip(text, "enterprise-", out var enterprise))
        {
            // A vendor's patch number says nothing about the public patches, and vendors carry their fixes: the newest of the line.
            return TryReadNumbers(enterprise, out var numbers, out var count) && TryMakeLine(numbers, Math.Min(count, 2), out release);
        }

        if (TryStrip(text, "stable-", out var line) || TryStrip(text, "version-", out line) || TryStrip(text, "v", out line))
        {
            return TryReadNumbers(line, out var numbers, out var count) && TryMakeLine(numbers, count, out release);
        }

        if (!TryReadNumbers(text, out var plain, out var plainCount))
        {
            return false;
        }

        const int century = 2000;
        return plainCount == 3 && plain.First > century
            ? TryMakeEdge((plain.First - century, plain.Second, plain.Third), out release)
            : TryMakeLine(plain, plainCount, out release);
    }

    /// <summary>The same release, found in a file that installs it.</summary>
    public LinkerdRelease FoundIn(string source) => new(_kind, _first, _second, _third, source);

    /// <summary>The newest patch of a release line, such as <c>2.18</c>.</summary>
    public static LinkerdRelease Line(int major, int minor) => new(Kind.Line, major, minor, NewestOfLine);

    /// <summary>The first release of a line or of a patch; the text is one of this assembly's own.</summary>
    internal static LinkerdRelease FirstOf(string line)
    {
        if (!TryParse(line, out var release) || release.IsEdge)
        {
            throw new ArgumentException($"'{line}' names no release line.", nameof(line));
        }

        return release._third == NewestOfLine ? new(Kind.Line, release._first, release._second, 0) : release;
    }

    /// <summary>An edge by its number, such as <c>24.10.1</c>; the text is one of this assembly's own.</summary>
    internal static LinkerdRelease Edge(string number) =>
        TryParse("edge-" + number, out var release) ? release : throw new ArgumentException($"'{number}' names no edge.", nameof(number));

    public static bool operator ==(LinkerdRelease left, LinkerdRelease right) => left.CompareTo(right) == 0;

    public static bool operator !=(LinkerdRelease left, LinkerdRelease right) => left.CompareTo(right) != 0;

    public static bool operator <(LinkerdRelease left, LinkerdRelease right) => left.CompareTo(right) < 0;

    public static bool operator >(LinkerdRelease left, LinkerdRelease right) => left.CompareTo(right) > 0;

    public static bool operator <=(LinkerdRelease left, LinkerdRelease right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LinkerdRelease left, LinkerdRelease right) => left.CompareTo(right) >= 0;

    /// <summary>Older releases first; a line that was cut from an edge stands right behind that edge.</summary>
    public int CompareTo(LinkerdRelease other)
    {
        if (_kind == other._kind)
        {
            var byFirst = _first.CompareTo(other._first);
            var bySecond = byFirst != 0 ? byFirst : _second.CompareTo(other._second);
            return bySecond != 0 ? bySecond : _third.CompareTo(other._third);
        }

        return IsEdge ? CompareEdgeToLine(this, other) : -CompareEdgeToLine(other, this);
    }

    /// <inheritdoc/>
    public bool Equals(LinkerdRelease other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LinkerdRelease other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_kind, _first, _second, _third).GetHashCode();

    /// <summary>
    /// The release in its shortest usual form: <c>2.18</c>, <c>2.14.10</c>, <c>edge-24.10.1</c>; with the file that it was found in.
    /// </summary>
    public override string ToString() => _source is null ? Name : $"{Name} ({_source})";

    private static int CompareEdgeToLine(LinkerdRelease edge, LinkerdRelease line)
    {
        // A line compares by its first release: its later patches were cut from its own branch.
        var lastEdgeBefore = LinkerdReleaseLines.LastEdgeBefore(line._first, line._second);
        return lastEdgeBefore is { } last && edge > last ? 1 : -1;
    }

    private static bool TryMakeEdge((int First, int Second, int Third) numbers, out LinkerdRelease release)
    {
        // The first edge came out in September 2018 as edge-18.9.1.
        release = new(Kind.Edge, numbers.First, numbers.Second, numbers.Third);
        return numbers.First is >= 18 and <= 99 && numbers.Second is >= 1 and <= 12 && numbers.Third >= 1;
    }

    private static bool TryMakeLine((int First, int Second, int Third) numbers, int count, out LinkerdRelease release)
    {
        release = new(Kind.Line, numbers.First, numbers.Second, count == 3 ? numbers.Third : NewestOfLine);
        return count is 2 or 3 && numbers.First is >= 2 and <= 9;
    }

    private static bool TryStrip(string text, string prefix, out string rest)
    {
        var found = text.StartsWith(prefix, StringComparison.Ordinal);
        rest = found ? text.Substring(prefix.Length) : text;
        return found;
    }

    private static bool TryReadNumbers(string text, out (int First, int Second, int Third) numbers, out int count)
    {
        numbers = default;
        var parts = text.Split('.');
        count = parts.Length;
        return count is 2 or 3
            && TryReadNumber(parts[0], out numbers.First)
            && TryReadNumber(parts[1], out numbers.Second)
            && (count == 2 || TryReadNumber(parts[2], out numbers.Third));
    }

    private static bool TryReadNumber(string text, out int number)
    {
        number = 0;
        var hasLeadingZero = text.Length > 1 && text[0] == '0';
        return text.Length <= 4
            && !hasLeadingZero
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
