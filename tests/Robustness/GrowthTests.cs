using LinkerdAnnotations.Analyzers.Values;
using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Values;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>
/// Four times as much to look at makes four times as much work, and not sixteen times. Work is counted in allocated bytes, which are about
/// the same whatever else the machine does; <c>tests/Fuzzing</c> measures the time.
/// </summary>
[Collection(Alone.Name)]
public class GrowthTests
{
    private const int Few = 100;
    private const int Many = 4 * Few;

    // Lists that grow by doubling, and a collector that measures by blocks.
    private const double MostTimes = 4.6;

    // A file of two helpers takes about a third of that.
    private const int MostBytesOfFile = 160_000;

    public static TheoryData<string> Inputs => [.. GrowingInputs.All.Keys];

    public static TheoryData<string> GrammarNames => Grammars.Names;

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Work_grows_as_the_code_does(string much)
    {
        var make = GrowingInputs.All[much];
        await MeasureAsync(make(Few));

        var few = await MeasureAsync(make(Few));
        var many = await MeasureAsync(make(Many));

        Assert.True(many <= MostTimes * few, $"{few:N0} bytes for {Few}, and {many:N0} for {Many}: {(double)many / few:0.0} times as many");
    }

    /// <summary>Each file has helpers that all others could use, by names of their own.</summary>
    [Fact]
    public async Task Work_grows_as_the_number_of_files_with_helpers_does()
    {
        await MeasureFilesAsync(Few);

        var few = await MeasureFilesAsync(Few);
        var many = await MeasureFilesAsync(Many);

        Assert.True(
            many <= MostTimes * few,
            $"{few:N0} bytes for {Few} files, and {many:N0} for {Many}: {(double)many / few:0.0} times as many");
        Assert.InRange(many / Many, 1, MostBytesOfFile);
    }

    /// <summary>To search a text makes no objects that could be counted.</summary>
    [Fact]
    public async Task A_file_is_read_no_more_often_the_more_is_reported_in_it()
    {
        var few = await MeasureReadingsAsync(Few);
        var many = await MeasureReadingsAsync(10 * Few);

        Assert.InRange(many, 1, few + 1);
    }

    [Theory]
    [MemberData(nameof(GrammarNames))]
    public void Work_grows_as_the_value_does(string grammar)
    {
        foreach (var unit in new[]
        {
            "a", "1", "1,", "80-90,", "1h2m3s", "1.5", "-", " ", ",", "=", "a=b,", "\"", "{", "[", "{\"a\":", "\\u0041", "10.0.0.0/8,",
            "linkerd=debug,", "5xx,", "\u0456", "\ud800"
        })
        {
            Measure(Grammars.All[grammar], unit, 10);
            var few = Measure(Grammars.All[grammar], unit, 2_000);
            var many = Measure(Grammars.All[grammar], unit, 8_000);

            // What is too long for repairs costs nothing but its judgement.
            Assert.True(many <= (5 * few) + 4_096, $"{few:N0} bytes for 2,000 times '{unit}', and {many:N0} for 8,000");
        }
    }

    /// <summary>On a thread that has hardly any stack, so that nothing calls itself for each character.</summary>
    [Theory]
    [MemberData(nameof(GrammarNames))]
    public void No_value_is_nested_too_deeply(string grammar)
    {
        const int littleStack = 256 * 1024;
        Exception? thrown = null;
        var thread = new Thread(
            () => thrown = Record.Exception(() =>
            {
                foreach (var unit in new[] { "[", "{\"a\":", "(", "\"", "-", "a=", ",", "." })
                {
                    Grammars.All[grammar].Judge(string.Concat(Enumerable.Repeat(unit, 100_000)));
                }
            }),
            littleStack);
        thread.Start();
        thread.Join();

        Assert.Null(thrown);
    }

    private static async Task<long> MeasureAsync(MutatedProject project)
    {
        var created = await project.CreateAsync();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await project.AnalyzeAsync(created, isConcurrent: false, TestContext.Current.CancellationToken);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static async Task<long> MeasureFilesAsync(int count)
    {
        var compilation = await AnalyzerRun.CompileAsync([.. Enumerable.Range(0, count).Select(index => AnalyzerRun.Parse(
            $$"""
            using System.Collections.Generic;
            using k8s.Models;

            internal static class Pods{{index}}
            {
                internal static V1Deployment Deployment{{index}}() => new() { Metadata = new() { Annotations = Annotations{{index}}() } };
                internal static Dictionary<string, string> Annotations{{index}}() => new() { ["linkerd.io/inject"] = "enabled" };
            }
            """,
            $"/Pods{index}.cs"))]);
        compilation.GetDiagnostics(TestContext.Current.CancellationToken);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await AnalyzerRun.WithAnalyzer(compilation, isConcurrent: false).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static async Task<double> MeasureReadingsAsync(int count)
    {
        var text = new CountedText(GrowingInputs.All["wrong keys in one initializer"](count).Code);
        var tree = CSharpSyntaxTree.ParseText(text, MutatedSyntax.ParseOptions, cancellationToken: TestContext.Current.CancellationToken);
        await tree.GetRootAsync(TestContext.Current.CancellationToken);
        var before = text.Characters;
        Assert.Equal(count, (await AnalyzerRun.AnalyzeAsync(tree)).Length);
        return (double)(text.Characters - before) / text.Length;
    }

    private static long Measure(ValueGrammar grammar, string unit, int count)
    {
        var text = string.Concat(Enumerable.Repeat(unit, count));
        var before = GC.GetAllocatedBytesForCurrentThread();
        grammar.Judge(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
