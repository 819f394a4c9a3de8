using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// Applies the first choice of every edit where nobody chose. <c>dotnet format</c> takes what to apply from the first diagnostic that the analyzer
/// reports, of whatever rule; where that one cannot be repaired, it asks for nothing in particular, and means everything.
/// </summary>
internal sealed class FixAllEdits : FixAllProvider
{
    /// <summary>The only one there need be.</summary>
    public static FixAllEdits Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => WellKnownFixAllProviders.BatchFixer.GetSupportedFixAllScopes();

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        WellKnownFixAllProviders.BatchFixer.GetFixAsync(fixAllContext.CodeActionEquivalenceKey is null ? WithFirstChoice(fixAllContext) : fixAllContext);

    private static FixAllContext WithFirstChoice(FixAllContext context)
    {
        var diagnostics = new DiagnosticsOf(context);
        return context.Document is { } document
            ? new(document, context.CodeFixProvider, context.Scope, EditActions.FirstChoice, context.DiagnosticIds, diagnostics, context.CancellationToken)
            : new(context.Project, context.CodeFixProvider, context.Scope, EditActions.FirstChoice, context.DiagnosticIds, diagnostics, context.CancellationToken);
    }

    /// <summary>The diagnostics of another context.</summary>
    private sealed class DiagnosticsOf(FixAllContext context) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetProjectDiagnosticsAsync(project).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
    }
}
