using Microsoft.CodeAnalysis;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

public class InvalidValueRuleTests
{
    /// <summary>Key, value as written in C#, release, message behind the ID, and the value after each offered action.</summary>
    public static TheoryData<string, string, string?, string, string> Reported => new()
    {
        {
            "linkerd.io/inject", "\"true\"", null,
            "'true' is not a valid value for 'linkerd.io/inject'; use 'enabled'. Linkerd injects no proxy. The value must be 'enabled', 'disabled' or 'ingress'.",
            "\"enabled\""
        },
        {
            "linkerd.io/inject", "\"Enabled\"", null,
            "'Enabled' is not a valid value for 'linkerd.io/inject'; use 'enabled'. Linkerd injects no proxy. The value must be 'enabled', 'disabled' or 'ingress'.",
            "\"enabled\""
        },
        {
            "config.alpha.linkerd.io/proxy-enable-native-sidecar", "\"enabled\"", null,
            "'enabled' is not a valid value for 'config.alpha.linkerd.io/proxy-enable-native-sidecar'; use 'true'. Linkerd silently uses its default. The value must be a boolean such as 'true' or 'false'.",
            "\"true\""
        },
        {
            "config.alpha.linkerd.io/proxy-wait-before-exit-seconds", "@\"30s\"", null,
            "'30s' is not a valid value for 'config.alpha.linkerd.io/proxy-wait-before-exit-seconds'; use '30'. Linkerd logs a warning and uses its default. The value must be a whole number of seconds without a unit, such as '30'.",
            "@\"30\""
        },
        {
            "config.linkerd.io/shutdown-grace-period", "\"30\"", null,
            "'30' is not a valid value for 'config.linkerd.io/shutdown-grace-period'; use '30s'. Linkerd logs a warning and uses its default. The value must be a duration such as '30s', '500ms' or '1h30m' (not in days).",
            "\"30s\""
        },
        {
            "config.linkerd.io/proxy-memory-limit", "\"256MB\"", null,
            "'256MB' is not a valid value for 'config.linkerd.io/proxy-memory-limit'; use '256M'. Linkerd logs a warning and uses its default. The value must be a Kubernetes quantity of bytes such as '128Mi' or '1Gi'.",
            "\"256M\"|\"256Mi\""
        },
        {
            "config.linkerd.io/default-inbound-policy", "\"all_authenticated\"", null,
            "'all_authenticated' is not a valid value for 'config.linkerd.io/default-inbound-policy'; use 'all-authenticated'. Linkerd logs a warning and uses its default. The value must be 'all-unauthenticated', 'all-authenticated', 'cluster-unauthenticated', 'cluster-authenticated', 'deny' or 'audit'.",
            "\"all-authenticated\""
        },
        {
            "config.linkerd.io/skip-outbound-ports", "\"443.9125\"", null,
            "'443.9125' is not a valid value for 'config.linkerd.io/skip-outbound-ports'; use '443,9125'. The linkerd-init container finds no entry that it can read and fails, so the pod never starts. The value must be a comma-separated list, without spaces, of ports and port ranges such as '4222,6222-6230'.",
            "\"443,9125\""
        },
        {
            "config.linkerd.io/proxy-log-http-headers", "\"secure!\"", null,
            "'secure!' is not a valid value for 'config.linkerd.io/proxy-log-http-headers'; use 'insecure', 'off' or an empty string. The injector refuses the pod.",
            ""
        },
        {
            "balancer.linkerd.io/failure-accrual", "\"unified\"", "2.19",
            "'unified' is a valid value for 'balancer.linkerd.io/failure-accrual' only in Linkerd 2.20 and later; use another value, or upgrade. Linkerd drops all failure accrual settings of the object, so there is no circuit breaker.",
            ""
        },
        {
            "config.linkerd.io/default-inbound-policy", "\"audit\"", "2.15",
            "'audit' is a valid value for 'config.linkerd.io/default-inbound-policy' only in Linkerd 2.16 and later; use another value, or upgrade. Linkerd logs a warning and uses its default.",
            ""
        },
        {
            "linkerd.io/inject", "flag.ToString()", null,
            "'True' or 'False' is not a valid value for 'linkerd.io/inject'; use 'enabled'. Linkerd injects no proxy. The value must be 'enabled', 'disabled' or 'ingress'.",
            "flag ? \"enabled\" : \"disabled\""
        },
        {
            "linkerd.io/inject", "flag.ToString().ToLowerInvariant()", null,
            "'true' or 'false' is not a valid value for 'linkerd.io/inject'; use 'enabled'. Linkerd injects no proxy. The value must be 'enabled', 'disabled' or 'ingress'.",
            "flag ? \"enabled\" : \"disabled\""
        },
        {
            "linkerd.io/inject", "System.Convert.ToString(flag)", null,
            "'True' or 'False' is not a valid value for 'linkerd.io/inject'; use 'enabled'. Linkerd injects no proxy. The value must be 'enabled', 'disabled' or 'ingress'.",
            "flag ? \"enabled\" : \"disabled\""
        },
        {
            "config.linkerd.io/proxy-log-http-headers", "flag.ToString()", null,
            "'True' or 'False' is not a valid value for 'config.linkerd.io/proxy-log-http-headers'; use 'insecure', 'off' or an empty string. The injector refuses the pod.",
            ""
        },
        {
            "linkerd.io/inject", "bool.TrueString", null,
            "'True' is not a valid value for 'linkerd.io/inject'; use 'enabled'. Linkerd injects no proxy. The value must be 'enabled', 'disabled' or 'ingress'.",
            "\"enabled\""
        },
        {
            "linkerd.io/inject", "true.ToString()", null,
            "'True' is not a valid value for 'linkerd.io/inject'; use 'enabled'. Linkerd injects no proxy. The value must be 'enabled', 'disabled' or 'ingress'.",
            "\"enabled\""
        },
        {
            "linkerd.io/inject", "On", null,
            "'on' is not a valid value for 'linkerd.io/inject'; use 'enabled'. Linkerd injects no proxy. The value must be 'enabled', 'disabled' or 'ingress'.",
            "\"enabled\""
        },
        {
            "linkerd.io/inject", "\"en\" + \"able\"", null,
            "'enable' is not a valid value for 'linkerd.io/inject'; use 'enabled'. Linkerd injects no proxy. The value must be 'enabled', 'disabled' or 'ingress'.",
            "\"enabled\""
        },
        {
            "config.alpha.linkerd.io/proxy-wait-before-exit-seconds", "$\"{Seconds}s\"", null,
            "'30s' is not a valid value for 'config.alpha.linkerd.io/proxy-wait-before-exit-seconds'; use '30'. Linkerd logs a warning and uses its default. The value must be a whole number of seconds without a unit, such as '30'.",
            "\"30\""
        },
        {
            "config.alpha.linkerd.io/proxy-wait-before-exit-seconds", "Seconds + 15 + \"s\"", null,
            "'45s' is not a valid value for 'config.alpha.linkerd.io/proxy-wait-before-exit-seconds'; use '45'. Linkerd logs a warning and uses its default. The value must be a whole number of seconds without a unit, such as '30'.",
            "\"45\""
        },
    };

    public static TheoryData<string, string, string?> Silent => new()
    {
        { "linkerd.io/inject", "\"enabled\"", null },
        { "linkerd.io/inject", "\"ingress\"", "2.11" },
        { "linkerd.io/inject", "\"\"", null },
        { "linkerd.io/inject", "text", null },
        { "linkerd.io/inject", "flag ? \"enabled\" : \"disabled\"", null },
        { "linkerd.io/inject", "null!", null },
        { "config.alpha.linkerd.io/proxy-wait-before-exit-seconds", "$\"{Seconds}\"", null },
        { "config.alpha.linkerd.io/proxy-wait-before-exit-seconds", "$\"{Seconds:D3}s\"", null },
        { "config.alpha.linkerd.io/proxy-wait-before-exit-seconds", "'a' + 'b' + \"\"", null },
        { "config.linkerd.io/opaque-ports", "$\"{(DayOfWeek)70000},443\"", null },
        { "config.alpha.linkerd.io/proxy-enable-native-sidecar", "flag.ToString()", null },
        { "config.alpha.linkerd.io/proxy-enable-native-sidecar", "flag.ToString().ToLower()", null },
        { "config.alpha.linkerd.io/proxy-enable-native-sidecar", "$\"{flag}\"", null },
        { "config.alpha.linkerd.io/proxy-enable-native-sidecar", "bool.TrueString", null },
        { "balancer.linkerd.io/failure-accrual", "\"unified\"", null },
        { "balancer.linkerd.io/failure-accrual", "\"unified\"", "2.20" },
        { "config.linkerd.io/default-inbound-policy", "\"audit\"", null },
        { "config.linkerd.io/proxy-log-level", "\"warn,linkerd=info\"", null },
        { "config.linkerd.io/proxy-version", "\"stable-2.14.10\"", null },
        { "config.linkerd.io/opaque-ports", "\"25, 443, mysql\"", null },
        { "config.linkerd.io/opaque-ports", "\"25, 443\"", "2.12" },
        { "config.linkerd.io/skip-outbound-ports", "$\"{port},443\"", null },
        { "config.linkerd.io/proxy-cpu-limit", "\"30\".ToString()", null },
        { "mirror.linkerd.io/exported", "\"false\"", null },
        { "config.linkerd.io/admission-webhooks", "\"enabled\"", null },
        { "config.linkerd.io/proxy-cpu-ratio-limit", "\"nonsense\"", "2.14" },
        { "linkerd.io/created-by", "\"anything\"", null },
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public async Task Says_what_Linkerd_does_with_a_bad_value_and_repairs_it(
        string key,
        string value,
        string? release,
        string message,
        string repaired)
    {
        var analysis = await Analysis.OfAsync(Source(key, value), ConfiguredOptions.Release(release));

        Assert.Equal("LKD2001: " + message, Assert.Single(analysis.Messages));
        var choices = repaired.Length == 0 ? [] : repaired.Split('|');
        Assert.Equal(choices.Length, (await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0])).Count);
        for (var i = 0; i < choices.Length; i++)
        {
            Assert.Equal(Source(key, choices[i]), await analysis.GetFixedTextAsync(i));
            Assert.Empty((await Analysis.OfAsync(Source(key, choices[i]), ConfiguredOptions.Release(release))).Diagnostics);
        }
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task Is_silent_about_good_unknown_and_unreadable_values(string key, string value, string? release) =>
        Assert.DoesNotContain(
            (await Analysis.OfAsync(Source(key, value), ConfiguredOptions.Release(release))).Diagnostics,
            diagnostic => diagnostic.Id == "LKD2001");

    [Fact]
    public async Task A_bad_value_of_a_key_without_effect_is_ignored() => Assert.Contains(
        "LKD2001: 'always' is not a valid value for 'config.linkerd.io/debug-image-pull-policy'; use 'Always'. Linkerd reads it, but does not use it. The value must be 'Always', 'IfNotPresent' or 'Never'.",
        (await Analysis.OfAsync(
            Source("config.linkerd.io/debug-image-pull-policy", "\"always\""),
            ConfiguredOptions.Release("2.17"))).Messages);

    [Theory]
    [InlineData("V1Namespace", "Linkerd injects no proxy into any pod of the Namespace, whatever the pod itself says")]
    [InlineData("V1Pod", "Linkerd injects no proxy")]
    public async Task Says_whose_pods_a_bad_mode_leaves_without_a_proxy(string type, string effect) => Assert.Equal(
        [$"LKD2001: 'yes' is not a valid value for 'linkerd.io/inject'; use 'enabled'. {effect}. The value must be 'enabled', 'disabled' or 'ingress'."],
        (await Analysis.OfAsync($"void M({type} thing) => thing.SetAnnotation(\"linkerd.io/inject\", \"yes\");")).Messages);

    /// <summary>Key, value, owner, release, severity, effect, whether the injector's log is spoken of, and what the message says.</summary>
    [Theory]
    [InlineData("config.linkerd.io/proxy-memory-limit", "512m", "V1Pod", null, "Warning", "Acts", null,
        "use '512Mi'. It is less than one mebibyte, so the container is killed as it starts.")]
    [InlineData("config.linkerd.io/proxy-memory-request", "512m", "V1Pod", null, "Info", "Acts", null,
        "use '512Mi'. It is less than one mebibyte, and no proxy runs with so little.")]
    [InlineData("config.linkerd.io/proxy-cpu-request", "250Mi", "V1Pod", null, "Warning", "Acts", null,
        "use '250m'. No node has that many CPUs, so the pod is never scheduled.")]
    [InlineData("config.linkerd.io/proxy-cpu-limit", "250Mi", "V1Pod", null, "Info", "Acts", null,
        "use '250m'. No node has that many CPUs, so it limits nothing.")]
    [InlineData("config.linkerd.io/proxy-cpu-limit", "9999999999999999999", "V1Pod", "2.17", "Warning", "Acts", "true",
        "as a warning in its log says.")]
    [InlineData("config.linkerd.io/proxy-cpu-limit", "-1", "V1Pod", null, "Warning", "PodRefused", null,
        "does not work for 'config.linkerd.io/proxy-cpu-limit'; use another value. Kubernetes refuses the pod.")]
    [InlineData("config.linkerd.io/admin-port", "70000", "V1Pod", null, "Warning", "PodRefused", null, ". Kubernetes refuses the pod.")]
    [InlineData("config.linkerd.io/admin-port", "http", "V1Pod", null, "Warning", "Default", "false",
        ". Linkerd silently uses its default, even if the Namespace sets a value.")]
    [InlineData("config.linkerd.io/admin-port", "http", "V1Namespace", null, "Warning", "Default", "false",
        ". Linkerd silently uses its default.")]
    [InlineData("config.linkerd.io/admin-port", "http", "V1Deployment", null, "Warning", "Ignored", "false",
        ". Linkerd does not read it here.")]
    [InlineData("config.linkerd.io/opaque-ports", "http", "V1Pod", "2.11", "Info", "SettingDropped", null,
        "does not work for 'config.linkerd.io/opaque-ports'; use another value. The policy controller")]
    [InlineData("config.linkerd.io/opaque-ports", "80, 90", "V1Pod", "2.11", "Warning", "EntryDropped", "true",
        "only in Linkerd 2.12 and later; use another value, or upgrade. The injector leaves out the entry with a space and only logs a warning.")]
    [InlineData("config.linkerd.io/close-wait-timeout", "", "V1Pod", "2.18", "Warning", "Default", "false",
        ". Linkerd silently uses its default.")]
    [InlineData("config.linkerd.io/outbound-port", "70000", "V1Pod", null, "Warning", "PodFails", null,
        ". The linkerd-init container fails, so the pod never starts.")]
    [InlineData("config.linkerd.io/outbound-port", "0", "V1Pod", null, "Info", "Acts", null,
        "redirected to a port on which nothing listens.")]
    [InlineData("config.linkerd.io/control-port", "70000", "V1Pod", null, "Warning", "PodFails", null,
        "The proxy cannot use it and exits, so its container restarts again and again (CrashLoopBackOff).")]
    [InlineData("config.linkerd.io/proxy-uid", "1000650000", "V1Pod", null, "Warning", "PodFails", null,
        "so the pod never starts, unless the Linkerd CNI plugin is installed.")]
    [InlineData("config.linkerd.io/proxy-uid", "2147483648", "V1Pod", null, "Warning", "PodRefused", null, ". Kubernetes refuses the pod.")]
    [InlineData("config.linkerd.io/proxy-uid", "0", "V1Pod", "2.13", "Warning", "PodFails", null, "so Kubernetes never starts it as user 0.")]
    [InlineData("config.linkerd.io/proxy-uid", "0", "V1Pod", "2.12", "Info", "Acts", null,
        "and the traffic that it sends comes back to it.")]
    [InlineData("config.linkerd.io/proxy-uid", "0", "V1Pod", "edge-22.12.1", "Info", "Acts", null,
        "and the traffic that it sends comes back to it.")]
    [InlineData("config.linkerd.io/proxy-uid", "0", "V1Pod", "edge-23.1.1", "Warning", "PodFails", null, "so Kubernetes never starts it as user 0.")]
    [InlineData("config.linkerd.io/proxy-gid", "1000000", "V1Namespace", null, "Warning", "PodFails", null,
        "so the pod never starts, unless the Linkerd CNI plugin is installed.")]
    [InlineData("config.linkerd.io/proxy-image", "registry.example/proxy:v1", "V1Pod", null, "Warning", "PodFails", null,
        "so the container never starts.")]
    [InlineData("config.linkerd.io/proxy-version", "v1:2", "V1Pod", null, "Warning", "PodFails", null, "so the container never starts.")]
    [InlineData("config.linkerd.io/shutdown-grace-period", "-5s", "V1Pod", null, "Warning", "PodFails", null, "restarts again and again (CrashLoopBackOff).")]
    [InlineData("config.linkerd.io/proxy-inbound-discovery-cache-unused-timeout", "500ms", "V1Pod", null, "Info", "Acts", null,
        "rounds it down to 0.")]
    [InlineData("config.linkerd.io/proxy-cpu-ratio-limit", "NaN", "V1Pod", null, "Warning", "PodRefused", null,
        ". The injector refuses the pod.")]
    [InlineData("config.linkerd.io/skip-outbound-ports", "http", "V1Pod", null, "Warning", "PodFails", null,
        "finds no entry that it can read and fails, so the pod never starts.")]
    [InlineData("config.linkerd.io/skip-outbound-ports", "http,80", "V1Pod", null, "Warning", "EntryDropped", null,
        "and the proxy handles their traffic.")]
    [InlineData("config.linkerd.io/skip-inbound-ports", "http", "V1Pod", null, "Warning", "EntryDropped", null,
        "and the proxy handles their traffic.")]
    [InlineData("config.linkerd.io/skip-subnets", "fd00::/8", "V1Pod", null, "Warning", "PodFails", null,
        "cannot use an IPv6 subnet and fails, so the pod never starts.")]
    [InlineData("config.linkerd.io/skip-subnets", "10.0.0.0/8,", "V1Pod", null, "Warning", "PodFails", null,
        "use '10.0.0.0/8'. The linkerd-init container fails, so the pod never starts.")]
    [InlineData("config.linkerd.io/access-log", "common", "V1Pod", null, "Warning", "PassedOver", null, "and writes no access log.")]
    [InlineData("config.linkerd.io/opaque-ports", "mysql", "V1Pod", null, "Info", "SettingDropped", null,
        "and ignores the whole list if it has a name or a 0.")]
    [InlineData("config.linkerd.io/opaque-ports", "*", "V1Pod", null, "Warning", "SettingDropped", "true",
        "and the policy controller drops the whole list.")]
    [InlineData("config.linkerd.io/opaque-ports", "mysql", "V1Service", "2.13", "Info", "SettingDropped", null,
        "if it has a name or a 0.")]
    [InlineData("config.linkerd.io/proxy-require-identity-inbound-ports", "80,http", "V1Pod", null, "Warning", "SettingDropped", null,
        "so no port requires an identity.")]
    [InlineData("retry.linkerd.io/limit", "many", "V1Service", null, "Warning", "SettingDropped", null, "and retries nothing.")]
    [InlineData("timeout.linkerd.io/request", "soon", "V1Service", null, "Warning", "SettingDropped", null,
        "drops all timeouts of the object.")]
    [InlineData("config.linkerd.io/debug-image-version", "v1:2", "V1Pod", "2.18", "Warning", "None", null,
        "If the pod has a debug sidecar, that container never starts.")]
    public async Task Says_what_comes_of_a_value(
        string key,
        string value,
        string type,
        string? release,
        string severity,
        string effect,
        string? isLogged,
        string said)
    {
        var diagnostics = (await Analysis.OfAsync(
            $"void M({type} thing) => thing.SetAnnotation(\"{key}\", \"{value}\");",
            ConfiguredOptions.Release(release))).Diagnostics;
        var diagnostic = Assert.Single(diagnostics, diagnostic => diagnostic.Id == "LKD2001");

        Assert.Contains(said, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(
            (severity, effect, isLogged),
            (diagnostic.Severity.ToString(), diagnostic.Properties["Effect"], diagnostic.Properties.GetValueOrDefault("Logged")));
    }

    /// <summary>Values from which nothing bad comes, at the edges of those from which something does.</summary>
    [Theory]
    [InlineData("config.linkerd.io/image-pull-policy", "", "V1Pod")]
    [InlineData("config.linkerd.io/image-pull-policy", " Always", "V1Pod")]
    [InlineData("config.linkerd.io/access-log", "", "V1Pod")]
    [InlineData("config.linkerd.io/access-log", "JSON", "V1Pod")]
    [InlineData("config.linkerd.io/opaque-ports", "", "V1Pod")]
    [InlineData("config.linkerd.io/opaque-ports", "mysql", "V1Service")]
    [InlineData("config.linkerd.io/skip-outbound-ports", "", "V1Pod")]
    [InlineData("config.linkerd.io/proxy-uid", "999999", "V1Pod")]
    [InlineData("config.linkerd.io/proxy-uid", "1", "V1Pod")]
    [InlineData("config.linkerd.io/proxy-gid", "0", "V1Pod")]
    [InlineData("config.linkerd.io/proxy-memory-limit", "1Mi", "V1Pod")]
    [InlineData("config.linkerd.io/proxy-memory-limit", "0", "V1Pod")]
    [InlineData("config.linkerd.io/proxy-cpu-limit", "512", "V1Pod")]
    [InlineData("config.linkerd.io/proxy-image", "registry.example:5000/a/proxy", "V1Pod")]
    [InlineData("config.linkerd.io/proxy-version", "", "V1Pod")]
    [InlineData("config.linkerd.io/proxy-version", "v1 ", "V1Pod")]
    [InlineData("config.linkerd.io/shutdown-grace-period", "0s", "V1Pod")]
    [InlineData("config.linkerd.io/proxy-inbound-discovery-cache-unused-timeout", "1s", "V1Pod")]
    [InlineData("config.linkerd.io/skip-subnets", "10.0.0.0/8", "V1Pod")]
    public async Task Is_silent_at_the_edge(string key, string value, string type) => Assert.Empty(
        (await Analysis.OfAsync($"void M({type} thing) => thing.SetAnnotation(\"{key}\", \"{value}\");")).Diagnostics);

    /// <summary>Out of range, unless the success rate does not count; nothing is said where that cannot be seen.</summary>
    [Theory]
    [InlineData("[\"balancer.alpha.linkerd.io/failure-accrual-success-rate-window\"] = \"5ms\"", true)]
    [InlineData("[\"balancer.alpha.linkerd.io/failure-accrual-success-rate-window\"] = \"10ms\"", false)]
    [InlineData("[\"balancer.alpha.linkerd.io/failure-accrual-success-rate-min-requests\"] = \"1000001\"", true)]
    [InlineData("[\"balancer.alpha.linkerd.io/failure-accrual-success-rate-min-requests\"] = \"1000000\"", false)]
    [InlineData("[\"balancer.alpha.linkerd.io/failure-accrual-success-rate-window\"] = \"5ms\", [\"balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold\"] = \"0\"", false)]
    [InlineData("[\"balancer.alpha.linkerd.io/failure-accrual-success-rate-window\"] = \"5ms\", [\"balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold\"] = \"0.5\"", true)]
    [InlineData("[\"balancer.alpha.linkerd.io/failure-accrual-success-rate-window\"] = \"5ms\", [\"balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold\"] = text", false)]
    public async Task A_success_rate_out_of_range_breaks_no_circuit(string entries, bool isReported) => Assert.Equal(
        isReported,
        (await Analysis.OfAsync(
            $$"""V1Service M(string text) => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["balancer.linkerd.io/failure-accrual"] = "unified", {{entries}} } } };"""))
            .Diagnostics.Any(diagnostic => diagnostic.Id == "LKD2001" && diagnostic.Properties["Effect"] == "SettingDropped"));

    /// <summary>A label that no selector takes which Linkerd comes with, unless it says no.</summary>
    [Theory]
    [InlineData("mirror.linkerd.io/federated", "true", "'member'.")]
    [InlineData("mirror.linkerd.io/federated", "memeber", "'member'.")]
    [InlineData("mirror.linkerd.io/exported", "member", "matches it, so it has no effect.")]
    [InlineData("config.linkerd.io/admission-webhooks", "true", "'disabled'.")]
    [InlineData("mirror.linkerd.io/federated", "false", null)]
    [InlineData("mirror.linkerd.io/exported", "", null)]
    [InlineData("config.linkerd.io/admission-webhooks", "enabled", null)]
    public async Task Says_of_a_label_that_nothing_selects_it(string key, string value, string? end)
    {
        var type = key.StartsWith("config", StringComparison.Ordinal) ? "V1Namespace" : "V1Service";
        var diagnostics = (await Analysis.OfAsync($"void M({type} thing) => thing.SetLabel(\"{key}\", \"{value}\");")).Diagnostics;

        Assert.Equal(end is null ? 0 : 1, diagnostics.Length);
        Assert.All(diagnostics, diagnostic =>
        {
            Assert.EndsWith(end!, Analysis.Message(diagnostic), StringComparison.Ordinal);
            Assert.Equal(
                ("LKD2001", DiagnosticSeverity.Info, "Ignored"),
                (diagnostic.Id, diagnostic.Severity, diagnostic.Properties["Effect"]));
        });
    }

    [Fact]
    public async Task Says_of_a_value_that_Kubernetes_takes_for_no_label()
    {
        var diagnostic = Assert.Single(
            (await Analysis.OfAsync(
                "void M(V1Service thing) => thing.SetLabel(\"mirror.linkerd.io/exported\", \"yes please\");")).Diagnostics);

        Assert.EndsWith(
            "It is not a valid label value, so Kubernetes refuses the object.",
            Analysis.Message(diagnostic),
            StringComparison.Ordinal);
        Assert.Equal(
            ("LKD2001", DiagnosticSeverity.Warning, "ObjectRefused"),
            (diagnostic.Id, diagnostic.Severity, diagnostic.Properties["Effect"]));
    }

    /// <summary>The selector of 2.11 asks only whether the label is there.</summary>
    [Theory]
    [InlineData("false")]
    [InlineData("member")]
    public async Task Says_of_a_label_that_any_value_of_it_is_selected(string value)
    {
        var diagnostic = Assert.Single(
            (await Analysis.OfAsync(
                $"void M(V1Service thing) => thing.SetLabel(\"mirror.linkerd.io/exported\", \"{value}\");",
                ConfiguredOptions.Release("2.11"))).Diagnostics);

        Assert.Equal(("LKD2001", DiagnosticSeverity.Info, "Acts"), (diagnostic.Id, diagnostic.Severity, diagnostic.Properties["Effect"]));
    }

    [Theory]
    [InlineData("false", "None")]
    [InlineData("true", "PodFails")]
    public async Task The_image_of_a_debug_sidecar_counts_where_there_is_one(string isEnabled, string effect) => Assert.Equal(
        effect,
        Assert.Single(
            (await Analysis.OfAsync(
                $$"""_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["config.linkerd.io/enable-debug-sidecar"] = "{{isEnabled}}", ["config.linkerd.io/debug-image"] = "a b" } } };""",
                ConfiguredOptions.Release("2.20"))).Diagnostics,
            diagnostic => diagnostic.Id == "LKD2001").Properties["Effect"]);

    [Fact]
    public async Task Judges_each_arm_by_itself()
    {
        var analysis = await Analysis.OfAsync(Source(
            "linkerd.io/inject",
            "flag ? \"true\" : text switch { \"a\" => \"enabled\", _ => \"no\" }"));

        Assert.Equal(
            ["\"true\"", "\"no\""],
            analysis.Diagnostics.Select(diagnostic =>
                diagnostic.Location.SourceTree!
                    .ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
    }

    [Fact]
    public async Task A_value_under_a_wrong_key_is_not_judged()
    {
        var analysis = await Analysis.OfAsync(Source("config.linkerd.io/proxy-native-sidecar", "\"enabled\""));

        Assert.Equal("LKD1001", Assert.Single(analysis.Diagnostics).Id);
    }

    [Fact]
    public async Task Values_that_are_only_compared_are_not_judged()
    {
        var analysis = await Analysis.OfAsync(
            """
            using System.Collections.Generic;

            class C
            {
                bool M(IDictionary<string, string> annotations, string key, string value) =>
                    annotations["linkerd.io/inject"] == "true" || annotations.ToDictionary().GetValueOrDefault("linkerd.io/inject", "true") == "yes"
                    || annotations.Contains(new KeyValuePair<string, string>("linkerd.io/inject", "true"))
                    || annotations.Contains(new("linkerd.io/inject", "true"))
                    || annotations.Contains(KeyValuePair.Create("linkerd.io/inject", "true"))
                    || annotations.Remove(new KeyValuePair<string, string>("linkerd.io/inject", "true"))
                    || annotations.First().Equals(KeyValuePair.Create("linkerd.io/created-by", "me"))
                    || (key, value) == ("linkerd.io/inject", "true") || ("linkerd.io/inject", "true") != (key, value);
            }
            """);

        Assert.Empty(analysis.Messages);
    }

    [Fact]
    public async Task What_is_no_text_is_not_judged() =>
        Assert.Empty((await Analysis.OfAsync(
            """
            class C
            {
                private const int One = 1;
                private static readonly int Two = 2;
                Dictionary<string, int> Counts() => new() { ["linkerd.io/inject"] = 3, ["config.linkerd.io/proxy-await"] = One };
                Dictionary<string, object> Values() => new() { ["linkerd.io/inject"] = Two, ["config.linkerd.io/proxy-await"] = 1 + 2 };
                Dictionary<string, char> Marks() => new() { ["linkerd.io/inject"] = 'x' };
            }
            """)).Messages);

    [Fact]
    public async Task What_is_added_to_a_value_is_not_judged_by_itself() =>
        Assert.Empty((await Analysis.OfAsync(
            """
            class C
            {
                void M(Dictionary<string, string> annotations)
                {
                    annotations["config.linkerd.io/skip-outbound-ports"] += ",443";
                    annotations["linkerd.io/inject"] += "d";
                }
            }
            """)).Messages);

    [Theory]
    [InlineData("Mesh.Enabled.ToString().ToLowerInvariant()")]
    [InlineData("$\"{Mesh.Enabled}\".ToLowerInvariant()")]
    [InlineData("flag.ToString(\"enabled\", \"disabled\")")]
    [InlineData("Words.ToString(flag)")]
    [InlineData("Own.Convert.ToString(flag)")]
    public async Task Texts_that_are_not_those_of_a_boolean_are_not_judged(string value) =>
        Assert.Empty((await Analysis.OfAsync(
            $$"""
            enum Mesh { Enabled, Disabled }

            static class Words
            {
                public static string ToString(this bool flag, string whenTrue = "enabled", string whenFalse = "disabled") => flag ? whenTrue : whenFalse;
            }

            static class Own
            {
                public static class Convert { public static string ToString(bool flag) => flag ? "enabled" : "disabled"; }
            }

            class C
            {
                void M(Dictionary<string, string> annotations, bool flag) => annotations["linkerd.io/inject"] = {{value}};
            }
            """)).Messages);

    [Theory]
    [InlineData("255.ToString(\"X4\")")]
    [InlineData("Convert.ToString(-1, 16)")]
    [InlineData("((char)700).ToString()")]
    [InlineData("((int)DayOfWeek.Friday).ToString()")]
    [InlineData("(char)57 + \"0\"")]
    [InlineData("70000.ToString(CultureInfo.InvariantCulture).Substring(1)")]
    public async Task Texts_that_are_not_those_of_a_whole_number_are_not_judged(string value) =>
        Assert.Empty((await Analysis.OfAsync(
            $$"""
            using System.Globalization;

            class C
            {
                void M(Dictionary<string, string> annotations) => annotations["config.linkerd.io/opaque-ports"] = {{value}};
            }
            """)).Messages);

    [Theory]
    [InlineData("Mesh.Enabled.ToString()")]
    [InlineData("$\"{Mesh.Enabled}\"")]
    public async Task The_name_of_a_constant_of_an_enumeration_is_judged(string value)
    {
        var analysis = await Analysis.OfAsync(
            $$"""
            enum Mesh { Enabled, Disabled }

            class C
            {
                void M(Dictionary<string, string> annotations) => annotations["linkerd.io/inject"] = {{value}};
            }
            """);

        Assert.StartsWith("LKD2001: 'Enabled' is not a valid value for", Assert.Single(analysis.Messages), StringComparison.Ordinal);
        Assert.Contains("= \"enabled\";", await analysis.GetFixedTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_the_value_beside_a_key_that_is_a_constant()
    {
        var analysis = await Analysis.OfAsync(
            """
            using System.Collections.Generic;

            static class Keys
            {
                public const string Inject = "linkerd.io/inject";
            }

            class C
            {
                void M(Dictionary<string, string> annotations, Dictionary<string, string> others)
                {
                    annotations[Keys.Inject] = "true";
                    others.Add(Keys.Inject, "yes");
                    _ = new Dictionary<string, string> { [Keys.Inject] = "1" };
                    _ = new Dictionary<string, string> { { Keys.Inject, "on" } };
                }
            }
            """);

        Assert.Equal(4, analysis.Diagnostics.Length);
        Assert.All(analysis.Diagnostics, diagnostic => Assert.Equal("LKD2001", diagnostic.Id));
    }

    private static string Source(string key, string value) =>
        $$"""
        using System.Collections.Generic;

        class C
        {
            const string On = "on";
            const int Seconds = 30;

            Dictionary<string, string> M(bool flag, string text, int port) => new()
            {
                ["{{key}}"] = {{value}},
            };
        }
        """;
}
