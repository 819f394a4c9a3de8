using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace Operator;

/// <summary>An object of a kind of our own.</summary>
internal abstract class CustomResource<TSpec, TStatus> : KubernetesObject, IKubernetesObject<V1ObjectMeta>, ISpec<TSpec>, IStatus<TStatus?>
{
    [JsonPropertyName("metadata")]
    public V1ObjectMeta Metadata { get; set; } = new();

    [JsonPropertyName("spec")]
    public required TSpec Spec { get; set; }

    [JsonPropertyName("status")]
    public TStatus? Status { get; set; }
}
