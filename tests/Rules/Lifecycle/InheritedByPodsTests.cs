using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>What a Namespace that is seen says for its pods, held against what the pods are.</summary>
public class InheritedByPodsTests
{
    private const string Nothing = PodInNamespace.Nothing;
    private const string Asked = "linkerd.io/inject: enabled";
    private const string Refused = "linkerd.io/inject: disabled";
    private const string Native = "config.alpha.linkerd.io/proxy-enable-native-sidecar: 'true'";
    private const string Wait = "config.alpha.linkerd.io/proxy-wait-before-exit-seconds: ";
    private const string Opaque = "config.linkerd.io/opaque-ports: ";
    private const string Skip = "config.linkerd.io/skip-inbound-ports: ";

    /// <summary>A proxy of the Namespace listens in its pods too.</summary>
    [Theory]
    [InlineData(Asked, Nothing, "containerPort: 4143", true)]
    [InlineData(Asked, Nothing, "containerPort: 4191, protocol: TCP", true)]
    [InlineData(Asked, Nothing, "containerPort: 4191, protocol: UDP", false)]
    [InlineData(Asked, Nothing, "containerPort: 4191, protocol: {{ .Values.protocol }}", false)]
    [InlineData(Asked, Nothing, "containerPort: 4192", false)]
    [InlineData(Asked, Refused, "containerPort: 4143", false)]
    [InlineData(Asked, "{{ .Values.annotations }}", "containerPort: 4143", false)]
    [InlineData(Asked, "config.linkerd.io/inbound-port: '4999'", "containerPort: 4143", false)]
    [InlineData(Asked + "\nconfig.linkerd.io/inbound-port: '4999'", Nothing, "containerPort: 4143", false)]
    [InlineData(Nothing, Asked, "containerPort: 4191, protocol: UDP", false)]
    [InlineData(Nothing, Asked, "containerPort: 4191", true)]
    public async Task A_proxy_listens_where_a_container_does(string ofNamespace, string ofPod, string port, bool isReported)
    {
        var pod = new PodInNamespace(ofNamespace, ofPod)
        {
            Specification = $"containers: [{{name: web, image: \"web:1\", ports: [{{{port}}}]}}]",
        };

        Assert.Equal(isReported ? ["LKD4007 None"] : [], await pod.ReportsAsync());
        Assert.Equal(isReported && ofPod == Asked ? ["LKD4007 None"] : [], await pod.ReportsAsync("unseen"));
    }

    /// <summary>The proxy waits in each pod, and each pod has a grace period of its own.</summary>
    [Theory]
    [InlineData(Wait + "'60'", Nothing, "30", "LKD4009 Acts")]
    [InlineData(Wait + "'60'", Nothing, "61", null)]
    [InlineData(Wait + "'60'", Wait + "'10'", "30", null)]
    [InlineData(Wait + "'60'", Refused, "30", null)]
    [InlineData(Wait + "'60'", "{{ .Values.annotations }}", "30", null)]
    [InlineData(Nothing, Wait + "'60'", "30", "LKD4009 Acts")]
    [InlineData(Native, Wait + "'60'", "30", "LKD4003 PodRefused")]
    public async Task A_wait_is_held_against_the_grace_period(string ofNamespace, string ofPod, string grace, string? expected)
    {
        var pod = new PodInNamespace(ofNamespace, ofPod)
        {
            Specification = $"terminationGracePeriodSeconds: {grace}\ncontainers: [{{name: web, image: \"web:1\"}}]",
            Release = "2.18",
        };

        Assert.Equal(expected is null ? [] : [expected], await pod.ReportsAsync());
    }

    /// <summary>A port that goes past the proxy is not opaque, whichever of the two is inherited.</summary>
    [Theory]
    [InlineData(Opaque + "'80'", Skip + "'80'", true)]
    [InlineData(Skip + "'80'", Opaque + "'80'", true)]
    [InlineData(Opaque + "'80'\n" + Skip + "'80'", Nothing, true)]
    [InlineData(Opaque + "'80'", Skip + "'81'", false)]
    [InlineData(Opaque + "'80'\n" + Skip + "'80'", Skip + "'81'", false)]
    [InlineData(Opaque + "'80'", Skip + "'80'\n" + Opaque + "'81'", false)]
    public async Task A_skipped_port_is_not_opaque(string ofNamespace, string ofPod, bool isReported)
    {
        var pod = new PodInNamespace(ofNamespace, ofPod);

        Assert.Equal(isReported ? ["LKD4005 None"] : [], await pod.ReportsAsync());
        Assert.Empty(await pod.ReportsAsync("unseen"));
        Assert.Empty(await (pod with { Specification = "hostNetwork: true" }).MessagesAsync("LKD2001"));
    }

    /// <summary>Of pods that get no proxy, nothing goes past it.</summary>
    [Fact]
    public async Task A_pod_without_a_proxy_skips_no_port() => Assert.Equal(
        ["LKD4005 Ignored"],
        await new PodInNamespace(Opaque + "'80'", Refused + "\n" + Skip + "'80'").ReportsAsync());

    /// <summary>The webhook is never asked about the pods of a Namespace with the label.</summary>
    [Theory]
    [InlineData("config.linkerd.io/admission-webhooks: disabled", true)]
    [InlineData("config.linkerd.io/admission-webhooks: \"{{ .Values.webhooks }}\"", false)]
    [InlineData("a: b", false)]
    public async Task A_namespace_hides_its_pods_from_the_webhook(string label, bool isReported)
    {
        var pod = new PodInNamespace(Nothing, Asked) { LabelsOfNamespace = label };

        Assert.All(
            await pod.MessagesAsync("LKD4004"),
            message => Assert.Contains("the label 'config.linkerd.io/admission-webhooks' excludes", message, StringComparison.Ordinal));
        Assert.Equal(isReported ? ["LKD4004 NotInjected"] : [], await pod.ReportsAsync("other"));
        Assert.Empty(await pod.ReportsAsync("unseen"));
    }

    /// <summary>Objects in one list are seen as those in one file are.</summary>
    [Theory]
    [InlineData("config.linkerd.io/proxy-cpu-limit: '1'", "config.linkerd.io/proxy-cpu-request: '2'", "LKD4007 PodRefused")]
    [InlineData("config.linkerd.io/proxy-cpu-request: '2'", "config.linkerd.io/proxy-cpu-limit: '1'", "LKD4007 PodRefused")]
    [InlineData(Refused, "config.linkerd.io/skip-subnets: bad", "LKD4005 Ignored")]
    public async Task A_list_is_read_as_a_file_is(string ofNamespace, string ofPod, string expected)
    {
        var pod = new PodInNamespace(ofNamespace, ofPod);

        Assert.Equal([expected], await pod.ReportsAsync());
        Assert.Equal([expected], await pod.ReportsAsync("list"));
        Assert.Equal([expected], await pod.ReportsAsync("other"));
    }

    [Theory]
    [InlineData("UDP", false)]
    [InlineData("TCP", true)]
    [InlineData(null, true)]
    public async Task A_program_is_judged_alike(string? protocol, bool isReported)
    {
        var analysis = await Analysis.OfAsync(
            $$"""
            static class C
            {
                static (V1Namespace, V1Pod) Make() => (
                    new()
                    {
                        Metadata = new() { Name = "shop", Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
                    },
                    new()
                    {
                        Metadata = new() { NamespaceProperty = "shop", Annotations = new Dictionary<string, string>() },
                        Spec = new()
                        {
                            Containers =
                            [
                                new V1Container
                                {
                                    Name = "web",
                                    Ports = [new V1ContainerPort { ContainerPort = 4191{{(protocol is null ? string.Empty : $", Protocol = \"{protocol}\"")}} }],
                                },
                            ],
                        },
                    });
            }
            """);

        Assert.Equal(isReported, analysis.Diagnostics.Any(diagnostic => diagnostic.Id == "LKD4007"));
    }
}
