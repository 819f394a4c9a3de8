using System.Globalization;
using System.Text.Json;

namespace LinkerdAnnotations.Tests;

/// <summary>What the facts say of native sidecars, for each release line and on both sides of each edge that changed something.</summary>
internal static class SidecarFacts
{
    private static readonly JsonElement Root = Facts.InjectTruth.GetProperty("nativeSidecar");

    /// <summary>Every release line, and the edges around each change, with the facts that hold there.</summary>
    public static IReadOnlyList<(string Release, JsonElement Fact)> All { get; } =
    [
        .. Root.GetProperty("perRelease").EnumerateObject().Where(row => row.Name != "edge").Select(row => (row.Name, row.Value)),
        (Facts.InjectTruth.GetProperty("source").GetProperty("tagsScanned").Text("lastEdge")!, Fact("edge")),
        (EdgeBefore(Edge("alphaKeyIntroduced")), Fact("2.14")),
        (Edge("alphaKeyIntroduced"), Fact("2.15")),
        (EdgeBefore(Edge("betaKeyIntroduced")), Fact("2.18")),
        (Edge("betaKeyIntroduced"), Fact("2.19")),
        (EdgeBefore(Edge("stableKeyIntroduced")), Fact("2.19")),
        (Edge("stableKeyIntroduced"), Fact("2.20")),
    ];

    /// <summary>The names of the releases.</summary>
    public static TheoryData<string> Releases => [.. All.Select(row => row.Release)];

    /// <summary>The keys that the release reads, the one that decides first.</summary>
    public static IReadOnlyList<string> PrecedenceIn(string release) => Of(release).Strings("precedence");

    /// <summary>Whether proxies are native sidecars unless something says otherwise.</summary>
    public static bool IsOnByDefaultIn(string release) => Of(release).GetProperty("default").ValueKind == JsonValueKind.True;

    /// <summary>Whether the injector refuses a native sidecar that is to wait before it exits.</summary>
    public static bool RefusesWaitIn(string release) =>
        Of(release).Text("waitBeforeExitWithNativeSidecar")!.StartsWith("pod refused", StringComparison.Ordinal);

    /// <summary>Whether a native sidecar that is to wait before it exits does not wait.</summary>
    public static bool IgnoresWaitIn(string release) =>
        Of(release).Text("waitBeforeExitWithNativeSidecar")!.StartsWith("ignored", StringComparison.Ordinal);

    /// <summary>
    /// An edge that came before another, such as <c>edge-23.11.3</c> for <c>edge-23.11.4</c>; no such edge need have been released.
    /// </summary>
    public static string EdgeBefore(string edge)
    {
        var numbers = edge["edge-".Length..].Split('.').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return numbers switch
        {
            [var year, var month, > 1] => string.Create(CultureInfo.InvariantCulture, $"edge-{year}.{month}.{numbers[2] - 1}"),
            [var year, > 1, _] => string.Create(CultureInfo.InvariantCulture, $"edge-{year}.{numbers[1] - 1}.9"),
            _ => string.Create(CultureInfo.InvariantCulture, $"edge-{numbers[0] - 1}.12.9"),
        };
    }

    private static JsonElement Of(string release) => All.First(row => row.Release == release).Fact;

    private static JsonElement Fact(string release) => Root.GetProperty("perRelease").GetProperty(release);

    private static string Edge(string name) => Root.GetProperty("edges").Text(name)!;
}
