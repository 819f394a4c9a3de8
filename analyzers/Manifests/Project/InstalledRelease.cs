using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A release that a file installs.</summary>
/// <param name="Release">The release.</param>
/// <param name="File">The file.</param>
internal readonly record struct InstalledRelease(LinkerdRelease Release, string File)
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The file without its folders.</summary>
    public string FileName => File.Substring(File.LastIndexOfAny(Separators) + 1);
}
