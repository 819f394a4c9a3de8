using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Injector;

/// <summary>
/// Holds what the analyzer says against what the real injector did (<c>Facts/injector-verdicts.jsonl</c>) and does by its source
/// (<c>Facts/read-verdicts.jsonl</c>), or against the file that <c>INJECTOR_VERDICTS</c> names: every case at every release, as a manifest
/// with the Namespace beside the pod, and a share of them as programs. Where a report is right to differ, <see cref="Excuses"/> says why.
/// </summary>
public class InjectorVerdictTests
{
    private const string NewestEdge = "edge-26.8.3";

    /// <summary>Of how many cases one is tried as a program too; all of them by <c>tests/Injector/run.sh</c>.</summary>
    private const int ShareOfPrograms = 16;

    private static readonly string[] ReleaseNames =
    [
        "2.11", "2.12", "2.13", "2.14", "2.15", "2.16", "2.17", "2.18", "2.19", "2.20", "edge"
    ];
    private static readonly string[] SkipKeys = ["config.linkerd.io/skip-inbound-ports", "config.linkerd.io/skip-outbound-ports"];
    private static readonly string?[] Installations = [null, "proxy.nativeSidecar=true", "proxy.nativeSidecar=false"];

    private static readonly IReadOnlyList<InjectorCase> Cases = Environment.GetEnvironmentVariable("INJECTOR_VERDICTS") is { } path
        ? InjectorCase.Read(path)
        :
        [
            .. InjectorCase.Read(Facts.PathOf("injector-verdicts.jsonl")),
            .. InjectorCase.Read(Facts.PathOf("read-verdicts.jsonl"), isRun: false),
        ];

    private static readonly Lazy<IReadOnlyList<WrittenCase>> Manifests = new(() => [.. Cases.Select(injected => injected.ToManifest())]);

    public static TheoryData<string> Releases => [.. ReleaseNames];

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Nothing_that_is_said_or_left_out_contradicts_what_happened(string release)
    {
        var contradictions = new List<string>();
        var verdicts = 0;
        foreach (var installation in Installations)
        {
            var judged = VerdictsOf(release, installation);
            verdicts += judged.Count;
            var files = judged.Select(pair =>
                (AdditionalText)new ManifestFile(PathOf(pair.Index, "yaml"), SourceText.From(Manifests.Value[pair.Index].Text)));
            var reports = await AnalyseAsync([], [.. files], release, installation);
            foreach (var (index, verdict) in judged)
            {
                contradictions.AddRange(Contradictions(
                    Cases[index],
                    verdict,
                    release,
                    ReportsOf(reports, PathOf(index, "yaml"), Manifests.Value[index]))
                    .Select(text => $"{release} {installation}: {text}\n{Manifests.Value[index].Text}"));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{release}: {verdicts} verdicts, {contradictions.Count} contradictions");
        Assert.True(contradictions.Count == 0, $"{contradictions.Count} of {verdicts}:\n" + string.Join("\n", contradictions.Take(3)));
    }

    /// <summary>Whether the pod gets a proxy, whether that is a native sidecar, and what the pod inherits, as the rules ask it.</summary>
    [Theory]
    [MemberData(nameof(Releases))]
    public void What_the_rules_take_a_pod_for_is_what_it_was(string release)
    {
        var wrong = new List<string>();
        foreach (var installation in Installations)
        {
            foreach (var (index, verdict) in VerdictsOf(release, installation))
            {
                var pod = KnownPod.Read(Manifests.Value[index].Text, OptionsOf(release, installation));
                wrong.AddRange(pod
                    .Contradictions(Cases[index], verdict)
                    .Select(text => $"{release} {installation}: {text}\n{Manifests.Value[index].Text}"));
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n" + string.Join("\n", wrong.Take(3)));
    }

    /// <summary>A pod and its Namespace are judged alike, however they are written.</summary>
    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_program_and_a_manifest_get_the_same_reports(string release)
    {
        var share = int.TryParse(Environment.GetEnvironmentVariable("INJECTOR_VERDICTS_SHARE"), out var given) ? given : ShareOfPrograms;
        var judged = VerdictsOf(release, installation: null).Where(pair => pair.Index % share == 0).ToList();
        var programs = judged.ToDictionary(pair => pair.Index, pair => Cases[pair.Index].ToProgram($"Case{pair.Index}"));
        var reports = await AnalyseAsync(
            [.. programs.Select(program =>
                CSharpSyntaxTree.ParseText(
                    program.Value.Text,
                    path: PathOf(program.Key, "cs"),
                    cancellationToken: TestContext.Current.CancellationToken))],
            [.. judged.Select(pair =>
                (AdditionalText)new ManifestFile(PathOf(pair.Index, "yaml"), SourceText.From(Manifests.Value[pair.Index].Text)))],
            release,
            installation: null);
        foreach (var index in programs.Keys)
        {
            var ofProgram = ReportsOf(reports, PathOf(index, "cs"), programs[index]).Select(Describe).Order(StringComparer.Ordinal);
            var ofManifest = ReportsOf(reports, PathOf(index, "yaml"), Manifests.Value[index])
                .Select(Describe)
                .Order(StringComparer.Ordinal);

            Assert.True(
                ofManifest.SequenceEqual(ofProgram),
                $"{string.Join(", ", ofManifest)} but {string.Join(", ", ofProgram)}\n{programs[index].Text}");
        }

        static string Describe((string Entry, Diagnostic Report) pair) =>
            $"{pair.Entry} {pair.Report.Id} {pair.Report.Properties["Effect"]}";
    }

    private static List<(int Index, InjectorVerdict Verdict)> VerdictsOf(string release, string? installation) =>
    [
        .. Cases
            .Select((injected, index) =>
                (index, Verdict: injected.Verdicts.FirstOrDefault(verdict =>
                    verdict.Install == installation && verdict.Releases.Contains(release))))
            .Where(pair => pair.Verdict is not null)
            .Select(pair => (pair.index, pair.Verdict!)),
    ];

    private static string PathOf(int index, string extension) => $"/0/{index}.{extension}";

    private static ConfiguredOptions OptionsOf(string release, string? installation) => new(globalConfig: new ProjectOptions(
        release == "edge" ? NewestEdge : release,
        installation is null ? null : installation.EndsWith("true", StringComparison.Ordinal)).ToGlobalConfig());

    private static async Task<ILookup<string, Diagnostic>> AnalyseAsync(
        ImmutableArray<SyntaxTree> trees, ImmutableArray<AdditionalText> files, string release, string? installation)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var options = OptionsOf(release, installation);
        var compilation = CSharpCompilation.Create(
            "Injected",
            trees.Length == 0 ? [CSharpSyntaxTree.ParseText("class Empty;", cancellationToken: cancellationToken)] : trees,
            await References.GetAsync(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var reports = await compilation
            .WithAnalyzers(Providers.Analyzers, new AnalyzerOptions(files, options))
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
        return reports.ToLookup(report => report.Location.GetLineSpan().Path);
    }

    private static IReadOnlyList<(string Entry, Diagnostic Report)> ReportsOf(
        ILookup<string, Diagnostic> reports,
        string path,
        WrittenCase written) =>
    [
        .. reports[path]
            .Select(report => (Entry: written.Entries.GetValueOrDefault(report.Location.GetLineSpan().StartLinePosition.Line), report))
            .Where(pair => pair.Entry is not null)
            .Select(pair => (pair.Entry!, pair.report)),
    ];

    private static IEnumerable<string> Contradictions(
        InjectorCase injected, InjectorVerdict verdict, string release, IReadOnlyList<(string Entry, Diagnostic Report)> reports)
    {
        foreach (var (entry, report) in reports)
        {
            foreach (var contradiction in OfReport(injected, verdict, entry, report))
            {
                if (Excuses.Of(injected, verdict, entry, report) is null)
                {
                    yield return $"{entry}: {contradiction}: {report.Id} {Analysis.Message(report)}";
                }
            }
        }

        if (verdict.Culprits.Count > 0 && !verdict.Culprits.Any(IsSpokenOf))
        {
            yield return $"nothing is said of {string.Join(", ", verdict.Culprits)}, through which the pod fails";
        }

        if (verdict.Dropped.Any(dropped => dropped.Trim().Length > 0)
            && !reports.Any(pair => pair.Entry.Contains("-port", StringComparison.Ordinal)))
        {
            yield return $"nothing is said of {string.Join(", ", verdict.Dropped)}, which linkerd-init drops";
        }

        // An empty list of ports acts, and is warned of all the same.
        foreach (var key in verdict.Warned.Where(key =>
            (injected.ValueOf("pod " + key) + injected.ValueOf("namespace " + key)).Trim().Length > 0))
        {
            if (!IsSpokenOf("pod " + key) && !IsSpokenOf("namespace " + key))
            {
                yield return $"nothing is said of {key}, of which the injector warns";
            }
        }

        Assert.True(LinkerdRelease.TryParse(release == "edge" ? NewestEdge : release, out var version));
        foreach (var entry in injected.Pod.Keys
            .Select(key => "pod " + key)
            .Concat(injected.Namespace.Keys.Select(key => "namespace " + key)))
        {
            var key = entry[(entry.IndexOf(' ') + 1)..];
            if (key.Contains("linkerd", StringComparison.OrdinalIgnoreCase)
                && LinkerdCatalog.Find(key)?.IsReadBy(version) != true
                && !IsSpokenOf(entry))
            {
                yield return $"nothing is said of {entry}, which is not read";
            }
        }

        if (verdict.IsSkipped
            && injected.Request is "enabled" or "ingress"
            && !reports.Any(pair => pair.Report.Properties[Finding.EffectProperty] == nameof(Effect.NotInjected))
            && Excuses.OfSilence(injected) is null)
        {
            yield return "nothing is said of a proxy that is asked for, and that the pod does not get";
        }

        bool IsSpokenOf(string entry) => reports.Any(pair => pair.Entry == entry);
    }

    private static IEnumerable<string> OfReport(InjectorCase injected, InjectorVerdict verdict, string entry, Diagnostic report)
    {
        var key = entry[(entry.IndexOf(' ') + 1)..];
        var isOfNamespace = entry.StartsWith("namespace ", StringComparison.Ordinal);
        var isHidden = isOfNamespace && injected.Pod.ContainsKey(key);
        var hides = !isOfNamespace && injected.Namespace.ContainsKey(key);
        var isCulprit = verdict.Culprits.Contains(entry);
        var isInert = verdict.Inert.Contains(entry);
        var acts = verdict is { Runs: true, IsInjected: true } && !isHidden;
        var effect = Enum.Parse<Effect>(report.Properties[Finding.EffectProperty]!);
        var contradiction = effect switch
        {
            Effect.Ignored or Effect.PassedOver or Effect.Default
                when verdict.Runs && !isInert && !verdict.IsPassedOver && !(hides && effect == Effect.Default) =>
                "called ignored, and acts",
            Effect.Ignored or Effect.PassedOver or Effect.Default when !verdict.Runs && isCulprit =>
                "called ignored, and makes the pod fail",
            Effect.PassedOver when acts && !verdict.IsPassedOver => "said to be passed over by the proxy, and is not",
            Effect.EntryDropped or Effect.SettingDropped or Effect.Acts when isCulprit =>
                "said to lose a part, and makes the pod fail",
            Effect.EntryDropped when acts && SkipKeys.Contains(key) && verdict.Dropped.Count == 0 =>
                "said to lose an entry, and loses none",
            Effect.Acts when acts && isInert => "said to act, and does not",
            Effect.PodRefused or Effect.ObjectRefused or Effect.PodFails when acts => "said to be refused or to fail, and runs",
            Effect.PodRefused or Effect.ObjectRefused or Effect.PodFails
                when !verdict.Runs && verdict.Culprits.Count > 0 && !isCulprit && !isHidden =>
                "said to be at fault, and another is",
            Effect.PodRefused or Effect.ObjectRefused when verdict.Fails && isCulprit => "called refused, and fails only when it runs",
            Effect.PodFails when verdict.IsRefused && isCulprit => "said to fail, and is refused",
            Effect.NotInjected when verdict.IsInjected => "said not to be injected, and is",
            not (Effect.Ignored or Effect.NotInjected or Effect.None) when verdict.IsSkipped =>
                "said to do something, on a pod without a proxy",
            _ => null,
        };
        if (contradiction is not null)
        {
            yield return contradiction;
        }

        if (report.Properties.TryGetValue(Finding.LoggedProperty, out var logged)
            && verdict.Runs
            && !isHidden
            && (logged == "true") != verdict.Warned.Contains(key))
        {
            yield return "wrong about the log";
        }
    }
}
