using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

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
            public const string Manifest = "kind: Pod\nmetadata:\n  annotations:\n    linkerd.io/injct: enabled\n    linkerd.io/inject: on\n";
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
            if (await IsCancelledAfterAsync(
                delay,
                token => AnalyzerRun.WithAnalyzer(compilation, options).GetAnalyzerDiagnosticsAsync(token)))
            {
                cancelled++;
            }

            var diagnostics = await AnalyzerRun
                .WithAnalyzer(compilation, options)
                .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

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

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            AnalyzerRun.WithAnalyzer(compilation).GetAnalyzerDiagnosticsAsync(cancellation.Token));
    }

    [Fact]
    public async Task A_repair_that_is_cancelled_anywhere_is_cancelled_and_nothing_else()
    {
        var analysis = await Analysis.OfAsync(
            """
            var metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { ["config.linkerd.io/proxy-native-sidecar"] = "true", ["linkerd.io/inject"] = "on" } };
            var pod = new V1Pod { Metadata = new() { Labels = new Dictionary<string, string> { ["config.linkerd.io/proxy-await"] = "enabled" } } };
            var yaml = "metadata:\n  annotations:\n    linkerd.io/injected: enabled\n";
            Console.WriteLine((metadata, yaml));
            """);
        Assert.True(analysis.Diagnostics.Length >= 4, string.Join('\n', analysis.Messages));
        var cancelled = 0;
        foreach (var diagnostic in analysis.Diagnostics)
        {
            foreach (var provider in Providers.All.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                for (var delay = 0; delay < 10; delay++)
                {
                    if (await IsCancelledAfterAsync(
                        delay,
                        token =>
                            Task.Run(
                                () => RepairAsync(analysis.Document, provider, diagnostic, token),
                                TestContext.Current.CancellationToken)))
                    {
                        cancelled++;
                    }
                }

                await RepairAsync(analysis.Document, provider, diagnostic, TestContext.Current.CancellationToken);
            }
        }

        Assert.NotEqual(0, cancelled);
    }

    [Fact]
    public void A_manifest_of_which_nobody_waits_to_hear_is_not_read()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var text = SourceText.From("metadata:\n  annotations:\n    linkerd.io/injected: enabled\n");

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Manifest.Read(new FileManifestText("/x.yaml", text), keepsValuesAsTexts: false, cancellation.Token));
    }

    /// <summary>Begins something and cancels it after a while; whether it was still under way.</summary>
    private static async Task<bool> IsCancelledAfterAsync(int delay, Func<CancellationToken, Task> begin)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var run = begin(cancellation.Token);
        Thread.SpinWait(delay * 20_000);
        await cancellation.CancelAsync();
        try
        {
            await run;
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private static async Task RepairAsync(
        Document document,
        CodeFixProvider provider,
        Diagnostic diagnostic,
        CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        foreach (var action in actions)
        {
            Assert.NotEmpty(await action.GetOperationsAsync(cancellationToken));
        }
    }
}
