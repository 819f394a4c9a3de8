namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Which files may hold manifests.</summary>
internal static class ManifestFiles
{
    /// <summary>The ends of their names.</summary>
    public static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>Whether a file is one of them.</summary>
    public static bool Includes(string path) =>
        Array.Exists(Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
