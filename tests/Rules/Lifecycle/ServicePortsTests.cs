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
    [InlineData("timeout.linkerd.io/request: 5s\n    config.linkerd.io/opaque-ports: \"80,81\"", "[{port: 80}, {port: 81}]", "2.18",
        "timeout.linkerd.io/request")]
    [InlineData("timeout.linkerd.io/request: 5s\n    config.linkerd.io/opaque-ports: \"80\"", "[{port: 80}, {port: 81}]", "2.18", null)]
    [InlineData("config.linkerd.io/opaque-ports: \"5432\"", "[{port: 80, targetPort: 5432}]", "2.18", "\"5432\"")]
    [InlineData("config.linkerd.io/opaque-ports: \"5432\"", "[{port: 80}]", null, "\"5432\"")]
    [InlineData("config.linkerd.io/opaque-ports: \"80\"", "[{port: 80}]", "2.18", null)]
    [InlineData("config.linkerd.io/opaque-ports: \"0,80\"", "[{port: 80}]", "2.18", null)]
    [InlineData("config.linkerd.io/opaque-ports: \"80,70000\"", "[{port: 80}]", "2.18", null)]
    [InlineData("config.linkerd.io/opaque-ports: \"5000-6000\"", "[{port: 80}]", "2.18", null)]
    [InlineData("config.linkerd.io/opaque-ports: \"5432\"", "[{port: {{ .Values.port }}}]", "2.18", null)]
    [InlineData("timeout.linkerd.io/request: 5s\n    config.linkerd.io/opaque-ports: \"1-65535\"", "[{port: 80}, {port: 81}]", "2.18",
        "timeout.linkerd.io/request")]
    [InlineData("timeout.linkerd.io/request: 5s\n    config.linkerd.io/opaque-ports: \"80,90-99\"", "[{port: 80}, {port: 81}]", "2.18",
        null)]
    [InlineData("config.linkerd.io/opaque-ports: \"80\"", "[{port: 80, appProtocol: http}]", "2.18", "\"80\"")]
    [InlineData("config.linkerd.io/opaque-ports: \"80-90\"", "[{port: 81}, {port: 80, appProtocol: tcp}]", "edge-25.2.3", "\"80-90\"")]
    [InlineData("config.linkerd.io/opaque-ports: \"80\"", "[{port: 80, appProtocol: http}]", "edge-25.2.2", null)]
    [InlineData("config.linkerd.io/opaque-ports: \"80\"", "[{port: 80, appProtocol: http}]", "2.17", null)]
    [InlineData("config.linkerd.io/opaque-ports: \"80\"", "[{port: 80, appProtocol: http}]", null, null)]
    [InlineData("config.linkerd.io/opaque-ports: \"80\"", "[{port: 80}, {port: 81, appProtocol: http}]", "2.18", null)]
    [InlineData("config.linkerd.io/opaque-ports: \"80\"", "[{port: 80, appProtocol: {{ .Values.protocol }}}]", "2.18", null)]
    public async Task Says_what_cannot_act_on_the_ports(string entry, string ports, string? release, string? reported) => Assert.Equal(
        reported is null ? [] : ["LKD4005 " + reported],
        (await ManifestAnalysis.PlacesAsync(
            $"apiVersion: v1\nkind: Service\nmetadata:\n  annotations:\n    {entry}\nspec: {{ports: {ports}}}\n",
            release: release))
            .Where(place => place.StartsWith("LKD4005", StringComparison.Ordinal)));

    /// <summary>A port that goes past the proxy is not opaque, whatever the other list says.</summary>
    [Theory]
    [InlineData("8080", "8080", "", true)]
    [InlineData("4222,8080", "8000-9000", "", true)]
    [InlineData("4222", "8080", "", false)]
    [InlineData("4222", "http", "", false)]
    [InlineData("8000-9000,", "+8080", "", true)]
    [InlineData("4222, 8080", "8080", "", false)]
    [InlineData("4222,8080,http", "8080", "", false)]
    [InlineData("9000-8000", "8080", "", false)]
    [InlineData("{{ .Values.ports }}", "8080", "", false)]
    [InlineData("8080", "8080", "linkerd.io/inject: disabled", false)]
    public async Task A_skipped_port_is_not_opaque(string skipped, string opaque, string further, bool isReported)
    {
        var text = $"apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    config.linkerd.io/skip-inbound-ports: \"{skipped}\"\n    config.linkerd.io/opaque-ports: \"{opaque}\"\n    {further}\nspec: {{containers: [{{name: a, image: b}}]}}\n";

        Assert.Equal(
            isReported ? [$"LKD4005 \"{opaque}\""] : [],
            (await ManifestAnalysis.PlacesAsync(text)).Where(place =>
                place.StartsWith("LKD4005", StringComparison.Ordinal) && !place.Contains("skip", StringComparison.Ordinal)));
    }
}
