using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>The assemblies that test sources compile against: .NET 8 and KubernetesClient, resolved once per run.</summary>
internal static class References
{
    private static readonly Lazy<Task<ImmutableArray<MetadataReference>>> Resolved =
        new(() => ReferenceAssemblies.Net.Net80
            .AddPackages([new PackageIdentity("KubernetesClient", "21.0.8"), new PackageIdentity("YamlDotNet", "18.1.0")])
            .ResolveAsync(LanguageNames.CSharp, CancellationToken.None));

    /// <summary>The assemblies.</summary>
    public static Task<ImmutableArray<MetadataReference>> GetAsync() => Resolved.Value;
}
