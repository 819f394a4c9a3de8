using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CSharp;

/// <summary>Parts of objects that no rule asks for are passed over, and what stands in them is still seen.</summary>
public class PlainPartTests
{
    [Theory]
    [InlineData("Priority = -1")]
    [InlineData("Hostname = name")]
    [InlineData("Hostname = $\"web-{name}-{1}\"")]
    [InlineData("Hostname = $\"web-{name.Length}\"")]
    [InlineData("NodeSelector = new Dictionary<string, string> { [\"disk\"] = \"ssd\", [\"zone\"] = name }")]
    [InlineData("NodeSelector = new Dictionary<string, string> { { \"disk\", \"ssd\" }, { name, \"zone\" } }")]
    [InlineData("NodeSelector = { [\"disk\"] = \"ssd\" }")]
    [InlineData("Volumes = [new V1Volume { Name = \"a\", ConfigMap = new() { Name = name, Items = [new() { Key = \"k\", Path = \"p\" }] } }]")]
    [InlineData("Volumes = [.. new[] { new V1Volume { Name = \"a\" } }]")]
    [InlineData("Volumes = new[] { new V1Volume { Name = \"a\" } }")]
    [InlineData("Volumes = new V1Volume[] { new() { Name = \"a\" } }")]
    [InlineData("Volumes = new V1Volume[1]")]
    [InlineData("Volumes = new List<V1Volume>(4) { new V1Volume { Name = \"a\" } }")]
    [InlineData("Volumes = new List<V1Volume>(name.Length)")]
    [InlineData("Tolerations = Array.Empty<V1Toleration>()")]
    public async Task What_stands_beside_them_is_known(string member) => Assert.Equal(["LKD4001"], await IdsAsync(member));

    [Theory]
    [InlineData("NodeSelector = new Dictionary<string, string> { [\"linkerd.io/injct\"] = \"x\" }")]
    [InlineData("NodeSelector = new Dictionary<string, string> { { \"linkerd.io/injct\", \"x\" } }")]
    [InlineData("NodeSelector = { [\"linkerd.io/injct\"] = \"x\" }")]
    [InlineData("Affinity = new() { PodAffinity = new() { RequiredDuringSchedulingIgnoredDuringExecution = [new() { LabelSelector = new() { MatchLabels = new Dictionary<string, string> { [\"linkerd.io/injct\"] = \"x\" } } }] } }")]
    [InlineData("Volumes = [new() { Ephemeral = new() { VolumeClaimTemplate = new() { Metadata = new() { Labels = new Dictionary<string, string> { [\"linkerd.io/injct\"] = \"x\" } } } } }]")]
    public async Task Keys_in_them_are_judged(string member) => Assert.Contains("LKD1002", await IdsAsync(member));

    private static async Task<IEnumerable<string>> IdsAsync(string member) => (await Analysis.OfAsync(
        $$"""
        class C
        {
            V1Job M(string name) => new()
            {
                Spec = new()
                {
                    Template = new()
                    {
                        Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
                        Spec = new() { {{member}}, Containers = [new V1Container { Name = "a", Image = "a:1", Command = ["a"] }] },
                    },
                },
            };
        }
        """,
        ConfiguredOptions.Release("2.18"))).Diagnostics.Select(diagnostic => diagnostic.Id);
}
