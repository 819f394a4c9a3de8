using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// Offers the edits of the rules that do not know which of several keys was meant. The author has to choose, so nothing is fixed in bulk, and
/// not by <c>dotnet format</c> either.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChoiceCodeFixProvider))]
public sealed class ChoiceCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnknownKey);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => EditActions.RegisterAsync(context);
}
