using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Editors.LightBulb;

/// <summary>One run of an editor, with a project that has a document of each kind.</summary>
internal sealed class EditorSession
{
    private readonly EditorServices _services = new();
    private readonly Solution _solution;

    /// <summary>Opens the project.</summary>
    /// <param name="assemblies">The folder of the packed assemblies.</param>
    public EditorSession(string assemblies)
    {
#pragma warning disable CA2000 // The workspace lives as long as the session.
        var workspace = new AdhocWorkspace(_services.Host);
#pragma warning restore CA2000
        var project = workspace.AddProject("Seed", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(RuntimeAssemblies())
            .WithAnalyzerReferences(new AssemblyFolder(assemblies).References);
        foreach (var seed in SeedDocument.All)
        {
            var (name, text) = (Path.GetFileName(seed.Path), SourceText.From(seed.Text));
            project = seed.IsCode
                ? project.AddDocument(name, text, filePath: seed.Path).Project
                : project.AddAdditionalDocument(name, text, filePath: seed.Path).Project;
        }

        // The services read what the workspace has.
        workspace.TryApplyChanges(project.Solution);
        _solution = workspace.CurrentSolution;
    }

    /// <summary>Asks what is offered in the document of a kind, and says what is wrong with that.</summary>
    public async Task<IReadOnlyList<string>> FindFaultsAsync(string kind)
    {
        var seed = SeedDocument.All.Single(document => document.Kind == kind);
        var document = Find(_solution, seed);
        var faults = new List<string>();
        var refactorings = await _services
            .CountRefactoringsAsync(document, seed.IsCode ? seed.PositionOfRefactoring : seed.Position)
            .ConfigureAwait(false);
        if (refactorings != (seed.IsCode ? 1 : 0))
        {
            faults.Add($"{refactorings} refactorings are offered");
        }

        var fixes = await _services.GetFixesAsync(document, seed.Position).ConfigureAwait(false);
        if (fixes.Count == 0)
        {
            return [.. faults, "no fix is offered"];
        }

        faults.AddRange(fixes
            .GroupBy(fix => fix.Action.Title)
            .Where(same => same.Count() > 1)
            .Select(same => $"'{same.Key}' is offered {same.Count()} times"));
        // The service applies to all only what is in code.
        string[] scopes = seed.IsCode ? ["Document", "Project", "Solution"] : [];
        faults.AddRange(scopes
            .Except(fixes[0].Scopes).Select(scope => $"the fix cannot be applied to all in the {scope.ToLowerInvariant()}"));
        return [.. faults, .. await FindFaultsAsync(seed, fixes[0].Action).ConfigureAwait(false)];
    }

    private static async Task<IReadOnlyList<string>> FindFaultsAsync(SeedDocument seed, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var faults = new List<string>();
        foreach (var other in SeedDocument.All)
        {
            var text = (await Find(changed, other).GetTextAsync().ConfigureAwait(false)).ToString();
            if (text != (other == seed ? seed.Repaired : other.Text))
            {
                faults.Add($"'{action.Title}' makes of {other.Path}:\n{text}");
            }
        }

        return faults;
    }

    private static TextDocument Find(Solution solution, SeedDocument seed)
    {
        var project = solution.Projects.Single();
        return project.Documents.Concat(project.AdditionalDocuments).Single(document => document.FilePath == seed.Path);
    }

    private static IEnumerable<MetadataReference> RuntimeAssemblies()
    {
        var files = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") is string platform
            ? platform.Split(Path.PathSeparator).Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            : new[] { typeof(object), typeof(Enumerable), typeof(Uri) }.Select(type => type.Assembly.Location);
        return files.Select(file => MetadataReference.CreateFromFile(file));
    }
}
