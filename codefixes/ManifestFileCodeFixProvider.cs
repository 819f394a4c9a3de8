using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Edits = LinkerdAnnotations.Analyzers.Edits;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Offers the edits of keys and values in the YAML and JSON that a project lists as additional files.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ManifestFileCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".yaml", ".yml", ".json"])]
public sealed class ManifestFileCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.NativeSidecarKey,
        RuleIds.MisspelledKey,
        RuleIds.UnknownKey,
        RuleIds.UnsupportedKey,
        RuleIds.DeprecatedKey,
        RuleIds.InvalidValue,
        RuleIds.NonStringValue,
        RuleIds.NotInherited,
        RuleIds.JobNeverCompletes,
        RuleIds.InjectionRefused);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllManifestFiles.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (EditProperties.Read(diagnostic.Properties) is not { } edit || edit is not (Edits.ReplaceKey or Edits.ReplaceValue))
            {
                continue;
            }

            for (var i = 0; i < EditActions.ChoicesOf(edit).Length; i++)
            {
                var wanted = EditActions.ChoicesOf(edit)[i];
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Titles.Of(edit, i),
                        cancellationToken => ReplaceInFile.ApplyAsync(context.TextDocument, [new(diagnostic, edit, wanted)], cancellationToken),
                        EditActions.EquivalenceKey(edit, i)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
