using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>Single decisions of the matcher, and its manners.</summary>
public sealed class KeyMatcherTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar";

    public static TheoryData<string> NativeSidecarTexts => new(
        from domain in new[]
        {
            "config.linkerd.io", "config.alpha.linkerd.io", "config.beta.linkerd.io", "linkerd.io", "proxy.linkerd.io",
            "config.linkerd.com", "linkerd.com",
            "linkerd", "linkred.io", "conifg.linkerd.io",
        }
        from name in new[]
        {
            "proxy-native-sidecar", "native-sidecar", "enable-native-sidecar", "nativeSidecar", "nativesidecar",
            "proxy-enable-nativesidecar",
            "sidecar-native", "native-sidecar-proxy", "use-native-sidecar", "proxy_enable_native_sidecar", "enableNativeSidecar",
            "native-sidecar-enabled",
        }
        select domain + "/" + name);

    [Theory]
    [MemberData(nameof(NativeSidecarTexts))]
    public void What_aims_at_the_native_sidecar_gets_it(string written) =>
        AssertMatch(written, string.Empty, ObjectKinds.None, Alpha, Beta, Stable);

    [Theory]
    [InlineData("2.14", Alpha)]
    [InlineData("edge-23.11.3", Alpha)]
    [InlineData("edge-23.11.4", Alpha)]
    [InlineData("2.15", Alpha)]
    [InlineData("2.18", Alpha)]
    [InlineData("edge-25.10.1", Alpha)]
    [InlineData("edge-25.10.2", Beta)]
    [InlineData("2.19", Beta)]
    [InlineData("edge-26.5.1", Beta)]
    [InlineData("edge-26.5.2", Stable)]
    [InlineData("2.20", Stable)]
    [InlineData("2.99", Stable)]
    [InlineData("", Alpha, Beta, Stable)]
    public void Native_sidecar_key_is_the_one_of_the_release(string release, string best, params string[] others) =>
        AssertMatch("config.linkerd.io/proxy-native-sidecar", release, ObjectKinds.Pod, best, others);

    [Theory]
    [InlineData(Stable, "2.18", Alpha)]
    [InlineData(Beta, "2.18", Alpha)]
    [InlineData(Stable, "2.19", Beta)]
    [InlineData(Alpha, "2.20", Stable)]
    public void Another_generation_of_the_native_sidecar_key_gets_the_one_of_the_release(string written, string release, string best) =>
        AssertMatch(written, release, ObjectKinds.None, best);

    [Theory]
    [InlineData("inkerd.io/inject", "linkerd.io/inject")]
    [InlineData("linkerd.oi/inject", "linkerd.io/inject")]
    [InlineData("linkerd.com/inject", "linkerd.io/inject")]
    [InlineData("linkerd.io:/inject", "linkerd.io/inject")]
    [InlineData("linkerd/inject", "linkerd.io/inject")]
    [InlineData("linkerd.io//inject", "linkerd.io/inject")]
    [InlineData("linkerd.io\\inject", "linkerd.io/inject")]
    [InlineData("conifg.linkerd.io/proxy-await", "config.linkerd.io/proxy-await")]
    [InlineData("config.linkerd.com/proxy-await", "config.linkerd.io/proxy-await")]
    [InlineData("config.linkerd.ioproxy-await", "config.linkerd.io/proxy-await")]
    [InlineData("configlinkerd.io/proxy-await", "config.linkerd.io/proxy-await")]
    [InlineData("config-linkerd.io/proxy-await", "config.linkerd.io/proxy-await")]
    [InlineData("conifg.linkerd.com/proxy-awiat", "config.linkerd.io/proxy-await")]
    [InlineData("alpha.config.linkerd.io/proxy-wait-before-exit-seconds", "config.alpha.linkerd.io/proxy-wait-before-exit-seconds")]
    public void Sees_through_a_wrong_domain(string written, string best) => AssertMatch(written, string.Empty, ObjectKinds.None, best);

    [Theory]
    [InlineData(" linkerd.io/inject\t")]
    [InlineData("LINKERD.IO/Inject")]
    [InlineData("l\u0456nkerd.io/inject")]
    [InlineData("linkerd.io/inj\u0435\u0441t")]
    [InlineData("linkerd\u2024io\u2215inject")]
    [InlineData("\uFEFFlinkerd.io/\u200Binject")]
    [InlineData("\uFF4C\uFF49\uFF4E\uFF4B\uFF45\uFF52\uFF44.io/inject")]
    public void Sees_through_look_alikes(string written) => AssertMatch(written, string.Empty, ObjectKinds.None, "linkerd.io/inject");

    [Theory]
    [InlineData("config.linkerd.io/ignore-inbound-ports", "config.linkerd.io/skip-inbound-ports")]
    [InlineData("config.linkerd.io/excludeOutboundPorts", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("config.linkerd.io/skip-incoming", "config.linkerd.io/skip-inbound-ports")]
    [InlineData("config.linkerd.io/graceful-shutdown", "config.linkerd.io/shutdown-grace-period")]
    [InlineData("config.linkerd.io/termination-grace-period", "config.linkerd.io/shutdown-grace-period")]
    [InlineData("config.linkerd.io/access-logging", "config.linkerd.io/access-log")]
    [InlineData("config.linkerd.io/proxyCpuLimit", "config.linkerd.io/proxy-cpu-limit")]
    [InlineData("config.linkerd.io/mem-limit", "config.linkerd.io/proxy-memory-limit")]
    [InlineData("config.linkerd.io/retry-http", "retry.linkerd.io/http")]
    [InlineData("config.linkerd.io/http-retry", "retry.linkerd.io/http")]
    [InlineData("config.linkerd.io/idle-timeout", "timeout.linkerd.io/idle")]
    [InlineData("config.linkerd.io/wait-before-exit", "config.alpha.linkerd.io/proxy-wait-before-exit-seconds")]
    [InlineData("balancer.linkerd.io/success-rate-threshold", "balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold")]
    [InlineData("multicluster.linkerd.io/exports", "mirror.linkerd.io/exported")]
    [InlineData("linkerd.io/workload-namespace", "linkerd.io/workload-ns")]
    [InlineData("linkerd.io/proxy-cpu-limits", "config.linkerd.io/proxy-cpu-limit")]
    public void Sees_through_more_than_one_slip(string written, string best) => AssertMatch(written, string.Empty, ObjectKinds.None, best);

    [Theory]
    [InlineData("multicluster.linkerd.io/export", "2.20", "mirror.linkerd.io/exported")]
    [InlineData("linkerd.io/auto-inject", "2.14", "linkerd.io/inject")]
    [InlineData("policy.linkerd.io/default-allow", "", "config.linkerd.io/default-inbound-policy")]
    [InlineData("config.linkerd.io/disable-tap", "2.18", "viz.linkerd.io/disable-tap")]
    [InlineData("multicluster.linkerd.io/exprot", "2.18", "mirror.linkerd.io/exported")]
    public void Follows_a_removed_key_to_its_successor(string written, string release, string best) =>
        AssertMatch(written, release, ObjectKinds.None, best);

    [Theory]
    [InlineData("config.linkerd.io/init-image", "2.20", null)]
    [InlineData("config.linkerd.io/init-imag", "2.20", "config.linkerd.io/init-image")]
    [InlineData("config.linkerd.io/init-imag", "2.18", "config.linkerd.io/init-image")]
    [InlineData("config.linkerd.io/disable-external-profiles", "", null)]
    public void Does_not_follow_a_key_to_a_successor_that_takes_other_values(string written, string release, string? best) =>
        AssertMatch(written, release, ObjectKinds.None, best);

    [Theory]
    [InlineData("config.linkerd.io/disable-identity", "2.20")]
    [InlineData("config.linkerd.io/proxy-destination-get-networks", "")]
    [InlineData("config.linkerd.io/proxy-additional-env", "2.14")]
    [InlineData("linkerd.io/inject", "")]
    [InlineData("linkerd.io/control-plane-ns", "2.20")]
    [InlineData("linkerd.io/tls", "2.20")]
    [InlineData(Alpha, "2.14")]
    public void Never_suggests_the_text_itself_nor_a_key_that_took_no_place(string written, string release) =>
        AssertMatch(written, release, ObjectKinds.None, best: null);

    [Theory]
    [InlineData("config.linkerd.io/proxy-xid", "config.linkerd.io/proxy-gid", "config.linkerd.io/proxy-uid")]
    [InlineData("config.linkerd.io/skip-ports", "config.linkerd.io/skip-inbound-ports", "config.linkerd.io/skip-outbound-ports")]
    [InlineData("config.linkerd.io/timeout", "timeout.linkerd.io/idle", "timeout.linkerd.io/request", "timeout.linkerd.io/response")]
    [InlineData("config.linkerd.io/proxy-image-tag", "config.linkerd.io/proxy-image", "config.linkerd.io/proxy-version")]
    [InlineData("config.linkerd.io/port")]
    [InlineData("config.linkerd.io/sidecar")]
    [InlineData("config.linkerd.io/proxy-concurrency")]
    [InlineData("balancer.linkerd.io/circuit-breaker")]
    public void Names_none_of_several_equally_near_keys(string written, params string[] others) =>
        AssertMatch(written, string.Empty, ObjectKinds.None, best: null, others);

    [Theory]
    [InlineData("viz.linkerd.io/proxy-version", "", "config.linkerd.io/proxy-version", "linkerd.io/proxy-version")]
    [InlineData("config.linkerd.io/trace-collector-nam", "2.20", "config.linkerd.io/trace-collector-name")]
    public void Prefers_keys_that_users_write_but_takes_what_there_is(
        string written, string release, string best, params string[] others) =>
        AssertMatch(written, release, ObjectKinds.None, best, others);

    [Fact]
    public void Prefers_keys_that_the_release_reads()
    {
        const string written = "config.linkerd.io/image";

        AssertMatch(
            written,
            "2.19",
            ObjectKinds.Pod,
            best: null,
            "config.linkerd.io/debug-image",
            "config.linkerd.io/init-image",
            "config.linkerd.io/proxy-image");
        AssertMatch(written, "2.20", ObjectKinds.Pod, best: null, "config.linkerd.io/debug-image", "config.linkerd.io/proxy-image");
    }

    [Fact]
    public void Prefers_keys_that_are_read_on_the_kind()
    {
        const string written = "config.linkerd.io/image";

        AssertMatch(written, "2.20", ObjectKinds.Namespace, "config.linkerd.io/proxy-image", "config.linkerd.io/debug-image");
    }

    [Fact]
    public void Never_suggests_what_no_release_from_2_11_on_reads()
    {
        const int step = 20;
        var suggested = KeySlips.Fair
            .Where((_, index) => index % step == 0)
            .Select(slip => KeyMatcher.Match(slip.Text, release: null))
            .SelectMany(All);

        Assert.All(suggested.Distinct(), key => Assert.True(key.IsKey && key.IsReadBy(release: null), key.Name));
    }

    [Fact]
    public void Says_the_same_in_every_culture_and_every_time()
    {
        string[] texts =
        [
            "LINKERD.IO/INJECT", "config.linkerd.io/INITIMAGE", "CONFIG.LINKERD.IO/SKIP_INBOUND", "config.linkerd.io/skip-ports"
        ];
        var before = CultureInfo.CurrentCulture;
        try
        {
            var invariant = texts.Select(Describe).ToArray();
            foreach (var culture in new[] { "tr-TR", "de-DE", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(invariant, texts.Select(Describe));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Says_the_same_on_many_threads()
    {
        var texts = WildKey.All.Select(key => key.Written).ToArray();
        var expected = texts.Select(Describe).ToArray();

        var rounds = Enumerable.Range(0, 8).AsParallel().Select(_ => texts.Select(Describe).ToArray()).ToArray();

        Assert.All(rounds, round => Assert.Equal(expected, round));
    }

    [Fact]
    public void Takes_any_text()
    {
        const int mebibyte = 1024 * 1024;
        string[] texts =
        [
            string.Empty, " ", "/", "//", ".", "./.", "linkerd.io/", "/linkerd.io", "\0", "linkerd.io/\0", "\uD800",
            "linkerd.io/\uDC00\uD800", "config.\uD83D/\uDE00",
            "linkerd.io/\uFFFF", "\u200B\u200B", "\uFEFF/\uFEFF", "....linkerd....io..../inject....", new('/', 300), new('a', 400),
            "linkerd.io/" + new string('-', 380),
            "linkerd.io/" + string.Concat(Enumerable.Repeat("log-", 95)), "linkerd.io/" + string.Concat(Enumerable.Repeat("log", 125)),
            "config.linkerd.io/"
                + string.Concat(Enumerable.Repeat("a-", 190)), string.Concat(Enumerable.Repeat("config.", 50)) + "linkerd.io/inject",
        ];

        foreach (var text in texts)
        {
            Assert.NotNull(KeyMatcher.Match(text, release: null));
        }

        foreach (var text in new[]
        {
            new string('a', mebibyte),
            new string(' ', mebibyte) + "linkerd.io/injct",
            "linkerd.io/" + new string('t', mebibyte)
        })
        {
            AssertMatch(text, string.Empty, ObjectKinds.None, best: null);
        }
    }

    private static IEnumerable<LinkerdKey> All(KeyMatch match) => match.Best is { } best ? match.Others.Prepend(best) : match.Others;

    private static string Describe(string written) => string.Join(", ", All(KeyMatcher.Match(written, release: null)));

    private static void AssertMatch(string written, string release, ObjectKinds kinds, string? best, params string[] others)
    {
        var match = KeyMatcher.Match(written, LinkerdRelease.TryParse(release, out var parsed) ? parsed : null, kinds);

        Assert.Equal(best, match.Best?.Name);
        Assert.Equal(others, match.Others.Select(key => key.Name));
    }
}
