using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Objects;

/// <summary>
/// A name stands for one type in a class, unless a method has a type parameter of that name. The key is one of Services: it is reported on
/// a Pod.
/// </summary>
public class NamedTypeTests
{
    private const string OfPod =
        "static void A(V1Pod pod) => pod.Metadata.Annotations[[|\"balancer.linkerd.io/failure-accrual\"|]] = \"consecutive\";";

    private static readonly string[] Members =
    [
        "static void B<V1Pod>(V1Pod pod) where V1Pod : V1Service => pod.Metadata.Annotations[KEY] = \"consecutive\";",
        "static void B() { void Local<V1Pod>(V1Pod pod) where V1Pod : V1Service => pod.Metadata.Annotations[KEY] = \"consecutive\"; Local(new V1Service()); }",
        "static void B<V1Pod>(V1Pod given) where V1Pod : V1Service { Set(given); void Set(V1Pod pod) => pod.Metadata.Annotations[KEY] = \"consecutive\"; }",
        "static V1Pod B<V1Pod>() where V1Pod : V1Service, new() => new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [KEY] = \"consecutive\" } } };",
        "internal class Inner { internal record V1Pod : V1Service; static void B(V1Pod pod) => pod.Metadata.Annotations[KEY] = \"consecutive\"; }",
    ];

    [Fact]
    public Task A_type_parameter_is_not_the_type_of_that_name() => Reports.VerifyAsync(
        Snippets.Of([.. Members.Select(member => $"{OfPod}\n{Of(member)}"), .. Members.Select(member => $"{Of(member)}\n{OfPod}")]),
        NotReadOnKindRule.Id);

    private static string Of(string member) => member.Replace("KEY", "\"balancer.linkerd.io/failure-accrual\"", StringComparison.Ordinal);
}
