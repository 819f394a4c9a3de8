using System.Collections.Immutable;
using System.Reflection;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.CodeFixes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>
/// Editors keep the providers that they found for the first document, and ask them about every later one, whatever its kind is.
/// </summary>
public class EditCodeFixProviderTests
{
    private const string Source = "class C { object M() => new Dictionary<string, string> { [\"linkerd.io/injct\"] = \"enabled\" }; }";
    private const string Yaml = "kind: Pod\nmetadata:\n  annotations:\n    linkerd.io/injct: enabled\n";

    private static readonly EditCodeFixProvider Provider = new();

    [Fact]
    public void One_provider_serves_every_kind_of_document()
    {
        var type = Assert.Single(Providers.Exports, type => type.IsSubclassOf(typeof(CodeFixProvider)));

        Assert.Equal(
            Enum.GetNames<TextDocumentKind>().Order(StringComparer.Ordinal),
            type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.DocumentKinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_serves_the_rules_that_offer_edits() =>
        Assert.Equal(RuleSet.All.Where(rule => rule.OffersEdits).Select(rule => rule.Descriptors[0].Id), Provider.FixableDiagnosticIds);

    [Fact]
    public void It_repairs_all_in_a_document_a_project_and_a_solution() =>
        Assert.Equal(
            [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution],
            Provider.GetFixAllProvider().GetSupportedFixAllScopes());

    [Fact]
    public async Task Each_document_gets_what_is_its_own()
    {
        var (source, file, config, diagnostics) = await OpenAsync();
        var ofSource = Assert.Single(diagnostics, diagnostic => diagnostic.Location.IsInSource);
        var ofFile = Assert.Single(diagnostics, diagnostic => !diagnostic.Location.IsInSource);

        Assert.Single(await ActionsAsync(source, ofSource));
        Assert.Single(await ActionsAsync(file, ofFile));
        Assert.Empty(await ActionsAsync(source, ofFile));
        Assert.Empty(await ActionsAsync(file, ofSource));
        Assert.Empty(await ActionsAsync(config, ofSource));
        Assert.Empty(await ActionsAsync(config, ofFile));
    }

    /// <summary>Of another file, of no file, of a text that was longer, of a rule of others.</summary>
    [Fact]
    public async Task What_is_of_another_place_gets_no_action()
    {
        var (source, file, config, diagnostics) = await OpenAsync();
        var further = source.Project.AddDocument("Further.cs", SourceText.From("class Further;"), filePath: "/Further.cs");
        TextDocument[] documents =
        [
            source, file, config, further,
            further.Project.AddAdditionalDocument("empty.yaml", SourceText.From(""), filePath: "/empty.yaml"),
        ];
        foreach (var diagnostic in diagnostics)
        {
            Location[] places =
            [
                Location.None,
                Location.Create("/elsewhere.yaml", new(4, 20), new(new(3, 4), new(3, 20))),
                Location.Create("/a.yaml", new(5000, 20), new(new(500, 4), new(500, 20))),
            ];
            foreach (var place in places)
            {
                var moved = Diagnostic.Create(diagnostic.Descriptor, place, diagnostic.Properties);
                Assert.All(await ActionsOfAllAsync(documents, moved), Assert.Empty);
            }

            var other = Diagnostic.Create(
                new DiagnosticDescriptor("CS0001", "title", "message", "category", DiagnosticSeverity.Warning, true), diagnostic.Location);
            Assert.All(await ActionsOfAllAsync(documents, other), Assert.Empty);
            Assert.All(await ActionsOfAllAsync(documents[2..], diagnostic), Assert.Empty);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no edit")]
    [InlineData("1:9")]
    public async Task What_carries_no_edit_gets_no_action(string property)
    {
        var (source, _, _, diagnostics) = await OpenAsync();
        var damaged = Diagnostic.Create(
            RuleSet.Descriptors.First(descriptor => descriptor.Id == "LKD1002"),
            diagnostics.First(diagnostic => diagnostic.Location.IsInSource).Location,
            ImmutableDictionary<string, string?>.Empty.Add("Linkerd.Edit", property));

        Assert.Empty(await ActionsAsync(source, damaged));
    }

    /// <summary>An edit of one kind, at a place that is about something else.</summary>
    [Theory]
    [MemberData(nameof(Edits))]
    public async Task What_does_not_fit_its_place_gets_no_action(int index)
    {
        var (source, file, _, diagnostics) = await OpenAsync();
        foreach (var diagnostic in diagnostics)
        {
            var other = Diagnostic.Create(
                RuleSet.Descriptors.First(descriptor => descriptor.Id == "LKD1002"), diagnostic.Location,
                EditProperties.Write(EditsThatDoNotFit[index]));

            Assert.Empty(await ActionsAsync(diagnostic.Location.IsInSource ? source : file, other));
        }
    }

    public static TheoryData<int> Edits => [.. Enumerable.Range(0, EditsThatDoNotFit.Length)];

    private static readonly Edit[] EditsThatDoNotFit =
    [
        ReplaceKey.With("linkerd.io/other", "linkerd.io/inject"),
        new ReplaceKey(
            "linkerd.io/injct",
            ImmutableArray.Create(new KeyChoice("linkerd.io/inject") { Value = new("disabled", "enabled") })),
        ReplaceValue.With("disabled", "enabled"),
        new ReplaceFlag("enabled", "disabled"),
        new MoveToPodTemplate("linkerd.io/other", ImmutableArray.Create("spec", "template"), MetadataMap.Annotations),
        new MoveToOtherMap("linkerd.io/other", MetadataMap.Labels),
        new AddEntry("linkerd.io/inject", "a", "b"),
        new RemoveEntry("linkerd.io/inject"),
    ];

    private static async Task<(Document Source, TextDocument File, TextDocument Config, ImmutableArray<Diagnostic> Diagnostics)> OpenAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var program = await ProgramProject.CreateAsync(Source);
        var file = program.Project.AddAdditionalDocument("a.yaml", SourceText.From(Yaml), filePath: "/a.yaml");
        var project = file.Project;
        var compilation = await project.GetCompilationAsync(cancellationToken);
        var diagnostics = await compilation!
            .WithAnalyzers(Providers.Analyzers, project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
        return (project.GetDocument(program.Id)!, project.GetAdditionalDocument(file.Id)!, project.AnalyzerConfigDocuments.First(),
            diagnostics);
    }

    private static Task<List<CodeAction>[]> ActionsOfAllAsync(IEnumerable<TextDocument> documents, Diagnostic diagnostic) =>
        Task.WhenAll(documents.Select(document => ActionsAsync(document, diagnostic)));

    private static async Task<List<CodeAction>> ActionsAsync(TextDocument document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await Provider.RegisterCodeFixesAsync(
            new(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }
}
