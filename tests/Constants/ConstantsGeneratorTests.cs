using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Constants;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Constants;

public class ConstantsGeneratorTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";

    private const string Use = "class Program { public string Key = Linkerd.LinkerdAnnotations.Inject; }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Releases => ["", "2.11", "2.14.10", "2.15", "2.18", "2.19", "2.20", "edge-24.10.1"];

    [Theory]
    [InlineData("")]
    [InlineData("build_property.LinkerdGenerateConstants = \n")]
    [InlineData("build_property.LinkerdGenerateConstants = false\n")]
    [InlineData("build_property.LinkerdGenerateConstants = ture\n")]
    public async Task Nothing_is_generated_where_nobody_asks_for_it(string configured) =>
        Assert.Null((await GeneratedProject.OfAsync("class Program { }", configured)).File);

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_release_gets_the_keys_that_it_reads_and_no_others(string release)
    {
        var configured = GeneratedProject.On + $"build_property.LinkerdVersion = {release}\n";
        var project = await GeneratedProject.OfAsync("class Program { }", configured);
        LinkerdRelease? parsed = LinkerdRelease.TryParse(release, out var known) ? known : null;
        var expected = LinkerdCatalog.All.Where(key => key.IsKey && key.IsReadBy(parsed)).Select(key => key.Name);
        var keys = project.Constants.Where(constant => !constant.Key.StartsWith("LinkerdValues.", StringComparison.Ordinal));

        Assert.Empty(project.Reports);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            keys.Select(constant => constant.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2.14", null)]
    [InlineData(null, Alpha)]
    [InlineData("2.15", Alpha)]
    [InlineData("2.18", Alpha)]
    [InlineData("2.19", "config.beta.linkerd.io/proxy-enable-native-sidecar")]
    [InlineData("2.20", "config.linkerd.io/proxy-enable-native-sidecar")]
    public async Task One_name_is_that_of_the_native_sidecar_whatever_the_release_calls_it(string? release, string? key)
    {
        var project = await GeneratedProject.OfAsync(
            "class Program { }", GeneratedProject.On + (release is null ? "" : $"linkerd_version = {release}\n"));

        Assert.Equal(key, project.Constants.GetValueOrDefault("LinkerdAnnotations.ProxyNativeSidecar"));
    }

    [Fact]
    public async Task Generations_of_one_key_have_names_of_their_own()
    {
        var constants = (await GeneratedProject.OfAsync("class Program { }")).Constants;

        Assert.Equal(Alpha, constants["LinkerdAnnotations.ProxyEnableNativeSidecarAlpha"]);
        Assert.Equal("config.beta.linkerd.io/proxy-enable-native-sidecar", constants["LinkerdAnnotations.ProxyEnableNativeSidecarBeta"]);
        Assert.Equal("config.linkerd.io/proxy-enable-native-sidecar", constants["LinkerdAnnotations.ProxyEnableNativeSidecar"]);
    }

    [Fact]
    public async Task Values_are_those_of_the_release()
    {
        const string audit = "LinkerdValues.DefaultInboundPolicy.Audit";
        var newest = await GeneratedProject.OfAsync("class Program { }");
        var older = await GeneratedProject.OfAsync("class Program { }", GeneratedProject.On + "linkerd_version = 2.15\n");

        Assert.Equal("enabled", newest.Constants["LinkerdValues.Inject.Enabled"]);
        Assert.Equal("audit", newest.Constants[audit]);
        Assert.DoesNotContain(audit, older.Constants.Keys);
        Assert.DoesNotContain(newest.Constants.Keys, name => name.StartsWith("LinkerdValues.ProxyNativeSidecar", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_release_that_manifests_install_counts_where_no_other_is_named()
    {
        const string chart =
            "dependencies:\n- name: linkerd-control-plane\n  version: 2026.5.2\n  repository: https://helm.linkerd.io/edge\n";
        var file = new ManifestText("/deploy/Chart.yaml", chart);
        var project = await GeneratedProject.OfAsync("class Program { }", files: file);
        var named = await GeneratedProject.OfAsync("class Program { }", GeneratedProject.On + "linkerd_version = 2.18\n", files: file);

        Assert.Equal("config.linkerd.io/proxy-enable-native-sidecar", project.Constants["LinkerdAnnotations.ProxyNativeSidecar"]);
        Assert.Equal(Alpha, named.Constants["LinkerdAnnotations.ProxyNativeSidecar"]);
    }

    [Theory]
    [InlineData("Shop.Mesh", "Shop.Mesh")]
    [InlineData("Shop.event", "Shop.@event")]
    [InlineData("not a namespace", "Linkerd")]
    public async Task Another_namespace_can_be_chosen(string configured, string name)
    {
        var project = await GeneratedProject.OfAsync(
            $"class Program {{ public string Key = {name}.LinkerdAnnotations.Inject; }}",
            GeneratedProject.On + $"build_property.LinkerdConstantsNamespace = {configured}\n");

        Assert.Empty(project.Reports);
    }

    [Theory]
    [InlineData("using Linkerd; class Program { public object Annotations { get; set; } public string Key = LinkerdAnnotations.OnService.FailureAccrual; }")]
    [InlineData("namespace Shop.Linkerd { class Model { } } namespace Shop { class Program { public string Key = global::Linkerd.LinkerdAnnotations.Inject; } }")]
    [InlineData("using Linkerd; namespace Shop.Linkerd { class Model { } } namespace Shop { class Program { public string Key = LinkerdAnnotations.Inject; } }")]
    [InlineData("using Linkerd; class Program { public string Key = LinkerdLabels.OnService.MirrorExported + LinkerdValues.MirrorExported.True; }")]
    public async Task The_names_work_beside_others_like_them(string source) =>
        Assert.Empty((await GeneratedProject.OfAsync(source)).Reports);

    [Fact]
    public async Task Every_constant_says_what_it_is()
    {
        var project = await GeneratedProject.OfAsync("class Program { }", GeneratedProject.On + "linkerd_version = 2.20\n");
        var tree = project.Driver.GetRunResult().GeneratedTrees.Single();
        var model = project.Compilation.GetSemanticModel(project.Compilation.SyntaxTrees.Single(known => known.FilePath == tree.FilePath));
        var type = project.Compilation.GetTypeByMetadataName("Linkerd.LinkerdAnnotations")!;
        var all = model.SyntaxTree
            .GetRoot(Cancellation)
            .DescendantNodes()
            .Select(node => model.GetDeclaredSymbol(node, Cancellation))
            .OfType<IFieldSymbol>()
            .ToList();

        Assert.NotEmpty(all);
        Assert.All(
            all,
            field => Assert.StartsWith(
                "<member",
                field.GetDocumentationCommentXml(cancellationToken: Cancellation),
                StringComparison.Ordinal));
        Assert.Equal(
            [
                "config.linkerd.io/access-log",
                "Switches HTTP access logging on and chooses its format.",
                "Takes: 'apache' or 'json'.",
                "Read on: Pod, Namespace.",
                "From the namespace of a pod: copied.",
                "Since: 2.12 (edge-22.1.5).",
            ],
            LinesOf(type.GetMembers("AccessLog").Single()));
        Assert.Contains(
            "Default: 7.",
            LinesOf(type.GetTypeMembers("OnService").Single().GetMembers("FailureAccrualConsecutiveMaxFailures").Single()));
    }

    [Fact]
    public async Task Nothing_is_generated_while_somebody_types()
    {
        var project = await GeneratedProject.OfAsync(Use);
        var edited = project.Compilation.ReplaceSyntaxTree(
            project.Compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(
                Use + " class Other { }",
                new(LanguageVersion.CSharp7_3),
                "/Program.cs",
                cancellationToken: Cancellation));
        var steps = project.Driver.RunGenerators(
            edited.RemoveSyntaxTrees(edited.SyntaxTrees[^1]),
            Cancellation).GetRunResult().Results.Single();

        Assert.All(
            steps.TrackedSteps[ConstantsGenerator.SettingsStep].SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.All(
            steps.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Theory]
    [InlineData("linkerd_version = 2.18\n", IncrementalStepRunReason.Modified)]
    [InlineData("linkerd_kubernetes_version = 1.30\n", IncrementalStepRunReason.Cached)]
    public async Task Only_an_option_of_its_own_has_it_generated_anew(string added, IncrementalStepRunReason expected)
    {
        var project = await GeneratedProject.OfAsync(Use);
        var steps = project.Driver
            .WithUpdatedAnalyzerConfigOptions(new ConfiguredOptions(globalConfig: GeneratedProject.On + added))
            .RunGenerators(
                project.Compilation.RemoveSyntaxTrees(project.Compilation.SyntaxTrees[^1]),
                Cancellation).GetRunResult().Results.Single();

        Assert.Equal(expected, steps.TrackedSteps[ConstantsGenerator.SettingsStep].Single().Outputs.Single().Reason);
    }

    [Fact]
    public async Task A_project_speaks_of_Linkerd_no_more_with_constants_than_without()
    {
        var project = await GeneratedProject.OfAsync(
            "class Program { }",
            framework: (await ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, Cancellation)));
        var dependent = await GeneratedProject.OfAsync(
            "class Dependent { }",
            "",
            name: "Dependent",
            references: [Image(project)],
            framework: await ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, Cancellation));

        Assert.False(CompilationPrefilter.Of(project.Compilation, Cancellation).MayComposeKey(Cancellation));
        Assert.False(CompilationPrefilter.Of(dependent.Compilation, Cancellation).MayComposeKey(Cancellation));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Enable)]
    public async Task Projects_that_see_each_others_internals_have_constants_of_their_own(
        LanguageVersion language,
        NullableContextOptions nullable)
    {
        const string shared = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Other\")] readonly struct Point { }";
        var project = await GeneratedProject.OfAsync(
            shared,
            GeneratedProject.On + "linkerd_version = 2.18\n",
            language,
            nullable: nullable);
        MetadataReference[] references = [Image(project), project.Compilation.ToMetadataReference()];
        foreach (var reference in references)
        {
            var other = await GeneratedProject.OfAsync(
                "class Other { public string Key = Linkerd.LinkerdAnnotations.ProxyNativeSidecar; }",
                GeneratedProject.On + "linkerd_version = 2.20\n",
                language,
                "Other",
                [reference],
                nullable: nullable);

            Assert.Empty(other.Reports);
            Assert.NotNull(Image(other));
        }
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp10, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Enable)]
    public async Task Compiles_where_the_compiler_writes_attributes_that_the_framework_lacks(
        LanguageVersion language,
        NullableContextOptions nullable)
    {
        var standard = await ReferenceAssemblies.NetStandard.NetStandard20.ResolveAsync(LanguageNames.CSharp, Cancellation);
        var project = await GeneratedProject.OfAsync(
            "readonly struct Point { } class Program { public string Key = Linkerd.LinkerdAnnotations.Inject; }",
            "build_property.LinkerdGenerateConstants = true\nbuild_property.TargetFramework = netstandard2.0\n",
            language,
            framework: standard,
            nullable: nullable);

        Assert.Empty(project.Reports);
        Assert.NotNull(Image(project));
    }

    [Theory]
    [InlineData(true, "netstandard2.0", (int)Hiding.Declared)]
    [InlineData(false, "net8.0", (int)Hiding.DeclaredForOlderCompilers)]
    [InlineData(false, "net10.0-windows", (int)Hiding.DeclaredForOlderCompilers)]
    [InlineData(false, "net6.0", (int)Hiding.None)]
    [InlineData(false, "net48", (int)Hiding.None)]
    [InlineData(false, "netstandard2.0", (int)Hiding.None)]
    [InlineData(false, "", (int)Hiding.None)]
    public void Older_compilers_hide_classes_where_they_need_no_attribute_of_their_own(bool isAllowed, string framework, int expected) =>
        Assert.Equal(
            (Hiding)expected,
            ConstantSettings.HidingBy(
                isAllowed,
                new ConfiguredOptions(globalConfig: $"build_property.TargetFramework = {framework}\n").GlobalOptions));

    private static PortableExecutableReference Image(GeneratedProject project)
    {
        using var image = new MemoryStream();
        var emitted = project.Compilation.Emit(image, cancellationToken: Cancellation);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static string[] LinesOf(ISymbol symbol) =>
        System.Xml.Linq.XElement.Parse(symbol.GetDocumentationCommentXml(cancellationToken: Cancellation)!).Element("summary")!.Value
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private sealed class ManifestText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
