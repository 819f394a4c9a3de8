using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

public class InvalidOptionRuleTests
{
    private const string Releases =
        "a Linkerd release such as '2.18', 'v2.18.1', 'stable-2.14.10', 'version-2.19', 'enterprise-2.18.3', 'edge-24.10.1' or '2024.10.1', or several with commas between them";

    private const string Keys = "keys separated by commas, such as 'config.linkerd.io/team, team.linkerd.io/*'";

    private const string WrongKey =
        """Console.WriteLine(new Dictionary<string, string> { ["config.linkerd.io/proxy-native-sidecar"] = "true" });""";

    private const string NoKey = "Console.WriteLine();";

    [Theory]
    [InlineData("linkerd_version", "LinkerdVersion", "latest", Releases)]
    [InlineData("linkerd_version", "LinkerdVersion", "1.7.4", Releases)]
    [InlineData("linkerd_version", "LinkerdVersion", "edge-24.13.1", Releases)]
    [InlineData("linkerd_kubernetes_version", "LinkerdKubernetesVersion", "2.0", "a Kubernetes version such as '1.30'")]
    [InlineData("linkerd_native_sidecar_default", "LinkerdNativeSidecarDefault", "yes", "'true' or 'false'")]
    [InlineData("linkerd_additional_annotations", "LinkerdAdditionalAnnotations", "oops", Keys)]
    public async Task A_value_that_cannot_be_used_is_named_with_the_accepted_forms(
        string option,
        string property,
        string value,
        string accepted)
    {
        var expected =
            $"LKD9001: '{value}' is not a valid value for {option} (MSBuild: {property}); use {accepted}. The option is ignored.";

        var inFile = await Analysis.OfAsync(NoKey, new(editorConfig: $"[*.cs]\n{option} = {value}\n"));
        var inProject = await Analysis.OfAsync(NoKey, new(globalConfig: $"build_property.{property} = {value}\n"));

        Assert.Equal([expected], inFile.Messages);
        Assert.Equal([expected], inProject.Messages);
        Assert.All(
            inFile.Diagnostics,
            diagnostic => Assert.Equal((DiagnosticSeverity.Warning, Location.None), (diagnostic.Severity, diagnostic.Location)));
    }

    [Fact]
    public async Task It_is_reported_once_in_a_project_of_many_files() =>
        Assert.Single((await Analysis.OfAsync(NoKey, new(editorConfig: "[*.cs]\nlinkerd_version = latest\n"), furtherFiles: 20)).Messages);

    [Fact]
    public async Task Each_bad_value_is_reported_once()
    {
        var options = new ConfiguredOptions(editorConfig: "[*.cs]\nlinkerd_version = latest\n[Further*.cs]\nlinkerd_version = newest\n");

        Assert.Equal(2, (await Analysis.OfAsync(NoKey, options, furtherFiles: 5)).Messages.Count());
    }

    [Fact]
    public async Task Analysis_goes_on_as_if_the_option_were_unset()
    {
        var unset = await Analysis.OfAsync(WrongKey);
        var bad = await Analysis.OfAsync(WrongKey, new(globalConfig: "linkerd_version = latest"));

        Assert.Equal(["LKD9001", "LKD1001"], bad.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(unset.Messages, bad.Messages.Skip(1));
    }

    [Fact]
    public async Task The_usable_entries_of_a_list_still_count() => Assert.Equal(
        ["LKD9001"],
        (await Analysis.OfAsync(
            WrongKey,
            new(globalConfig: "linkerd_additional_annotations = oops, config.linkerd.io/proxy-native-sidecar"))).Diagnostics
                .Select(diagnostic => diagnostic.Id));

    [Fact]
    public async Task A_bad_property_under_a_good_file_is_not_reported() =>
        Assert.Empty(
            (await Analysis.OfAsync(
                NoKey,
                new(editorConfig: "[*.cs]\nlinkerd_version = 2.18\n", globalConfig: "build_property.LinkerdVersion = latest"))).Messages);

    [Fact]
    public async Task A_bad_file_over_a_good_property_is_reported_and_the_property_is_not_used()
    {
        var analysis = await Analysis.OfAsync(
            WrongKey,
            new(editorConfig: "[*.cs]\nlinkerd_version = latest\n", globalConfig: "build_property.LinkerdVersion = 2.20"));

        Assert.Equal(["LKD9001", "LKD1001"], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("use 'config.alpha.linkerd.io/", Analysis.Message(analysis.Diagnostics[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("linkerd_version = 2.18\nlinkerd_kubernetes_version = 1.30.4\nlinkerd_native_sidecar_default = True\nlinkerd_additional_annotations = a.linkerd.io/b")]
    [InlineData("linkerd_version =\nlinkerd_kubernetes_version =\nlinkerd_native_sidecar_default =\nlinkerd_additional_annotations =")]
    [InlineData("linkerd_additional_annotations = ,a.linkerd.io/b, ,")]
    [InlineData("linkerd_edition = latest")]
    public async Task Usable_and_empty_values_give_nothing(string options) =>
        Assert.Empty((await Analysis.OfAsync(NoKey, new(globalConfig: options))).Messages);

    [Theory]
    [InlineData("linkerd_verison", "linkerd_version")]
    [InlineData("linkerd_versions", "linkerd_version")]
    [InlineData("linkerd_kubernetes_versoin", "linkerd_kubernetes_version")]
    [InlineData("linkerd_additional_annotation", "linkerd_additional_annotations")]
    public async Task A_name_one_slip_from_an_options_is_named_with_the_option(string written, string meant)
    {
        var expected = $"LKD9001: '{written}' is not an option of this package; use '{meant}'. It is ignored.";

        Assert.Equal(
            [expected],
            (await Analysis.OfAsync(NoKey, new(editorConfig: $"[*.cs]\n{written} = 2.18\n"), furtherFiles: 3)).Messages);
        Assert.Equal([expected], (await Analysis.OfAsync(NoKey, new(globalConfig: $"{written} = 2.18\n"))).Messages);
    }

    [Theory]
    [InlineData("linkerd_verison = 2.18", "linkerd_verison", 2)]
    [InlineData("   Linkerd_Verison: 2.18", "Linkerd_Verison", 5)]
    [InlineData("linkerd_version = latest # not a release", "latest", 20)]
    public async Task A_file_that_the_project_names_too_gives_the_line(string line, string marked, int column)
    {
        var text = $"root = true\n# linkerd_verison = 2.17\n[*.{{cs,yaml}}]\nlinkerd_version_of = latest\n {line}\n";

        var diagnostic = Assert.Single(await ManifestAnalysis.DiagnosticsAsync(
            [("/a.yaml", "a: b"), ("/.editorconfig", text)],
            new ConfiguredOptions(editorConfig: text)));

        Assert.Equal(marked, text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Equal($"/.editorconfig: (4,{column - 1})-(4,{column - 1 + marked.Length})", diagnostic.Location.GetLineSpan().ToString());
    }

    [Fact]
    public async Task A_file_that_does_not_set_the_option_gives_no_line() => Assert.Equal(
        Location.None,
        Assert.Single(await ManifestAnalysis.DiagnosticsAsync(
            [("/a.yaml", "a: b"), ("/.editorconfig", "[*.cs]\nindent_size = 4\n")],
            new ConfiguredOptions(globalConfig: "linkerd_verison = 2.18"))).Location);

    [Theory]
    [InlineData("linkerd_mode")]
    [InlineData("linkerd_release_notes")]
    [InlineData("linker_version")]
    public async Task Other_names_are_left_alone(string name) =>
        Assert.Empty((await Analysis.OfAsync(NoKey, new(editorConfig: $"[*.cs]\n{name} = 2.18\n"))).Messages);

    [Theory]
    [InlineData("LinkerdVerison", "LinkerdVersion")]
    [InlineData("LinkerdRelease", "LinkerdVersion")]
    public async Task A_property_that_people_write_in_the_place_of_an_options_is_named_with_it(
        string written,
        string meant) => Assert.Equal(
        [$"LKD9001: '{written}' is not an option of this package; use '{meant}'. It is ignored."],
        (await Analysis.OfAsync(NoKey, new(globalConfig: $"build_property.{written} = 2.18\n"))).Messages);

    [Theory]
    [InlineData("2.20", "1.30", "1.31")]
    [InlineData("2.18", "1.22", "1.23")]
    [InlineData("2.11", "1.16", "1.17")]
    public async Task A_Kubernetes_that_the_release_does_not_run_on_is_said(
        string release,
        string kubernetes,
        string oldest) => Assert.Equal(
        [$"LKD9001: '{release}' is a Linkerd release that needs Kubernetes {oldest} or later, but linkerd_kubernetes_version is {kubernetes}; correct one of the two"],
        (await Analysis.OfAsync(
            NoKey,
            new(globalConfig: $"linkerd_version = {release}\nlinkerd_kubernetes_version = {kubernetes}\n"),
            furtherFiles: 3)).Messages);

    [Theory]
    [InlineData("2.20", "1.31")]
    [InlineData("2.18", "1.23")]
    [InlineData("2.17", "1.22")]
    [InlineData("2.12", "1.21")]
    public async Task A_Kubernetes_that_the_release_runs_on_gives_nothing(string release, string kubernetes) => Assert.Empty(
        (await Analysis.OfAsync(
            NoKey,
            new(globalConfig: $"linkerd_version = {release}\nlinkerd_kubernetes_version = {kubernetes}\n"))).Messages);

    [Theory]
    [InlineData("enterprise-2.18.3", true)]
    [InlineData("2.18", false)]
    public async Task A_vendors_release_reads_the_vendors_keys_and_values(string release, bool isSilent) => Assert.Equal(
        isSilent,
        !(await Analysis.OfAsync(
            """
            _ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "windows" } } };
            _ = new V1Service { Metadata = new() { Annotations = new Dictionary<string, string> { ["balancer.linkerd.io/mode"] = "zone" } } };
            """,
            ConfiguredOptions.Release(release))).Messages.Any());
}
