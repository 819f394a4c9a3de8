using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>
/// The objects of one text, or of all manifests of a project, some of which decide over others: a Namespace over the pods in it. Filled
/// while they are read.
/// </summary>
internal sealed class KnownObjects
{
    /// <summary>No objects.</summary>
    public static KnownObjects None { get; } = new();

    private readonly List<MapOwner> _namespaces = [];
    private readonly List<MapOwner> _others = [];

    /// <summary>Takes a further object.</summary>
    public void Add(ObjectNode node) => (node.Kind == KubernetesKind.Namespace ? _namespaces : _others).Add(new(node));

    /// <summary>Takes the objects of a further text.</summary>
    public void AddAll(KnownObjects others)
    {
        _namespaces.AddRange(others._namespaces);
        _others.AddRange(others._others);
    }

    /// <summary>The Namespace of a name; null where none is seen, or several.</summary>
    public MapOwner? NamespaceOf(string name)
    {
        MapOwner? found = null;
        foreach (var candidate in _namespaces)
        {
            if (candidate.Name == name)
            {
                if (found is not null)
                {
                    return null;
                }

                found = candidate;
            }
        }

        return found;
    }

    /// <summary>
    /// The Pods and pod templates of the objects in a Namespace; none where several have that name, since nothing says in which they are.
    /// </summary>
    public IEnumerable<MapOwner> PodsIn(string name)
    {
        if (_namespaces.Count(candidate => candidate.Name == name) > 1)
        {
            yield break;
        }

        foreach (var candidate in _others)
        {
            if (candidate.Namespace == name && (candidate.Kind == KubernetesKind.Pod || !candidate.PodTemplatePath.IsEmpty))
            {
                yield return candidate.Kind == KubernetesKind.Pod ? candidate : candidate.PodTemplate;
            }
        }
    }
}
