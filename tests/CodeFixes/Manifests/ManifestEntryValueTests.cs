using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes.Manifests;

/// <summary>The value of an entry that moves is written as it was, or the entry stays where it would say something else.</summary>
public class ManifestEntryValueTests
{
    private const string Head = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n";

    /// <summary>An entry on lines of its own, and the same eight columns further in; or nothing where it has to stay.</summary>
    public static TheoryData<string, string> InLines => new()
    {
        { "linkerd.io/inject:", "linkerd.io/inject:" },
        { "linkerd.io/inject: # to be said", "linkerd.io/inject: # to be said" },
        { "linkerd.io/inject : enabled", "linkerd.io/inject : enabled" },
        { "linkerd.io/inject: !!str enabled", "linkerd.io/inject: !!str enabled" },
        { "linkerd.io/inject: &mode enabled", "" },
        { "&key linkerd.io/inject: enabled", "" },
        {
            "config.linkerd.io/proxy-log-level: warn,\n      linkerd=info",
            "config.linkerd.io/proxy-log-level: warn,\n          linkerd=info"
        },
        { "config.linkerd.io/proxy-log-level: |+\n      warn\n", "" },
        { "linkerd.io/inject:\n      enabled", "linkerd.io/inject:\n          enabled" },
        { "linkerd.io/inject: |\n      enabled\n\n        or so", "linkerd.io/inject: |\n          enabled\n\n            or so" },
        { "linkerd.io/inject: |\n      enabled\n    \n      or so", "linkerd.io/inject: |\n          enabled\n    \n          or so" },
    };

    /// <summary>An entry on lines of its own, and what it is between braces; or nothing where it has to stay.</summary>
    public static TheoryData<string, string> BetweenBraces => new()
    {
        { "linkerd.io/inject: enabled", "linkerd.io/inject: enabled" },
        { "linkerd.io/inject: !!str enabled", "linkerd.io/inject: !!str enabled" },
        { "config.linkerd.io/skip-outbound-ports: \"25,26\"", "config.linkerd.io/skip-outbound-ports: \"25,26\"" },
        { "config.linkerd.io/skip-outbound-ports: '25,26'", "config.linkerd.io/skip-outbound-ports: '25,26'" },
        { "config.linkerd.io/skip-outbound-ports: 25,26", "" },
        { "linkerd.io/inject:", "" },
        { "linkerd.io/inject:\n      enabled", "" },
        { "linkerd.io/inject: >-\n      enabled", "" },
    };

    [Theory]
    [MemberData(nameof(InLines))]
    public Task An_entry_says_the_same_in_other_lines(string entry, string expected) => Moves(
        $"  annotations:\n    a: b\n    {entry}\n",
        "  annotations:\n    a: b\n",
        "\n      annotations:\n        c: d\n",
        expected.Length > 0 ? $"\n      annotations:\n        c: d\n        {expected}\n" : expected);

    [Theory]
    [MemberData(nameof(BetweenBraces))]
    public async Task An_entry_says_the_same_between_braces(string entry, string expected)
    {
        await Moves(
            $"  annotations:\n    a: b\n    {entry}\n",
            "  annotations:\n    a: b\n",
            " {annotations: {c: d}}\n",
            expected.Length > 0 ? $" {{annotations: {{c: d, {expected}}}}}\n" : expected);
        await Moves(
            $"  annotations:\n    a: b\n    {entry}\n",
            "  annotations:\n    a: b\n",
            " {annotations: {}}\n",
            expected.Length > 0 ? $" {{annotations: {{{expected}}}}}\n" : expected);
    }

    /// <summary>Also from braces into others, where a key may be alone.</summary>
    [Theory]
    [InlineData("linkerd.io/inject: !!str enabled", "linkerd.io/inject: !!str enabled")]
    [InlineData("linkerd.io/inject: enabled", "linkerd.io/inject: enabled")]
    [InlineData("linkerd.io/inject", "")]
    [InlineData("&key linkerd.io/inject: enabled", "")]
    [InlineData("!!str linkerd.io/inject: enabled", "")]
    public Task An_entry_says_the_same_between_other_braces(string entry, string expected) => Moves(
        $"  annotations: {{a: b, {entry}}}\n",
        "  annotations: {a: b}\n",
        " {labels: {app: web}}\n",
        expected.Length > 0 ? $" {{labels: {{app: web}}, annotations: {{{expected}}}}}\n" : expected);

    [Fact]
    public async Task A_text_that_stood_further_in_stays_in_one_column()
    {
        const string kind = "apiVersion: v1\nkind: Service\nmetadata:\n";
        const string spec = "spec: {ports: [{port: 80}]}\n";

        Assert.Equal(
            kind + "  annotations:\n          a: b\n  labels:\n    app: s\n    mirror.linkerd.io/exported: >-\n      true\n" + spec,
            await ManifestRepair.FixAllAsync(
                "/s.yaml",
                kind
                    + "  annotations:\n          a: b\n          mirror.linkerd.io/exported: >-\n            true\n  labels:\n    app: s\n"
                    + spec,
                "LKD3002"));
    }

    private static async Task Moves(string metadata, string left, string podMetadata, string expected)
    {
        const string before = "spec:\n  template:\n    metadata:";
        const string behind = "    spec: {containers: [{image: i}]}\n";
        var text = $"{Head}{metadata}{before}{podMetadata}{behind}";

        Assert.Equal(
            expected.Length == 0 ? text : $"{Head}{left}{before}{expected}{behind}",
            await ManifestRepair.FixAllAsync("/web.yaml", text, "LKD3001"));
    }
}
