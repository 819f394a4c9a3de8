using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.Rules;

public class UnknownKeyRuleTests
{
    [Theory]
    [InlineData("config.linkerd.io/frobnicate")]
    [InlineData("linkerd.io/team")]
    [InlineData("linkerd.io/mtls")]
    [InlineData("balancer.linkerd.io/mode")]
    public async Task A_key_that_resembles_nothing_is_reported_without_a_fix(string key)
    {
        var analysis = await Analysis.OfKeyAsync(key);

        Assert.Equal(
            [$"LKD1003: '{key}' is not read by Linkerd; remove it, or list it in linkerd_additional_annotations if another tool reads it. Linkerd silently ignores unknown keys."],
            analysis.Messages);
        Assert.Empty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData("config.linkerd.io/proxy-cpu", "config.linkerd.io/proxy-cpu-limit", "config.linkerd.io/proxy-cpu-request")]
    [InlineData("config.linkerd.io/skip-ports", "config.linkerd.io/skip-inbound-ports", "config.linkerd.io/skip-outbound-ports")]
    public async Task Keys_that_are_equally_near_are_all_named_and_offered(string key, params string[] candidates)
    {
        var analysis = await Analysis.OfKeyAsync(key);

        Assert.Equal(
            [$"LKD1003: '{key}' is not read by Linkerd; use one of {string.Join(
                ", ",
                candidates.Select(name => $"'{name}'"))} if that was meant. Linkerd silently ignores unknown keys."],
            analysis.Messages);
        Assert.Equal(candidates.Select(name => $"Change to '{name}'"), await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData("linkerd.io/disable-inject", "linkerd.io/inject")]
    [InlineData("config.linkerd.io/enable-tap", "viz.linkerd.io/disable-tap")]
    [InlineData("config.linkerd.io/include-inbound-ports", "config.linkerd.io/skip-inbound-ports")]
    [InlineData("config.linkerd.io/protocol-detection-inbound-timeout", "config.linkerd.io/proxy-disable-inbound-protocol-detect-timeout")]
    public async Task A_key_that_says_the_opposite_is_named_as_that_and_offered(string key, string opposite)
    {
        var analysis = await Analysis.OfKeyAsync(key);

        Assert.Equal(
            [$"LKD1003: '{key}' is not read by Linkerd; remove it, or use a key with the opposite meaning: '{opposite}'. Linkerd silently ignores unknown keys."],
            analysis.Messages);
        Assert.Equal([$"Change to '{opposite}'"], await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    /// <summary>What says yes to the one says no to the other.</summary>
    [Theory]
    [InlineData("linkerd.io/disable-inject", "true", "linkerd.io/inject", "disabled")]
    [InlineData("linkerd.io/disable-inject", "false", "linkerd.io/inject", "enabled")]
    [InlineData("linkerd.io/disable-inject", "Yes", "linkerd.io/inject", "disabled")]
    [InlineData("config.linkerd.io/enable-tap", "true", "viz.linkerd.io/disable-tap", "false")]
    [InlineData("config.linkerd.io/disable-native-sidecar", "true", "config.alpha.linkerd.io/proxy-enable-native-sidecar", "false")]
    [InlineData("config.linkerd.io/disable-await", "enabled", "config.linkerd.io/proxy-await", "disabled")]
    [InlineData("mirror.linkerd.io/not-exported", "false", "mirror.linkerd.io/exported", "true")]
    [InlineData("mirror.linkerd.io/not-exported", "true", "mirror.linkerd.io/exported", "true")]
    [InlineData("config.linkerd.io/disable-proxy-image", "true", "config.linkerd.io/proxy-image", "true")]
    public async Task The_value_turns_round_with_the_key_where_that_is_plain(string written, string value, string key, string turned)
    {
        var analysis = await Analysis.OfAsync($$"""_ = new Dictionary<string, string> { ["{{written}}"] = "{{value}}" };""");

        Assert.Contains($"[\"{key}\"] = \"{turned}\"", await analysis.GetFixedTextAsync(choice: 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_candidate_is_named_alone() => Assert.Equal(
        ["LKD1003: 'timeout.linkerd.io/http' is not read by Linkerd; use 'retry.linkerd.io/http' if that was meant. Linkerd silently ignores unknown keys."],
        (await Analysis.OfKeyAsync("timeout.linkerd.io/http")).Messages);

    [Theory]
    [InlineData("config.linkerd.io/proxy", "correct it. Many Linkerd keys resemble it equally, and Linkerd silently ignores unknown keys")]
    [InlineData("linkerd.io/proxy-verson", "remove it. The Linkerd keys that resemble it are already set here, or cannot be used here")]
    public async Task Keys_that_are_not_named_are_not_denied(string key, string message) => Assert.Equal(
        [$"LKD1003: '{key}' is not read by Linkerd; {message}."],
        (await Analysis.OfKeyAsync(key)).Messages);

    /// <summary>No map holds a key twice.</summary>
    [Fact]
    public async Task A_key_that_is_there_already_is_neither_named_nor_offered()
    {
        var analysis = await Analysis.OfAsync(
            """
            void M(V1Pod pod) => pod.Metadata = new()
            {
                Annotations = new Dictionary<string, string>
                {
                    ["config.linkerd.io/skip-ports"] = "25",
                    ["config.linkerd.io/skip-inbound-ports"] = "80",
                    ["linkerd.io/disable-inject"] = "true",
                    ["linkerd.io/inject"] = "enabled",
                },
            };
            """);

        Assert.Equal(
            [
                "LKD1003: 'config.linkerd.io/skip-ports' is not read by Linkerd; use 'config.linkerd.io/skip-outbound-ports' if that was meant. Linkerd silently ignores unknown keys.",
                "LKD1003: 'linkerd.io/disable-inject' is not read by Linkerd; remove it. The Linkerd keys that resemble it are already set here, or cannot be used here.",
            ],
            analysis.Messages);
        Assert.Equal(["Change to 'config.linkerd.io/skip-outbound-ports'"], await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
        Assert.Empty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[1]));
    }

    [Fact]
    public async Task A_candidate_is_written_where_the_author_chooses_it_and_never_in_bulk()
    {
        const string Source =
            """
            using System.Collections.Generic;

            class C
            {
                Dictionary<string, string> M() => new() { [{|LKD1003:"config.linkerd.io/proxy-cpu"|}] = "1" };
            }
            """;
        var test = await LinkerdTest.CreateAsync(
            Source,
            Source.Replace(
                "{|LKD1003:\"config.linkerd.io/proxy-cpu\"|}",
                "\"config.linkerd.io/proxy-cpu-request\"",
                StringComparison.Ordinal));
        test.CodeActionIndex = 1;
        test.BatchFixedCode = Source;
        test.BatchFixedState.MarkupHandling = MarkupMode.Allow;

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Candidates_that_the_release_does_not_read_are_not_offered()
    {
        var analysis = await Analysis.OfKeyAsync("config.linkerd.io/proxy-cpu", "2.2");

        Assert.Equal(["LKD1003"], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Empty(await analysis.GetOfferedTitlesAsync(analysis.Diagnostics[0]));
    }

    [Theory]
    [InlineData("balancer.linkerd.io/mode", "balancer.linkerd.io/mode")]
    [InlineData("platform.linkerd.io/tier", "platform.linkerd.io/*")]
    [InlineData("config.linkerd.io/frobnicate", "linkerd.io/team, config.linkerd.io/frob*")]
    public async Task Keys_of_a_teams_own_tooling_give_nothing(string key, string additional) =>
        Assert.Empty((await Analysis.OfAsync(
            $$"""Console.WriteLine(new Dictionary<string, string> { ["{{key}}"] = "x" });""",
            new(globalConfig: $"linkerd_additional_annotations = {additional}"))).Messages);

    [Fact]
    public async Task Under_the_bare_domain_only_the_key_of_a_map_is_reported() => Assert.Equal(
        ["LKD1003: 'config.linkerd.io/frobnicate' is not read by Linkerd; remove it, or list it in linkerd_additional_annotations if another tool reads it. Linkerd silently ignores unknown keys."],
        (await Analysis.OfAsync(
            """
            const string Page = "linkerd.io/community";
            const string Key = "config.linkerd.io/frobnicate";
            Send(Page);
            Send(Key);
            static void Send(string text) => Console.Write(text);
            """)).Messages);

    [Theory]
    [InlineData("policy.linkerd.io/v1beta3")]
    [InlineData("linkerd.io/2.18/tasks")]
    [InlineData("https://linkerd.io/releases")]
    [InlineData("cr.l5d.io/linkerd/proxy")]
    [InlineData("linkerd.io/control-plane")]
    public async Task Api_groups_urls_images_and_secret_types_give_nothing(string text) =>
        Assert.Empty((await Analysis.OfAsync($"""Console.WriteLine("{text}");""")).Messages);
}
