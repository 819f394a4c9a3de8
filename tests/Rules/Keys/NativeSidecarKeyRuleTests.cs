using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

public class NativeSidecarKeyRuleTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar";
    private const string Wrong = "config.linkerd.io/proxy-native-sidecar";

    [Theory]
    [InlineData(Wrong)]
    [InlineData("config.linkerd.io/enable-native-sidecar")]
    [InlineData("config.linkerd.io/native-sidecar")]
    [InlineData("linkerd.io/native-sidecar")]
    [InlineData("linkerd.io/proxy-enable-native-sidecar")]
    [InlineData("config.alpha.linkerd.io/proxy-native-sidecar")]
    [InlineData("config.beta.linkerd.io/proxy-native-sidecar")]
    [InlineData("config.beta.linkerd.io/proxy-enable-native-sidecars")]
    public async Task Without_a_release_the_key_that_all_releases_read_is_suggested(string key) =>
        Assert.Equal(
            [
                $"LKD1001: '{key}' is not read by Linkerd; use '{Alpha}'. Before Linkerd 2.20, the pods of a Job never complete without it; "
                    + "2.20 and later need no key.",
            ],
            (await Analysis.OfKeyAsync(key)).Messages);

    [Theory]
    [InlineData("2.15", Alpha)]
    [InlineData("2.18", Alpha)]
    [InlineData("enterprise-2.18.3", Alpha)]
    [InlineData("2.19", Beta)]
    [InlineData("edge-23.11.4", Alpha)]
    [InlineData("edge-25.10.1", Alpha)]
    [InlineData("edge-25.10.2", Beta)]
    [InlineData("2025.10.2", Beta)]
    [InlineData("edge-26.5.1", Beta)]
    public async Task With_a_release_its_current_key_is_suggested(string release, string current) =>
        Assert.Equal(
            [$"LKD1001: '{Wrong}' is not read by Linkerd; use '{current}'. Without it, the proxy does not run as a native sidecar, and the pods of a Job never complete."],
            (await Analysis.OfKeyAsync(Wrong, release)).Messages.Where(message =>
                !message.StartsWith("LKD9002", StringComparison.Ordinal)));

    /// <summary>Where proxies are native sidecars anyway, the key that was meant is not needed either.</summary>
    [Theory]
    [InlineData("2.20", null, Stable)]
    [InlineData("2.99", null, Stable)]
    [InlineData("edge-26.5.2", null, Stable)]
    [InlineData("2.18", "true", Alpha)]
    public async Task Where_it_is_the_default_no_key_is_needed(string release, string? installed, string current)
    {
        var options = new ConfiguredOptions(globalConfig: $"linkerd_version = {release}\nlinkerd_native_sidecar_default = {installed}");
        var analysis = await Analysis.OfAsync($"void M(V1Pod pod) => pod.SetAnnotation(\"{Wrong}\", \"true\");", options);

        Assert.Equal(
            [$"LKD1001: '{Wrong}' is not read by Linkerd; remove it, or use '{current}'. Linkerd runs the proxy as a native sidecar by default here."],
            analysis.Messages.Where(message => !message.StartsWith("LKD9002", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Stable, "2.18", "2.20", Alpha)]
    [InlineData(Beta, "2.18", "2.19", Alpha)]
    public async Task A_key_that_is_too_new_and_switches_off_is_told_from_one_that_switches_on(
        string key,
        string release,
        string since,
        string current) =>
        Assert.Equal(
            [$"LKD1001: '{key}' is read only by Linkerd {since} and later; use '{current}' to keep the proxy from running as a native sidecar. Linkerd {release} silently ignores it."],
            (await Analysis.OfAsync(
                $"void M(V1Pod pod) => pod.SetAnnotation(\"{key}\", \"false\");",
                ConfiguredOptions.Release(release))).Messages);

    [Theory]
    [InlineData(Wrong, "2.14", "2.14", "2.15")]
    [InlineData(Wrong, "2.11", "2.11", "2.15")]
    [InlineData(Alpha, "stable-2.14.10", "2.14.10", "2.15")]
    [InlineData(Beta, "2.14", "2.14", "2.15")]
    [InlineData(Stable, "2.14", "2.14", "2.15")]
    [InlineData(Wrong, "edge-23.11.3", "edge-23.11.3", "edge-23.11.4")]
    [InlineData(Alpha, "edge-23.11.3", "edge-23.11.3", "edge-23.11.4")]
    public async Task A_release_without_native_sidecars_is_named_and_no_fix_is_offered(
        string key,
        string release,
        string name,
        string first)
    {
        var analysis = await Analysis.OfKeyAsync(key, release);

        Assert.Equal(
            [$"LKD1001: '{key}' is not read by Linkerd {name}; upgrade to Linkerd {first} or later. Linkerd {name} cannot run the proxy as a native sidecar."],
            analysis.Messages);
        Assert.Empty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData(Beta, "2.18", "2.19", Alpha)]
    [InlineData(Stable, "2.18", "2.20", Alpha)]
    [InlineData(Stable, "2.19", "2.20", Beta)]
    [InlineData(Beta, "edge-25.10.1", "edge-25.10.2", Alpha)]
    [InlineData(Stable, "edge-26.5.1", "edge-26.5.2", Beta)]
    public async Task A_key_that_is_too_new_is_told_from_a_wrong_one(string key, string release, string since, string current)
    {
        var analysis = await Analysis.OfKeyAsync(key, release);

        Assert.Equal(
            [$"LKD1001: '{key}' is read only by Linkerd {since} and later; use '{current}'. Linkerd {release} silently ignores it, and the proxy does not run as a native sidecar."],
            analysis.Messages);
        Assert.Equal($"Change to '{current}'", (await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]))[0]);
    }

    [Theory]
    [InlineData(Alpha, null)]
    [InlineData(Beta, null)]
    [InlineData(Stable, null)]
    [InlineData(Alpha, "2.15")]
    [InlineData(Alpha, "edge-23.11.4")]
    [InlineData(Beta, "2.19")]
    [InlineData(Beta, "edge-25.10.2")]
    [InlineData(Stable, "2.20")]
    [InlineData(Stable, "edge-26.5.2")]
    [InlineData("sidecar.istio.io/nativeSidecar", null)]
    [InlineData("example.com/proxy-native-sidecar", null)]
    public async Task A_key_that_is_read_or_somebody_elses_gives_nothing(string key, string? release) =>
        Assert.Empty((await Analysis.OfKeyAsync(key, release)).Messages);

    [Theory]
    [InlineData(null, $"Change to '{Alpha}'", $"Change to '{Beta}' (read by Linkerd 2.19 and later)",
        $"Change to '{Stable}' (read by Linkerd 2.20 and later)")]
    [InlineData("2.18", $"Change to '{Alpha}'")]
    [InlineData("2.19", $"Change to '{Beta}'")]
    [InlineData("2.20", $"Change to '{Stable}'")]
    public async Task The_actions_begin_with_the_suggested_key_and_write_nothing_deprecated(string? release, params string[] titles)
    {
        var analysis = await Analysis.OfKeyAsync(Wrong, release);

        Assert.Equal(titles, await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Fact]
    public async Task Urls_and_log_texts_give_nothing() => Assert.Empty((await Analysis.OfAsync(
        """
        Console.WriteLine("https://linkerd.io/2/features/native-sidecars/");
        Console.WriteLine("set config.linkerd.io/proxy-native-sidecar to true");
        Console.WriteLine($"see linkerd.io/{args.Length}/features/native-sidecars");
        """)).Messages);

    [Fact]
    public async Task A_key_that_is_only_read_is_reported_too() => Assert.Equal(
        ["LKD1001"],
        (await Analysis.OfAsync(
            $"Console.WriteLine(new V1Pod().Metadata.Annotations.ContainsKey(\"{Wrong}\"));")).Diagnostics
                .Select(diagnostic => diagnostic.Id));

    [Fact]
    public async Task Fixing_all_repairs_a_document_a_project_and_a_solution()
    {
        var test = await LinkerdTest.CreateAsync(Class("First", wrongKeys: true), Class("First", wrongKeys: false));
        test.TestState.Sources.Add(("Second.cs", Class("Second", wrongKeys: true)));
        test.FixedState.Sources.Add(("Second.cs", Class("Second", wrongKeys: false)));
        AddProject(test.TestState, wrongKeys: true);
        AddProject(test.FixedState, wrongKeys: false);
        test.NumberOfFixAllInDocumentIterations = 3;
        test.NumberOfFixAllInProjectIterations = 2;
        test.NumberOfFixAllIterations = 1;

        await test.RunAsync(TestContext.Current.CancellationToken);

        static void AddProject(Microsoft.CodeAnalysis.Testing.SolutionState state, bool wrongKeys)
        {
            var project = state.AdditionalProjects["Other"];
            project.Sources.Add(("/Other/Third.cs", Class("Third", wrongKeys)));
            project.AdditionalReferences.AddRange(state.AdditionalReferences);
        }
    }

    private static string Class(string name, bool wrongKeys)
    {
        string Key(string wrong) => wrongKeys ? $$"""{|LKD1001:"{{wrong}}"|}""" : $"\"{Alpha}\"";
        return $$"""
            using System.Collections.Generic;

            class {{name}}
            {
                private readonly Dictionary<string, string> _annotations = new()
                {
                    [{{Key(Wrong)}}] = "true", // kept
                };

                static void Add(Dictionary<string, string> annotations) => annotations.Add({{Key("linkerd.io/native-sidecar")}}, "true");
            }
            """;
    }

    [Fact]
    public async Task A_wrong_key_that_says_no_is_not_taken_for_a_yes() => Assert.Equal(
        [$"LKD1001: '{Wrong}' is not read by Linkerd; use '{Stable}' to keep the proxy from running as a native sidecar"],
        (await Analysis.OfAsync(
            $$"""_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Wrong}}"] = "false" } } };""",
            ConfiguredOptions.Release("2.20"))).Messages);
}
