using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Edits = LinkerdAnnotations.Analyzers.Edits;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// Writes another value in the place of a wrong one: a literal keeps its form; a constant that serves other places too, or a composed text,
/// gives way to a literal here.
/// </summary>
internal static class ReplaceValue
{
    /// <summary>The solution with <paramref name="value"/> in the place of <paramref name="written"/>; unchanged where that is no longer there.</summary>
    public static async Task<Solution> ApplyAsync(Document document, Diagnostic diagnostic, string written, string value, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return document.Project.Solution;
        }

        var reader = new ValueReader(model, cancellationToken);
        var expression = await ReportedExpression
            .FindAsync(document, diagnostic, candidate => reader.Read(candidate) is { Length: 1 } values && values[0].Texts is { Length: 1 } texts && texts[0] == written, cancellationToken)
            .ConfigureAwait(false);
        return expression is not null
            ? await SourceChange.ApplyAsync(document, expression.Span, Write(expression, value), cancellationToken).ConfigureAwait(false)
            : await ReplaceInLiteral.ApplyAsync(document, diagnostic, Edits.ReplaceValue.With(written, value), value, cancellationToken).ConfigureAwait(false);
    }

    private static string Write(ExpressionSyntax expression, string value) =>
        (expression is LiteralExpressionSyntax literal ? LiteralText.Read(literal.Token)?.Encode(value) : null)
        ?? SymbolDisplay.FormatLiteral(value, quote: true);
}
