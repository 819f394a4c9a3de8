using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>What Linkerd makes of the kinds of owners.</summary>
internal static class OwnerKinds
{
    /// <summary>As which kind of object Linkerd reads the owner's metadata; none for workloads, whose own metadata nothing reads.</summary>
    public static ObjectKinds ReadAs(this OwnerKind kind) => kind switch
    {
        OwnerKind.Pod or OwnerKind.PodTemplate => ObjectKinds.Pod,
        OwnerKind.Namespace => ObjectKinds.Namespace,
        OwnerKind.Service => ObjectKinds.Service,
        OwnerKind.Endpoints => ObjectKinds.Endpoints,
        OwnerKind.HttpRoute => ObjectKinds.HttpRoute,
        OwnerKind.GrpcRoute => ObjectKinds.GrpcRoute,
        OwnerKind.EgressNetwork => ObjectKinds.EgressNetwork,
        OwnerKind.ExternalWorkload => ObjectKinds.ExternalWorkload,
        _ => ObjectKinds.None,
    };

    /// <summary>Whether the owner makes pods from a template that carries their metadata.</summary>
    public static bool IsWorkload(this OwnerKind kind) => kind is >= OwnerKind.Deployment and <= OwnerKind.JobTemplate;

    /// <summary>Whether its pods are to end by themselves.</summary>
    public static bool RunsToCompletion(this OwnerKind kind) => kind is OwnerKind.Job or OwnerKind.CronJob or OwnerKind.JobTemplate;

    /// <summary>The kind of the object that an object of a kind has as <paramref name="member"/> of its <paramref name="part"/>.</summary>
    public static OwnerKind OfMember(OwnerKind holder, string? part, string member) => (holder, part, member) switch
    {
        (OwnerKind.CronJob, MapOwner.Specification, ObjectMembers.JobTemplate) => OwnerKind.JobTemplate,
        (not OwnerKind.CronJob, MapOwner.Specification, ObjectMembers.Template) when holder.IsWorkload() => OwnerKind.PodTemplate,
        _ => OwnerKind.Unknown,
    };
}
