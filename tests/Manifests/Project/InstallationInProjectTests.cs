using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Installed = LinkerdAnnotations.Analyzers.Manifests.Installation;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>The release that is found in the files of a project, and the options that it becomes a part of.</summary>
public class InstallationInProjectTests
{
    private const string Chart = "chart: linkerd2\nversion: 2.11.1\n";
    private const string Older = "chart: linkerd2\nversion: 2.10.2\n";
    private const string Constants = "build_property.LinkerdGenerateConstants = true\n";

    [Fact]
    public void Releases_are_in_the_order_of_the_files_and_each_once()
    {
        var releases = Installed.In(
            [
                File("/b/one.yaml", Chart),
                File("/a/two.lock", Older),
                File("/c/three.yaml", Chart),
                File("/d/four.txt", "chart: linkerd2\nversion: 2.9.4\n"),
            ],
            TestContext.Current.CancellationToken).Releases;

        Assert.Equal(
            ["2.11.1 /b/one.yaml one.yaml", "2.10.2 /a/two.lock two.lock"],
            releases.Select(release => $"{release.Release} {release.File} {release.FileName}"));
    }

    [Theory]
    [InlineData(Chart, "a: b", "2.11.1 (a.yaml)")]
    [InlineData("a: b", Chart, "2.11.1 (b.yaml)")]
    [InlineData(Chart, Chart, "2.11.1 (a.yaml)")]
    [InlineData(Chart, Older, "")]
    [InlineData("a: b", "c: d", "")]
    public void One_release_is_installed_or_none_that_is_known(string first, string second, string installed) =>
        Assert.Equal(
            installed,
            Installed.In([File("/x/a.yaml", first), File("/x/b.yaml", second)], TestContext.Current.CancellationToken)
                .Installed.ToString());

    [Fact]
    public void A_file_without_a_text_installs_nothing() =>
        Assert.Empty(Installed.In([new MissingFile(), File("/a.yaml", "a: b")], TestContext.Current.CancellationToken).Releases);

    [Fact]
    public void A_file_that_mentions_no_chart_is_not_read_as_a_whole()
    {
        var text = new CountedText("metadata: {annotations: {linkerd.io/inject: enabled}}\n");
        var found = Installed.In([new ManifestFile("/a.yaml", text)], TestContext.Current.CancellationToken);

        Assert.Empty(found.Releases);
        Assert.Equal(0, text.Readings);
    }

    [Fact]
    public void A_project_is_read_once()
    {
        var text = new CountedText(Chart);
        var options = Options(string.Empty, new ManifestFile("/a.yaml", text));
        var found = Installed.In(options, TestContext.Current.CancellationToken);
        var characters = text.Characters;

        Assert.Equal("2.11.1 (a.yaml)", found.Installed.ToString());
        Assert.Same(found, Installed.In(options, TestContext.Current.CancellationToken));
        Assert.Equal(characters, text.Characters);
        Assert.NotSame(found, Installed.In(Options(string.Empty, File("/a.yaml", Chart)), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", "2.11.1 (a.yaml)")]
    [InlineData("linkerd_version = 2.18", "2.18")]
    [InlineData("linkerd_version = none", "")]
    public void What_is_installed_counts_where_nothing_is_configured(string globalConfig, string release)
    {
        var file = File("/a.yaml", Chart);

        Assert.Equal(release, OptionsOfCode(globalConfig, file).Release.ToString());
        Assert.Equal(
            release,
            Installed.OptionsOf(file, Options(globalConfig, file), TestContext.Current.CancellationToken).Release.ToString());
    }

    [Fact]
    public void Nothing_is_installed_where_no_file_says_so() => Assert.Null(OptionsOfCode(string.Empty, File("/a.yaml", "a: b")).Release);

    /// <summary>An option of one file is none of the constants, which are those of the whole project.</summary>
    [Theory]
    [InlineData("", "", "2.11.1 (a.yaml)", "2.11.1 (a.yaml)")]
    [InlineData("[*.cs]\nlinkerd_version = 2.18\n", "", "2.18", "2.11.1 (a.yaml)")]
    [InlineData("", "linkerd_version = 2.18\n", "2.18", "2.18")]
    public void Constants_are_those_of_the_release_that_is_installed(
        string editorConfig,
        string version,
        string release,
        string ofConstants)
    {
        var file = File("/a.yaml", Chart);
        var configured = Installed.OptionsOf(
            CSharpSyntaxTree.ParseText(string.Empty, path: "/a.cs", cancellationToken: TestContext.Current.CancellationToken),
            new AnalyzerOptions([file], new ConfiguredOptions(editorConfig, Constants + version)),
            TestContext.Current.CancellationToken);

        Assert.Equal(release, configured.Release.ToString());
        Assert.Equal(ofConstants, configured.Constants?.Release.ToString());
    }

    [Fact]
    public void Options_lead_to_the_objects_of_the_project()
    {
        var file = File("/a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n");
        var tree = CSharpSyntaxTree.ParseText("class A { }", path: "/a.cs", cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Program", [tree]);
        var ofFile = Installed.OptionsOf(file, Options(string.Empty, file), TestContext.Current.CancellationToken);
        var ofCode = Installed.OptionsOf(
            compilation.GetSemanticModel(tree),
            Options(string.Empty, file),
            TestContext.Current.CancellationToken);

        Assert.Equal("shop", ofFile.ProjectObjects().NamespaceOf("shop")?.Name);
        Assert.Equal("shop", ofCode.ProjectObjects().NamespaceOf("shop")?.Name);
        Assert.Null(OptionsOfCode(string.Empty, file).ProjectObjects().NamespaceOf("shop"));
    }

    private static LinkerdOptions OptionsOfCode(string globalConfig, AdditionalText file) =>
        Installed.OptionsOf(
            CSharpSyntaxTree.ParseText(string.Empty, path: "/a.cs"),
            Options(globalConfig, file),
            TestContext.Current.CancellationToken);

    private static AnalyzerOptions Options(string globalConfig, params ImmutableArray<AdditionalText> files) =>
        new(files, new ConfiguredOptions(globalConfig: globalConfig));

    private static ManifestFile File(string path, string text) => new(path, SourceText.From(text));

    private sealed class MissingFile : AdditionalText
    {
        public override string Path => "/missing.yaml";

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
