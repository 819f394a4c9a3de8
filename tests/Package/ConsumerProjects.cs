using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>A solution outside this repository, as far as MSBuild and NuGet can see, that gets the package from a feed.</summary>
internal sealed class ConsumerProjects
{
    // As "dotnet add package" writes it for a development dependency. Without PrivateAssets, NuGet would hand the analyzers on to dependants.
    private const string Reference =
        $"""
        <PackageReference Include="LinkerdAnnotations.Analyzers" Version="{PackedPackage.Version}">
              <IncludeAssets>runtime; build; native; contentfiles; analyzers; buildtransitive</IncludeAssets>
              <PrivateAssets>all</PrivateAssets>
            </PackageReference>
        """;

    private readonly string _folder = Path.Combine(ScratchFolder.Create("consumers"), "solution");

    private readonly List<string> _projects = [];

    /// <summary>A solution without projects.</summary>
    public ConsumerProjects(string feed)
    {
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

    /// <summary>Adds a class library that uses the package and sets three annotations that Linkerd does not know.</summary>
    public void Add(string name, string properties = "", string editorConfig = "") => Add(name, Reference, properties, editorConfig);

    /// <summary>Adds a class library that does the same and does not use the package, but another library that does.</summary>
    public void AddDependant(string name, string library, string properties) =>
        Add(name, $"""<ProjectReference Include="../{library}/{library}.csproj" />""", properties, editorConfig: string.Empty);

    /// <summary>Puts a file into a project's folder.</summary>
    public void AddFile(string name, string path, string content) => Write($"{name}/{path}", content);

    /// <summary>Builds all projects, with restore.</summary>
    public Task<DotNetResult> BuildAsync()
    {
        Write("Consumers.slnx", $"<Solution>\n{string.Concat(_projects.Select(name => $"  <Project Path=\"{name}/{name}.csproj\" />\n"))}</Solution>\n");
        return DotNet.RunAsync(_folder, "build", "Consumers.slnx");
    }

    /// <summary>Builds one project anew.</summary>
    public Task<DotNetResult> TryRebuildAsync(string name, params string[] arguments) =>
        DotNet.TryRunAsync(Path.Combine(_folder, name), ["build", "--no-restore", "--no-incremental", .. arguments]);

    private void Add(string name, string reference, string properties, string editorConfig)
    {
        _projects.Add(name);
        Write(
            $"{name}/{name}.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {reference}
              </ItemGroup>
            </Project>
            """);
        Write(
            $"{name}/Annotations.cs",
            $$"""
            namespace {{name}};

            public static class Annotations
            {
                public static Dictionary<string, string> Create() => new()
                {
                    ["config.linkerd.io/proxy-native-sidecar"] = "true",
                    ["config.linkerd.io/team"] = "shop",
                    ["config.linkerd.io/tier"] = "gold",
                };
            }
            """);
        if (editorConfig.Length > 0)
        {
            Write($"{name}/.editorconfig", editorConfig);
        }
    }

    private void Write(string path, string content)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
