using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Cases;

/// <summary>Cases as files of one compilation, each in a namespace of its own, since one for each would take long.</summary>
internal sealed class CaseCompilation
{
    private CaseCompilation(CSharpCompilation compilation, IReadOnlyList<(RepairCase Item, SyntaxTree Tree)> files)
    {
        Compilation = compilation;
        Files = files;
    }

    /// <summary>The compilation, which has the usual usings.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The cases and their files.</summary>
    public IReadOnlyList<(RepairCase Item, SyntaxTree Tree)> Files { get; }

    /// <summary>Parses cases, which need not compile.</summary>
    public static async Task<CaseCompilation> CreateAsync(IEnumerable<RepairCase> cases)
    {
        var files = cases
            .Select((item, index) => (Item: item, Tree: Parse($"namespace Case{index}\n{{\n{item.Code}}}\n", $"/Case{index}.cs")))
            .ToList();
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable);
        return new(
            CSharpCompilation.Create(
                "Reading",
                [Parse(CaseProject.Usings, "/Usings.cs"), .. files.Select(file => file.Tree)],
                [.. await References.GetAsync(), await Doubles.GetAsync()],
                options),
            files);
    }

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, CaseProject.ParseOptions, path, cancellationToken: TestContext.Current.CancellationToken);
}
