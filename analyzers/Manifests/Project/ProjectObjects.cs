using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// The objects that are seen anywhere in a project, in its manifests and in its code. They are looked for once, and only where a rule asks
/// for one.
/// </summary>
internal static class ProjectObjects
{
    private static readonly ConditionalWeakTable<Compilation, KnownObjects> Known = new();

    /// <summary>The objects that decide over others.</summary>
    public static KnownObjects Of(SemanticModel model, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(model.Compilation, out var known))
        {
            return known;
        }

        var objects = new KnownObjects();
        objects.AddAll(ProjectManifests.ObjectsIn(options, cancellationToken));
        objects.AddAll(ObjectsInCode.In(model, cancellationToken));
        return Known.GetValue(model.Compilation, _ => objects);
    }
}
