using System.Collections.Immutable;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Fixes in additional files, as an editor asks for them.</summary>
public class FileFixTests
{
    private const string Wrong =
        """
        metadata:
          annotations:
            linkerd.io/injected: enabled
            "config.linkerd.io/proxy-native-sidecar": "true"
            'config.linkerd.io/skip-outbound': '25' # mail
            config.linkerd.io/proxy-cpu-limit: 1
            config.linkerd.io/proxy-await: "on"
            config.linkerd.io/shutdown-grace-period: >-
              30
        """;

    private const string Right =
        """
        metadata:
          annotations:
            linkerd.io/inject: enabled
            "config.alpha.linkerd.io/proxy-enable-native-sidecar": "true"
            'config.linkerd.io/skip-outbound-ports': '25' # mail
            config.linkerd.io/proxy-cpu-limit: "1"
            config.linkerd.io/proxy-await: "enabled"
            config.linkerd.io/shutdown-grace-period: "30s"
        """;

    [Fact]
    public async Task Each_mistake_can_be_repaired_by_itself()
    {
        var text = Wrong;
        for (var i = 0; i < 10; i++)
        {
            var (document, diagnostics) = await AnalyzeAsync(text);
            if (diagnostics.IsEmpty)
            {
                break;
            }

            var actions = await ActionsAsync(document, diagnostics[0]);
            text = await ApplyAsync(document, actions[0]);
        }

        Assert.Equal(Right, text);
    }

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_can_be_repaired_at_once(FixAllScope scope)
    {
        var (document, diagnostics) = await AnalyzeAsync(Wrong);
        var provider = Assert.Single(Providers.ForFiles);
        var fixAll = provider.GetFixAllProvider()!;
        var context = new FixAllContext(
            document.Project, provider, scope, (await ActionsAsync(document, diagnostics[0]))[0].EquivalenceKey,
            provider.FixableDiagnosticIds, new Known(diagnostics), TestContext.Current.CancellationToken);

        Assert.Contains(scope, fixAll.GetSupportedFixAllScopes());
        Assert.Equal(Right, await ApplyAsync(document, (await fixAll.GetFixAsync(context))!));
    }

    /// <summary>Files of one project and of another; some have nothing that is to be repaired.</summary>
    [Theory]
    [InlineData(FixAllScope.Project, Right, Right, Wrong)]
    [InlineData(FixAllScope.Solution, Right, Right, Right)]
    public async Task All_files_can_be_repaired_at_once(FixAllScope scope, params string[] repaired)
    {
        string[] paths = ["/one/a.yaml", "/one/b.yaml", "/two/c.yaml"];
#pragma warning disable CA2000 // The workspace lives as long as its documents.
        var solution = new AdhocWorkspace().CurrentSolution;
#pragma warning restore CA2000
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var group in paths.GroupBy(path => path.Split('/')[1]))
        {
            var project = ProjectId.CreateNewId();
            solution = solution.AddProject(project, group.Key, group.Key, LanguageNames.CSharp);
            foreach (var path in group)
            {
                solution = solution
                    .AddAdditionalDocument(DocumentId.CreateNewId(project), path, Wrong, filePath: path)
                    .AddAdditionalDocument(DocumentId.CreateNewId(project), path + ".right", Right, filePath: path + ".right");
                diagnostics.AddRange(await ManifestAnalysis.DiagnosticsAsync(Wrong, path));
            }
        }

        var provider = Assert.Single(Providers.ForFiles);
        var first = solution.Projects.Single(project => project.Name == "one");
        var context = new FixAllContext(
            first, provider, scope, (await ActionsAsync(first.AdditionalDocuments.First(), diagnostics[0]))[0].EquivalenceKey,
            provider.FixableDiagnosticIds, new Known(diagnostics.ToImmutable()), TestContext.Current.CancellationToken);
        var action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        var changed = (await action!.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>()
            .Single().ChangedSolution;

        var texts = changed.Projects.OrderBy(project => project.Name, StringComparer.Ordinal)
            .SelectMany(project => project.AdditionalDocuments)
            .Select(async file => (file.FilePath!, (await file.GetTextAsync(TestContext.Current.CancellationToken)).ToString()));
        Assert.Equal(
            paths.Zip(repaired).SelectMany(file => new[] { (file.First, file.Second), (file.First + ".right", Right) }),
            await Task.WhenAll(texts));
    }

    [Fact]
    public async Task A_diagnostic_that_is_older_than_the_file_repairs_what_it_is_about_or_nothing()
    {
        var (document, diagnostics) = await AnalyzeAsync(
            "metadata:\n  annotations: {config.linkerd.io/proxy-await: on, linkerd.io/injected: x}\n");
        var stale = diagnostics.Single(diagnostic => diagnostic.Id == "LKD1002");

        TextDocument Now(string text) =>
            document.Project.Solution.WithAdditionalDocumentText(document.Id, SourceText.From(text)).GetAdditionalDocument(document.Id)!;

        const string moved = "metadata:\n  annotations: {config.linkerd.io/proxy-await: \"enabled\", linkerd.io/injected: x}\n";
        const string gone = "metadata:\n  annotations: {config.linkerd.io/proxy-await: on, a: x}\n";
        Assert.Equal(
            moved.Replace("injected", "inject", StringComparison.Ordinal),
            await ApplyAsync(Now(moved), (await ActionsAsync(Now(moved), stale))[0]));
        Assert.Empty(await ActionsAsync(Now(gone), stale));
    }

    [Theory]
    [InlineData("metadata:\n  annotations:\n    linkerd.io/injct: enabled\n    linkerd.io/inject: enabled\n", false)]
    [InlineData("kind: Pod\nmetadata:\n  annotations:\n    linkerd.io/injct: enabled\n    linkerd.io/inject: enabled\n", false)]
    [InlineData("podAnnotations:\n  linkerd.io/injct: enabled\n  linkerd.io/inject: enabled\n", false)]
    [InlineData("podAnnotations:\n  linkerd.io/injct: enabled\nserviceAnnotations:\n  linkerd.io/inject: enabled\n", true)]
    public async Task A_key_that_is_there_already_is_not_offered(string text, bool isOffered)
    {
        var (document, diagnostics) = await AnalyzeAsync(text);

        Assert.Equal(isOffered ? 1 : 0, (await ActionsAsync(document, diagnostics.Single(diagnostic => diagnostic.Id == "LKD1002"))).Count);
    }

    [Fact]
    public async Task Every_choice_is_offered()
    {
        var (document, diagnostics) = await AnalyzeAsync("metadata:\n  annotations:\n    config.linkerd.io/proxy-memory-limit: 256MB\n");

        Assert.Equal(2, (await ActionsAsync(document, Assert.Single(diagnostics))).Count);
    }

    private static async Task<(TextDocument Document, ImmutableArray<Diagnostic> Diagnostics)> AnalyzeAsync(string text)
    {
        const string path = "/chart/templates/web.yaml";
#pragma warning disable CA2000 // The workspace lives as long as its documents.
        var document = new AdhocWorkspace()
            .AddProject("Program", LanguageNames.CSharp)
            .AddAdditionalDocument("web.yaml", SourceText.From(text), filePath: path);
#pragma warning restore CA2000
        return (document, await ManifestAnalysis.DiagnosticsAsync(text, path));
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(TextDocument document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var provider = Assert.Single(Providers.ForFiles);
        Assert.Contains(diagnostic.Id, provider.FixableDiagnosticIds);
        await provider.RegisterCodeFixesAsync(new CodeFixContext(
            document,
            diagnostic,
            (action, _) => actions.Add(action),
            TestContext.Current.CancellationToken));
        return actions;
    }

    private static async Task<string> ApplyAsync(TextDocument document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var solution = operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? document.Project.Solution;
        return (await solution.GetAdditionalDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken) => GetAllDiagnosticsAsync(project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken) => Task.FromResult(
            diagnostics.Where(diagnostic =>
                project.AdditionalDocuments.Any(file => file.FilePath == diagnostic.Location.GetLineSpan().Path)));
    }
}
