namespace LinkerdAnnotations.Tests.Verification;

/// <summary>The folders of this repository.</summary>
internal static class Repository
{
    /// <summary>The folder that everything is in.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of something in the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>
    /// An empty folder for a test that runs programs. It lies inside the repository, whose settings are found from there as from any other of
    /// its folders, and what the last run left in it is there to be looked at.
    /// </summary>
    public static string CreateScratchFolder(string name)
    {
        var folder = PathOf("artifacts", "tests", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Analyzers.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"No repository above '{AppContext.BaseDirectory}'.");
        }

        return folder;
    }
}
