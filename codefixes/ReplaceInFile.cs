using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Writes another key or value in a manifest that is a file of its own, and keeps its quotes.</summary>
internal static class ReplaceInFile
{
    /// <summary>The solution with <paramref name="wanted"/> in the place of what is reported; unchanged where that is no longer there.</summary>
    public static async Task<Solution> ApplyAsync(TextDocument file, Diagnostic diagnostic, Edit edit, string wanted, CancellationToken cancellationToken)
    {
        var source = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var manifest = Manifest.Read(new FileManifestText(file.FilePath ?? file.Name, source), keepsValuesAsTexts: false, cancellationToken);
        return ReportedScalar.FindChange([manifest], diagnostic, edit, wanted) is { } change
            ? file.Project.Solution.WithAdditionalDocumentText(file.Id, source.WithChanges(change))
            : file.Project.Solution;
    }
}
