using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Benchmarks.Inputs;

/// <summary>What the inputs are compiled against: .NET and KubernetesClient.</summary>
internal static class References
{
    /// <summary>The assemblies.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file =>
                Path.GetDirectoryName(file) == Path.GetDirectoryName(typeof(object).Assembly.Location)
                || Path.GetFileName(file).StartsWith("KubernetesClient", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];
}
