using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Manifests in the strings of C#.</summary>
public class LiteralTests
{
    private const string Usings = "using k8s;\n";

    [Theory]
    // Each form of a literal, and what the fix makes of it.
    [InlineData("""var yaml = "metadata:\n  annotations:\n    linkerd.io/injected: enabled\n";""", "linkerd.io/injected",
        """var yaml = "metadata:\n  annotations:\n    linkerd.io/inject: enabled\n";""")]
    [InlineData("""var yaml = "metadata:\n  annotations:\n    \"linkerd.io/injected\": enabled\n";""", "\\\"linkerd.io/injected\\\"",
        """var yaml = "metadata:\n  annotations:\n    \"linkerd.io/inject\": enabled\n";""")]
    [InlineData("""var yaml = "{\"metadata\":{\"annotations\":{\"linkerd.io\\/inj\u0065cted\":\"enabled\"}}}";""",
        "\\\"linkerd.io\\\\/inj\\u0065cted\\\"", """var yaml = "{\"metadata\":{\"annotations\":{\"linkerd.io/inject\":\"enabled\"}}}";""")]
    [InlineData("var yaml = @\"\nmetadata:\n  annotations:\n    \"\"linkerd.io/injected\"\": enabled\n\";", "\"\"linkerd.io/injected\"\"",
        "var yaml = @\"\nmetadata:\n  annotations:\n    \"\"linkerd.io/inject\"\": enabled\n\";")]
    [InlineData("var yaml = \"\"\"\n    metadata:\n      annotations:\n        linkerd.io/injected: enabled\n    \"\"\";",
        "linkerd.io/injected", "var yaml = \"\"\"\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled\n    \"\"\";")]
    [InlineData("var yaml = \"\"\"{\"metadata\":{\"annotations\":{\"linkerd.io/injected\":\"enabled\"}}}\"\"\"u8;",
        "\"linkerd.io/injected\"", "var yaml = \"\"\"{\"metadata\":{\"annotations\":{\"linkerd.io/inject\":\"enabled\"}}}\"\"\"u8;")]
    [InlineData("var yaml = $\"metadata:\\n  name: {args[0]}\\n  annotations: {{linkerd.io/injected: enabled}}\";", "linkerd.io/injected",
        "var yaml = $\"metadata:\\n  name: {args[0]}\\n  annotations: {{linkerd.io/inject: enabled}}\";")]
    [InlineData("var yaml = $$\"\"\"\n    metadata:\n      name: {{args[0]}}\n      annotations:\n        team: {{args[1]}}\n        linkerd.io/injected: enabled\n    \"\"\";", "linkerd.io/injected", "var yaml = $$\"\"\"\n    metadata:\n      name: {{args[0]}}\n      annotations:\n        team: {{args[1]}}\n        linkerd.io/inject: enabled\n    \"\"\";")]
    [InlineData("var yaml = $@\"metadata:\n  name: {args[0]}\n  annotations:\n    config.linkerd.io/proxy-version: \"\"{args[1]}\"\"\n    linkerd.io/injected: enabled\n\";", "linkerd.io/injected", "var yaml = $@\"metadata:\n  name: {args[0]}\n  annotations:\n    config.linkerd.io/proxy-version: \"\"{args[1]}\"\"\n    linkerd.io/inject: enabled\n\";")]
    // Put together line by line.
    [InlineData("var yaml = \"metadata:\\n\" +\n    \"  annotations:\\n\" +\n    \"    linkerd.io/injected: enabled\\n\";",
        "linkerd.io/injected", "var yaml = \"metadata:\\n\" +\n    \"  annotations:\\n\" +\n    \"    linkerd.io/inject: enabled\\n\";")]
    [InlineData("var yaml = \"metadata:\" + Environment.NewLine +\n    \"  annotations:\" + Environment.NewLine +\n    \"    linkerd.io/injected: \" + args[0] + Environment.NewLine;", "linkerd.io/injected", "var yaml = \"metadata:\" + Environment.NewLine +\n    \"  annotations:\" + Environment.NewLine +\n    \"    linkerd.io/inject: \" + args[0] + Environment.NewLine;")]
    [InlineData("var yaml = \"metadata:\\n  annotations:\\n    \" + \"linkerd.io/injected\" + \": enabled\\n\";", "linkerd.io/injected",
        "var yaml = \"metadata:\\n  annotations:\\n    \" + \"linkerd.io/inject\" + \": enabled\\n\";")]
    // A line for a map that is put together elsewhere.
    [InlineData("var labels = \"labels:\"; var line = \"      linkerd.io/injected: enabled\";", "linkerd.io/injected",
        "var labels = \"labels:\"; var line = \"      linkerd.io/inject: enabled\";")]
    public async Task A_wrong_key_is_reported_and_repaired_in_place(string code, string reported, string repaired)
    {
        var analysis = await Analysis.OfAsync(Usings + code);

        Assert.Equal([$"LKD1002 {reported}"], analysis.Places);
        Assert.Equal(Usings + repaired, await analysis.GetFixedTextAsync());
    }

    [Theory]
    [InlineData("""var yaml = "metadata:\n  annotations:\n    config.linkerd.io/proxy-cpu-limit: 1\n";""", "1",
        """var yaml = "metadata:\n  annotations:\n    config.linkerd.io/proxy-cpu-limit: \"1\"\n";""")]
    [InlineData("var yaml = @\"metadata: {annotations: {config.linkerd.io/proxy-cpu-limit: 1}}\";", "1",
        "var yaml = @\"metadata: {annotations: {config.linkerd.io/proxy-cpu-limit: \"\"1\"\"}}\";")]
    [InlineData("var yaml = \"\"\"metadata: {annotations: {config.linkerd.io/proxy-cpu-limit: 1}}\"\"\";", "1",
        "var yaml = \"\"\"metadata: {annotations: {config.linkerd.io/proxy-cpu-limit: \"1\"}}\"\"\";")]
    [InlineData("var json = \"\"\"{\"metadata\":{\"annotations\":{\"linkerd.io/inject\":true}}}\"\"\";", "true",
        "var json = \"\"\"{\"metadata\":{\"annotations\":{\"linkerd.io/inject\":\"enabled\"}}}\"\"\";")]
    [InlineData("var json = $$$$\"\"\"{\"metadata\":{\"name\":\"{{{{args[0]}}}}\",\"annotations\":{\"linkerd.io/inject\":true}}}\"\"\";",
        "true", "var json = $$$$\"\"\"{\"metadata\":{\"name\":\"{{{{args[0]}}}}\",\"annotations\":{\"linkerd.io/inject\":\"enabled\"}}}\"\"\";")]
    [InlineData("var yaml = \"metadata:\\n  annotations:\\n    config.linkerd.io/proxy-cpu-limit: \" + \"1\\n\";", "1",
        "var yaml = \"metadata:\\n  annotations:\\n    config.linkerd.io/proxy-cpu-limit: \" + \"\\\"1\\\"\\n\";")]
    public async Task What_is_no_text_gets_the_quotes_that_both_languages_need(string code, string reported, string repaired)
    {
        var analysis = await Analysis.OfAsync(code);

        Assert.Equal([$"LKD2002 {reported}"], analysis.Places);
        Assert.Equal(repaired, await analysis.GetFixedTextAsync());
    }

    [Theory]
    [InlineData("var line = \"annotations: {linkerd.io/inject: \" + args[0] + \"}\";")]
    [InlineData("var yaml = $\"metadata:\\n  annotations:\\n    linkerd.io/inject: {args[0]}\\n\";")]
    [InlineData("var yaml = \"metadata:\\n  annotations:\\n    linkerd.io/inject: \\\"{0}\\\"\\n\";")]
    [InlineData("var yaml = \"metadata:\\n  annotations:\\n    linkerd.io/inject: {0}\\n\";")]
    [InlineData("var yaml = \"metadata:\\n  annotations:\\n    linkerd.io/inject: ${MODE}\\n\";")]
    [InlineData("var yaml = \"metadata:\\n  annotations:\\n    linkerd.io/inject: {{ .Values.mode }}\\n\";")]
    [InlineData("const string Key = \"linkerd.io/inject\"; var yaml = $\"metadata:\\n  annotations:\\n    {Key}: {args[0]}\\n\";")]
    [InlineData("var annotations = \"see https://linkerd.io/2/reference/proxy-configuration: the annotations\";")]
    [InlineData("var annotations = \"linkerd.io/injection: not a word of this is YAML\";")]
    [InlineData("var yaml = \"metadata:\\n  annotations:\\n    config.linkerd.io/proxy-cpu-limit: 1\\n\"; Console.WriteLine(KubernetesYaml.Deserialize<V1Pod>(yaml));")]
    public async Task What_is_right_or_unknown_is_not_reported(string code) =>
        Assert.Empty((await Analysis.OfAsync(Usings + code)).Places);

    [Theory]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>("{\"linkerd.io/inject\":\"enable\"}");""",
        "LKD2001 \\\"enable\\\"")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>("{\"linkerd.io/inject\":\"enable\"}"u8);""",
        "LKD2001 \\\"enable\\\"")]
    [InlineData("""_ = JsonConvert.DeserializeObject<IDictionary<string, string>>("{\"config.linkerd.io/skip-outbound\":\"25\"}"); class JsonConvert { public static T DeserializeObject<T>(string text) => default; }""",
        "LKD1002 \\\"config.linkerd.io/skip-outbound\\\"")]
    [InlineData("""_ = KubernetesYaml.Deserialize<Dictionary<string, string>>("linkerd.io/inject: enable");""", "LKD2001 enable")]
    [InlineData("""_ = new V1EnvVar { Name = "POD_ANNOTATIONS", Value = "{\"linkerd.io/inject\":\"enable\"}" };""", "LKD2001 \\\"enable\\\"")]
    public async Task A_map_of_keys_by_itself_is_read_where_that_is_what_becomes_of_it(string code, string expected) =>
        Assert.Equal([expected], (await Analysis.OfAsync(Usings + code)).Places);

    [Theory]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>("{\"config.linkerd.io/proxy-cpu-limit\":1}");""", "LKD2002 1")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Deserialize<IDictionary<string, string>>("{\"linkerd.io/inject\":true}"u8);""", "LKD2002 true")]
    [InlineData("""_ = KubernetesJson.Deserialize<Dictionary<string, string>>("{\"config.linkerd.io/admin-port\":4191}");""", "LKD2002 4191")]
    public async Task What_takes_only_strings_refuses_other_values(string code, string expected) =>
        Assert.Equal([expected], (await Analysis.OfAsync(Usings + code)).Places);

    [Theory]
    // Whether it is of annotations or of labels is not known, and not what reads it.
    [InlineData("""_ = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>("{\"linkerd.io/inject\":\"enabled\",\"mirror.linkerd.io/exported\":\"true\"}");""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>("{\"linkerd.io/inject\":null}");""")]
    [InlineData("""_ = JsonConvert.DeserializeObject<Dictionary<string, string>>("{\"config.linkerd.io/proxy-cpu-limit\":1}"); class JsonConvert { public static T DeserializeObject<T>(string text) => default; }""")]
    [InlineData("""_ = KubernetesYaml.Deserialize<Dictionary<string, string>>("config.linkerd.io/proxy-cpu-limit: 1");""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object>>("{\"linkerd.io/inject\":\"enable\"}");""")]
    [InlineData("""Console.WriteLine("annotations: {\"linkerd.io/inject\":\"how to inject\"}"); var deserialized = "{\"linkerd.io/inject\":\"enable\"}";""")]
    public async Task A_map_of_keys_is_not_judged_beyond_that(string code) => Assert.Empty((await Analysis.OfAsync(Usings + code)).Places);

    [Fact]
    public async Task JSON_needs_its_quotes_whoever_reads_it() =>
        Assert.Equal(
            ["LKD2002 1"],
            (await Analysis.OfAsync(
                Usings + """"
                var json = """{"metadata":{"annotations":{"config.linkerd.io/proxy-cpu-limit":1}}}""";
                Console.WriteLine(KubernetesJson.Deserialize<V1Pod>(json));
                """")).Places);

    [Fact]
    public async Task A_constant_in_a_hole_is_a_part_of_the_key() =>
        Assert.Equal(
            ["LKD1002 {Prefix}/injected"],
            (await Analysis.OfAsync(
                """
                var yaml = $"metadata:\n  annotations:\n    {Prefix}/injected: enabled\n";
                partial class Program { const string Prefix = "linkerd.io"; }
                """)).Places);

    [Fact]
    public async Task A_constant_is_judged_where_it_is_declared_and_its_value_here() =>
        Assert.Equal(
            ["LKD2001 sometimes", "LKD1002 \"linkerd.io/injected\""],
            (await Analysis.OfAsync(
                """
                var yaml = "metadata:\n  annotations:\n    " + Keys.Inject + ": sometimes\n    " + Keys.Injected + ": enabled";
                static class Keys { public const string Inject = "linkerd.io/inject"; public const string Injected = "linkerd.io/injected"; }
                """)).Places);

    [Fact]
    public async Task Several_mistakes_in_one_literal_are_repaired_at_once_and_rule_by_rule()
    {
        const string code =
            """"
            var yaml = """
                apiVersion: v1
                kind: Pod
                metadata:
                  annotations:
                    linkerd.io/injected: enabled
                    config.linkerd.io/proxy-native-sidecar: true
                    config.linkerd.io/skip-outbound: '25'
                    config.linkerd.io/proxy-cpu-limit: 1
                """;
            """";
        const string repaired =
            """"
            var yaml = """
                apiVersion: v1
                kind: Pod
                metadata:
                  annotations:
                    linkerd.io/inject: enabled
                    config.alpha.linkerd.io/proxy-enable-native-sidecar: true
                    config.linkerd.io/skip-outbound-ports: '25'
                    config.linkerd.io/proxy-cpu-limit: '1'
                """;
            """";
        var analysis = await Analysis.OfAsync(code);

        Assert.Equal(
            ["LKD1002 linkerd.io/injected", "LKD1001 config.linkerd.io/proxy-native-sidecar", "LKD1002 config.linkerd.io/skip-outbound",
                "LKD2002 1"],
            analysis.Places);
        Assert.Equal(repaired, await analysis.GetFixedTextAsync());
        Assert.Equal(repaired, await analysis.GetTextFixedRuleByRuleAsync());
    }

    [Fact]
    public async Task A_pragma_and_a_comment_silence_what_stands_in_a_literal()
    {
        Assert.Empty((await Analysis.OfAsync(
            """"
            var yaml = """
                metadata:
                  annotations:
                    linkerd.io/injected: enabled # linkerd-disable LKD1002
                    # linkerd-disable
                    linkerd.io/injects: enabled
                """;
            """")).Places);
        Assert.Empty((await Analysis.OfAsync(
            """"
            #pragma warning disable LKD1002
            var yaml = """
                metadata:
                  annotations:
                    linkerd.io/injected: enabled
                """;
            """")).Places);
    }
}
