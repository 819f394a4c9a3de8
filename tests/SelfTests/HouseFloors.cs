namespace LinkerdAnnotations.Tests.SelfTests;

/// <summary>The one table of which folder of the product stands above which; the contributing page prints it.</summary>
internal static class HouseFloors
{
    /// <summary>The analyzers themselves, which lie in no folder.</summary>
    public const string Shells = "the analyzers";

    /// <summary>From the ground up.</summary>
    public static IReadOnlyList<string[]> All { get; } =
    [
        ["Text"],
        ["Values"],
        ["Catalog"],
        ["Kubernetes"],
        ["Matching", "Model", "Literals", "Edits"],
        ["Options", "CSharp"],
        ["Manifests"],
        ["Resources"],
        ["Rules"],
        [Shells],
        ["codefixes", "Completion", "Constants"],
        ["Tool"],
    ];

    /// <summary>Whether one folder may name what is in another.</summary>
    public static bool Allows(string from, string to) =>
        FloorOf(from) is >= 0 and var floor && FloorOf(to) is >= 0 and var other && other < floor;

    private static int FloorOf(string folder) => All.ToList().FindIndex(floor => floor.Contains(folder));
}
