using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tool;

/// <summary>What code is bound against that was not built: the framework that the tool runs on, and no library.</summary>
internal static class FrameworkReferences
{
    /// <summary>Its assemblies.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
