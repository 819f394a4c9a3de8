using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>An object that has annotations and labels, and what Kubernetes knows of the objects around it.</summary>
internal readonly struct MapOwner(ObjectNode node)
{
    /// <summary>What Kubernetes calls the metadata of an object.</summary>
    public const string Metadata = "metadata";

    /// <summary>What Kubernetes calls the specification of an object.</summary>
    public const string Specification = "spec";

    private static readonly ImmutableArray<string> Way = ImmutableArray.Create(Specification, ObjectMembers.Template);
    private static readonly ImmutableArray<string> WayOfCronJob = Way.InsertRange(0, new[] { Specification, ObjectMembers.JobTemplate });

    /// <summary>The object as it is written.</summary>
    public ObjectNode Node => node;

    /// <summary>What kind of object it is.</summary>
    public OwnerKind Kind => node.Kind;

    /// <summary>Its own annotations.</summary>
    public AnnotationMap Annotations => new(node[Metadata][AnnotationMap.Annotations]);

    /// <summary>Its own labels.</summary>
    public AnnotationMap Labels => new(node[Metadata][AnnotationMap.Labels]);

    /// <summary>What its pods are to be: the specification of a Pod or of a pod template.</summary>
    public ObjectNode PodSpecification => node[Specification];

    /// <summary>The members that lead from a workload to its pod template; for a CronJob to that of its Jobs.</summary>
    public ImmutableArray<string> WayToPodTemplate => Kind == OwnerKind.CronJob ? WayOfCronJob : Way;

    /// <summary>The pod template of a workload.</summary>
    public MapOwner PodTemplate
    {
        get
        {
            var part = node;
            foreach (var member in WayToPodTemplate)
            {
                part = part[member];
            }

            return new(part);
        }
    }

    /// <summary>The nearest workload that makes pods from this template; null for a template that stands by itself, and for other objects.</summary>
    public MapOwner? Workload => Kind == OwnerKind.PodTemplate && node.Parent?.Parent is { } workload ? new(workload) : null;
}
