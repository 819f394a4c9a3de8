using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>What is said of a file does not depend on the order of the files, and follows each edit in another one.</summary>
public class OtherFilesTests
{
    private const string Usings = "using System.Collections.Generic; using k8s.Models;\n";

    private const string Left = "Jobs{0}.Make().ToString();";

    private const string Completed =
        "Jobs{0}.Make().Spec.Template.Metadata.Annotations[\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"] = \"true\";";

    private const int Count = 12;

    [Fact]
    public async Task The_order_of_files_does_not_matter()
    {
        SyntaxTree[] files = [.. Enumerable.Range(0, Count).SelectMany(i => new[] { Maker(i), User(i, i % 3 == 0 ? Completed : Left) })];
        var expected = await ReportedAsync(files);

        Assert.Equal(Count - (Count / 3), expected.Count);
        Assert.Equal(expected, await ReportedAsync([.. files.Reverse()]));
        for (var seed = 0; seed < 5; seed++)
        {
            var shuffled = files.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, await ReportedAsync(shuffled));
        }
    }

    [Fact]
    public async Task An_edit_in_another_file_counts()
    {
        var (maker, user) = (Maker(0), User(0, Left));
        var first = await AnalyzerRun.CompileAsync(maker, user);
        var edited = User(0, Completed);
        var second = first.ReplaceSyntaxTree(user, edited);

        Assert.Single(await ReportedAsync(first));
        Assert.Empty(await ReportedAsync(second));
        Assert.Single(await ReportedAsync(second.ReplaceSyntaxTree(edited, user)));
        Assert.Single(await ReportedAsync(second.RemoveSyntaxTrees(edited)));
    }

    private static SyntaxTree Maker(int number) => AnalyzerRun.Parse(
        Usings + $$"""
        public static class Jobs{{number}}
        {
            public static V1Job Make() => new() { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { Containers = [new() { Name = "x" }] } } } };
        }
        """,
        $"/Maker{number}.cs");

    private static SyntaxTree User(int number, string use) => AnalyzerRun.Parse(
        Usings + $"class User{number} {{ void M() {{ {string.Format(null, use, number)} }} }}",
        $"/User{number}.cs");

    private static async Task<IReadOnlyList<string>> ReportedAsync(SyntaxTree[] files) =>
        await ReportedAsync(await AnalyzerRun.CompileAsync(files));

    private static async Task<IReadOnlyList<string>> ReportedAsync(Compilation compilation)
    {
        var diagnostics = await AnalyzerRun.WithAnalyzer(compilation, new ConfiguredOptions(globalConfig: "linkerd_version = 2.18"))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.All(diagnostics, diagnostic => Assert.Equal(JobNeverCompletesRule.Id, diagnostic.Id));
        return [.. diagnostics
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan().Path} {AnalyzerRun.Describe(diagnostic)}")
            .Order(StringComparer.Ordinal)];
    }
}
