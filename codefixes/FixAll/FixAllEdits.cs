using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// Makes the same choice of every edit that is certain, in source and in additional files. Where nobody chose, that is the first one:
/// <c>dotnet format</c> asks for nothing in particular where the first diagnostic cannot be repaired, and means everything.
/// </summary>
internal sealed class FixAllEdits : FixAllProvider
{
    private static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>The only one there need be.</summary>
    public static FixAllEdits Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => Scopes;

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        // An action that changes nothing would say that it repaired something.
        var changed = await FixAsync(fixAllContext).ConfigureAwait(false);
        return changed == fixAllContext.Solution
            ? null
            : CodeAction.Create(
                Strings.GetNow("Fix_ReplaceKey_Everywhere"), _ => Task.FromResult(changed), fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var bulk = new BulkEdits(context.Solution, context.CancellationToken);
        if (context.Scope == FixAllScope.Document)
        {
            if (context.Document is { } document)
            {
                var diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
                bulk.Add(document.Project, diagnostics, context.CodeActionEquivalenceKey);
            }
        }
        else
        {
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            {
                bulk.Add(project, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false), context.CodeActionEquivalenceKey);
            }
        }

        return await bulk.ApplyAsync().ConfigureAwait(false);
    }
}
