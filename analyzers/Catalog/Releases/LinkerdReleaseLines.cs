namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>The release lines of Linkerd 2, and where each stands among the edges.</summary>
internal static class LinkerdReleaseLines
{
    /// <summary>The minor versions of the lines whose annotations this catalogue knows release by release, oldest first.</summary>
    public const int OldestKnownMinor = 11;

    /// <summary>The minor version of the newest line that this catalogue knows.</summary>
    public const int NewestKnownMinor = 20;

    private const int Major = 2;

    /// <summary>
    /// The last edge that came before the first release of each line 2.0, 2.1, …; a line often starts on that very commit.
    /// </summary>
    private static readonly LinkerdRelease[] LastEdges =
    [
        LinkerdRelease.Edge("18.9.2"), // 2.0
        LinkerdRelease.Edge("18.12.2"),
        LinkerdRelease.Edge("19.2.3"),
        LinkerdRelease.Edge("19.4.4"),
        LinkerdRelease.Edge("19.7.3"),
        LinkerdRelease.Edge("19.8.5"), // 2.5
        LinkerdRelease.Edge("19.10.2"),
        LinkerdRelease.Edge("20.2.1"),
        LinkerdRelease.Edge("20.6.2"),
        LinkerdRelease.Edge("20.11.1"),
        LinkerdRelease.Edge("21.3.2"), // 2.10
        LinkerdRelease.Edge("21.9.5"),
        LinkerdRelease.Edge("22.8.2"),
        LinkerdRelease.Edge("23.4.1"),
        LinkerdRelease.Edge("23.8.3"),
        LinkerdRelease.Edge("24.2.4"), // 2.15
        LinkerdRelease.Edge("24.8.2"),
        LinkerdRelease.Edge("24.11.8"),
        LinkerdRelease.Edge("25.4.4"),
        LinkerdRelease.Edge("25.10.7"),
        LinkerdRelease.Edge("26.6.3"), // 2.20
    ];

    /// <summary>The lines from 2.11 on, oldest first, each as its newest patch.</summary>
    public static IReadOnlyList<LinkerdRelease> Known { get; } =
        [.. Enumerable.Range(OldestKnownMinor, NewestKnownMinor - OldestKnownMinor + 1).Select(minor => LinkerdRelease.Line(Major, minor))];

    /// <summary>The last edge before the first release of a line; null for a line that is newer than all known ones.</summary>
    internal static LinkerdRelease? LastEdgeBefore(int major, int minor) =>
        major == Major && minor < LastEdges.Length ? LastEdges[minor] : null;
}
