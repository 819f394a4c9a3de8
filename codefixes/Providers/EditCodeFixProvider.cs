using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// Offers the edits of all rules, in every kind of document: editors keep the providers that they found for the first document, and ask
/// them about
/// every later one, whatever its kind is.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(EditCodeFixProvider),
    DocumentKinds =
    [
        nameof(TextDocumentKind.Document),
        nameof(TextDocumentKind.AdditionalDocument),
        nameof(TextDocumentKind.AnalyzerConfigDocument),
    ])]
public sealed class EditCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => RuleSet.RepairableIds;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllEdits.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var offered = context.Diagnostics.SelectMany(OfferedEdit.AllOf).ToList();
        if (offered.Count == 0)
        {
            return;
        }

        if (context.TextDocument is Document document)
        {
            if (await SourceFile.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is { } file)
            {
                Register(context, offered.Where(edit => edit.Diagnostic.Location.IsInSource), edit => SourceEdits.Find(file, edit));
            }
        }
        else if (context.TextDocument is AdditionalDocument manifest)
        {
            var file = await ManifestFile.ReadAsync(manifest, context.CancellationToken).ConfigureAwait(false);
            Register(context, offered.Where(edit => file.IsAbout(edit.Diagnostic)), edit => ManifestEdits.Find(file, edit));
        }
    }

    private static void Register(CodeFixContext context, IEnumerable<OfferedEdit> offered, Func<OfferedEdit, FileChange?> find)
    {
        var solution = context.TextDocument.Project.Solution;
        foreach (var edit in offered)
        {
            if (find(edit) is { } change)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Titles.Of(edit.Edit, edit.Choice),
                        cancellationToken => change.ApplyAsync(solution, cancellationToken),
                        EditChoices.EquivalenceKey(edit.Edit, edit.Choice)),
                    edit.Diagnostic);
            }
        }
    }
}
