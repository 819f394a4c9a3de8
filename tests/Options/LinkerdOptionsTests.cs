using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Options;

public class LinkerdOptionsTests
{
    [Fact]
    public void Nothing_is_known_where_nothing_is_configured()
    {
        var options = Read();

        Assert.Null(options.Release);
        Assert.Null(options.Kubernetes);
        Assert.Null(options.NativeSidecarDefault);
        Assert.False(options.AdditionalKeys.Contain("linkerd.io/inject"));
        Assert.Empty(options.Invalid);
    }

    [Theory]
    [InlineData("2.18", "2.18")]
    [InlineData("  v2.18.1\t", "2.18.1")]
    [InlineData("stable-2.14.10", "2.14.10")]
    [InlineData("version-2.19", "2.19")]
    [InlineData("enterprise-2.18.3", "2.18")]
    [InlineData("edge-24.10.1", "edge-24.10.1")]
    [InlineData("2024.10.1", "edge-24.10.1")]
    public void A_release_is_read_in_all_its_forms(string value, string release) =>
        Assert.Equal(release, Read(globalConfig: $"linkerd_version = {value}").Release.ToString());

    [Theory]
    [InlineData("1.30", 30)]
    [InlineData("v1.28", 28)]
    [InlineData("1.30.4", 30)]
    public void A_Kubernetes_version_is_read_without_its_patch(string value, int minor) =>
        Assert.Equal(minor, Read(globalConfig: $"linkerd_kubernetes_version = {value}").Kubernetes?.Minor);

    [Theory]
    [InlineData("1")]
    [InlineData("2.0")]
    [InlineData("1.x")]
    [InlineData("1.30.4.1")]
    [InlineData("1.-1")]
    [InlineData("1.30+k3s1")]
    [InlineData("1.99999")]
    [InlineData("latest")]
    public void Anything_else_is_no_Kubernetes_version(string value)
    {
        var options = Read(globalConfig: $"linkerd_kubernetes_version = {value}");

        Assert.Null(options.Kubernetes);
        Assert.Equal((OptionNames.KubernetesVersion, value), (options.Invalid[0].Name, options.Invalid[0].Value));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData("TRUE", true)]
    public void A_switch_is_read_in_any_case(string value, bool expected) =>
        Assert.Equal(expected, Read(globalConfig: $"linkerd_native_sidecar_default = {value}").NativeSidecarDefault);

    [Theory]
    [InlineData("team.linkerd.io/a", "team.linkerd.io/a", true)]
    [InlineData("team.linkerd.io/a", "team.linkerd.io/ab", false)]
    [InlineData("team.linkerd.io/a", "Team.linkerd.io/a", false)]
    [InlineData("team.linkerd.io/*", "team.linkerd.io/ab", true)]
    [InlineData("team.linkerd.io/*", "team.linkerd.io", false)]
    [InlineData("team.*", "team.linkerd.io/ab", true)]
    [InlineData(" x/y ,, team.linkerd.io/a-* , ", "team.linkerd.io/a-b", true)]
    [InlineData(" x/y ,, team.linkerd.io/a-* , ", "x/y", true)]
    [InlineData("", "linkerd.io/inject", false)]
    public void A_list_holds_whole_keys_and_beginnings(string list, string key, bool expected)
    {
        var options = Read(globalConfig: $"linkerd_additional_annotations = {list}");

        Assert.Equal(expected, options.AdditionalKeys.Contain(key));
        Assert.Empty(options.Invalid);
    }

    [Theory]
    [InlineData("oops")]
    [InlineData("*")]
    [InlineData("/a")]
    [InlineData("team.linkerd.io/")]
    [InlineData("team.linkerd.io/*a")]
    [InlineData("*.linkerd.io/a")]
    [InlineData("team.linkerd.io/a b")]
    [InlineData("\"team.linkerd.io/a\"")]
    public void An_entry_that_is_neither_is_refused_and_the_others_count(string entry)
    {
        var options = Read(globalConfig: $"linkerd_additional_annotations = x/y, {entry}, z/*");

        Assert.Equal([entry], options.Invalid.Select(invalid => invalid.Value));
        Assert.True(options.AdditionalKeys.Contain("x/y"));
        Assert.True(options.AdditionalKeys.Contain("z/a"));
        Assert.False(options.AdditionalKeys.Contain("linkerd.io/inject"));
    }

    [Theory]
    [InlineData("2.15", "2.16", "2.17", "2.15")]
    [InlineData(null, "2.16", "2.17", "2.16")]
    [InlineData(null, null, "2.17", "2.17")]
    [InlineData("", "2.16", "2.17", "2.16")]
    [InlineData("", "", "2.17", "2.17")]
    [InlineData("2.15", null, "2.17", "2.15")]
    public void The_file_wins_over_the_folder_and_the_folder_over_the_project(
        string? file,
        string? folder,
        string? project,
        string expected)
    {
        var global = (folder is null ? string.Empty : $"linkerd_version = {folder}\n")
            + (project is null ? string.Empty : $"build_property.LinkerdVersion = {project}\n");
        var options = Read(file is null ? string.Empty : $"[*.cs]\nlinkerd_version = {file}\n", global);

        Assert.Equal(expected, options.Release.ToString());
    }

    [Fact]
    public void Every_option_has_a_property()
    {
        var options = Read(globalConfig:
            """
            build_property.LinkerdVersion = 2.20
            build_property.LinkerdKubernetesVersion = 1.31
            build_property.LinkerdNativeSidecarDefault = true
            build_property.LinkerdAdditionalAnnotations = x/y
            """);

        Assert.Equal("2.20", options.Release.ToString());
        Assert.Equal("1.31", options.Kubernetes.ToString());
        Assert.True(options.NativeSidecarDefault);
        Assert.True(options.AdditionalKeys.Contain("x/y"));
    }

    [Fact]
    public void The_names_of_the_options_are_all_different() =>
        Assert.Equal(
            OptionNames.All.Count * 2,
            OptionNames.All.SelectMany(option => new[] { option.EditorConfig, option.MSBuild }).Distinct().Count());

    private static LinkerdOptions Read(string editorConfig = "", string globalConfig = "")
    {
        var provider = new ConfiguredOptions(editorConfig, globalConfig);
        var tree = CSharpSyntaxTree.ParseText(string.Empty, path: "/Program.cs", cancellationToken: TestContext.Current.CancellationToken);
        return LinkerdOptions.Read(provider.GetOptions(tree), provider.GlobalOptions);
    }
}
