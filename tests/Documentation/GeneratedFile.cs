namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>
/// Files of the repository that are written from the product. With LINKERD_UPDATE_DOCS=1 in the environment they are written anew.
/// </summary>
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

    /// <summary>
    /// Fails unless the rows of a table within a file are what the product says; writes them first where that is asked for.
    /// </summary>
    /// <param name="rows">What the product says.</param>
    /// <param name="isRow">Whether a line of the file is one of the rows.</param>
    /// <param name="path">The file, from the root of the repository.</param>
    public static async Task HoldsRowsAsync(IEnumerable<string> rows, Func<string, bool> isRow, params string[] path)
    {
        var lines = await File.ReadAllLinesAsync(RepositoryFiles.PathOf(path), TestContext.Current.CancellationToken);
        var table = Array.FindIndex(lines, line => isRow(line));
        var others = lines.Where(line => !isRow(line)).ToArray();
        if (table < 0)
        {
            // After a release, no rule waits for the next one.
            Assert.Empty(rows);
            return;
        }

        await HoldsAsync(string.Join('\n', [.. others[..table], .. rows, .. others[table..], ""]), path);
    }
}
