namespace LinkerdAnnotations.Analyzers.Kubernetes;

/// <summary>
/// The extension methods of KubernetesClient (<c>k8s.ModelExtensions</c>) that lead to the maps of an object's metadata, or set an entry.
/// </summary>
internal static class ClientExtensions
{
    /// <summary>
    /// What the methods that make a part where there is none begin with: <c>pod.EnsureMetadata().EnsureAnnotations()</c>.
    /// </summary>
    public const string Ensure = "Ensure";

    /// <summary>Sets one annotation of an object.</summary>
    public const string SetAnnotation = "SetAnnotation";

    /// <summary>Sets one label of an object.</summary>
    public const string SetLabel = "SetLabel";

    /// <summary>The members that a call without arguments leads along; null for other calls.</summary>
    /// <param name="method">The name of the method.</param>
    /// <param name="isCalledOnMetadata">Whether it is called on metadata, and not on an object.</param>
    public static IReadOnlyList<string>? PathOf(string method, bool isCalledOnMetadata) => (method, isCalledOnMetadata) switch
    {
        ("EnsureMetadata", false) => [ObjectMembers.Metadata],
        ("EnsureAnnotations", true) => [ObjectMembers.Annotations],
        ("EnsureLabels", true) => [ObjectMembers.Labels],
        ("Annotations", false) => [ObjectMembers.Metadata, ObjectMembers.Annotations],
        ("Labels", false) => [ObjectMembers.Metadata, ObjectMembers.Labels],
        _ => null,
    };
}
