using System.Text.Json;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>
/// A folder outside this repository, as far as MSBuild and NuGet can see, with projects that get the package from a feed.
/// </summary>
internal sealed class ConsumerProjects
{
    private const string Id = "LinkerdAnnotations.Analyzers";

    private const string AnnotationsFile = "Annotations.cs";

    private readonly List<string> _projects = [];

    private readonly string _folder;

    /// <summary>A folder without projects.</summary>
    /// <param name="feed">The feed that has the package.</param>
    /// <param name="name">The name of the scratch folder.</param>
    public ConsumerProjects(string feed, string name = "consumers")
    {
        _folder = Path.Combine(ScratchFolder.Create(name), "solution");

        // What the files of these names further up say does not reach this folder.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n");

        // The projects need this one package and no other; it must not be taken from, nor left in, the user's package folder.
        Write(
            "nuget.config",
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="tested" value="{feed}" /></packageSources>
            </configuration>
            """);
    }

    /// <summary>
    /// A reference as <c>dotnet add package</c> writes it for a development dependency. Without PrivateAssets, NuGet would hand the
    /// analyzers on to dependants.
    /// </summary>
    public static string Reference { get; } = ReferenceWith($"Version=\"{PackedPackage.Version}\"");

    /// <summary>A reference as the page of the package shows it.</summary>
    public static string HandWrittenReference { get; } =
        $"""<PackageReference Include="{Id}" Version="{PackedPackage.Version}" PrivateAssets="all" />""";

    /// <summary>The same where versions are managed centrally.</summary>
    public static string ReferenceWithoutVersion { get; } = ReferenceWith(string.Empty);

    /// <summary>Declares the version where versions are managed centrally.</summary>
    public static string CentralVersion { get; } = $"""<PackageVersion Include="{Id}" Version="{PackedPackage.Version}" />""";

    /// <summary>A reference of every project below, where versions are managed centrally.</summary>
    public static string GlobalReference { get; } = $"""<GlobalPackageReference Include="{Id}" Version="{PackedPackage.Version}" />""";

    /// <summary>A reference to another of the projects.</summary>
    public static string ReferenceTo(string library) => $"""<ProjectReference Include="../{library}/{library}.csproj" />""";

    /// <summary>
    /// Adds a class library that sets four annotations: the wrong native-sidecar key, two that Linkerd does not know, and one of its own.
    /// </summary>
    /// <param name="name">The name of the project and of its folder.</param>
    /// <param name="properties">What its file says, besides what every project says.</param>
    /// <param name="references">Its references; without any given, the package.</param>
    /// <param name="framework">The property that says what it is built for.</param>
    /// <param name="files">Further files of its folder, by name.</param>
    /// <returns>The name again.</returns>
    public string Add(
        string name,
        string properties = "",
        string? references = null,
        string framework = "<TargetFramework>net10.0</TargetFramework>",
        params (string Name, string Content)[] files)
    {
        _projects.Add(name);
        Write(
            $"{name}/{name}.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {framework}
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {references ?? Reference}
              </ItemGroup>
            </Project>
            """);
        Write(
            $"{name}/{AnnotationsFile}",
            $$"""
            namespace {{name}};

            public static class Annotations
            {
                public static Dictionary<string, string> Create() => new()
                {
                    ["{{SeedCase.WrongKey}}"] = "true",
                    ["config.linkerd.io/team"] = "shop",
                    ["config.linkerd.io/tier"] = "gold",
                    ["linkerd.io/created-by"] = "shop",
                };
            }
            """);
        foreach (var (file, content) in files)
        {
            Write($"{name}/{file}", content);
        }

        return name;
    }

    /// <summary>Restores all projects.</summary>
    public Task RestoreAsync() => DotNet.RunAsync(_folder, "restore", Solution("All", _projects));

    /// <summary>Builds some of the projects, all of them to the end, whatever comes of it.</summary>
    public Task<DotNetResult> TryBuildAsync(string solution, IEnumerable<string> projects) =>
        DotNet.TryRunAsync(_folder, "build", "--no-restore", Solution(solution, projects));

    /// <summary>Builds one project once more.</summary>
    public Task<DotNetResult> TryRebuildAsync(string name, params string[] arguments) =>
        DotNet.TryRunAsync(Path.Combine(_folder, name), ["build", "--no-restore", .. arguments]);

    /// <summary>
    /// The assemblies that the SDK gives to the compiler out of the package, below the folder of all analyzers; the version is that of the
    /// compiler.
    /// </summary>
    public async Task<string[]> AnalyzersAsync(string name, string compilerVersion)
    {
        var result = await DotNet.RunAsync(
            Path.Combine(_folder, name), "build", "--no-restore", "-t:ResolveLockFileAnalyzers", "-getItem:Analyzer",
            $"-p:CompilerApiVersion=roslyn{compilerVersion}");
        using var json = JsonDocument.Parse(result.Output);
        var files = json.RootElement
            .GetProperty("Items")
            .GetProperty("Analyzer")
            .EnumerateArray()
            .Select(item => item.GetProperty("FullPath").GetString()!.Replace('\\', '/'));
        const string analyzers = "/analyzers/dotnet/";
        return
        [
            .. files.Where(file => file.Contains("/linkerdannotations.analyzers/", StringComparison.Ordinal))
                .Select(file => file[(file.IndexOf(analyzers, StringComparison.Ordinal) + analyzers.Length)..])
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Repairs a project.</summary>
    public async Task FormatAsync(string name, params string[] arguments)
    {
        var result = await TryFormatAsync(name, arguments);
        Assert.True(result.ExitCode == 0, result.ToString());
    }

    /// <summary>The same, whatever comes of it.</summary>
    public Task<DotNetResult> TryFormatAsync(string name, params string[] arguments) =>
        DotNet.TryRunAsync(Path.Combine(_folder, name), ["format", "analyzers", "--no-restore", .. arguments]);

    /// <summary>The lines of the file with the annotations, as they are now.</summary>
    public string[] Annotations(string name) => File.ReadAllLines(PathOf(name, AnnotationsFile));

    /// <summary>The whole path of a file of a project.</summary>
    public string PathOf(string name, string file) => Path.Combine(_folder, name, file);

    private static string ReferenceWith(string version) =>
        $"""
        <PackageReference Include="{Id}" {version}>
              <IncludeAssets>runtime; build; native; contentfiles; analyzers; buildtransitive</IncludeAssets>
              <PrivateAssets>all</PrivateAssets>
            </PackageReference>
        """;

    private string Solution(string name, IEnumerable<string> projects)
    {
        var file = name + ".slnx";
        Write(
            file,
            $"<Solution>\n{string.Concat(projects.Select(project =>
                $"  <Project Path=\"{project}/{project}.csproj\" />\n"))}</Solution>\n");
        return file;
    }

    private void Write(string path, string content)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
