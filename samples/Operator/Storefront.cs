using k8s.Models;

namespace Operator;

/// <summary>One web shop. It belongs to the cluster; everything that it is made of lives in a namespace of its own.</summary>
[KubernetesEntity(Group = KubeGroup, ApiVersion = KubeApiVersion, Kind = KubeKind, PluralName = KubePluralName)]
internal sealed class Storefront : CustomResource<StorefrontSpec, StorefrontStatus>
{
    public const string KubeGroup = "shop.example";
    public const string KubeApiVersion = "v1";
    public const string KubeKind = "Storefront";
    public const string KubePluralName = "storefronts";

    /// <summary>The namespace for this storefront.</summary>
    public string HomeNamespace() => $"storefront-{Metadata.Name}";

    /// <summary>What makes an object go when the storefront goes.</summary>
    public V1OwnerReference ToOwnerReference() => new()
    {
        ApiVersion = $"{KubeGroup}/{KubeApiVersion}",
        Kind = KubeKind,
        Name = Metadata.Name,
        Uid = Metadata.Uid,
        Controller = true,
    };
}
