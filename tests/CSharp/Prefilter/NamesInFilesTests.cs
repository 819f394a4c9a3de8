using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Prefilter;

public class NamesInFilesTests
{
    [Fact]
    public void The_index_of_words_says_what_a_search_says()
    {
        var trees = Enumerable.Range(0, 40).Select(index => CSharpSyntaxTree.ParseText(
            $"class C{index} {{ int Own{index} => Shared + Of{index % 4}; }}",
            cancellationToken: TestContext.Current.CancellationToken)).ToArray();
        var names = NamesInFiles.Of(CSharpCompilation.Create("Names", trees));

        // The first few are searched for, and the others are looked up.
        for (var i = 0; i < trees.Length; i++)
        {
            Assert.Equal([trees[i]], names.FilesWith($"Own{i}", CancellationToken.None).Where(tree => Has(tree, $"Own{i}")));
        }

        Assert.Equal(trees, names.FilesWith("Shared", CancellationToken.None));
        Assert.Equal(trees.Where((_, index) => index % 4 == 1), names.FilesWith("Of1", CancellationToken.None));
        Assert.Empty(names.FilesWith("Missing", CancellationToken.None));

        static bool Has(SyntaxTree tree, string name) => tree.ToString().Split(' ').Contains(name);
    }

    /// <summary>A search finds a name within a longer word, and the index of words does not.</summary>
    [Fact]
    public void A_few_names_are_searched_for_before_the_words_are_listed()
    {
        var tree = MarkedSyntax.Parse("class Searched { int Shared; }");
        var names = NamesInFiles.Of(CSharpCompilation.Create("Names", [tree]));
        for (var i = 0; i < 7; i++)
        {
            Assert.Empty(names.FilesWith($"Missing{i}", CancellationToken.None));
        }

        Assert.Equal([tree], names.FilesWith("Sear", CancellationToken.None));
        Assert.Equal([tree], names.FilesWith("Sear", CancellationToken.None));
        Assert.Empty(names.FilesWith("Shar", CancellationToken.None));
        Assert.Equal([tree], names.FilesWith("Shared", CancellationToken.None));

        // What was found once is kept.
        Assert.Equal([tree], names.FilesWith("Sear", CancellationToken.None));
    }

    [Fact]
    public void The_words_are_listed_once()
    {
        var cancelled = new CancellationToken(canceled: true);
        var tree = MarkedSyntax.Parse("class A { int Shared = Shared; }");
        var names = NamesInFiles.Of(CSharpCompilation.Create("Names", [tree]));
        for (var i = 0; i < 8; i++)
        {
            Assert.Empty(names.FilesWith($"Missing{i}", CancellationToken.None));
        }

        Assert.Throws<OperationCanceledException>(() => names.FilesWith("Shared", cancelled));
        Assert.Equal([tree], names.FilesWith("Shared", CancellationToken.None));
        Assert.Equal([tree], names.FilesWith("Shared", cancelled));
        Assert.Empty(names.FilesWith("Missing", cancelled));
    }

    [Fact]
    public void Names_are_looked_up_once_for_a_compilation()
    {
        var compilation = CSharpCompilation.Create("Names", [MarkedSyntax.Parse("class A;")]);

        Assert.Same(NamesInFiles.Of(compilation), NamesInFiles.Of(compilation));
        Assert.NotSame(NamesInFiles.Of(compilation), NamesInFiles.Of(compilation.Clone()));
    }
}
