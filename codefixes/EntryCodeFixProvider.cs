using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Offers the edits of the rules about where entries stand, and which of them belong together.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EntryCodeFixProvider))]
public sealed class EntryCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.NotOnPodTemplate,
        RuleIds.WrongSlot,
        RuleIds.JobNeverCompletes,
        RuleIds.ConflictingSidecarKeys);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllEntries.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (EditProperties.Read(diagnostic.Properties) is { } edit
                && EditActions.ChoicesOf(edit).IsEmpty
                && await EntryEdits.IsPossibleAsync(context.Document, diagnostic, edit, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Titles.Of(edit, choice: 0),
                        cancellationToken => EntryEdits.ApplyAsync(context.Document, [diagnostic], cancellationToken),
                        edit.GetType().Name),
                    diagnostic);
            }
        }
    }
}
