using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Symbols;

public class ScopedSymbolTests
{
    [Fact]
    public void The_same_symbol_in_the_same_scope_is_one()
    {
        var tree = CSharpSyntaxTree.ParseText("class First; class Second;", cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Scoped", [tree]);
        var first = compilation.GetTypeByMetadataName("First")!;
        var second = compilation.GetTypeByMetadataName("Second")!;
        var root = tree.GetRoot(TestContext.Current.CancellationToken);
        var part = root.ChildNodes().First();

        Assert.Equal(new ScopedSymbol(first, root), new ScopedSymbol(first, root));
        Assert.Equal(new ScopedSymbol(first, root).GetHashCode(), new ScopedSymbol(first, root).GetHashCode());
        Assert.NotEqual(new ScopedSymbol(first, root), new ScopedSymbol(second, root));
        Assert.NotEqual(new ScopedSymbol(first, root), new ScopedSymbol(first, part));
    }
}
