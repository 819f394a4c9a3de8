using System.Globalization;
using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp;

/// <summary>Compiles the code that single questions are asked about.</summary>
internal static class MarkedCompilation
{
    private static readonly Lazy<Task<CSharpCompilation>> Empty = new(async () => CSharpCompilation.Create(
        "Marked",
        [],
        [.. await References.GetAsync(), await Doubles.GetAsync()],
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>Compiles files, with the libraries that the product knows.</summary>
    /// <param name="trees">The files.</param>
    /// <param name="kind">Whether they are a library or a program.</param>
    /// <param name="isHalfWritten">Whether they are still being written, and need not compile.</param>
    public static async Task<CSharpCompilation> OfAsync(
        IEnumerable<SyntaxTree> trees,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        bool isHalfWritten = false)
    {
        var empty = await Empty.Value;
        var compilation = empty.WithOptions(empty.Options.WithOutputKind(kind)).AddSyntaxTrees(trees);
        if (!isHalfWritten)
        {
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(error => $"{error.GetMessage(CultureInfo.InvariantCulture)}\n{error.Location.SourceTree}"));
        }

        return compilation;
    }
}
