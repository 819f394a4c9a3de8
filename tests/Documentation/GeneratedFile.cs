namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>Files of the repository that are written from the product. With LINKERD_UPDATE_DOCS=1 in the environment they are written anew.</summary>
internal static class GeneratedFile
{
    private const string Update = "LINKERD_UPDATE_DOCS";

    /// <summary>Fails unless a file holds what the product says; writes it first where that is asked for.</summary>
    /// <param name="expected">What the product says.</param>
    /// <param name="path">The file, from the root of the repository.</param>
    public static async Task HoldsAsync(string expected, params string[] path)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var file = RepositoryFiles.PathOf(path);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            await File.WriteAllTextAsync(file, expected, cancellationToken);
        }

        Assert.Equal(expected, await File.ReadAllTextAsync(file, cancellationToken), ignoreLineEndingDifferences: true);
    }
}
