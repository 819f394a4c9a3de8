using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>Entries that are added, removed and moved in code that is laid out in hard ways.</summary>
public class EntryLayoutTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";

    [Theory]
    [InlineData("{ ⟨⟩ } } }", "{ ⟨⟩, + } } }")]
    [InlineData("{\n    ⟨⟩ } } }", "{\n    ⟨⟩,\n    + } } }")]
    [InlineData("{\n    ⟨⟩, } } }", "{\n    ⟨⟩,\n    +, } } }")]
    [InlineData("{\n    ⟨⟩ /* x */ } } }", "{\n    ⟨⟩, /* x */\n    + } } }")]
    [InlineData("{\n    ⟨⟩, [\"a\"] = \"b\"\n} } }", "{\n    ⟨⟩, +, [\"a\"] = \"b\"\n} } }")]
    [InlineData("{\n  ⟨⟩ // why\n} } }", "{\n  ⟨⟩, // why\n  +\n} } }")]
    [InlineData("{\n\t⟨⟩, // why\n} } }", "{\n\t⟨⟩, // why\n\t+,\n} } }")]
    [InlineData("{\r\n    ⟨⟩,\r\n} } }", "{\r\n    ⟨⟩,\r\n    +,\r\n} } }")]
    [InlineData("{\n    ⟨⟩\n    // before the comma\n    , [\"a\"] = \"b\"\n} } }",
        "{\n    ⟨⟩,\n    +\n    // before the comma\n    , [\"a\"] = \"b\"\n} } }")]
    [InlineData("{\n    ⟨⟩\n#if NEVER\n    , [\"a\"] = \"b\"\n#endif\n} } }",
        "{\n    ⟨⟩,\n    +\n#if NEVER\n    , [\"a\"] = \"b\"\n#endif\n} } }")]
    [InlineData("{\n#region mesh\n    ⟨⟩,\n#endregion\n} } }", "{\n#region mesh\n    ⟨⟩,\n    +,\n#endregion\n} } }")]
    [InlineData("{⟨⟩} } }", "{⟨⟩, +} } }")]
    public async Task An_entry_is_added_behind_the_other(string written, string expected)
    {
        var analysis = await Analysis.OfAsync(Job(written), ConfiguredOptions.Release("2.18"));

        Assert.Equal(
            Job(expected.Replace("+", $"[\"{Alpha}\"] = \"true\"", StringComparison.Ordinal)),
            await analysis.GetFixedTextAsync(choice: 0));

        static string Job(string map) =>
            "class C { object M() => new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>"
                + (map.Contains('\r') ? "\r\n" : "\n")
            + map.Replace("⟨⟩", "[\"linkerd.io/inject\"] = \"enabled\"", StringComparison.Ordinal) + " } }; }";
    }

    [Theory]
    [InlineData("⟨⟩ return j;", "⟨⟩ + return j;")]
    [InlineData("{ ⟨⟩ } return j;", "{ ⟨⟩ + } return j;")]
    [InlineData("switch (k) { case 1: ⟨⟩ break; } return j;", "switch (k) { case 1: ⟨⟩ + break; } return j;")]
    [InlineData("try { } catch { ⟨⟩ return j; } return j;", "try { } catch { ⟨⟩ + return j; } return j;")]
    [InlineData("if (k > 0) { ⟨⟩ } return j;", "if (k > 0) { ⟨⟩ + } return j;")]
    [InlineData("⟨⟩ // why\n    return j;", "⟨⟩ // why\n    +\n    return j;")]
    [InlineData("\n#if NEVER\n#else\n    ⟨⟩\n#endif\n    return j;", "\n#if NEVER\n#else\n    ⟨⟩\n    +\n#endif\n    return j;")]
    public async Task A_statement_is_added_behind_the_other_in_its_block(string written, string expected)
    {
        var analysis = await Analysis.OfAsync(Method(written), ConfiguredOptions.Release("2.18"));

        Assert.Equal(
            Method(expected.Replace("+", Statement(Alpha, "true"), StringComparison.Ordinal)),
            await analysis.GetFixedTextAsync(choice: 0));

        static string Method(string statements) =>
            "class C { V1Job M(int k) {\n    var j = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>() }, Spec = new() } } };\n    "
            + statements.Replace("⟨⟩", Statement("linkerd.io/inject", "enabled"), StringComparison.Ordinal) + " } }";

        static string Statement(string key, string value) => $"j.Spec.Template.Metadata.Annotations[\"{key}\"] = \"{value}\";";
    }

    [Fact]
    public async Task A_statement_is_repeated_without_its_comments()
    {
        const string written = "j.Spec /* a */ .Template.Metadata // b\n.Annotations.Add(\"linkerd.io/inject\", \"enabled\");";
        const string added = $"j.Spec.Template.Metadata.Annotations.Add(\"{Alpha}\", \"true\");";
        var analysis = await Analysis.OfAsync(
            $"class C {{ V1Job M() {{ var j = new V1Job {{ Spec = new() {{ Template = new() {{ Metadata = new() {{ Annotations = new Dictionary<string, string>() }}, Spec = new() }} }} }}; {written} return j; }} }}",
            ConfiguredOptions.Release("2.18"));

        Assert.Contains($"{written} {added} return j;", await analysis.GetFixedTextAsync(choice: 0), StringComparison.Ordinal);
    }

    /// <summary>Comments stay; lines go that would be empty.</summary>
    [Theory]
    [InlineData("{\n    ⟨⟩, // old\n    ⟨⟩2,\n}", "{\n    // old\n    ⟨⟩2,\n}")]
    [InlineData("{\n    // why\n    ⟨⟩,\n    ⟨⟩2,\n}", "{\n    // why\n    ⟨⟩2,\n}")]
    [InlineData("{ /* a */ ⟨⟩ /* b */, /* c */ ⟨⟩2 }", "{ /* a */ /* b */ /* c */ ⟨⟩2 }")]
    [InlineData("{ ⟨⟩2, ⟨⟩ }", "{ ⟨⟩2 }")]
    [InlineData("{\n    ⟨⟩2,\n    ⟨⟩\n}", "{\n    ⟨⟩2,\n}")]
    public async Task An_entry_goes_and_its_comments_stay(string written, string expected)
    {
        var analysis = await Analysis.OfAsync(Pod(written), ConfiguredOptions.Release("2.20"));
        var conflict = Assert.Single(analysis.Diagnostics, diagnostic => diagnostic.Id == "LKD4002");

        Assert.Equal(Pod(expected), await analysis.GetFixedTextAsync(conflict));

        static string Pod(string map) =>
            "class C { object M() => new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string>\n"
            + map
                .Replace("⟨⟩2", "[\"config.linkerd.io/proxy-enable-native-sidecar\"] = \"true\"", StringComparison.Ordinal)
                .Replace("⟨⟩", $"[\"{Alpha}\"] = \"true\"", StringComparison.Ordinal)
            + " } }; }";
    }

    [Theory]
    [InlineData("{\n#if NET\n    ⟨⟩2\n#endif\n    , ⟨⟩\n}")]
    [InlineData("{\n    ⟨⟩2,\n    ⟨⟩\n#if NEVER\n    , [\"a\"] = \"b\"\n#endif\n}")]
    [InlineData("{\n    ⟨⟩2,\n    [\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"\n#if NET\n    ]\n#endif\n    = \"true\",\n}")]
    public async Task Nothing_goes_where_a_directive_stands_between(string written)
    {
        var map = written
            .Replace("⟨⟩2", "[\"config.linkerd.io/proxy-enable-native-sidecar\"] = \"true\"", StringComparison.Ordinal)
            .Replace("⟨⟩", $"[\"{Alpha}\"] = \"true\"", StringComparison.Ordinal);
        var analysis = await Analysis.OfAsync(
            "#define NET\nclass C { object M() => new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string>\n"
                + map
                + " } }; }",
            ConfiguredOptions.Release("2.20"));
        foreach (var conflict in analysis.Diagnostics.Where(diagnostic => diagnostic.Id == "LKD4002"))
        {
            Assert.Equal(
                written.StartsWith("{\n#if", StringComparison.Ordinal),
                (await analysis.GetOfferedTitlesAsync(conflict)).Count > 0);
        }
    }
}
