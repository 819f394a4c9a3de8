using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Tests.Kubernetes;

public class KubernetesKindsTests
{
    [Fact]
    public void Every_kind_has_one_row() =>
        Assert.Equal(
            Enum.GetValues<KubernetesKind>().Where(kind => kind != KubernetesKind.Unknown).Order(),
            KubernetesKinds.All.Select(row => row.Kind).Order());

    [Theory]
    [InlineData("Deployment", "apps", "Deployment")]
    [InlineData("Deployment", "extensions", "Deployment")]
    [InlineData("Deployment", null, "Deployment")]
    [InlineData("Deployment", "example.com", "Unknown")]
    [InlineData("Service", "", "Service")]
    [InlineData("Service", "serving.knative.dev", "Unknown")]
    [InlineData("HTTPRoute", "policy.linkerd.io", "HttpRoute")]
    [InlineData("HttpRoute", null, "Unknown")]
    [InlineData("PodTemplate", "", "StoredPodTemplate")]
    public void A_manifest_names_a_kind_and_its_group(string name, string? group, string kind) =>
        Assert.Equal(kind, KubernetesKinds.Named(name, group).ToString());

    [Theory]
    [InlineData("Deployment", true, "Deployment", false)]
    [InlineData("CronJob", true, "CronJob", true)]
    [InlineData("JobTemplateSpec", true, "JobTemplate", true)]
    [InlineData("Pod", false, "Pod", false)]
    [InlineData("PodTemplateSpec", false, "PodTemplate", false)]
    [InlineData("StorageClass", false, "Unknown", false)]
    public void A_type_of_a_model_stands_for_a_kind(string type, bool isWorkload, string kind, bool runsToCompletion)
    {
        var found = KubernetesKinds.OfType(type);

        Assert.Equal((kind, isWorkload, runsToCompletion), (found.ToString(), found.IsWorkload(), found.RunsToCompletion()));
    }

    [Theory]
    [InlineData("Deployment", "spec", "template", "PodTemplate")]
    [InlineData("JobTemplate", "spec", "template", "PodTemplate")]
    [InlineData("CronJob", "spec", "jobTemplate", "JobTemplate")]
    [InlineData("CronJob", "spec", "template", "Unknown")]
    [InlineData("Deployment", "metadata", "template", "Unknown")]
    [InlineData("Pod", "spec", "template", "Unknown")]
    public void A_workload_holds_its_template(string holder, string part, string member, string kind) =>
        Assert.Equal(kind, new ObjectNode(Enum.Parse<KubernetesKind>(holder), Knowledge.Whole).Member(part).Member(member).Kind.ToString());
}
