using LinkerdAnnotations.Analyzers;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>The packed assemblies on every Roslyn from the oldest to the newest, each in a process of its own.</summary>
[Collection(CommandLine.Name)]
public class PackageLoadTests(RoslynHosts hosts) : IClassFixture<RoslynHosts>
{
    private const string Source =
        $$"""
        using System.Collections.Generic;

        public static class Annotations
        {
            public static Dictionary<string, string> CreateAnnotations() => new()
            {
                [""] = "an entry that is about to be typed",
                ["linkerd.io/inject"] = "enabled",
                ["{{SeedCase.WrongKey}}"] = "true",
            };
        }
        """;

    private const string ManifestSource =
        $$"""
        public static class Manifests
        {
            public const string Pod = "metadata:\n  annotations:\n    {{SeedCase.WrongKey}}: \"true\"\n";
        }
        """;

    /// <summary>The versions of Roslyn on which keys are completed.</summary>
    private static readonly string[] WithCompletion = [.. RoslynHosts.Versions.Where(version => Version.Parse(version) >= new Version(4,
        14))];

    public static TheoryData<string> Versions => [.. RoslynHosts.Versions];

    [Fact]
    public void The_hosts_are_of_the_versions_that_the_tests_run_on()
    {
        var settings = File.ReadAllText(RepositoryFiles.PathOf("Directory.Build.props"));
        var script = File.ReadAllText(RepositoryFiles.PathOf(".ci", "run"));

        Assert.Contains($"<RoslynFloor>{RoslynHosts.Versions[0]}</RoslynFloor>", settings, StringComparison.Ordinal);
        Assert.Contains($"newest_roslyn={RoslynHosts.Versions[^1]}\n", script, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Analyzers_and_fixes_load_and_do_their_work(string version)
    {
        var report = await hosts.RunAsync(version, Source, hosts.PackedAssembliesFor(version));

        Assert.Equal(version, report.Roslyn);
        Assert.Empty(report.LoadFailures);
        Assert.Equal([nameof(LinkerdAnnotationAnalyzer), nameof(LinkerdManifestAnalyzer), nameof(LinkerdOptionAnalyzer)], report.Analyzers);
        string[] completion = WithCompletion.Contains(version) ? ["LinkerdCompletionProvider"] : [];
        Assert.Equal(Providers.Exports.Select(type => type.Name).Concat(completion).Order(StringComparer.Ordinal), report.Exports);
        Assert.Equal(completion.Select(_ => SeedCase.RightKey), report.Offered.Take(1));
        Assert.Equal(["Warning " + SeedCase.Report], report.Diagnostics);
        Assert.Equal(Source.Replace(SeedCase.WrongKey, SeedCase.RightKey, StringComparison.Ordinal), report.Repaired);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_parser_for_manifests_loads_beside_them(string version)
    {
        var report = await hosts.RunAsync(version, ManifestSource, hosts.PackedAssembliesFor(version));

        Assert.Empty(report.LoadFailures);
        Assert.Equal(["Warning " + SeedCase.Report], report.Diagnostics);
        Assert.Equal(ManifestSource.Replace(SeedCase.WrongKey, SeedCase.RightKey, StringComparison.Ordinal), report.Repaired);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Another_analyzer_may_bring_another_version_of_the_parser(string version)
    {
        var parser = hosts.FileFor("YamlDotNet");
        Build(
            parser,
            "[assembly: System.Reflection.AssemblyVersion(\"5.0.0.0\")] public static class Parser { public static string Name => \"the older parser\"; }");
        var other = Path.Combine(Path.GetDirectoryName(parser)!, "Other.dll");
        Build(
            other,
            AnalyzerThat("Reports", "start.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], Location.None, Parser.Name))"),
            RoslynHosts.Versions[0],
            parser);

        var report = await hosts.RunAsync(version, ManifestSource, [other, parser, .. hosts.PackedAssembliesFor(version)]);

        Assert.Empty(report.LoadFailures);
        Assert.Equal(
            ["Warning OTHER: the older parser", "Warning " + SeedCase.Report],
            report.Diagnostics.OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_analyzer_that_fails_does_no_harm_and_would_be_noticed_if_it_were_ours()
    {
        var failing = hosts.FileFor("Failing");
        Build(failing, AnalyzerThat("Fails", "throw new InvalidOperationException()"), RoslynHosts.Versions[^1]);

        var oldest = RoslynHosts.Versions[0];
        var onOldest = await hosts.RunAsync(oldest, Source, [.. hosts.PackedAssembliesFor(oldest), failing]);
        Assert.Contains(onOldest.LoadFailures, failure => failure.StartsWith("ReferencesNewerCompiler: ", StringComparison.Ordinal));
        Assert.Equal(["Warning " + SeedCase.Report], onOldest.Diagnostics);

        var newest = RoslynHosts.Versions[^1];
        var onNewest = await hosts.RunAsync(newest, Source, [.. hosts.PackedAssembliesFor(newest), failing]);
        Assert.Empty(onNewest.LoadFailures);
        Assert.Equal(
            ["Warning AD0001", "Warning LKD1001"],
            onNewest.Diagnostics.Select(diagnostic => diagnostic.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    private static string AnalyzerThat(string name, string does) =>
        $$"""
        using System;
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class {{name}} : DiagnosticAnalyzer
        {
            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
                ImmutableArray.Create(new DiagnosticDescriptor("OTHER", "{0}", "{0}", "Tests", DiagnosticSeverity.Warning, true));

            public override void Initialize(AnalysisContext context) => context.RegisterCompilationAction(start => {{does}});
        }
        """;

    /// <summary>Builds an assembly.</summary>
    /// <param name="file">The assembly, which gets the name of its file.</param>
    /// <param name="source">What is in it.</param>
    /// <param name="roslyn">The version of Roslyn that it is built against; null for one that knows nothing of Roslyn.</param>
    /// <param name="references">Further references.</param>
    private static void Build(string file, string source, string? roslyn = null, params string[] references)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var runtime = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(assembly => Path.GetFileName(assembly).StartsWith("System.", StringComparison.Ordinal));
        string[] compiler = roslyn is null ? [] : [Path.Combine(RoslynHosts.FolderOf(roslyn), "Microsoft.CodeAnalysis.dll")];
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(file),
            [CSharpSyntaxTree.ParseText(source, cancellationToken: cancellationToken)],
            [.. runtime.Concat(compiler).Concat(references).Select(assembly => MetadataReference.CreateFromFile(assembly))],
            new(OutputKind.DynamicallyLinkedLibrary));
        var result = compilation.Emit(file, cancellationToken: cancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
