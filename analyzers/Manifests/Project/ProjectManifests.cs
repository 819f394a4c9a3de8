using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// The objects in the manifests among the additional files of a project. They are read once, and only where a rule asks for one.
/// </summary>
internal static class ProjectManifests
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, KnownObjects> Known = new();

    /// <summary>The objects that decide over others, and those that Linkerd is told something about.</summary>
    public static KnownObjects ObjectsIn(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(options, out var known))
        {
            return known;
        }

        var objects = new KnownObjects();
        foreach (var file in options.AdditionalFiles)
        {
            if (ManifestFiles.Includes(file.Path)
                && file.GetText(cancellationToken) is { } source
                && MayHoldObject(source, cancellationToken))
            {
                objects.AddAll(ManifestFileCache.Read(file.Path, source, cancellationToken).Objects);
            }
        }

        return Known.GetValue(options, _ => objects);
    }

    private static bool MayHoldObject(SourceText source, CancellationToken cancellationToken) =>
        source.ContainsAny(ManifestPrefilter.NamespaceKind) || FilePrefilter.At(source, cancellationToken).MayMentionLinkerd;
}
