using LinkerdAnnotations.Tests.Manifests;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>What LKD4005 says of entries on a Service, by its ports.</summary>
public class ServicePortsTests
{
    private const string Retry = "retry.linkerd.io/http: 5xx";

    [Theory]
    [InlineData(Retry, "[{port: 80, appProtocol: grpc}]", "2.18", "retry.linkerd.io/http")]
    [InlineData(Retry, "[{port: 80, appProtocol: grpc}]", "2.17", null)]
    [InlineData(Retry, "[{port: 80, appProtocol: grpc}]", null, null)]
    [InlineData(Retry, "[{port: 80, appProtocol: HTTP}]", "2.18", null)]
    [InlineData(Retry, "[{port: 80, appProtocol: kubernetes.io/h2c}]", "2.18", null)]
    [InlineData(Retry, "[{port: 80, appProtocol: grpc}, {port: 81}]", "2.18", null)]
    [InlineData(Retry, "[{port: 80, appProtocol: {{ .Values.protocol }}}]", "2.18", null)]
    [InlineData("timeout.linkerd.io/request: 5s\n    config.linkerd.io/opaque-ports: \"80,81\"", "[{port: 80}, {port: 81}]", "2.18", "timeout.linkerd.io/request")]
    [InlineData("timeout.linkerd.io/request: 5s\n    config.linkerd.io/opaque-ports: \"80\"", "[{port: 80}, {port: 81}]", "2.18", null)]
    [InlineData("config.linkerd.io/opaque-ports: \"5432\"", "[{port: 80, targetPort: 5432}]", "2.18", "\"5432\"")]
    [InlineData("config.linkerd.io/opaque-ports: \"5432\"", "[{port: 80}]", null, "\"5432\"")]
    [InlineData("config.linkerd.io/opaque-ports: \"80\"", "[{port: 80}]", "2.18", null)]
    [InlineData("config.linkerd.io/opaque-ports: \"5000-6000\"", "[{port: 80}]", "2.18", null)]
    [InlineData("config.linkerd.io/opaque-ports: \"5432\"", "[{port: {{ .Values.port }}}]", "2.18", null)]
    public async Task Says_what_cannot_act_on_the_ports(string entry, string ports, string? release, string? reported) => Assert.Equal(
        reported is null ? [] : ["LKD4005 " + reported],
        (await ManifestAnalysis.PlacesAsync($"apiVersion: v1\nkind: Service\nmetadata:\n  annotations:\n    {entry}\nspec: {{ports: {ports}}}\n", release: release))
            .Where(place => place.StartsWith("LKD4005", StringComparison.Ordinal)));
}
