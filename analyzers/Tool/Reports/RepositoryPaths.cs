namespace LinkerdAnnotations.Tool;

/// <summary>Files as a repository calls them, which is what services want to know: from its root, wherever the tool is run.</summary>
internal static class RepositoryPaths
{
    private const string RepositoryFolder = ".git";

    private static readonly Dictionary<string, string?> Roots = new(StringComparer.Ordinal);

    /// <summary>The path from the root of the repository that the file is in, or else the name that users give it.</summary>
    public static string Of(InputFile file) => !file.IsStandardInput && RootOf(Path.GetDirectoryName(file.Path)) is { } root
        ? Path.GetRelativePath(root, file.Path).Replace('\\', '/')
        : file.IsStandardInput ? Path.GetFileName(file.Path) : file.Name;

    private static string? RootOf(string? folder)
    {
        if (folder is null)
        {
            return null;
        }

        lock (Roots)
        {
            if (!Roots.TryGetValue(folder, out var root))
            {
                root = Path.Exists(Path.Combine(folder, RepositoryFolder)) ? folder : RootOf(Path.GetDirectoryName(folder));
                Roots.Add(folder, root);
            }

            return root;
        }
    }
}
