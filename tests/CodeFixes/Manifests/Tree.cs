namespace LinkerdAnnotations.Tests.CodeFixes.Manifests;

/// <summary>What a manifest says, however it is laid out.</summary>
internal sealed class Tree
{
    private Tree()
    {
    }

    /// <summary>The text of a scalar; null for maps and lists.</summary>
    public string? Scalar { get; private init; }

    /// <summary>Whether a scalar is no text, and is written without quotes.</summary>
    public bool IsNumber { get; private init; }

    /// <summary>The members of a map.</summary>
    public IReadOnlyList<(string Key, Tree Value)> Members { get; private init; } = [];

    /// <summary>The items of a list; null for anything else.</summary>
    public IReadOnlyList<Tree>? Items { get; private init; }

    public Tree? this[string key] => Members.Where(member => member.Key == key).Select(member => member.Value).LastOrDefault();

    public static Tree Text(string text) => new() { Scalar = text };

    public static Tree Number(string text) => new() { Scalar = text, IsNumber = true };

    public static Tree Map(params IEnumerable<(string, Tree)> members) => new() { Members = [.. members] };

    public static Tree List(params IEnumerable<Tree> items) => new() { Items = [.. items] };

    /// <summary>The map with another member, in the place of one of that name.</summary>
    public Tree With(string key, Tree value) => Map([.. Members.Where(member => member.Key != key), (key, value)]);

    /// <summary>What it says, without regard to the order of members and to maps that are empty.</summary>
    public string Normalized() =>
        Scalar is not null ? $"'{Scalar}'"
        : Items is not null ? $"[{string.Join(", ", Items.Select(item => item.Normalized()))}]"
        : $"{{{string.Join(
            ", ",
            Members
                .Select(member => (member.Key, Value: member.Value.Normalized()))
                .Where(member => member.Value is not ("{}" or "''"))
                .OrderBy(member => member.Key, StringComparer.Ordinal)
                .Select(member => $"{member.Key}: {member.Value}"))}}}";
}
