using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>Projects of every kind that get the package from a feed, restored and built once for all tests that look at them.</summary>
public sealed class ConsumerRun(PackedPackage package) : IAsyncLifetime
{
    private readonly ConsumerProjects _consumers = new(package.Feed);

    /// <summary>The build of all projects in which nothing is an error.</summary>
    internal DotNetResult Build { get; private set; } = null!;

    /// <summary>The build of those that make errors of what is found.</summary>
    internal DotNetResult StrictBuild { get; private set; } = null!;

    /// <summary>The second build of a project, with one ID made an error on the command line.</summary>
    internal DotNetResult BuildWithOneError { get; private set; } = null!;

    /// <summary>The build of a project that is up to date, with another mode on the command line.</summary>
    internal DotNetResult BuildInAnotherMode { get; private set; } = null!;

    /// <summary>What the compiler wrote for its ErrorLog option.</summary>
    internal ErrorLog Log => ErrorLog.Read(_consumers.PathOf("Logged", "found.sarif"));

    /// <summary>The lines of the repaired project's file.</summary>
    internal string[] Repaired => _consumers.Annotations("Repaired");

    /// <summary>The lines of that file as it was, in a project of another name.</summary>
    internal string[] Written => _consumers.Annotations("Logged");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        string[] lenient = [.. AddWaysToRefer(), .. AddOptions(), .. AddModes(), .. AddManifests()];
        var strict = AddStrict();
        await _consumers.RestoreAsync();

        Build = await _consumers.TryBuildAsync("Lenient", lenient);
        StrictBuild = await _consumers.TryBuildAsync("Strict", strict);
        BuildWithOneError = await _consumers.TryRebuildAsync("Unconfigured", "--no-incremental", "-warnaserror:LKD1001");
        BuildInAnotherMode = await _consumers.TryRebuildAsync("ModeDefault", "-p:LinkerdAnalysisMode=all");
        await _consumers.FormatAsync("Repaired", "--severity", "warn");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The assemblies of the package that a compiler of a version gets.</summary>
    internal Task<string[]> AnalyzersForAsync(string compilerVersion) => _consumers.AnalyzersAsync("Unconfigured", compilerVersion);

    /// <summary>The files in the output folder of a project, by name.</summary>
    internal IEnumerable<string> Output(string project) =>
        Directory.GetFiles(OutputFolder(project)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>A file in the output folder of a project.</summary>
    internal string OutputFile(string project, string file) => Path.Combine(OutputFolder(project), file);

    /// <summary>What the file in the output folder says that names the assemblies that a project needs at run time.</summary>
    internal string NeededAtRunTime(string project) => File.ReadAllText(Path.Combine(OutputFolder(project), project + ".deps.json"));

    private string[] AddWaysToRefer() =>
    [
        _consumers.Add("Unconfigured"),
        _consumers.Add("Dependant", "<LinkerdVersion>newest</LinkerdVersion>", ConsumerProjects.ReferenceTo("Unconfigured")),
        _consumers.Add("HandWritten", references: ConsumerProjects.HandWrittenReference),
        _consumers.Add("HandWrittenDependant", "<LinkerdVersion>newest</LinkerdVersion>", ConsumerProjects.ReferenceTo("HandWritten")),
        _consumers.Add(
            "CentralVersions",
            references: ConsumerProjects.ReferenceWithoutVersion,
            files: ("Directory.Packages.props", CentralPackages(ConsumerProjects.CentralVersion))),
        _consumers.Add(
            "GlobalReference",
            references: string.Empty,
            files: ("Directory.Packages.props", CentralPackages(ConsumerProjects.GlobalReference))),
        _consumers.Add(
            "SharedSettings",
            references: string.Empty,
            files: ("Directory.Build.props",
                $"""
                <Project>
                  <PropertyGroup><LinkerdVersion>2.20</LinkerdVersion></PropertyGroup>
                  <ItemGroup>{ConsumerProjects.Reference}</ItemGroup>
                </Project>
                """)),
        _consumers.Add("SeveralFrameworks", framework: "<TargetFrameworks>net10.0;net10.0-browser</TargetFrameworks>"),
        _consumers.Add("Chinese", "<PreferredUILang>zh-Hans</PreferredUILang>"),
        _consumers.Add("Repaired"),
    ];

    private string[] AddOptions() =>
    [
        _consumers.Add("ByProperty", "<LinkerdVersion>2.20</LinkerdVersion>"),
        _consumers.Add(
            "ByEditorConfig",
            "<LinkerdVersion>2.18</LinkerdVersion>",
            files: (".editorconfig", "[*.cs]\nlinkerd_version = 2.20\ndotnet_diagnostic.LKD1003.severity = none\n")),
        _consumers.Add(
            "ByGlobalConfig",
            "<LinkerdVersion>2.18</LinkerdVersion>",
            files: (".globalconfig", "is_global = true\nlinkerd_version = 2.20\ndotnet_diagnostic.LKD1003.severity = none\n")),
        _consumers.Add("Unusable", "<LinkerdVersion>newest</LinkerdVersion>"),
        _consumers.Add(
            "OwnKeys",
            """
            <LinkerdAdditionalAnnotations>
              config.linkerd.io/team;
              config.linkerd.io/ti*
            </LinkerdAdditionalAnnotations>
            """),
        _consumers.Add("Logged", "<ErrorLog>found.sarif,version=2.1</ErrorLog>"),
    ];

    private string[] AddModes() =>
    [
        _consumers.Add("ModeNone", Mode("None")),
        _consumers.Add(
            "ModeNoneButOne",
            Mode("None"),
            files: (".editorconfig", "[*.cs]\ndotnet_diagnostic.LKD1001.severity = warning\n")),
        _consumers.Add("ModeDefault", Mode(" default ")),
        _consumers.Add("ModeAll", Mode("All")),
        _consumers.Add(
            "ModeAllByCategory",
            Mode("All") + "<NoWarn>$(NoWarn);LKD1003</NoWarn>",
            files: (".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.category-Linkerd.Keys.severity = none\n")),
        _consumers.Add("ModeNoneAsError", Mode("None") + "<WarningsAsErrors>LKD1001</WarningsAsErrors>"),
        _consumers.Add("ModeUnknown", Mode("Strict")),
    ];

    private string[] AddManifests()
    {
        const string scanning = "<LinkerdScanManifests>true</LinkerdScanManifests>";
        const string naming = """<AdditionalFiles Include="deploy/*.yaml" />""";
        const string wrong = "metadata:\n  annotations:\n    linkerd.io/injected: x\n";
        (string Name, string Content)[] files =
        [
            ("deploy/web.yaml", $"metadata:\n  annotations:\n    {SeedCase.WrongKey}: \"true\"\n"),
            ("other/web.yml", wrong),
            ("bin/web.yaml", wrong),
            ("obj/web.yaml", wrong),
            ("other/bin/web.yaml", wrong),
            ("other/node_modules/a/web.yaml", wrong),
            (".hidden/web.yaml", wrong),
        ];
        return
        [
            _consumers.Add("ManifestsLeftAlone", files: files),
            _consumers.Add(
                "OlderParser",
                "<AssemblyName>YamlDotNet</AssemblyName><AssemblyVersion>5.0.0.0</AssemblyVersion>",
                references: string.Empty),
            _consumers.Add(
                "ManifestsBesideOlderParser",
                references: ConsumerProjects.Reference + naming + ConsumerProjects.ReferenceTo("OlderParser"),
                files: files),
            _consumers.Add("ManifestsNamed", references: ConsumerProjects.Reference + naming, files: files),
            _consumers.Add("ManifestsScanned", scanning, files: files),
            _consumers.Add("ManifestsNamedAndScanned", scanning, ConsumerProjects.Reference + naming, files: files),
            _consumers.Add(
                "ManifestsOfSeveralFrameworks",
                scanning,
                framework: "<TargetFrameworks>net10.0;net10.0-browser</TargetFrameworks>",
                files: files),
            _consumers.Add("ManifestsOfAnotherFolder", "<LinkerdManifestRoot>../ManifestsLeftAlone/</LinkerdManifestRoot>"),
            _consumers.Add(
                "ManifestsScannedBadly",
                "<LinkerdScanManifests>ture</LinkerdScanManifests><LinkerdManifestRoot>../nowhere</LinkerdManifestRoot>",
                files: files),
        ];
    }

    private string[] AddStrict()
    {
        const string strict = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>";
        return
        [
            _consumers.Add("WarningsAsErrors", strict),
            _consumers.Add("ModeAllWarningsAsErrors", strict + Mode("All")),
            _consumers.Add("ModeNoneWarningsAsErrors", strict + Mode("None")),
            _consumers.Add("ModeAllErrors", Mode("AllErrors")),
            _consumers.Add(
                "ModeAllErrorsButSome",
                Mode("AllErrors"),
                ConsumerProjects.Reference + """<GlobalAnalyzerConfigFiles Include="team.globalconfig" />""",
                files: ("team.globalconfig",
                    "is_global = true\ndotnet_diagnostic.LKD1003.severity = none\ndotnet_diagnostic.LKD1006.severity = warning\n")),
        ];
    }

    private string OutputFolder(string project) => _consumers.PathOf(project, Path.Combine("bin", "Debug", "net10.0"));

    private static string Mode(string mode) => $"<LinkerdAnalysisMode>{mode}</LinkerdAnalysisMode>";

    private static string CentralPackages(string item) =>
        $"""
        <Project>
          <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
          <ItemGroup>{item}</ItemGroup>
        </Project>
        """;
}
