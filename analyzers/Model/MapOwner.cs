using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>An object that has annotations and labels, and what Kubernetes knows of the objects around it.</summary>
internal readonly struct MapOwner(ObjectNode node)
{
    /// <summary>The object as it is written.</summary>
    public ObjectNode Node => node;

    /// <summary>What kind of object it is.</summary>
    public KubernetesKind Kind => node.Kind;

    /// <summary>Its own annotations.</summary>
    public AnnotationMap Annotations => new(node[ObjectMembers.Metadata][ObjectMembers.Annotations]);

    /// <summary>Its own labels.</summary>
    public AnnotationMap Labels => new(node[ObjectMembers.Metadata][ObjectMembers.Labels]);

    /// <summary>What its pods are to be: the specification of a Pod or of a pod template.</summary>
    public ObjectNode PodSpecification => node[ObjectMembers.Specification];

    /// <summary>The members that lead from a workload to its pod template; for a CronJob to that of its Jobs.</summary>
    public ImmutableArray<string> PodTemplatePath => Kind.Row().PodTemplate;

    /// <summary>The pod template of a workload.</summary>
    public MapOwner PodTemplate
    {
        get
        {
            var part = node;
            foreach (var member in PodTemplatePath)
            {
                part = part[member];
            }

            return new(part);
        }
    }

    /// <summary>
    /// The nearest workload that makes pods from this template; null for a template that stands by itself, and for other objects.
    /// </summary>
    public MapOwner? Workload => Kind == KubernetesKind.PodTemplate && Around() is { } workload ? new(workload) : null;

    /// <summary>The whole object that this one is a part of, or is.</summary>
    public MapOwner Outermost
    {
        get
        {
            var outermost = node;
            while (outermost.Parent is { } outer)
            {
                outermost = outer;
            }

            return new(outermost);
        }
    }

    /// <summary>The name of the object; null where it is not known.</summary>
    public string? Name => node[ObjectMembers.Metadata][ObjectMembers.Name].OnlyText;

    /// <summary>The namespace that the object is in; null where it is not known.</summary>
    public string? Namespace => node[ObjectMembers.Metadata][ObjectMembers.Namespace].OnlyText;

    /// <summary>The Namespace from which the pods of the object inherit; null where it is not seen.</summary>
    /// <param name="project">Gives the objects of the project's manifests, which are read where the text itself does not hold it.</param>
    public MapOwner? InheritsFrom(Func<KnownObjects> project) =>
        Outermost.Namespace is { } name ? Outermost.Node.Neighbours?.NamespaceOf(name) ?? project().NamespaceOf(name) : null;

    /// <summary>
    /// The pods that are seen in the Namespace that this object is: in the same text or, where none are, in the project's manifests.
    /// </summary>
    /// <param name="project">Gives the objects of the project's manifests.</param>
    public IReadOnlyList<MapOwner> Pods(Func<KnownObjects> project) => Kind != KubernetesKind.Namespace || Name is not { } name ? []
        : Outermost.Node.Neighbours?.PodsIn(name).ToArray() is { Length: > 0 } pods ? pods
        : project().PodsIn(name).ToArray();

    /// <summary>The nearest object around this one.</summary>
    private ObjectNode? Around()
    {
        var outer = node.Parent;
        while (outer is { Kind: KubernetesKind.Unknown })
        {
            outer = outer.Parent;
        }

        return outer;
    }
}
