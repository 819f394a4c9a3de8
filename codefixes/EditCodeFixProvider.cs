using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Offers the edits of the rules that know what was meant, and write another text in the place of one; these can be applied to a whole solution at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EditCodeFixProvider))]
public sealed class EditCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.NativeSidecarKey,
        RuleIds.MisspelledKey,
        RuleIds.UnsupportedKey,
        RuleIds.DeprecatedKey,
        RuleIds.InvalidValue,
        RuleIds.NonStringValue,
        RuleIds.NotInherited,
        RuleIds.JobNeverCompletes,
        RuleIds.InjectionRefused);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllEdits.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => EditActions.RegisterAsync(context);
}
