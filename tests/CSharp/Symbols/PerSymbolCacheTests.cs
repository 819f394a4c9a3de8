using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Symbols;

public class PerSymbolCacheTests
{
    [Fact]
    public void An_answer_is_found_once_in_a_compilation()
    {
        var tree = CSharpSyntaxTree.ParseText("class First; class Second;", cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Cached", [tree]);
        var root = tree.GetRoot(TestContext.Current.CancellationToken);
        var first = new ScopedSymbol(compilation.GetTypeByMetadataName("First")!, root);
        var second = new ScopedSymbol(compilation.GetTypeByMetadataName("Second")!, root);
        var cache = new PerSymbolCache<string>();
        var asked = new List<string>();

        string[] answers = [Ask(compilation, first), Ask(compilation, second), Ask(compilation, first), Ask(compilation.Clone(), first)];

        Assert.Equal(["First", "Second", "First", "First"], answers);
        Assert.Equal(["First", "Second", "First"], asked);

        string Ask(CSharpCompilation of, ScopedSymbol symbol) => cache.Get(of, symbol, asked, static (one, names) =>
        {
            names.Add(one.Symbol.Name);
            return one.Symbol.Name;
        });
    }
}
