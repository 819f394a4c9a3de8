using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp;

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
}
