using System.Text.Json;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>What is broken in small ways: texts that somebody could have written.</summary>
internal static class MutationSeeds
{
    /// <summary>Keys for <see cref="Shapes"/>: right ones and wrong ones.</summary>
    public static readonly string[] Keys =
        [
            "config.linkerd.io/proxy-native-sidecar", "linkerd.io/injekt", "linkred.io/inject", "config.linkerd.io/zzz-unheard-of",
            "linkerd.io/inject", "config.alpha.linkerd.io/proxy-enable-native-sidecar"
        ];

    /// <summary>Releases to configure; the first is none.</summary>
    public static readonly string[] Releases = ["", "2.14", "2.18", "2.19", "2.20", "edge-24.10.1"];

    /// <summary>The C# of the samples.</summary>
    public static IReadOnlyList<string> Code { get; } = [.. Samples("*.cs").Select(File.ReadAllText)];

    /// <summary>A file for each way of writing an entry, and for each key one of a few.</summary>
    public static IReadOnlyList<string> Shapes { get; } = [.. ShapeAxis.All.Select((shape,
        index) => shape.Right(Keys[index % Keys.Length]))];

    /// <summary>The manifests of the samples and of the corpus, with a few mistakes, and their paths.</summary>
    public static IReadOnlyList<(string Path, string Text)> Manifests { get; } =
    [
        .. Samples("*.yaml")
            .Concat(Directory.GetFiles(RepositoryFiles.PathOf("tests", "Manifests", "Corpus")).Order(StringComparer.Ordinal))
            .Select(file => ("/" + Path.GetFileName(file), WithMistakes(File.ReadAllText(file)))),
    ];

    /// <summary>Options, under both of their names.</summary>
    public static IReadOnlyList<(string Name, string Value)> Options { get; } =
    [
        .. new (OptionName Name, string Value)[]
        {
            (OptionNames.Version, "edge-24.10.1"), (OptionNames.Version, "stable-2.14.10"), (OptionNames.Version, "enterprise-2.18.3"),
            (OptionNames.Version, "2024.10.1"),
            (OptionNames.KubernetesVersion, "v1.28.3"), (OptionNames.NativeSidecarDefault, "true"),
            (OptionNames.AdditionalAnnotations, "config.linkerd.io/team, team.linkerd.io/*"),
        }.SelectMany(option => new[] { (option.Name.EditorConfig, option.Value), (option.Name.BuildProperty, option.Value) }),
    ];

    /// <summary>Keys of Linkerd's, keys that people took for such, and values that its parsers were asked about.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        .. LinkerdCatalog.All.Select(key => key.Name),
        .. Properties(File.ReadAllText(RepositoryFiles.PathOf("tests", "Facts", "wild-keys.json")), "written"),
        .. File
            .ReadLines(RepositoryFiles.PathOf("tests", "Facts", "value-vectors.jsonl"))
            .SelectMany(line => Properties(line, "input"))
            .Distinct(),
    ];

    private static string WithMistakes(string manifest) => manifest
        .Replace("proxy-cpu-limit", "proxy-cpu-limits", StringComparison.Ordinal)
        .Replace("linkerd.io/inject: enabled", "linkerd.io/injected: on", StringComparison.Ordinal)
        .Replace("\"linkerd.io/inject\": \"enabled\"", "\"linkerd.io/injected\": true", StringComparison.Ordinal);

    private static IEnumerable<string> Samples(string pattern) =>
        Directory.EnumerateFiles(RepositoryFiles.PathOf("samples"), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Properties(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Find(document.RootElement, name)];
    }

    private static IEnumerable<string> Find(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name == name && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : Find(member.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Find(item, name)),
        _ => [],
    };
}
