using System.Globalization;
using System.Text.Json;
using LinkerdAnnotations.Tests.Package.Host;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

// RoslynHost <source file> <analyzer assembly>...
var assemblies = new AnalyzerAssemblies(args[1..]);
using var workspace = new AdhocWorkspace();
var document = workspace.AddProject("Seed", LanguageNames.CSharp)
    .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
    .WithMetadataReferences(RuntimeAssemblies())
    .AddDocument("Seed.cs", SourceText.From(await File.ReadAllTextAsync(args[0]).ConfigureAwait(false)));

var compilation = await document.Project.GetCompilationAsync().ConfigureAwait(false)
    ?? throw new InvalidOperationException("No compilation.");
var found = assemblies.Analyzers.IsEmpty
    ? []
    : await compilation.WithAnalyzers(assemblies.Analyzers, new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
var diagnostics = compilation.GetDiagnostics().AddRange(found);
var report = new HostReport(
    typeof(Compilation).Assembly.GetName().Version!.ToString(3),
    assemblies.Failures,
    [.. assemblies.Analyzers.Select(analyzer => analyzer.GetType().Name)],
    [.. assemblies.Exports.Select(export => export.GetType().Name).Order(StringComparer.Ordinal)],
    [.. diagnostics.Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")],
#if COMPLETION
    await OfferedTexts.InEmptyLiteralAsync(document, assemblies.Exports).ConfigureAwait(false),
#else
    [],
#endif
    await RepairAsync().ConfigureAwait(false));
Console.WriteLine(JsonSerializer.Serialize(report));

async Task<string?> RepairAsync()
{
    foreach (var diagnostic in diagnostics)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in assemblies.Exports
            .OfType<CodeFixProvider>()
            .Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider
                .RegisterCodeFixesAsync(new CodeFixContext(
                    document,
                    diagnostic,
                    (action, _) => actions.Add(action),
                    CancellationToken.None))
                .ConfigureAwait(false);
        }

        if (actions.Count > 0)
        {
            var operations = await actions[0].GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
            var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
            return (await solution.GetDocument(document.Id)!.GetTextAsync().ConfigureAwait(false)).ToString();
        }
    }

    return null;
}

static IEnumerable<MetadataReference> RuntimeAssemblies() =>
    ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
        .Select(file => MetadataReference.CreateFromFile(file));
