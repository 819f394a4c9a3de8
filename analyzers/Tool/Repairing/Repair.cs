using System.Collections.Immutable;
using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.Tool;

/// <summary>
/// Repairs files by the code fixes, in a workspace that has nothing but them: all that is certain, until nothing of that kind is left.
/// </summary>
internal sealed class Repair(Judge judge, RunSettings settings, Configuration configuration)
{
    // A repaired key may need another entry beside it, and that one may move; more steps than this nobody has seen.
    private const int MostRounds = 5;

    private readonly EditCodeFixProvider _provider = new();

    /// <summary>Repairs files, and judges what has come of it.</summary>
    public async Task<(Inputs Repaired, ImmutableArray<Diagnostic> Left)> RunAsync(Inputs inputs, CancellationToken cancellationToken)
    {
        for (var round = 0; ; round++)
        {
            var diagnostics = await judge.JudgeAsync(inputs, settings.Linkerd.SingleOrDefault(), cancellationToken);
            var wanted = diagnostics.Where(IsWanted).ToImmutableArray();
            if (round == MostRounds || wanted.IsEmpty || await RepairAsync(inputs, wanted, cancellationToken) is not { } repaired)
            {
                return (inputs, diagnostics);
            }

            inputs = repaired;
        }
    }

    private bool IsWanted(Diagnostic diagnostic)
    {
        var path = diagnostic.Location.GetLineSpan().Path;
        var configured = configuration.SeverityOf(diagnostic.Id, diagnostic.Descriptor.Category, path);
        return path is { Length: > 0 }
            && !diagnostic.IsSuppressed
            && _provider.FixableDiagnosticIds.Contains(diagnostic.Id)
            && SeverityNames.Apply(configured, diagnostic.Severity) >= settings.Severity;
    }

    private async Task<Inputs?> RepairAsync(Inputs inputs, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        var project = ProjectOf(workspace, inputs, diagnostics, cancellationToken);
        var context = new FixAllContext(
            project,
            _provider,
            FixAllScope.Project,
            codeActionEquivalenceKey: null,
            diagnostics.Select(diagnostic => diagnostic.Id).Distinct(),
            new KnownDiagnostics(diagnostics),
            cancellationToken);
        if (await _provider.GetFixAllProvider().GetFixAsync(context) is not { } action)
        {
            return null;
        }

        var operations = await action.GetOperationsAsync(cancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        return await TakeAsync(inputs, project, changed, cancellationToken);
    }

    /// <summary>A project of the files that something is said about, and of all code, which hangs together.</summary>
    private static Project ProjectOf(
        AdhocWorkspace workspace, Inputs inputs, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var paths = diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path).ToHashSet(StringComparer.Ordinal);
        var id = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution.AddProject(
            ProjectInfo.Create(id, VersionStamp.Default, "Files", "Files", LanguageNames.CSharp, parseOptions: CodeInput.ParseOptions));
        foreach (var manifest in inputs.Manifests.Where(manifest => paths.Contains(manifest.Path)))
        {
            if (manifest.GetText(cancellationToken) is { } text)
            {
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), manifest.File.Name, text, filePath: manifest.Path);
            }
        }

        foreach (var code in inputs.Code)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), code.File.Name, code.Text, filePath: code.File.AnalyzedPath);
        }

        return (inputs.Code.Count == 0 ? solution : Judge.Complete(solution, id)).GetProject(id)!;
    }

    private static async Task<Inputs> TakeAsync(Inputs inputs, Project before, Project after, CancellationToken cancellationToken)
    {
        var changes = after.GetChanges(before);
        var manifests = inputs.Manifests.ToArray();
        foreach (var id in changes.GetChangedAdditionalDocuments())
        {
            var document = after.GetAdditionalDocument(id)!;
            var index = Array.FindIndex(manifests, manifest => manifest.Path == document.FilePath);
            manifests[index] = manifests[index].With(await document.GetTextAsync(cancellationToken));
        }

        var code = inputs.Code.ToArray();
        foreach (var id in changes.GetChangedDocuments())
        {
            var document = after.GetDocument(id)!;
            var index = Array.FindIndex(code, file => file.File.AnalyzedPath == document.FilePath);
            code[index] = new(code[index].File, await document.GetTextAsync(cancellationToken));
        }

        return inputs with { Manifests = manifests, Code = code };
    }
}
