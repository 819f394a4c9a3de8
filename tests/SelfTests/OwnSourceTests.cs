using LinkerdAnnotations.Tests.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.SelfTests;

/// <summary>The product is C# that speaks of annotations all the time: it must have nothing to say about itself.</summary>
public class OwnSourceTests
{
    [Theory]
    [InlineData("analyzers")]
    [InlineData("codefixes")]
    public async Task Nothing_is_reported_on_the_product(string folder)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var files = Directory.EnumerateFiles(RepositoryFiles.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToList();
        var trees = new List<SyntaxTree>();
        foreach (var file in files)
        {
            var text = await File.ReadAllTextAsync(file, cancellationToken);
            trees.Add(CSharpSyntaxTree.ParseText(text, new(LanguageVersion.Preview), file, cancellationToken: cancellationToken));
        }

        var reported = await Reports.GetAsync(trees, mayNotCompile: true, severities: new EditorConfig());

        Assert.True(files.Count > 2);
        Assert.True(reported.IsEmpty, string.Join('\n', reported));
    }
}
