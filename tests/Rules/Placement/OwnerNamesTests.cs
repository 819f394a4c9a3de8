using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Rules;

namespace LinkerdAnnotations.Tests.Rules;

public class OwnerNamesTests
{
    [Theory]
    [InlineData(nameof(OwnerKind.HttpRoute), "HTTPRoute")]
    [InlineData(nameof(OwnerKind.GrpcRoute), "GRPCRoute")]
    [InlineData(nameof(OwnerKind.CronJob), "CronJob")]
    [InlineData(nameof(OwnerKind.PodTemplate), "pod template")]
    public void A_kind_has_the_name_that_Kubernetes_gives_it(string kind, string name) =>
        Assert.Equal(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", OwnerNames.Of(Enum.Parse<OwnerKind>(kind))));
}
