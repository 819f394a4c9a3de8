using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Offers the edits that the rules put on their diagnostics.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EditCodeFixProvider))]
public sealed class EditCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.NativeSidecarKey,
        RuleIds.MisspelledKey,
        RuleIds.UnknownKey,
        RuleIds.UnsupportedKey,
        RuleIds.DeprecatedKey,
        RuleIds.InvalidValue);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Edit.Read(diagnostic.Properties) is not { } edit)
            {
                continue;
            }

            for (var i = 0; i < edit.Choices; i++)
            {
                context.RegisterCodeFix(CreateAction(context.Document, diagnostic, edit, i), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static CodeAction CreateAction(Document document, Diagnostic diagnostic, Edit edit, int choice)
    {
        var span = diagnostic.Location.SourceSpan;
        return CodeAction.Create(
            Titles.Of(edit, choice),
            cancellationToken => edit.Kind switch
            {
                EditKind.ReplaceKey => ReplaceKey.ApplyAsync(document, span, edit.Texts[choice], cancellationToken),
                EditKind.ReplaceValue => ReplaceValue.ApplyAsync(document, span, edit.Texts[choice], cancellationToken),
                EditKind.ReplaceFlag => ReplaceFlag.ApplyAsync(document, span, edit.Texts[0], edit.Texts[1], cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(edit), edit.Kind, message: null),
            },
            EquivalenceKey(edit, choice));
    }

    /// <summary>Fixing all takes the first choice of each; a further choice is the same elsewhere only if it writes the same.</summary>
    private static string EquivalenceKey(Edit edit, int choice) => choice == 0 ? edit.Kind.ToString() : $"{edit.Kind}:{edit.Texts[choice]}";
}
