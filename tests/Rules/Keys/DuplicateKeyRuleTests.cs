using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

public class DuplicateKeyRuleTests
{
    private const string Throws = "LKD1007: 'linkerd.io/inject' is added to this map twice; remove one of the two. The program throws an exception here.";
    private const string Replaces = "LKD1007: 'linkerd.io/inject' is set twice in this map; remove one of the two. The first value is lost.";

    [Theory]
    [InlineData("_ = new Dictionary<string, string> { { Inject, \"enabled\" }, { Inject, \"disabled\" } };", Throws)]
    [InlineData("_ = new Dictionary<string, string> { { Inject, \"enabled\" }, { \"a\", \"b\" }, { \"linkerd.io/inject\", \"disabled\" } };", Throws)]
    [InlineData("_ = new Dictionary<string, string> { [Inject] = \"enabled\", [Inject] = \"enabled\" };", Replaces)]
    [InlineData("_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [Inject] = \"enabled\", [\"linkerd.io/inject\"] = \"disabled\" } } };", Replaces)]
    [InlineData("_ = new V1Pod { Metadata = new() { Labels = new Dictionary<string, string> { { Exported, \"true\" }, { Exported, \"true\" } } } };", "LKD1007: 'mirror.linkerd.io/exported' is added to this map twice; remove one of the two. The program throws an exception here.")]
    [InlineData("var map = new Dictionary<string, string>(); map.Add(Inject, \"enabled\"); Console.WriteLine(map.Count); map.Add(Inject, \"enabled\");", Throws)]
    [InlineData("var map = new Dictionary<string, string> { [Inject] = \"enabled\" }; map.Add(Inject, \"enabled\");", Throws)]
    [InlineData("var map = new Dictionary<string, string>(); map[Inject] = \"enabled\"; map.Add(Inject, \"enabled\");", Throws)]
    [InlineData("if (args.Length > 0) { var map = new Dictionary<string, string>(); map.Add(Inject, \"enabled\"); map.Add(Inject, \"enabled\"); }", Throws)]
    [InlineData("var map = new Dictionary<string, string>(); map[Inject] = \"enabled\"; map[Inject] = \"disabled\";", Replaces)]
    [InlineData("var map = new Dictionary<string, string>(); map[Inject] = \"enabled\"; map[\"a\"] = \"b\"; map[Inject] = \"disabled\";",
        Replaces)]
    public async Task A_key_that_surely_stands_twice_is_reported_where_it_stands_again(string statements, string message)
    {
        var analysis = await OfAsync(statements);
        var diagnostic = Assert.Single(analysis.Diagnostics, diagnostic => diagnostic.Id == "LKD1007");

        Assert.Contains(message, analysis.Messages);
        Assert.True(Assert.Single(diagnostic.AdditionalLocations).SourceSpan.End < diagnostic.Location.SourceSpan.Start);
        Assert.Empty(await analysis.GetOfferedTitlesAsync(diagnostic));
    }

    [Theory]

    // A default, and what it becomes.
    [InlineData("var map = new Dictionary<string, string> { [Inject] = \"enabled\" }; map[Inject] = \"disabled\";")]
    [InlineData("var map = new Dictionary<string, string>(); map.Add(Inject, \"enabled\"); map[Inject] = \"disabled\";")]
    [InlineData("var map = new Dictionary<string, string>(); map[Inject] = \"enabled\"; if (args.Length > 0) { map[Inject] = \"disabled\"; }")]
    [InlineData("var map = new Dictionary<string, string>(); map[Inject] = \"enabled\"; Console.WriteLine(map.Count); map[Inject] = \"disabled\";")]
    [InlineData("var map = new Dictionary<string, string>(); map[Inject] = \"enabled\"; map[Inject] = map[Inject] + args[0];")]
    [InlineData("var map = new Dictionary<string, string>(); map[Inject] = \"enabled\"; if (args.Length > 0) { return; } map[Inject] = \"disabled\";")]
    [InlineData("var map = new Dictionary<string, string>(); map.Add(Inject, \"enabled\"); map.TryAdd(Inject, \"disabled\");")]

    // Never both.
    [InlineData("var map = new Dictionary<string, string>(); if (args.Length > 0) { map.Add(Inject, \"enabled\"); } else { map.Add(Inject, \"disabled\"); }")]
    [InlineData("var map = new Dictionary<string, string>(); if (args.Length > 0) { map.Add(Inject, \"enabled\"); } map.Add(\"a\", \"b\"); if (args.Length == 0) { map.Add(Inject, \"disabled\"); }")]
    [InlineData("var map = new Dictionary<string, string>(); switch (args.Length) { case 0: map.Add(Inject, \"enabled\"); break; default: map.Add(Inject, \"disabled\"); break; }")]
    [InlineData("var map = new Dictionary<string, string>(); try { map.Add(Inject, args[0]); } catch (ArgumentException) { } map.Add(Inject, \"enabled\");")]
    [InlineData("_ = args.Length > 0 ? new Dictionary<string, string> { { Inject, \"enabled\" } } : new Dictionary<string, string> { { Inject, \"disabled\" } };")]
    [InlineData("var map = new Dictionary<string, string>(); map.Add(Inject, \"enabled\"); map.Remove(Inject); map.Add(Inject, \"disabled\");")]
    [InlineData("var map = new Dictionary<string, string>(); map.Add(Inject, \"enabled\"); map.Clear(); map.Add(Inject, \"disabled\");")]
    [InlineData("var map = new Dictionary<string, string>(); map.Add(Inject, \"enabled\"); map = new(); map.Add(Inject, \"disabled\");")]

    // Two maps, another key, a key that is none of Linkerd's.
    [InlineData("_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { { Inject, \"enabled\" } }, Labels = new Dictionary<string, string> { { \"a\", \"b\" }, { \"a\", \"c\" } } } };")]
    [InlineData("var one = new Dictionary<string, string>(); var other = new Dictionary<string, string>(); one.Add(Inject, \"enabled\"); other.Add(Inject, \"enabled\");")]
    [InlineData("foreach (var _ in args) { var map = new Dictionary<string, string>(); map.Add(Inject, \"enabled\"); }")]
    [InlineData("var map = new Dictionary<string, string>(); Action first = () => map.Add(Inject, \"enabled\"); Action second = () => map.Add(Inject, \"disabled\");")]
    public async Task What_does_not_surely_stand_twice_gives_nothing(string statements) =>
        Assert.DoesNotContain("LKD1007", (await OfAsync(statements)).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("metadata:\n  annotations:\n    linkerd.io/inject: enabled\n    a: b\n    linkerd.io/inject: disabled\n")]
    [InlineData("metadata: {annotations: {linkerd.io/inject: enabled, linkerd.io/inject: disabled}}\n")]
    [InlineData("{\"metadata\": {\"annotations\": {\"linkerd.io/inject\": \"enabled\", \"linkerd.io/inject\": \"disabled\"}}}")]
    [InlineData("metadata:\n  annotations:\n    {{- if .Values.mesh }}\n    linkerd.io/inject: enabled\n    linkerd.io/inject: disabled\n    {{- end }}\n")]
    public async Task A_mapping_with_a_key_twice_is_reported(string text)
    {
        var diagnostic = Assert.Single(
            await ManifestAnalysis.DiagnosticsAsync(
                text[0] == '{' ? text : "apiVersion: v1\nkind: Pod\n" + text), diagnostic => diagnostic.Id == "LKD1007");

        Assert.Equal(
            "'linkerd.io/inject' is set twice in this map; remove one of the two. Some tools refuse the manifest, others use the last value.",
            Analysis.Message(diagnostic));
        Assert.True(Assert.Single(diagnostic.AdditionalLocations).SourceSpan.End < diagnostic.Location.SourceSpan.Start);
    }

    [Theory]
    [InlineData("metadata:\n  annotations:\n    {{- if .Values.mesh }}\n    linkerd.io/inject: enabled\n    {{- else }}\n    linkerd.io/inject: disabled\n    {{- end }}\n")]
    [InlineData("metadata:\n  annotations:\n    linkerd.io/inject: enabled\n    {{- if .Values.mesh }}\n    linkerd.io/inject: disabled\n    {{- end }}\n")]
    [InlineData("common: &common\n  linkerd.io/inject: enabled\nmetadata:\n  annotations:\n    <<: *common\n    linkerd.io/inject: disabled\n")]
    [InlineData("metadata:\n  annotations: &all\n    linkerd.io/inject: enabled\nspec:\n  template:\n    metadata:\n      annotations: *all\n")]
    [InlineData("metadata:\n  labels:\n    mirror.linkerd.io/exported: \"true\"\n  annotations:\n    linkerd.io/inject: enabled\n")]
    public async Task Branches_merges_and_aliases_give_nothing(string text) =>
        Assert.DoesNotContain(
            "LKD1007",
            (await ManifestAnalysis.DiagnosticsAsync("apiVersion: v1\nkind: Pod\n" + text)).Select(diagnostic => diagnostic.Id));

    private static Task<Analysis> OfAsync(string statements) => Analysis.OfAsync(
        $$"""
        {{statements}}

        partial class Program { const string Inject = "linkerd.io/inject", Exported = "mirror.linkerd.io/exported"; }
        """);
}
