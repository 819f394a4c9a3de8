using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

public class NoEffectRuleTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar";
    private const string Wait = "config.alpha.linkerd.io/proxy-wait-before-exit-seconds";

    [Theory]
    [InlineData("config.linkerd.io/pod-inbound-ports", "80", "2.16")]
    [InlineData("config.linkerd.io/pod-inbound-ports", "80", "edge-24.4.2")]
    [InlineData("config.linkerd.io/debug-image", "example/debug", "2.17")]
    [InlineData("config.linkerd.io/debug-image-version", "v1", "2.11")]
    [InlineData("config.linkerd.io/debug-image-pull-policy", "Always", "edge-25.3.2")]
    public async Task Says_that_the_release_does_not_use_the_key(string key, string value, string release) =>
        Assert.Equal(
            $"LKD4005: '{key}' has no effect in Linkerd {release}; remove it. This release reads it but does not use it.",
            Assert.Single((await RunAsync(key, value, release)).Messages));

    [Theory]
    [InlineData("config.linkerd.io/pod-inbound-ports", "80", "2.15")]
    [InlineData("config.linkerd.io/pod-inbound-ports", "80", "edge-24.4.1")]
    [InlineData("config.linkerd.io/pod-inbound-ports", "80", null)]
    [InlineData("config.linkerd.io/debug-image", "example/debug", "2.18")]
    [InlineData("config.linkerd.io/debug-image", "example/debug", "edge-25.3.3")]
    [InlineData("config.linkerd.io/opaque-ports", "80", "2.18")]
    public async Task Is_silent_where_the_entry_acts(string key, string value, string? release) =>
        Assert.Empty((await RunAsync(key, value, release)).Messages);

    [Theory]
    [InlineData("config.alpha.linkerd.io/proxy-enable-native-sidecar", "true")]
    [InlineData("config.linkerd.io/proxy-log-level", "warn")]
    [InlineData("config.linkerd.io/proxy-cpu-request", "100m")]
    public async Task Says_that_a_setting_of_the_proxy_does_nothing_without_a_proxy(string key, string value) =>
        Assert.Equal(
            [$"LKD4005: '{key}' has no effect; remove it. 'linkerd.io/inject' says that the pod gets no proxy."],
            (await Analysis.OfAsync(On("V1Pod", ("linkerd.io/inject", "disabled"), (key, value)))).Messages);

    [Theory]
    [InlineData("balancer.linkerd.io/failure-accrual-consecutive-max-failures", "3", "balancer.linkerd.io/failure-accrual")]
    [InlineData("balancer.alpha.linkerd.io/failure-accrual-honor-retry-after", "true", "balancer.linkerd.io/failure-accrual")]
    [InlineData("balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold", "0.5", "balancer.linkerd.io/failure-accrual")]
    public async Task Says_which_key_another_depends_on(string key, string value, string main)
    {
        Assert.Equal(
            [$"LKD4005: '{key}' has no effect without '{main}'; add that key, or remove this one"],
            (await Analysis.OfAsync(On("V1Service", (key, value)))).Messages);
        Assert.Empty((await Analysis.OfAsync(On("V1Service", (key, value), (main, "unified")))).Messages);
    }

    [Fact]
    public async Task Says_which_mode_a_key_depends_on() =>
        Assert.Equal(
            ["LKD4005: 'balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold' has no effect unless 'balancer.linkerd.io/failure-accrual' is 'unified'; remove it, or change 'balancer.linkerd.io/failure-accrual'"],
            (await Analysis.OfAsync(On(
                "V1Service",
                ("balancer.linkerd.io/failure-accrual", "consecutive"),
                ("balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold", "0.5")))).Messages);

    /// <summary>Nobody reads what is beside another mode, or beside none, so nothing comes of a value that could not be read.</summary>
    [Theory]
    [InlineData("balancer.linkerd.io/failure-accrual-consecutive-max-failures", "x", null)]
    [InlineData("balancer.alpha.linkerd.io/failure-accrual-success-rate-window", "5ms", "consecutive")]
    [InlineData("balancer.alpha.linkerd.io/failure-accrual-success-rate-window", "x", "consecutive")]
    [InlineData("balancer.alpha.linkerd.io/load-biaser-penalty", "x", null)]
    public async Task What_is_not_read_does_no_harm(string key, string value, string? mode) =>
        Assert.Equal(
            "LKD4005",
            Assert.Single(
                (await Analysis.OfAsync(
                    mode is null ? On("V1Service", (key, value)) : On("V1Service", ("balancer.linkerd.io/failure-accrual", mode), (key, value)),
                    ConfiguredOptions.Release("2.20"))).Diagnostics).Id);

    [Fact]
    public async Task Says_that_no_retries_beside_other_settings_mean_one() =>
        Assert.Equal(
            ["LKD4005: 'retry.linkerd.io/limit' with the value 0 is read as 1 together with other retry settings; remove all of them to turn retries off"],
            (await Analysis.OfAsync(On("V1Service", ("retry.linkerd.io/limit", "0"), ("retry.linkerd.io/timeout", "1s")))).Messages);

    [Theory]
    [InlineData(" 0")]
    [InlineData("0 ")]
    [InlineData("-0")]
    public async Task A_limit_that_the_policy_controller_refuses_is_no_limit_of_none(string limit) =>
        Assert.Equal(
            "LKD2001",
            Assert.Single((await Analysis.OfAsync(On("V1Service", ("retry.linkerd.io/limit", limit), ("retry.linkerd.io/timeout", "1s"))))
                .Diagnostics).Id);

    [Theory]
    [InlineData("2.11", true)]
    [InlineData("edge-22.8.2", true)]
    [InlineData("edge-22.8.3", false)]
    [InlineData("2.12", false)]
    [InlineData(null, false)]
    public async Task Says_that_an_old_release_knows_no_ingress_of_a_namespace(string? release, bool isReported) =>
        Assert.Equal(
            isReported
                ? [$"LKD4005: 'ingress' on a Namespace means 'enabled' in Linkerd {release}; set it on the pod template. Linkerd injects an ordinary proxy."]
                : [],
            (await Analysis.OfAsync(On("V1Namespace", ("linkerd.io/inject", "ingress")), ConfiguredOptions.Release(release))).Messages);

    /// <summary>Where what is missing may be there, or what stands beside it may not.</summary>
    public static TheoryData<string> Unknown =>
    [
        """void M(V1Service s) => s.SetAnnotation("balancer.linkerd.io/failure-accrual-consecutive-max-failures", "3");""",
        """void M(IDictionary<string, string> given) => _ = new V1Service { Metadata = new() { Annotations = new Dictionary<string, string>(given) { ["balancer.linkerd.io/failure-accrual-consecutive-max-failures"] = "3" } } };""",
        """void M(IDictionary<string, string> annotations) => annotations["balancer.linkerd.io/failure-accrual-consecutive-max-failures"] = "3";""",
        """void M(V1Service s, string mode) { s.SetAnnotation("balancer.linkerd.io/failure-accrual", mode); s.SetAnnotation("balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold", "0.5"); }""",
        """void M(V1Service s, bool flag) { if (flag) { s.SetAnnotation("retry.linkerd.io/limit", "0"); } else { s.SetAnnotation("retry.linkerd.io/http", "5xx"); } }""",
        """void M(V1Service s) => s.SetAnnotation("retry.linkerd.io/limit", "0");""",
        """void M(V1Service s, V1Service t) { s.SetAnnotation("retry.linkerd.io/limit", "0"); t.SetAnnotation("retry.linkerd.io/http", "5xx"); }""",
        """void M(V1Pod p, bool flag) { p.SetAnnotation("config.linkerd.io/proxy-log-level", "warn"); if (flag) { p.SetAnnotation("linkerd.io/inject", "disabled"); } }""",
        """void M(V1Pod p, bool flag) { p.SetAnnotation("config.linkerd.io/proxy-log-level", "warn"); p.SetAnnotation("linkerd.io/inject", flag ? "enabled" : "disabled"); }""",
        """void M(V1Namespace n) { n.SetAnnotation("config.linkerd.io/proxy-log-level", "warn"); n.SetAnnotation("linkerd.io/inject", "disabled"); }""",
        """void M(V1Pod p) => p.SetAnnotation("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", "30");""",

        // What stands beside it is another setting, or has another value.
        """void M(V1Pod p) { p.SetAnnotation("config.linkerd.io/opaque-ports", "80"); p.SetAnnotation("linkerd.io/inject", "disabled"); }""",
        """void M(V1Pod p) { p.SetAnnotation("config.linkerd.io/proxy-log-level", "warn"); p.SetAnnotation("linkerd.io/inject", "enabled"); }""",
        """void M(V1Pod p, string text) { p.SetAnnotation("config.linkerd.io/proxy-log-level", "warn"); p.SetAnnotation("linkerd.io/inject", text); }""",
        """void M(V1Service s) { s.SetAnnotation("retry.linkerd.io/limit", "1"); s.SetAnnotation("retry.linkerd.io/http", "5xx"); }""",
        """void M(V1Service s) { s.SetAnnotation("retry.linkerd.io/limit", "0"); s.SetAnnotation("timeout.linkerd.io/request", "1s"); }""",
        """void M(V1Service s, string text) { s.SetAnnotation("retry.linkerd.io/limit", text); s.SetAnnotation("retry.linkerd.io/http", "5xx"); }""",
        """void M(V1Service s, bool flag) { s.SetAnnotation("retry.linkerd.io/limit", flag ? "0" : "1"); s.SetAnnotation("retry.linkerd.io/http", "5xx"); }""",
        """void M(V1Service s) { s.SetAnnotation("retry.linkerd.io/http", "5xx"); s.SetAnnotation("retry.linkerd.io/timeout", "1s"); }""",
        """void M(V1Service s) { s.SetAnnotation("balancer.linkerd.io/failure-accrual", "consecutive"); s.SetAnnotation("balancer.linkerd.io/failure-accrual-consecutive-max-failures", "3"); }""",
        """
        void M(bool flag)
        {
            var s = new V1Service { Metadata = new() { Annotations = new Dictionary<string, string>() } };
            if (flag) { s.SetAnnotation("balancer.linkerd.io/failure-accrual", "consecutive"); }
            else { s.SetAnnotation("balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold", "0.5"); }
        }
        """,
        """void M(V1Service s, bool flag) => _ = new V1Service { Metadata = new() { Annotations = new Dictionary<string, string> { ["balancer.linkerd.io/failure-accrual"] = flag ? "consecutive" : "unified", ["balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold"] = "0.5" } } };""",
    ];

    /// <summary>A value that Linkerd cannot use leaves the default, which is on in 2.20; what is not seen may decide otherwise.</summary>
    [Theory]
    [InlineData($$"""void M() => _ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true", ["{{Wait}}"] = "30" } } };""", true)]
    [InlineData($$"""void M() => _ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Stable}}"] = "maybe", ["{{Wait}}"] = "30" } } };""", true)]
    [InlineData($$"""void M(string text) => _ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Stable}}"] = text, ["{{Wait}}"] = "30" } } };""", false)]
    [InlineData($$"""void M(V1Pod p) { p.SetAnnotation("{{Stable}}", "true"); p.SetAnnotation("{{Wait}}", "30"); }""", true)]
    [InlineData($$"""void M(V1Pod p) { p.SetAnnotation("{{Alpha}}", "true"); p.SetAnnotation("{{Wait}}", "30"); }""", false)]
    public async Task A_wait_is_judged_by_the_key_that_decides(string program, bool isReported) =>
        Assert.Equal(
            isReported,
            (await Analysis.OfAsync(program, ConfiguredOptions.Release("2.20"))).Messages.Any(message =>
                message.StartsWith("LKD4005", StringComparison.Ordinal)));

    [Theory]
    [InlineData("""string? M(V1Pod p) => p.GetAnnotation("config.linkerd.io/debug-image");""")]
    [InlineData("""void M(V1Pod p) => p.Metadata.Annotations.Remove("config.linkerd.io/debug-image");""")]
    public async Task Is_silent_where_the_key_is_not_set(string program) =>
        Assert.Empty((await Analysis.OfAsync(program, ConfiguredOptions.Release("2.17"))).Messages);

    [Theory]
    [InlineData("""void M(V1Pod p) => p.SetAnnotation("linkerd.io/inject", "ingress");""")]
    [InlineData("""void M(V1Namespace n) => n.SetAnnotation("linkerd.io/inject", "enabled");""")]
    [InlineData("""void M(V1Namespace n, string text) => n.SetAnnotation("linkerd.io/inject", text);""")]
    [InlineData("""void M(V1Namespace n, bool flag) => n.SetAnnotation("linkerd.io/inject", flag ? "ingress" : "enabled");""")]
    public async Task Is_silent_where_an_old_release_takes_what_is_set(string program) =>
        Assert.Empty((await Analysis.OfAsync(program, ConfiguredOptions.Release("2.11"))).Messages);

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Is_silent_where_it_may_act(string program)
    {
        Assert.Empty((await Analysis.OfAsync(program)).Messages);
        Assert.Empty((await Analysis.OfAsync(program, ConfiguredOptions.Release("2.20"))).Messages);
    }

    [Fact]
    public async Task Is_no_more_than_info() =>
        Assert.Equal(
            DiagnosticSeverity.Info,
            Assert.Single(
                (await Analysis.OfAsync(On(
                    "V1Pod",
                    ("linkerd.io/inject", "disabled"),
                    ("config.linkerd.io/proxy-log-level", "warn")))).Diagnostics).Severity);

    private static string On(string type, params (string Key, string Value)[] entries) =>
        $$"""_ = new {{type}} { Metadata = new() { Annotations = new Dictionary<string, string> { {{string.Join(
            ", ",
            entries.Select(entry => $"[\"{entry.Key}\"] = \"{entry.Value}\""))}} } } };""";

    private static Task<Analysis> RunAsync(string key, string value, string? release) => Analysis.OfAsync(
        $$"""
        using System.Collections.Generic;

        class C
        {
            Dictionary<string, string> Annotations { get; } = new() { ["{{key}}"] = "{{value}}" };
        }
        """,
        ConfiguredOptions.Release(release));
}
