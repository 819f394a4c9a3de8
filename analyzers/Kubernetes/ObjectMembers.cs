using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Kubernetes;

/// <summary>
/// The members of Kubernetes' objects that rules ask for, by Kubernetes' own names. Readers pass over all others, since most of an object
/// has nothing to do with Linkerd: a rule that asks for one more adds it here.
/// </summary>
internal static class ObjectMembers
{
    /// <summary>The metadata of an object.</summary>
    public const string Metadata = "metadata";

    /// <summary>The annotations of an object, within its metadata.</summary>
    public const string Annotations = "annotations";

    /// <summary>The labels of an object, within its metadata.</summary>
    public const string Labels = "labels";

    /// <summary>The specification of an object.</summary>
    public const string Specification = "spec";

    /// <summary>The template of what a workload makes.</summary>
    public const string Template = "template";

    /// <summary>The template of the Jobs that a CronJob makes.</summary>
    public const string JobTemplate = "jobTemplate";

    /// <summary>The containers of a pod.</summary>
    public const string Containers = "containers";

    /// <summary>The containers that a pod runs before the others.</summary>
    public const string InitContainers = "initContainers";

    /// <summary>The name of a container.</summary>
    public const string Name = "name";

    /// <summary>The image of a container.</summary>
    public const string Image = "image";

    /// <summary>What a container runs.</summary>
    public const string Command = "command";

    /// <summary>With which arguments a container runs it.</summary>
    public const string Arguments = "args";

    /// <summary>Whether a pod has the network of its node.</summary>
    public const string HostNetwork = "hostNetwork";

    /// <summary>Whether a pod gets the token of its service account.</summary>
    public const string AutomountServiceAccountToken = "automountServiceAccountToken";

    /// <summary>The namespace that an object is in.</summary>
    public const string Namespace = "namespace";

    /// <summary>Whether the containers of a pod are started again when they end.</summary>
    public const string RestartPolicy = "restartPolicy";

    /// <summary>As whom the containers of a pod, or one of them, run.</summary>
    public const string SecurityContext = "securityContext";

    /// <summary>The number of the user that containers run as.</summary>
    public const string RunAsUser = "runAsUser";

    /// <summary>How long a pod may take to end.</summary>
    public const string TerminationGracePeriodSeconds = "terminationGracePeriodSeconds";

    /// <summary>The ports of a container, or of a Service.</summary>
    public const string Ports = "ports";

    /// <summary>The number of a port of a Service.</summary>
    public const string Port = "port";

    /// <summary>The port of the pods that a port of a Service leads to.</summary>
    public const string TargetPort = "targetPort";

    /// <summary>The number of a port of a container.</summary>
    public const string ContainerPort = "containerPort";

    /// <summary>The protocol below that, of a port of a container or of a Service: <c>TCP</c> unless another is written.</summary>
    public const string Protocol = "protocol";

    /// <summary>The protocol that is spoken at a port of a Service.</summary>
    public const string ApplicationProtocol = "appProtocol";

    /// <summary>The Job that a ScaledJob of KEDA's makes.</summary>
    public const string JobTargetReference = "jobTargetRef";

    /// <summary>What a route belongs to.</summary>
    public const string ParentReferences = "parentRefs";

    /// <summary>The name of the kind of an object, or of one that is referred to.</summary>
    public const string KindName = "kind";

    private static readonly HashSet<string> Names;

    // C# writes a member as a property, which begins with a capital; most paths have this one step, and are made once.
    private static readonly Dictionary<string, ImmutableArray<string>> ByProperty;

    static ObjectMembers()
    {
        All =
        [
            Metadata, Annotations, Labels, Specification, Template, JobTemplate, Containers, InitContainers, Name, Image, Command,
            Arguments,
            HostNetwork, AutomountServiceAccountToken, Namespace, RestartPolicy, SecurityContext, RunAsUser, TerminationGracePeriodSeconds,
            Ports, Port,
            TargetPort, ContainerPort, Protocol, ApplicationProtocol, JobTargetReference, ParentReferences, KindName,
        ];
        Names = new(All, StringComparer.Ordinal);
        ByProperty = All.ToDictionary(
            member => char.ToUpperInvariant(member[0]) + member.Substring(1),
            member => ImmutableArray.Create(member),
            StringComparer.Ordinal);

        // 'Namespace' is a word of C#'s, so KubernetesClient calls the property by another name.
        ByProperty.Add("NamespaceProperty", ImmutableArray.Create(Namespace));
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; }

    /// <summary>Whether rules ask for a member.</summary>
    public static bool AreAskedFor(string member) => Names.Contains(member);

    /// <summary>The member that a property of a model in C# stands for; null for one that no rule asks for.</summary>
    public static string? OfProperty(string property) => PathOfProperty(property)?[0];

    /// <summary>The same member as a path of one step.</summary>
    public static ImmutableArray<string>? PathOfProperty(string property) => ByProperty.TryGetValue(property, out var path) ? path : null;
}
