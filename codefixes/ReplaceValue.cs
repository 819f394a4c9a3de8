using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// Writes another value in the place of a wrong one: a literal keeps its form; a constant that serves other places too, or a composed text,
/// gives way to a literal here.
/// </summary>
internal static class ReplaceValue
{
    /// <summary>The solution with <paramref name="value"/> at <paramref name="span"/>; unchanged where no expression stands there any more.</summary>
    public static async Task<Solution> ApplyAsync(Document document, TextSpan span, string value, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax expression
            ? await SourceChange.ApplyAsync(document, expression.Span, Write(expression, value), cancellationToken).ConfigureAwait(false)
            : document.Project.Solution;
    }

    private static string Write(ExpressionSyntax expression, string value) =>
        (expression is LiteralExpressionSyntax literal ? LiteralText.Read(literal.Token)?.Encode(value) : null)
        ?? SymbolDisplay.FormatLiteral(value, quote: true);
}
