namespace LinkerdAnnotations.Tests.Documentation;

public class KeyReferenceTests
{
    private const string Update = "LINKERD_UPDATE_DOCS";

    /// <summary>With LINKERD_UPDATE_DOCS=1 in the environment the page is written anew instead.</summary>
    [Fact]
    public async Task The_page_of_keys_says_what_the_catalogue_says()
    {
        var path = RepositoryFiles.PathOf("analyzers", "docs", "keys.md");
        var expected = KeyReference.Write();
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            await File.WriteAllTextAsync(path, expected, TestContext.Current.CancellationToken);
        }

        Assert.Equal(expected, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), ignoreLineEndingDifferences: true);
    }
}
