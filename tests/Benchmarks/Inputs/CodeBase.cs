using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Constants;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Benchmarks.Inputs;

/// <summary>Files that are compiled together.</summary>
/// <param name="Name">What is said of it in a report.</param>
/// <param name="Texts">The files.</param>
internal sealed record CodeBase(string Name, ImmutableArray<SourceText> Texts)
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions Compiling = new(
        OutputKind.DynamicallyLinkedLibrary, concurrentBuild: true, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>Whether the project has constants generated.</summary>
    public bool HasConstants { get; init; }

    /// <summary>What is configured.</summary>
    public TypicalOptions Options => HasConstants ? TypicalOptions.WithConstants : TypicalOptions.Usual;

    /// <summary>What is made of the files.</summary>
    public OutputKind Kind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>How many lines all files have.</summary>
    public int Lines => Texts.Sum(text => text.Lines.Count);

    /// <summary>Makes a code base of texts.</summary>
    public static CodeBase Of(string name, IEnumerable<string> texts) => new(name, [.. texts.Select(text => SourceText.From(text))]);

    /// <summary>The first files only.</summary>
    public CodeBase Take(int count) => this with { Texts = [.. Texts.Take(count)] };

    /// <summary>Parses all files anew, as a build does, puts them into a compilation, and has generated what is asked for.</summary>
    public CSharpCompilation Compile()
    {
        var trees = new SyntaxTree[Texts.Length];
        Parallel.For(0, trees.Length, i => trees[i] = CSharpSyntaxTree.ParseText(Texts[i], Parsing, $"/src/File{i}.cs"));
        var compilation = CSharpCompilation.Create("Input", trees, References.All, Compiling.WithOutputKind(Kind));
        if (!HasConstants)
        {
            return compilation;
        }

        CSharpGeneratorDriver.Create([new ConstantsGenerator().AsSourceGenerator()], parseOptions: Parsing, optionsProvider: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }

    /// <summary>Throws if the code base does not compile: what does not bind is not analyzed as usual.</summary>
    public void Check()
    {
        var errors = Compile().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(3).ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, errors));
        }
    }
}
