using System.Collections.Immutable;
using System.Diagnostics;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>
/// Samples, shapes and manifests, broken in thousands of small ways: whatever comes of it, <see cref="MutatedProject"/> and
/// <see cref="MutatedText"/> say what must hold. As many of each kind are tried as there is time for, at most one at each place; the
/// variable <c>LINKERD_MUTATIONS</c> says how many instead, however long it takes, and <c>LINKERD_SEED</c> says which.
/// </summary>
public class MutatedInputTests
{
    private static readonly int Count = Number("LINKERD_MUTATIONS", 300);
    private static readonly TimeSpan Time = Environment.GetEnvironmentVariable("LINKERD_MUTATIONS") is null
        ? TimeSpan.FromSeconds(6)
        : Timeout.InfiniteTimeSpan;
    private static readonly int Seed = Number("LINKERD_SEED", 20241101);

    [Fact]
    public Task Every_token_of_the_samples_may_be_missing() =>
        AtPlacesAsync(
            MutationSeeds.Code,
            Mutator.TokensOf,
            (source, place, _) => new() { Code = source.Remove(place.Start, place.Length) });

    [Fact]
    public Task Anything_may_stand_before_every_token_of_the_samples() =>
        AtPlacesAsync(
            MutationSeeds.Code,
            Mutator.TokensOf,
            (source, place, mutator) => new() { Code = mutator.InsertIntoCode(source, place.Start) });

    [Fact]
    public Task Every_token_of_a_shape_may_be_missing() =>
        AtPlacesAsync(
            MutationSeeds.Shapes,
            Mutator.TokensOf,
            (source, place, _) => new() { Code = source.Remove(place.Start, place.Length) });

    [Fact]
    public Task Every_word_of_a_manifest_may_be_missing() => AtPlacesAsync(
        MutationSeeds.Manifests,
        manifest => Mutator.WordsOf(manifest.Text),
        (manifest, place, _) => new() { ManifestPath = manifest.Path, Manifest = manifest.Text.Remove(place.Start, place.Length) });

    [Fact]
    public Task Anything_may_stand_before_every_word_of_a_manifest() => AtPlacesAsync(
        MutationSeeds.Manifests,
        manifest => Mutator.WordsOf(manifest.Text),
        (manifest, place, mutator) =>
            new() { ManifestPath = manifest.Path, Manifest = mutator.InsertIntoManifest(manifest.Text, place.Start) });

    [Fact]
    public Task Every_sample_and_every_shape_may_be_broken() => AnyAsync((mutator, number) => new()
    {
        Code = mutator.MutateCode(
            number % 2 == 0 ? mutator.Choose(MutationSeeds.Code) : MutationSeeds.Shapes[number / 2 % MutationSeeds.Shapes.Count]),
        Release = mutator.Choose(MutationSeeds.Releases),
    });

    [Fact]
    public Task Every_manifest_may_be_broken() => AnyAsync((mutator, number) =>
    {
        var (path, text) = MutationSeeds.Manifests[number % MutationSeeds.Manifests.Count];
        return new() { ManifestPath = path, Manifest = mutator.MutateManifest(text), Release = mutator.Choose(MutationSeeds.Releases) };
    });

    [Fact]
    public Task Every_manifest_in_a_string_may_be_broken() => AnyAsync((mutator, number) =>
        new()
        {
            Code = mutator.WriteInString(mutator.MutateManifest(MutationSeeds.Manifests[number % MutationSeeds.Manifests.Count].Text)),
            Release = mutator.Choose(MutationSeeds.Releases)
        });

    [Fact]
    public Task Every_option_may_be_broken()
    {
        const string code = """class C { void M(System.Collections.Generic.Dictionary<string, string> map) => map["config.linkerd.io/proxy-enable-native-sidecar"] = "true"; }""";
        return AnyAsync((mutator, number) =>
        {
            var options = ImmutableDictionary<string, string>.Empty;
            for (var i = mutator.Next(3); i >= 0; i--)
            {
                var (name, value) = MutationSeeds.Options[(number + i) % MutationSeeds.Options.Count];
                options = options.SetItem(name, mutator.MutateValue(value));
            }

            return new() { Code = code, Options = options };
        });
    }

    [Fact]
    public void Every_key_and_every_value_may_be_broken()
    {
        var mutator = new Mutator(Seed);
        for (var i = 0; i < Count * 10; i++)
        {
            var text = mutator.MutateValue(MutationSeeds.Texts[i % MutationSeeds.Texts.Count]);
            if (MutatedText.FindFault(text) is { } fault)
            {
                Assert.Fail($"Mutation {i} of seed {Seed}: {fault}\n\n{text}");
            }
        }
    }

    /// <summary>What is broken is such that all that repairs anything has something to repair.</summary>
    [Fact]
    public async Task Every_provider_of_fixes_has_something_to_repair()
    {
        var inCode = await ReportedAsync(
            [.. MutationSeeds.Code.Concat(MutationSeeds.Shapes).Select(code => new MutatedProject { Code = code, Release = "2.18" })]);
        var inManifests = await ReportedAsync(
            [.. MutationSeeds.Manifests.Select(manifest => new MutatedProject { ManifestPath = manifest.Path, Manifest = manifest.Text })]);

        Assert.All(Providers.All, provider => Assert.NotEmpty(provider.FixableDiagnosticIds.Intersect(inCode)));
        Assert.All(Providers.ForFiles, provider => Assert.NotEmpty(provider.FixableDiagnosticIds.Intersect(inManifests)));
    }

    private static async Task<IReadOnlySet<string>> ReportedAsync(IReadOnlyList<MutatedProject> projects)
    {
        var reported = new HashSet<string>();
        foreach (var project in projects)
        {
            reported.UnionWith((await project.AnalyzeAsync(
                await project.CreateAsync(),
                isConcurrent: true,
                TestContext.Current.CancellationToken)).Select(diagnostic => diagnostic.Id));
        }

        return reported;
    }

    private static async Task AnyAsync(Func<Mutator, int, MutatedProject> mutate)
    {
        var mutator = new Mutator(Seed);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Count && IsTimeLeft(watch); i++)
        {
            await VerifyAsync(mutate(mutator, i), i);
        }
    }

    /// <summary>Once at each of the places, or at as many of them as there is time for: others with another seed.</summary>
    private static async Task AtPlacesAsync<T>(
        IReadOnlyList<T> sources, Func<T, IEnumerable<(int Start, int Length)>> placesOf,
        Func<T, (int Start, int Length), Mutator, MutatedProject> mutate)
    {
        var places = sources.SelectMany(source => placesOf(source).Select(place => (source, place))).ToArray();
        new Random(Seed).Shuffle(places);
        var mutator = new Mutator(Seed);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Math.Min(Count, places.Length) && IsTimeLeft(watch); i++)
        {
            await VerifyAsync(mutate(places[i].source, places[i].place, mutator), i);
        }
    }

    private static async Task VerifyAsync(MutatedProject project, int number)
    {
        if (await project.FindFaultAsync(number, TestContext.Current.CancellationToken) is { } fault)
        {
            Assert.Fail($"Mutation {number} of seed {Seed}: {fault}\n\n{project}");
        }
    }

    private static bool IsTimeLeft(Stopwatch watch) => Time == Timeout.InfiniteTimeSpan || watch.Elapsed < Time;

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
