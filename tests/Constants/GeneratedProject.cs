using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Constants;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Constants;

/// <summary>A project with the constants that it has generated.</summary>
/// <param name="Compilation">The project, with them.</param>
/// <param name="Driver">What has generated them.</param>
internal sealed record GeneratedProject(CSharpCompilation Compilation, GeneratorDriver Driver)
{
    /// <summary>What is configured where constants are asked for and nothing else.</summary>
    public const string On = "build_property.LinkerdGenerateConstants = true\nbuild_property.TargetFramework = net8.0\n";

    /// <summary>The generated file; null where none is.</summary>
    public string? File => Driver.GetRunResult().GeneratedTrees is [var tree] ? tree.ToString() : null;

    /// <summary>The errors and warnings of the compiler.</summary>
    public IEnumerable<string> Reports => Compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => diagnostic.ToString());

    /// <summary>The constants by their names, with the classes and without the namespace.</summary>
    public IReadOnlyDictionary<string, string> Constants => Compilation.SyntaxTrees
        .Where(tree => tree.FilePath.EndsWith("LinkerdConstants.g.cs", StringComparison.Ordinal))
        .SelectMany(tree => tree.GetRoot().DescendantNodes()
            .Select(node => Compilation.GetSemanticModel(tree).GetDeclaredSymbol(node))
            .OfType<IFieldSymbol>())
        .ToDictionary(constant => NameOf(constant), constant => (string)constant.ConstantValue!);

    /// <summary>A project of one file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="globalConfig">What is configured.</param>
    /// <param name="language">The version of C#.</param>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="references">What it refers to besides .NET.</param>
    /// <param name="framework">The framework; null for .NET 8.</param>
    /// <param name="nullable">Whether nullable reference types are on.</param>
    /// <param name="files">Its additional files.</param>
    public static async Task<GeneratedProject> OfAsync(
        string source,
        string globalConfig = On,
        LanguageVersion language = LanguageVersion.CSharp7_3,
        string name = "Program",
        IEnumerable<MetadataReference>? references = null,
        ImmutableArray<MetadataReference>? framework = null,
        NullableContextOptions nullable = NullableContextOptions.Disable,
        params AdditionalText[] files)
    {
        var parsing = new CSharpParseOptions(language);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, parsing, "/Program.cs")],
            [.. framework ?? await References.GetAsync(), .. references ?? []],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable));
        var driver = CSharpGeneratorDriver.Create(
                [new ConstantsGenerator().AsSourceGenerator()],
                files,
                parsing,
                new ConfiguredOptions(globalConfig: globalConfig),
                new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var diagnostics);
        Assert.Empty(diagnostics);
        return new((CSharpCompilation)updated, driver);
    }

    private static string NameOf(ISymbol symbol) =>
        symbol.ContainingType is { } type ? $"{NameOf(type)}.{symbol.Name}" : symbol.Name;
}
