using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>
/// Samples, shapes and manifests, broken in thousands of small ways: whatever comes of it, <see cref="MutatedProject"/> says what must hold. The
/// variable <c>LINKERD_MUTATIONS</c> says how many of each kind are tried, and <c>LINKERD_SEED</c> where they begin.
/// </summary>
public class MutatedInputTests
{
    private static readonly int Count = Number("LINKERD_MUTATIONS", 250);
    private static readonly int Seed = Number("LINKERD_SEED", 20241101);

    private static readonly string[] WrongKeys =
        ["config.linkerd.io/proxy-native-sidecar", "linkerd.io/injekt", "linkred.io/inject", "config.linkerd.io/zzz-unheard-of", "linkerd.io/inject", "config.alpha.linkerd.io/proxy-enable-native-sidecar"];

    private static readonly string[] Releases = ["", "2.14", "2.18", "2.19", "2.20", "edge-24.10.1"];

    [Fact]
    public async Task Every_token_of_the_samples_may_be_missing_doubled_or_something_else()
    {
        var sources = Samples("*.cs");
        var mutator = new Mutator(Seed);
        for (var i = 0; i < Count; i++)
        {
            // Steps that have no factor in common with the number of tokens lead to each of them once in so many runs.
            var source = sources[i % sources.Count];
            await VerifyAsync(new() { Code = mutator.MutateCode(source, position: i * 7) }, i);
        }
    }

    [Fact]
    public async Task Every_shape_of_an_entry_may_be_broken()
    {
        var mutator = new Mutator(Seed);
        for (var i = 0; i < Count; i++)
        {
            var code = ShapeAxis.All[i % ShapeAxis.All.Count].Right(mutator.Choose(WrongKeys));
            await VerifyAsync(new() { Code = mutator.MutateCode(code), Release = mutator.Choose(Releases) }, i);
        }
    }

    [Fact]
    public async Task Every_manifest_may_be_broken()
    {
        var mutator = new Mutator(Seed);
        var manifests = Samples("*.yaml")
            .Concat(Directory.GetFiles(RepositoryFiles.PathOf("tests", "Manifests", "Corpus")).Order(StringComparer.Ordinal).Select(File.ReadAllText))
            .Select(manifest => manifest.Replace("proxy-cpu-limit", "proxy-cpu-limits", StringComparison.Ordinal).Replace("linkerd.io/inject: enabled", "linkerd.io/injected: on", StringComparison.Ordinal))
            .ToList();
        for (var i = 0; i < Count; i++)
        {
            await VerifyAsync(new() { Manifest = mutator.MutateManifest(manifests[i % manifests.Count]), Release = mutator.Choose(Releases) }, i);
        }
    }

    [Fact]
    public async Task Every_option_may_be_broken()
    {
        const string code = """class C { void M(System.Collections.Generic.Dictionary<string, string> map) => map["config.linkerd.io/proxy-enable-native-sidecar"] = "true"; }""";
        (string Name, string Value)[] options =
        [
            ("linkerd_version", "edge-24.10.1"), ("linkerd_version", "stable-2.14.10"), ("linkerd_version", "2024.10.1"), ("linkerd_kubernetes_version", "v1.28.3"),
            ("linkerd_native_sidecar_default", "true"), ("linkerd_additional_annotations", "config.linkerd.io/team, team.linkerd.io/*"),
        ];
        var mutator = new Mutator(Seed);
        for (var i = 0; i < Count; i++)
        {
            var (name, value) = options[i % options.Length];
            await VerifyAsync(new() { Code = code, Option = (name, mutator.MutateValue(value)) }, i);
        }
    }

    private static async Task VerifyAsync(MutatedProject project, int number)
    {
        if (await project.FindFaultAsync(number) is { } fault)
        {
            Assert.Fail($"Mutation {number} of seed {Seed}: {fault}\n\n{project}");
        }
    }

    private static List<string> Samples(string pattern) =>
    [
        .. Directory.EnumerateFiles(RepositoryFiles.PathOf("samples"), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
