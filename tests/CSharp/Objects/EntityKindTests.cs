using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Objects;

/// <summary>Classes of one's own that say which kind of Kubernetes' they are.</summary>
public class EntityKindTests
{
    private const string Balancer = "balancer.linkerd.io/failure-accrual";

    [Theory]
    [InlineData("[KubernetesEntity(Group = \"gateway.networking.k8s.io\", ApiVersion = \"v1\", Kind = \"HTTPRoute\")]", "", true)]
    [InlineData("[KubernetesEntity(Group = \"policy.linkerd.io\", ApiVersion = \"v1beta3\", Kind = \"HTTPRoute\")]", "", true)]
    [InlineData("", "public const string KubeKind = \"GRPCRoute\"; public const string KubeGroup = \"gateway.networking.k8s.io\";", true)]
    [InlineData("[KubernetesEntity(Group = \"policy.linkerd.io\", ApiVersion = \"v1alpha1\", Kind = \"EgressNetwork\")]", "", false)]
    [InlineData("[KubernetesEntity(Group = \"shop.example\", ApiVersion = \"v1\", Kind = \"HTTPRoute\")]", "", false)]
    [InlineData("[KubernetesEntity(Group = \"argoproj.io\", ApiVersion = \"v1alpha1\", Kind = \"Rollout\")]", "", false)]
    [InlineData("", "", false)]
    public Task A_class_is_of_the_kind_that_it_says(string attribute, string members, bool isReported)
    {
        var key = isReported ? $"[|\"{Balancer}\"|]" : $"\"{Balancer}\"";
        return Reports.VerifyAsync(
            Snippets.Of(
                $$"""
                {{attribute}}
                internal class Entity { {{members}} public V1ObjectMeta Metadata { get; set; } = new(); }
                static Entity M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { [{{key}}] = "consecutive" } } };
                """),
            isReported ? NotReadOnKindRule.Id : string.Empty);
    }
}
