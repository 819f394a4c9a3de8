using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using LinkerdAnnotations.Analyzers;
using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tests.Package;

[Collection(CommandLine.Name)]
public class PackageContentTests(PackedPackage package, ITestOutputHelper output)
{
    private const string AssemblyFolder = "analyzers/dotnet/cs/";
    private const string Completion = "LinkerdAnnotations.Completion";
    private const string CompletionFolder = "analyzers/dotnet/roslyn4.14/cs/";

    // Other than this, and it is another assembly to everyone who has the old one loaded.
    private const string PublicKeyToken = "7259727e88acf992";

    // What every host of Roslyn 4.8 provides, and nothing newer. An analyzer that asks for more is not loaded, with no more than a warning.
    private static readonly Dictionary<string, Version> Provided = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    // The same of Roslyn 4.14, for what lies in the folder of its own.
    private static readonly Dictionary<string, Version> ProvidedForCompletion = new(Provided, StringComparer.Ordinal)
    {
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.Features"] = new(4, 14, 0, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
    };

    public static TheoryData<string> Assemblies => ["LinkerdAnnotations.Analyzers", "LinkerdAnnotations.CodeFixes", Completion];

    [Fact]
    public void Holds_what_it_should_and_nothing_else()
    {
        Assert.Equal([package.File], Directory.GetFiles(package.Feed));

        using var archive = ZipFile.OpenRead(package.File);
        string[] madeByNuGet = ["_rels/", "package/", "[Content_Types].xml", "LinkerdAnnotations.Analyzers.nuspec"];
        var content = archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !madeByNuGet.Any(name.StartsWith))
            .Order(StringComparer.Ordinal);
        var expected = new[]
            {
                "LICENSE",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "icon.png",
                "analyzers/dotnet/cs/LinkerdAnnotations.Analyzers.dll",
                "analyzers/dotnet/cs/LinkerdAnnotations.CodeFixes.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "analyzers/dotnet/roslyn4.14/cs/LinkerdAnnotations.Completion.dll",
                "build/LinkerdAnnotations.Analyzers.props",
                "build/LinkerdAnnotations.Analyzers.targets",
            }
            .Concat(Directory
                .GetFiles(RepositoryFiles.PathOf("analyzers", "docs"), "*.md")
                .Select(page => "docs/" + Path.GetFileName(page)))
            .Concat(Presets.All.Select(preset => $"build/config/{preset.Name}.globalconfig"))
            .Concat(Translations().Select(language => $"{AssemblyFolder}{language}/LinkerdAnnotations.Analyzers.resources.dll"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, content);
    }

    [Fact]
    public void Names_the_licence_of_every_assembly_of_others() => ThirdPartyNotices.AssertComplete(package.File);

    [Fact]
    public void The_build_files_set_properties_and_items_and_run_nothing_but_a_warning()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var files = archive.Entries
            .Where(entry =>
                entry.FullName.StartsWith("build/", StringComparison.Ordinal)
                && !entry.Name.EndsWith(".globalconfig", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, files.Count);
        foreach (var file in files)
        {
            using var stream = file.Open();
            var project = XDocument.Load(stream).Root!;
            Assert.All(project.Elements(), part => Assert.Contains(part.Name.LocalName, new[] { "PropertyGroup", "ItemGroup", "Target" }));
            Assert.All(
                project.Elements("Target").Elements(),
                part => Assert.Contains(part.Name.LocalName, new[] { "PropertyGroup", "ItemGroup", "Warning" }));
            Assert.DoesNotContain("System.IO", project.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Describes_itself_and_asks_for_nothing()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var stream = archive.GetEntry("LinkerdAnnotations.Analyzers.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Field(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("LinkerdAnnotations.Analyzers", Field("id"));
        Assert.Equal(PackedPackage.Version, Field("version"));
        Assert.Equal("true", Field("developmentDependency"));
        Assert.Equal("MIT", Field("license"));
        Assert.Equal("README.md", Field("readme"));
        Assert.Equal("icon.png", Field("icon"));
        Assert.Contains("Linkerd", Field("description"), StringComparison.Ordinal);
        Assert.Null(Field("dependencies"));
        Assert.Null(Field("references"));
        Assert.Null(Field("frameworkAssemblies"));
    }

    [Fact]
    public void It_and_the_tool_are_all_packages_that_the_repository_packs()
    {
        string[] folders = ["analyzers", "codefixes", "tests", "samples"];
        var packable = folders
            .SelectMany(folder => Directory.GetFiles(RepositoryFiles.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
            .Where(project => File.ReadAllText(project).Contains("<IsPackable>true", StringComparison.Ordinal))
            .Select(Path.GetFileName);

        Assert.Equal(
            ["LinkerdAnnotations.Analyzers.Package.csproj", "LinkerdAnnotations.Tool.csproj"],
            packable.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_of_the_tool_is_in_it() => Assert.All(Assemblies, assembly =>
    {
        using var image = Open(assembly.Data);
        var metadata = image.GetMetadataReader();
        Assert.DoesNotContain(
            "LinkerdAnnotations.Tool",
            metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Select(type => metadata.GetString(type.Namespace)));
    });

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Loads_in_every_host_of_the_oldest_Roslyn_that_gets_to_see_it(string assembly)
    {
        using var image = Open(assembly);
        var metadata = image.GetMetadataReader();
        var own = metadata.GetAssemblyDefinition().GetAssemblyName();
        var references = metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName()).ToArray();
        output.WriteLine(string.Join('\n', references.Select(reference => reference.FullName)));

        var hosts = assembly == Completion ? ProvidedForCompletion : Provided;
        foreach (var reference in references.Where(reference => reference.Name is not ("LinkerdAnnotations.Analyzers" or "YamlDotNet")))
        {
            Assert.True(
                hosts.TryGetValue(reference.Name!, out var provided) && reference.Version <= provided,
                $"{assembly} asks for {reference.FullName}, and the oldest host has {provided?.ToString() ?? "none"}.");
        }

        // Both come from one build, and one finds the other by its full name.
        Assert.All(
            references.Where(reference => reference.Name == "LinkerdAnnotations.Analyzers"),
            reference =>
                Assert.Equal(
                    (own.Version, Convert.ToHexString(own.GetPublicKeyToken()!)),
                    (reference.Version, Convert.ToHexString(reference.GetPublicKeyToken()!))));
    }

    [Fact]
    public void Brings_the_parser_that_it_asks_for_which_asks_for_nothing_itself()
    {
        using var parser = Open("YamlDotNet");
        using var analyzers = Open("LinkerdAnnotations.Analyzers");
        var metadata = parser.GetMetadataReader();
        var wanted = analyzers.GetMetadataReader();
        var reference = wanted.AssemblyReferences
            .Select(handle => wanted.GetAssemblyReference(handle).GetAssemblyName())
            .Single(name => name.Name == "YamlDotNet");

        Assert.Equal(reference.FullName, metadata.GetAssemblyDefinition().GetAssemblyName().FullName);
        Assert.NotEmpty(reference.GetPublicKeyToken()!);
        Assert.Equal(
            ["netstandard"],
            metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Is_strong_named_and_carries_its_own_symbols(string assembly)
    {
        using var image = Open(assembly);

        Assert.Equal(
            PublicKeyToken,
            Convert.ToHexStringLower(image.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName().GetPublicKeyToken()!));
        Assert.True(image.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned));
        var debug = image.ReadDebugDirectory().Select(entry => entry.Type).ToArray();
        Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, debug);
        Assert.Contains(DebugDirectoryEntryType.Reproducible, debug);
    }

    [Fact]
    public void Has_no_public_type_but_what_compilers_and_editors_load()
    {
        Type[] loaded = [typeof(DiagnosticAnalyzer), typeof(CodeFixProvider), typeof(CodeRefactoringProvider)];

        Assert.All(
            new[] { typeof(LinkerdAnnotationAnalyzer), typeof(EditCodeFixProvider) }.SelectMany(type => type.Assembly.GetExportedTypes()),
            type => Assert.True(loaded.Any(type.IsSubclassOf) || type.IsAssignableTo(typeof(IIncrementalGenerator)), type.Name));

        // This one does not load on the oldest Roslyn.
        using var image = Open(Completion);
        var metadata = image.GetMetadataReader();
        Assert.Equal(
            ["LinkerdCompletionProvider"],
            metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                .Select(type => metadata.GetString(type.Name)));
    }

    [Fact]
    public async Task Is_the_same_wherever_it_is_built_and_leads_to_its_sources()
    {
        var (one, other) = await package.PackInClonesAsync();
        using var content = ZipFile.OpenRead(one);
        using var otherContent = ZipFile.OpenRead(other);
        foreach (var entry in content.Entries)
        {
            Assert.True(
                Read(entry).AsSpan().SequenceEqual(Read(otherContent.GetEntry(entry.FullName)!)),
                $"{entry.FullName} differs from folder to folder.");
        }

        var bytes = await File.ReadAllBytesAsync(one, Cancellation);
        var otherBytes = await File.ReadAllBytesAsync(other, Cancellation);
        Assert.True(bytes.AsSpan().SequenceEqual(otherBytes), "The packages differ.");
        foreach (var entry in content.Entries.Where(entry =>
            entry.Name.StartsWith("LinkerdAnnotations.", StringComparison.Ordinal)
            && entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            if (!entry.Name.EndsWith(".resources.dll", StringComparison.Ordinal))
            {
                Assert.Contains(
                    PackedPackage.RepositoryAddress.Replace(
                        "github.com",
                        "raw.githubusercontent.com",
                        StringComparison.Ordinal), SourceLinkOf(Read(entry)), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Says_where_it_comes_from_where_that_is_known_when_it_is_packed()
    {
        var notes = Path.Combine(Path.GetDirectoryName(package.Feed)!, "notes.txt");
        await File.WriteAllTextAsync(notes, "- What is new; in two\n  lines, with a comma.\n", Cancellation);
        var with = Metadata(await package.PackWithAsync(
            $"-p:RepositoryUrl={PackedPackage.RepositoryAddress}",
            "-p:RepositoryType=git",
            "-p:RepositoryCommit=0123456789abcdef0123456789abcdef01234567",
            $"-p:PackageProjectUrl={PackedPackage.RepositoryAddress}",
            $"-p:ReleaseNotesFile={notes}"));
        var without = Metadata(package.File);

        Assert.Equal(PackedPackage.RepositoryAddress, with["repository"].Attribute("url")!.Value);
        Assert.Equal("0123456789abcdef0123456789abcdef01234567", with["repository"].Attribute("commit")!.Value);
        Assert.Equal(PackedPackage.RepositoryAddress, with["projectUrl"].Value);
        Assert.Contains("in two", with["releaseNotes"].Value, StringComparison.Ordinal);
        Assert.Null(without.GetValueOrDefault("repository")?.Attribute("url"));
        Assert.DoesNotContain("projectUrl", without.Keys);
        Assert.DoesNotContain("releaseNotes", without.Keys);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Dictionary<string, XElement> Metadata(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        using var stream = archive.GetEntry("LinkerdAnnotations.Analyzers.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName);
    }

    /// <summary>What the symbols of an assembly say of where its sources are.</summary>
    private static string SourceLinkOf(byte[] assembly)
    {
        var kind = new Guid("CC110556-A091-4D38-9FEC-25AB9A351A6A");
        using var image = new PEReader(new MemoryStream(assembly));
        using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(image
            .ReadDebugDirectory()
            .Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
        var symbols = provider.GetMetadataReader();
        return symbols.CustomDebugInformation
            .Select(symbols.GetCustomDebugInformation)
            .Where(information => symbols.GetGuid(information.Kind) == kind)
            .Select(information => System.Text.Encoding.UTF8.GetString(symbols.GetBlobBytes(information.Value)))
            .SingleOrDefault() ?? string.Empty;
    }

    private static IEnumerable<string> Translations() =>
        Directory
            .GetFiles(RepositoryFiles.PathOf("analyzers", "Resources"), "Strings.*.resx")
            .Select(file => Path.GetFileName(file).Split('.')[1]);

    private PEReader Open(string assembly)
    {
        using var archive = ZipFile.OpenRead(package.File);
        return new(new MemoryStream(Read(
            archive.GetEntry($"{(assembly == Completion ? CompletionFolder : AssemblyFolder)}{assembly}.dll")!)));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
