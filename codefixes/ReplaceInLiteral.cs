using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Writes another key or value in a manifest that is the text of a literal, and keeps the literal's form and the manifest's quotes.</summary>
internal static class ReplaceInLiteral
{
    /// <summary>The solution with <paramref name="wanted"/> in the place of what is reported; unchanged where that is no longer there.</summary>
    public static async Task<Solution> ApplyAsync(Document document, Diagnostic diagnostic, Edit edit, string wanted, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return document.Project.Solution;
        }

        var manifests = new ManifestLiteralReader(model, cancellationToken).ReadAll().Select(text => Manifest.Read(text, keepsValuesAsTexts: false, cancellationToken));
        return new ReportedScalars(manifests).FindChange(new(diagnostic, edit, wanted)) is { NewText: { } written } change
            ? await SourceChange.ApplyAsync(document, change.Span, written, cancellationToken).ConfigureAwait(false)
            : document.Project.Solution;
    }
}
