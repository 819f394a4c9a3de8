using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>An editor cancels at every keystroke, and asks the same compilation again.</summary>
public class CancellationTests
{
    private const string Source =
        """
        using System.Collections.Generic;
        using k8s.Models;

        static class Keys
        {
            public const string Domain = "config.linkerd.io";
            public const string Wrong = Domain + "/proxy-awiat";
        }

        class C
        {
            V1Job Job()
            {
                var annotations = Annotations();
                annotations[Keys.Wrong] = "enabled";
                var metadata = new V1ObjectMeta { Annotations = annotations };
                return new() { Metadata = metadata, Spec = new() { Template = new() { Metadata = metadata, Spec = new() { Containers = [new() { Command = ["run"] }] } } } };
            }

            Dictionary<string, string> Annotations() => new() { ["linkerd.io/inject"] = "enabled", ["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = Value(false) };

            string Value(bool value) => value.ToString();

            V1Deployment Deployment() => new() { Metadata = new() { Annotations = Annotations() }, Spec = new() { Template = new() } };

            void Label(V1Deployment deployment) => deployment.Metadata.Labels["linkerd.io/inject"] = "enabled";
        }
        """;

    [Fact]
    public async Task What_is_cancelled_anywhere_leaves_nothing_behind_that_changes_a_later_answer()
    {
        var options = new ConfiguredOptions(globalConfig: "linkerd_version = 2.18");
        var expected = (await AnalyzerRun.AnalyzeAsync(Source, options)).Select(AnalyzerRun.Describe).ToList();
        Assert.NotEmpty(expected);

        // Each compilation is cancelled after another while, wherever the analyzer is then, and asked to the end afterwards.
        var cancelled = 0;
        for (var delay = 0; delay < 40; delay++)
        {
            var tree = AnalyzerRun.Parse(Source);
            var compilation = await AnalyzerRun.CompileAsync(tree);
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var run = AnalyzerRun.WithAnalyzer(compilation, options).GetAnalyzerDiagnosticsAsync(cancellation.Token);
            Thread.SpinWait(delay * 20_000);
            await cancellation.CancelAsync();
            try
            {
                await run;
            }
            catch (OperationCanceledException)
            {
                cancelled++;
            }

            var diagnostics = await AnalyzerRun.WithAnalyzer(compilation, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

            Assert.Equal(expected.Order(StringComparer.Ordinal), diagnostics.Select(AnalyzerRun.Describe).Order(StringComparer.Ordinal));
        }

        Assert.NotEqual(0, cancelled);
    }

    [Fact]
    public async Task What_is_cancelled_before_it_begins_is_cancelled()
    {
        var compilation = await AnalyzerRun.CompileAsync(AnalyzerRun.Parse(Source));
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AnalyzerRun.WithAnalyzer(compilation).GetAnalyzerDiagnosticsAsync(cancellation.Token));
    }
}
