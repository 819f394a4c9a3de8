using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.SelfTests;

/// <summary>
/// Which folder of the product may know which: none knows one above it, or another on its own floor, and so none in a circle.
/// </summary>
public class HouseFloorsTests
{
    private static readonly string[] Roots = ["analyzers", "codefixes"];

    /// <summary>What the projects use without saying so.</summary>
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions Newest = new(LanguageVersion.Preview);

    [Fact]
    public void No_folder_knows_one_that_is_above_it_or_beside_it()
    {
        var wrong = Arrows()
            .Where(arrow => !HouseFloors.Allows(arrow.From, arrow.To))
            .Select(arrow => $"{arrow.From} -> {arrow.To}: {arrow.Example}")
            .Order(StringComparer.Ordinal)
            .ToArray();

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<(string From, string To, string Example)> Arrows()
    {
        var folders = SourceFiles().ToDictionary(
            file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Newest, file),
            file => FolderOf(file));
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("LinkerdAnnotations.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "House",
            [.. folders.Keys, CSharpSyntaxTree.ParseText(ImplicitUsings, Newest)],
            assemblies);

        var names = compilation
            .GetSymbolsWithName(_ => true, SymbolFilter.Type)
            .Select(type => type.Name)
            .ToHashSet(StringComparer.Ordinal);

        return folders
            .SelectMany(file => ArrowsOf(compilation.GetSemanticModel(file.Key), file.Value, folders, names))
            .DistinctBy(arrow => (arrow.From, arrow.To));
    }

    private static IEnumerable<(string From, string To, string Example)> ArrowsOf(
        SemanticModel model,
        string folder,
        Dictionary<SyntaxTree, string> folders,
        HashSet<string> names) =>
        from name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        where names.Contains(name.Identifier.ValueText)
        let type = model.GetSymbolInfo(name).Symbol as INamedTypeSymbol
        where type is not null
        from declaration in type.DeclaringSyntaxReferences
        let to = folders.GetValueOrDefault(declaration.SyntaxTree, folder)
        where to != folder
        select (folder, to, $"{Path.GetFileName(model.SyntaxTree.FilePath)} names {name}");

    private static IEnumerable<string> SourceFiles() =>
        from root in Roots
        from file in Directory.EnumerateFiles(RepositoryFiles.PathOf(root), "*.cs", SearchOption.AllDirectories)
        where !file.Split(Path.DirectorySeparatorChar).Contains("obj")
        select file;

    /// <summary>The folder below the analyzers', the code fixes as a whole, or the analyzers themselves.</summary>
    private static string FolderOf(string file)
    {
        var parts = Path.GetRelativePath(RepositoryFiles.Root, file).Split(Path.DirectorySeparatorChar);
        return parts[0] != "analyzers" ? parts[0] : parts.Length > 2 ? parts[1] : HouseFloors.Shells;
    }
}
