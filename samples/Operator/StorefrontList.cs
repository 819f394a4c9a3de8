using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace Operator;

/// <summary>All storefronts, as the API server lists them.</summary>
internal sealed class StorefrontList : KubernetesObject, IItems<Storefront>
{
    [JsonPropertyName("metadata")]
    public V1ListMeta? Metadata { get; set; }

    [JsonPropertyName("items")]
    public IList<Storefront> Items { get; set; } = [];
}
