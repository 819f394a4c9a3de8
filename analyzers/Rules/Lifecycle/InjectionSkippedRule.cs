using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4004: a pod that asks for a proxy, and is passed over by the injector.</summary>
internal sealed class InjectionSkippedRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD4004";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyInjection);

    private static readonly DiagnosticDescriptor InjectionSkipped = Factory.Create();

    private static readonly DiagnosticDescriptor InjectionSkippedInNamespace = Factory.Create("Namespace");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [InjectionSkipped, InjectionSkippedInNamespace];

    /// <inheritdoc/>
    public override Effect Effect => Effect.NotInjected;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (PodInjection.IsAskedFor(entry))
        {
            if (entry.Map?.Owner is { } pod && PodEligibility.ReasonAgainst(pod, entry, options) is { } reason)
            {
                report(new(InjectionSkipped, entry.Origin, edit: null, entry.Key, reason));
            }
        }
        else if (PodInjection.IsAskedForInNamespace(entry))
        {
            if (entry.Map?.Owner is { } @namespace && PodEligibility.ReasonAgainstAll(@namespace, entry, options.Release) is { } reason)
            {
                report(new(InjectionSkippedInNamespace, entry.Origin, edit: null, entry.Key, reason));
            }
        }
    }
}
