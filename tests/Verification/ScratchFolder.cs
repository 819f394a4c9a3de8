namespace LinkerdAnnotations.Tests.Verification;

/// <summary>Folders for tests that run programs.</summary>
internal static class ScratchFolder
{
    /// <summary>
    /// An empty folder. It lies inside the repository, whose settings are found from there as from any other of its folders, and what the
    /// last run left in it is there to be looked at.
    /// </summary>
    public static string Create(string name)
    {
        var folder = RepositoryFiles.PathOf("artifacts", "tests", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }
}
