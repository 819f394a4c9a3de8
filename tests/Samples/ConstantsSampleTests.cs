using System.Collections.Immutable;
using LinkerdAnnotations.CodeFixes;
using LinkerdAnnotations.Tests.Constants;
using LinkerdAnnotations.Tests.Documentation;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Samples;

/// <summary>The sample with constants is the one with literals, after one command; what it prints is tested with the others.</summary>
public class ConstantsSampleTests
{
    private const string Options = GeneratedProject.On + "linkerd_version = 2.18\n";

    [Fact]
    public async Task Is_what_one_command_makes_of_the_sample_with_literals()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var project = (await ProgramProject.CreateAsync("namespace Operator;", globalConfig: Options)).Project;
        var usings = "global using System.Threading; global using System.Threading.Tasks;";
        project = project.AddDocument("MoreUsings.cs", SourceText.From(usings), filePath: "/MoreUsings.cs").Project;
        foreach (var path in FilesOf("Operator", "").Concat(FilesOf("FixedOperator", "Manifests")))
        {
            var source = await File.ReadAllTextAsync(path, cancellationToken);
            project = project.AddDocument(Path.GetFileName(path), SourceText.From(source), filePath: path).Project;
        }

        project = project.WithCompilationOptions(project.CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication));
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var reported = await compilation
            .WithAnalyzers(Providers.Analyzers, project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
        Assert.All(reported, diagnostic => Assert.Equal("LKD1008", diagnostic.Id));

        var solution = await RepairAsync(project, reported);
        foreach (var path in FilesOf("FixedOperator", "Manifests"))
        {
            var document = solution.GetDocument(solution.GetDocumentIdsWithFilePath(path).Single())!;
            var text = (await document.GetTextAsync(cancellationToken)).ToString();
            await GeneratedFile.HoldsAsync(text, "samples", "OperatorWithConstants", "Manifests", Path.GetFileName(path));
        }
    }

    private static async Task<Solution> RepairAsync(Project project, ImmutableArray<Diagnostic> diagnostics)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var provider = new EditCodeFixProvider();
        var context = new FixAllContext(
            project, provider, FixAllScope.Project, codeActionEquivalenceKey: null!, ["LKD1008"], new KnownDiagnostics(diagnostics),
            cancellationToken);
        var action = await provider.GetFixAllProvider().GetFixAsync(context);
        return (await action!.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static string[] FilesOf(string sample, string folder) =>
        Directory.GetFiles(RepositoryFiles.PathOf("samples", sample, folder), "*.cs");
}
