using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Rules;

namespace LinkerdAnnotations.Tests.Rules;

public class OwnerNamesTests
{
    [Theory]
    [InlineData(nameof(KubernetesKind.HttpRoute), "HTTPRoute")]
    [InlineData(nameof(KubernetesKind.GrpcRoute), "GRPCRoute")]
    [InlineData(nameof(KubernetesKind.CronJob), "CronJob")]
    [InlineData(nameof(KubernetesKind.PodTemplate), "pod template")]
    public void A_kind_has_the_name_that_Kubernetes_gives_it(string kind, string name) =>
        Assert.Equal(
            name,
            string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", OwnerNames.Of(Enum.Parse<KubernetesKind>(kind))));
}
