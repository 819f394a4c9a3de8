using System.Collections.Immutable;
using LinkerdAnnotations.CodeFixes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CodeFixes;

public class BulkEditsTests
{
    private const string Wrong = "class C { object M() => new Dictionary<string, string> { [\"linkerd.io/injct\"] = \"enabled\" }; }";
    private const string WrongYaml = "kind: Pod\nmetadata:\n  annotations:\n    linkerd.io/injct: enabled\n";

    private static readonly EditCodeFixProvider Provider = new();

    [Theory]
    [InlineData(FixAllScope.Document, true, false, false)]
    [InlineData(FixAllScope.Project, true, true, false)]
    [InlineData(FixAllScope.Solution, true, true, true)]
    public async Task Repairs_what_the_scope_holds(FixAllScope scope, bool source, bool file, bool otherProject)
    {
        var program = await ProgramProject.CreateAsync(Wrong);
        var yaml = program.Project.AddAdditionalDocument("a.yaml", SourceText.From(WrongYaml), filePath: "/a.yaml");
        var other = Beside(yaml.Project, "/Other.cs");
        var changed = await FixAllAsync(other.Project.Solution, program.Id, scope);

        Assert.Equal(source, (await TextAsync(changed.GetDocument(program.Id)!)).Contains("linkerd.io/inject\"", StringComparison.Ordinal));
        Assert.Equal(
            file,
            (await TextAsync(changed.GetAdditionalDocument(yaml.Id)!)).Contains("linkerd.io/inject:", StringComparison.Ordinal));
        Assert.Equal(
            otherProject,
            (await TextAsync(changed.GetDocument(other.Id)!)).Contains("linkerd.io/inject\"", StringComparison.Ordinal));
    }

    /// <summary>As for several target frameworks: one file, and a project for each.</summary>
    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Solution)]
    public async Task A_file_of_two_projects_is_changed_once_for_both(FixAllScope scope)
    {
        var program = await ProgramProject.CreateAsync(Wrong);
        var linked = Beside(program.Project, program.FilePath!);
        var changed = await FixAllAsync(linked.Project.Solution, program.Id, scope);

        Assert.Equal(Wrong.Replace("injct", "inject", StringComparison.Ordinal), await TextAsync(changed.GetDocument(program.Id)!));
        Assert.Equal(await TextAsync(changed.GetDocument(program.Id)!), await TextAsync(changed.GetDocument(linked.Id)!));
    }

    [Fact]
    public async Task Where_nothing_is_certain_there_is_no_action()
    {
        var program = await ProgramProject.CreateAsync(
            "class C { object M() => new Dictionary<string, string> { [\"linkerd.io/injct\"] = \"a\", [\"linkerd.io/injection\"] = \"b\" }; }");

        Assert.Null(await ActionAsync(program.Project.Solution, program.Id, FixAllScope.Solution));
    }

    /// <summary>Each sees what those before it made of the file.</summary>
    [Fact]
    public async Task Entries_of_one_map_are_moved_one_after_another()
    {
        const string Source =
            """
            class C
            {
                object M() => new V1Deployment
                {
                    Metadata = new()
                    {
                        Annotations = new Dictionary<string, string>
                        {
                            ["linkerd.io/inject"] = "enabled", // one
                            ["config.linkerd.io/proxy-log-level"] = "warn", // two
                            ["a"] = "b",
                        },
                        Labels = new Dictionary<string, string> { ["config.linkerd.io/skip-outbound-ports"] = "25", ["c"] = "d" },
                    },
                    Spec = new() { Template = new() { Spec = new() } },
                };
            }
            """;
        var text = await (await Analysis.OfAsync(Source)).GetTextFixedInBulkAsync();
        var again = await Analysis.OfAsync(text);

        Assert.Contains("// one", text, StringComparison.Ordinal);
        Assert.Contains("// two", text, StringComparison.Ordinal);
        Assert.DoesNotContain(again.Diagnostics, diagnostic => diagnostic.Id is "LKD3001" or "LKD3002");
        Assert.Equal(text, await again.GetTextFixedInBulkAsync());
    }

    /// <summary>Another project with a file.</summary>
    private static Document Beside(Project project, string path) => project.Solution
        .AddProject("Other", "Other", LanguageNames.CSharp)
        .WithCompilationOptions(project.CompilationOptions!)
        .WithParseOptions(project.ParseOptions!)
        .WithMetadataReferences(project.MetadataReferences)
        .AddDocument(Path.GetFileName(path), SourceText.From(Wrong), filePath: path).Project
        .AddDocument("Usings.cs", SourceText.From("global using System.Collections.Generic;"), filePath: "/OtherUsings.cs").Project
        .Documents.First();

    private static async Task<Solution> FixAllAsync(Solution solution, DocumentId id, FixAllScope scope)
    {
        var action = await ActionAsync(solution, id, scope);
        Assert.NotNull(action);
        return (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>()
            .Single().ChangedSolution;
    }

    private static async Task<CodeAction?> ActionAsync(Solution solution, DocumentId id,
        FixAllScope scope) => await Provider.GetFixAllProvider().GetFixAsync(new(
        solution.GetDocument(id)!,
        Provider,
        scope,
        codeActionEquivalenceKey: null!,
        Provider.FixableDiagnosticIds,
        new KnownDiagnostics((await Task.WhenAll(solution.Projects.Select(DiagnosticsOfAsync))).SelectMany(found => found)),
        TestContext.Current.CancellationToken));

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
        return await compilation!
            .WithAnalyzers(Providers.Analyzers, project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> TextAsync(TextDocument document) =>
        (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
}
