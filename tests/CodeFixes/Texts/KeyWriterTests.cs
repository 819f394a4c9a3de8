using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>A key is written in the part of the text that is wrong, and nowhere else.</summary>
public class KeyWriterTests
{
    [Theory]
    [InlineData("\"linkerd.io/injct\"", "\"linkerd.io/inject\"")]
    [InlineData("@\"linkerd.io/injct\"", "@\"linkerd.io/inject\"")]
    [InlineData("(\"linkerd.io/injct\")", "(\"linkerd.io/inject\")")]
    [InlineData("\"config.linkerd.io/\" + \"proxy-awit\"", "\"config.linkerd.io/\" + \"proxy-await\"")]
    [InlineData("\"confg.linkerd.io/\" + \"proxy-await\"", "\"config.linkerd.io/\" + \"proxy-await\"")]
    [InlineData("\"config.\" + \"linkrd.io\" + \"/proxy-await\"", "\"config.\" + \"linkerd.io\" + \"/proxy-await\"")]
    [InlineData("\"config.linkerd.io/proxy-\" + \"\" + \"awit\"", "\"config.linkerd.io/proxy-\" + \"\" + \"await\"")]
    [InlineData("\"config.linkerd.io/proxy-await\" + \"t\"", "\"config.linkerd.io/proxy-awai\" + \"t\"")]
    [InlineData("$\"{Right}proxy-awit\"", "$\"{Right}proxy-await\"")]
    [InlineData("Right + \"proxy-awit\"", "Right + \"proxy-await\"")]
    [InlineData("\"confg.linkerd.io/pr\" + \"oxy-awit\"", "\"config.linkerd.io/proxy-await\"")]
    public Task Only_what_is_wrong_is_changed(string written, string repaired) => Repairs(Source(written), Source(repaired));

    /// <summary>A constant that is no domain of Linkerd's is wrong in every key; one that is serves other keys, too.</summary>
    [Theory]
    [InlineData("Wrong + \"proxy-await\"", "Wrong + \"proxy-await\"", "config.linkerd.io/")]
    [InlineData("$\"{Wrong}proxy-await\"", "$\"{Wrong}proxy-await\"", "config.linkerd.io/")]
    public Task A_constant_that_is_wrong_is_corrected_where_it_is_declared(string written, string repaired, string declared) =>
        Repairs(Source(written), Source(repaired, declared));

    [Fact]
    public async Task A_constant_of_another_file_is_corrected_there()
    {
        const string use =
            """
            using k8s.Models;
            class C { void M(V1Pod pod) => pod.SetAnnotation({|LKD1002:Keys.Domain + "proxy-await"|}, "enabled"); }
            """;
        const string keys = "static class Keys { public const string Domain = \"DOMAIN\"; }";
        var repaired = use.Replace("{|LKD1002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        var test = await LinkerdTest.CreateAsync(use, repaired);
        test.TestState.Sources.Add(("Keys.cs", keys.Replace("DOMAIN", "confg.linkerd.io/", StringComparison.Ordinal)));
        test.FixedState.Sources.Add(("Keys.cs", keys.Replace("DOMAIN", "config.linkerd.io/", StringComparison.Ordinal)));

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_constant_that_other_keys_need_stays() => Repairs(Source("Right + Name"), Source("\"config.linkerd.io/proxy-await\""));

    /// <summary>The value that goes with the key is written in the same go.</summary>
    [Theory]
    [InlineData("linkerd.io/proxy-await", "true", "config.linkerd.io/proxy-await", "enabled")]
    [InlineData("config.linkerd.io/proxy-native-sidecar", "yes", "config.alpha.linkerd.io/proxy-enable-native-sidecar", "true")]
    public async Task A_value_is_written_with_its_key(string key, string value, string repairedKey, string repairedValue)
    {
        var analysis = await Analysis.OfAsync(Entry(key, value));

        Assert.Equal(Entry(repairedKey, repairedValue), await analysis.GetFixedTextAsync(analysis.Diagnostics[0]));

        static string Entry(string key, string value) => $"_ = new Dictionary<string, string> {{ [\"{key}\"] = \"{value}\" }};";
    }

    private static string Source(string key, string wrong = "confg.linkerd.io/") =>
        $$"""
        class C
        {
            const string Right = "config.linkerd.io/";
            const string Wrong = "{{wrong}}";
            const string Name = "proxy-awit";
            object M() => new Dictionary<string, string> { [{{key}}] = "enabled" };
            string Other() => Right + "access-log" + Wrong.Length + Name.Length;
        }
        """;

    private static async Task Repairs(string written, string repaired)
    {
        var analysis = await Analysis.OfAsync(written);
        var diagnostic = Assert.Single(analysis.Diagnostics, diagnostic => diagnostic.Id is "LKD1002");

        Assert.Equal(repaired, await analysis.GetFixedTextAsync(diagnostic));
    }
}
