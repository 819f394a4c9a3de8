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
        var key = Key(isReported);
        return Reports.VerifyAsync(
            Snippets.Of(
                $$"""
                {{attribute}}
                internal class Entity { {{members}} public V1ObjectMeta Metadata { get; set; } = new(); }
                static Entity M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { [{{key}}] = "consecutive" } } };
                """),
            isReported ? NotReadOnKindRule.Id : string.Empty);
    }

    [Theory]
    [InlineData("ApiVersion = \"gateway.networking.k8s.io/v1\", Kind = \"HTTPRoute\"", true)]
    [InlineData("Kind = \"HTTPRoute\"", true)]
    [InlineData("ApiVersion = \"shop.example/v1\", Kind = \"HTTPRoute\"", false)]
    [InlineData("ApiVersion = \"policy.linkerd.io/v1alpha1\", Kind = \"EgressNetwork\"", false)]
    [InlineData("ApiVersion = \"gateway.networking.k8s.io/v1\"", false)]
    public Task An_object_is_of_the_kind_that_its_initializer_says(string members, bool isReported) =>
        Reports.VerifyAsync(
            Snippets.Of(
                $$"""
                internal class Entity { public string? ApiVersion { get; set; } public string? Kind { get; set; } public V1ObjectMeta Metadata { get; set; } = new(); }
                static Entity M() => new() { {{members}}, Metadata = new() { Annotations = new Dictionary<string, string> { [{{Key(isReported)}}] = "consecutive" } } };
                """,
                $$"""
                static object M() => new { {{members
                    .Replace("ApiVersion", "apiVersion", StringComparison.Ordinal)
                    .Replace("Kind", "kind",
                        StringComparison.Ordinal)}}, metadata = new { annotations = new Dictionary<string, string> { [{{Key(isReported)}}] = "consecutive" } } };
                """),
            isReported ? NotReadOnKindRule.Id : string.Empty);

    [Theory]
    [InlineData("(\"gateway.networking.k8s.io/v1\", \"HTTPRoute\")", true)]
    [InlineData("(\"policy.linkerd.io/v1alpha1\", \"EgressNetwork\")", false)]
    [InlineData("(\"shop.example/v1\", \"HTTPRoute\")", false)]
    public Task A_resource_is_of_the_kind_that_it_says_to_its_base(string arguments, bool isReported) =>
        Reports.VerifyAsync(
            Snippets.Of(
                $$"""
                internal class Entity() : Aspire.Hosting.Kubernetes.Resources.BaseKubernetesResource{{arguments}};
                static void M(Entity entity) => entity.Metadata.Annotations[{{Key(isReported)}}] = "consecutive";
                """,
                $$"""
                internal class Entity : Aspire.Hosting.Kubernetes.Resources.BaseKubernetesResource { public Entity() : base{{arguments}} { } }
                static void M() { var entity = new Entity(); entity.Metadata.Annotations[{{Key(isReported)}}] = "consecutive"; }
                """),
            isReported ? NotReadOnKindRule.Id : string.Empty);

    private static string Key(bool isReported) => isReported ? $"[|\"{Balancer}\"|]" : $"\"{Balancer}\"";
}
