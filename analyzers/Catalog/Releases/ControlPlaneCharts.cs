namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>The Helm charts that install Linkerd's control plane. The version of a chart is not the release that it installs.</summary>
internal static class ControlPlaneCharts
{
    private const string Stable = "linkerd-control-plane";
    private const string Enterprise = "linkerd-enterprise-control-plane";

    // Up to 2.11.
    private const string Old = "linkerd2";

    private const string EdgeSuffix = "-edge";

    /// <summary>
    /// The charts of stable releases from 2.12 on, which have versions of their own: all patches of a line are of one minor version, or
    /// two.
    /// </summary>
    private static readonly Dictionary<string, string> LinesByMinor = new(StringComparer.Ordinal)
    {
        ["1.9"] = "2.12", ["1.12"] = "2.13", ["1.15"] = "2.14", ["1.16"] = "2.14",
    };

    /// <summary>
    /// Edges by the versions of their charts up to edge-24.2; later charts have the date of the edge. Where two edges have one, the later.
    /// </summary>
    private static readonly Dictionary<string, string> EdgesByVersion = new(StringComparer.Ordinal)
    {
        ["1.0.0"] = "21.12.3", ["1.0.1"] = "21.12.4", ["1.1.0"] = "22.1.2", ["1.1.1"] = "22.1.3", ["1.1.2"] = "22.1.4",
        ["1.1.3"] = "22.1.5", ["1.1.4"] = "22.2.1", ["1.1.5"] = "22.2.2", ["1.1.6"] = "22.2.3", ["1.1.7"] = "22.2.4",
        ["1.1.8"] = "22.3.1", ["1.1.9"] = "22.3.2", ["1.1.10"] = "22.3.3", ["1.1.11"] = "22.3.4", ["1.2.0"] = "22.3.5",
        ["1.3.0"] = "22.4.1", ["1.3.1"] = "22.5.1", ["1.4.1"] = "22.5.2", ["1.4.2"] = "22.5.3", ["1.4.3"] = "22.6.1",
        ["1.5.3"] = "22.6.2", ["1.5.4"] = "22.7.1", ["1.6.0"] = "22.7.2", ["1.7.0"] = "22.7.3", ["1.8.0"] = "22.8.1",
        ["1.8.1"] = "22.8.2", ["1.9.1"] = "22.8.3", ["1.9.2"] = "22.9.1", ["1.9.3"] = "22.9.2", ["1.10.0"] = "22.10.1",
        ["1.10.1"] = "22.10.2", ["1.10.2"] = "22.10.3", ["1.10.3"] = "22.11.1", ["1.10.4"] = "22.11.2", ["1.10.5"] = "22.11.3",
        ["1.11.0"] = "22.12.1", ["1.11.1"] = "23.1.1", ["1.11.2"] = "23.1.2", ["1.11.3"] = "23.2.1", ["1.11.4"] = "23.2.2",
        ["1.11.5"] = "23.2.3", ["1.11.6"] = "23.3.1", ["1.11.7"] = "23.3.2", ["1.11.8"] = "23.3.3", ["1.11.9"] = "23.3.4",
        ["1.11.10"] = "23.4.1", ["1.13.0"] = "23.4.2", ["1.13.1"] = "23.4.3", ["1.13.2"] = "23.5.1", ["1.13.3"] = "23.5.2",
        ["1.13.4"] = "23.5.3", ["1.13.5"] = "23.6.1", ["1.13.6"] = "23.6.2", ["1.13.7"] = "23.6.3", ["1.13.8"] = "23.7.1",
        ["1.13.9"] = "23.7.2", ["1.14.0"] = "23.7.3", ["1.14.1"] = "23.8.1", ["1.14.2"] = "23.8.2", ["1.14.3"] = "23.8.3",
        ["1.16.0"] = "23.9.1", ["1.16.1"] = "23.9.2", ["1.17.0"] = "23.9.3", ["1.17.1"] = "23.9.4", ["1.17.2"] = "23.10.1",
        ["1.17.3"] = "23.10.2", ["1.17.4"] = "23.10.3", ["1.17.5"] = "23.10.4", ["1.17.6"] = "23.11.1", ["1.17.7"] = "23.11.2",
        ["1.17.8"] = "23.11.3", ["1.17.9"] = "23.11.4", ["1.18.0"] = "23.12.1", ["1.18.1"] = "23.12.2", ["1.18.2"] = "23.12.3",
        ["1.18.3"] = "23.12.4", ["1.18.4"] = "24.1.1", ["1.18.5"] = "24.1.2", ["1.18.6"] = "24.1.3", ["1.18.7"] = "24.2.1",
        ["1.18.8"] = "24.2.2", ["1.18.9"] = "24.2.3", ["1.18.10"] = "24.2.4", ["1.18.11"] = "24.2.5",
    };

    /// <summary>What the names of the charts have in common with those of the repositories that hold them.</summary>
    public static IReadOnlyList<string> Names { get; } = [Stable, Enterprise, Old];

    /// <summary>
    /// The release that a chart installs; null for another chart, and where the version is a range or one that is not known.
    /// </summary>
    /// <param name="chart">The chart, with or without the repository before it: <c>linkerd/linkerd-control-plane</c>.</param>
    /// <param name="version">Its version.</param>
    public static LinkerdRelease? ReleaseOf(string chart, string version) =>
        NameOf(chart, version) is { } name && LinkerdRelease.TryParse(name, out var release) ? release : null;

    private static string? NameOf(string chart, string version) => chart.Substring(chart.LastIndexOf('/') + 1) switch
    {
        Old => version.StartsWith("2.", StringComparison.Ordinal) ? "stable-" + version : null,
        Enterprise => version.StartsWith("2.", StringComparison.Ordinal) ? "enterprise-" + version : null,
        Stable when version.EndsWith(EdgeSuffix, StringComparison.Ordinal) =>
            EdgesByVersion.TryGetValue(version.Substring(0, version.Length - EdgeSuffix.Length), out var edge) ? "edge-" + edge : null,
        Stable when version.StartsWith("20", StringComparison.Ordinal) => version,
        Stable => LineOf(version),
        _ => null,
    };

    /// <summary>The line that a version of three numbers belongs to.</summary>
    private static string? LineOf(string version)
    {
        var patch = version.LastIndexOf('.');
        return patch > 0
            && patch + 1 < version.Length
            && version.Skip(patch + 1).All(character => character is >= '0' and <= '9')
            && LinesByMinor.TryGetValue(version.Substring(0, patch), out var line)
                ? line
                : null;
    }
}
