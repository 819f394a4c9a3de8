using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>
/// Where clusters run different releases, each is judged: one report for each rule and place, which names the releases that it holds for.
/// </summary>
public class SeveralReleasesTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar";

    [Theory]
    [InlineData("2.18, 2.20", "config.linkerd.io/proxy-native-sidecar", "true", "LKD1001", "2.18, 2.20", Alpha)]
    [InlineData("2.20,2.18", "config.linkerd.io/proxy-native-sidecar", "true", "LKD1001", "2.20, 2.18", Alpha)]
    [InlineData("2.19, 2.20", "config.linkerd.io/proxy-native-sidecar", "true", "LKD1001", "2.19, 2.20", Beta)]
    [InlineData("2.14, 2.18", "config.linkerd.io/proxy-native-sidecar", "true", "LKD1001", "2.14, 2.18", null)]
    [InlineData("2.18, 2.20", Stable, "true", "LKD1001", "2.18", Alpha)]
    [InlineData("2.18, 2.20", "linkerd.io/injct", "enabled", "LKD1002", "2.18, 2.20", "linkerd.io/inject")]
    [InlineData("2.18, 2.20", "config.linkerd.io/proxy-await", "true", "LKD2001", "2.18, 2.20", "enabled")]
    [InlineData("2.11, 2.18", "config.linkerd.io/access-log", "apache", "LKD1004", "2.11", null)]
    public async Task One_report_names_the_releases_that_it_holds_for(
        string releases,
        string key,
        string value,
        string id,
        string holdFor,
        string? repair)
    {
        var analysis = await AnalyzeAsync(releases, key, value);
        var message = Assert.Single(analysis.Messages);

        Assert.StartsWith(id + ": ", message, StringComparison.Ordinal);
        Assert.EndsWith($" (Linkerd {holdFor})", message, StringComparison.Ordinal);
        if (repair is null)
        {
            Assert.Empty(await analysis.GetOfferedTitlesAsync(Assert.Single(analysis.Diagnostics)));
        }
        else
        {
            Assert.Contains($"use '{repair}'", message, StringComparison.Ordinal);
            Assert.Contains($"\"{repair}\"", await analysis.GetFixedTextAsync(0), StringComparison.Ordinal);
        }
    }

    /// <summary>No other key of the native sidecar is read by both, so that it is no use to know that a newer one came.</summary>
    [Theory]
    [InlineData("2.18, 2.20", Alpha)]
    [InlineData("2.19, 2.20", Alpha)]
    [InlineData("2.19, 2.20", Beta)]
    public async Task Nobody_is_told_to_write_what_one_of_them_does_not_read(string releases, string key) =>
        Assert.Empty((await AnalyzeAsync(releases, key, "true")).Messages);

    [Theory]
    [InlineData("2.18", "config.linkerd.io/proxy-await")]
    [InlineData("2.18, 2.18", "config.linkerd.io/proxy-await")]
    [InlineData("2.18, ", "config.linkerd.io/proxy-await")]
    public async Task One_release_is_named_as_ever(string releases, string key) =>
        Assert.DoesNotContain("(Linkerd", (await AnalyzeAsync(releases, key, "true")).Messages.Last(), StringComparison.Ordinal);

    /// <summary>The Job ends under one of the releases and not under the other; what is added is read by both.</summary>
    [Fact]
    public async Task What_is_missing_for_one_is_added_in_a_form_that_all_read()
    {
        var analysis = await Analysis.OfAsync(
            """
            var job = new V1Job
            {
                Spec = new()
                {
                    Template = new()
                    {
                        Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } },
                        Spec = new() { Containers = [new() { Name = "work", Image = "work:1", Command = ["work"] }] },
                    },
                },
            };
            Console.WriteLine(job);
            """,
            ConfiguredOptions.Release("2.18, 2.20"));

        Assert.EndsWith("(Linkerd 2.18)", Assert.Single(analysis.Messages), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(analysis.Diagnostics).Severity);
        Assert.Contains(Alpha, await analysis.GetFixedTextAsync(0), StringComparison.Ordinal);
    }

    /// <summary>What one of them does not take is said, and the others still count.</summary>
    [Fact]
    public async Task An_entry_that_is_no_release_is_said()
    {
        var messages = (await AnalyzeAsync("2.18, banana", "config.linkerd.io/proxy-await", "true")).Messages.ToArray();

        Assert.Equal(2, messages.Length);
        Assert.Contains(messages, message => message.StartsWith("LKD9001: 'banana' ", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.StartsWith("LKD2001: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_of_them_needs_its_Kubernetes() => Assert.Equal(
        ["2.20"],
        (await Analysis.OfAsync(
            "class C;",
            new ConfiguredOptions(globalConfig: "linkerd_version = 2.18, 2.20\nlinkerd_kubernetes_version = 1.30")))
            .Messages.Select(message => message["LKD9001: '".Length..][..4]));

    private static Task<Analysis> AnalyzeAsync(string releases, string key, string value) =>
        Analysis.OfAsync($"void M(V1Pod pod) => pod.SetAnnotation(\"{key}\", \"{value}\");", ConfiguredOptions.Release(releases));
}
