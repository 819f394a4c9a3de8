using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Tests.Robustness;

namespace LinkerdAnnotations.Fuzzing;

/// <summary>All targets.</summary>
internal static class FuzzTargets
{
    private const string CodeForOptions =
        """class C { void M(System.Collections.Generic.Dictionary<string, string> map) => map["config.linkerd.io/proxy-enable-native-sidecar"] = "true"; }""";

    private static readonly string[] OptionsInLines =
    [
        .. OptionNames.All.Select(option => option.EditorConfig),
        .. OptionNames.All.Select(option => option.BuildProperty)
    ];

    /// <summary>The targets.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new(
            "csharp",
            [.. MutationSeeds.Code, .. MutationSeeds.Shapes],
            (mutator, text) => mutator.MutateCode(text),
            (text, number) =>
                FindFaultAsync(new() { Code = text, Release = MutationSeeds.Releases[number % MutationSeeds.Releases.Length] }, number)),
        OfManifests("yaml", "/manifest.yaml", isJson: false),
        OfManifests("json", "/manifest.json", isJson: true),
        new(
            "options",
            [.. Enumerable
                .Range(0, MutationSeeds.Options.Count)
                .Select(first => string.Join('\n', OptionsInLines.Select((name, line) => ValueOf(name, first + line))))],
            (mutator, text) => mutator.MutateValue(text),
            (text, number) => FindFaultAsync(
                new()
                {
                    Code = CodeForOptions,
                    Options = OptionsInLines.Zip(text.Split('\n')).ToImmutableDictionary(option => option.First, option => option.Second)
                }, number)),
        new(
            "values",
            MutationSeeds.Texts,
            (mutator, text) => mutator.MutateValue(text),
            (text, _) => Task.FromResult(MutatedText.FindFault(text))),
    ];

    /// <summary>Manifests, each as a file and in a string of C# at once.</summary>
    private static FuzzTarget OfManifests(string name, string path, bool isJson) => new(
        name,
        [.. MutationSeeds.Manifests
            .Where(manifest => manifest.Path.EndsWith(".json", StringComparison.Ordinal) == isJson)
            .Select(manifest => manifest.Text)],
        (mutator, text) => mutator.MutateManifest(text),
        (text, number) => FindFaultAsync(
            new()
            {
                Manifest = text,
                ManifestPath = path,
                Code = new Mutator(number).WriteInString(text),
                Release = MutationSeeds.Releases[number % MutationSeeds.Releases.Length],
            },
            number));

    private static string ValueOf(string option, int choice)
    {
        var values = MutationSeeds.Options.Where(seed => seed.Name == option).ToArray();
        return values[choice % values.Length].Value;
    }

    private static Task<string?> FindFaultAsync(MutatedProject project, int number) =>
        project.FindFaultAsync(number, CancellationToken.None);
}
