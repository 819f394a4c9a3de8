using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// Finds the expression that a diagnostic is about. The diagnostic may be older than the document: <c>dotnet format</c> applies the fixes
/// of one rule after those of another without asking the analyzers again, and a longer key moves what stands behind it along its line.
/// </summary>
internal static class ReportedExpression
{
    /// <summary>
    /// The expression at the diagnostic's place, or else the nearest one on its line, for which <paramref name="isReported"/> holds; null
    /// where the document no longer has it.
    /// </summary>
    public static async Task<ExpressionSyntax?> FindAsync(
        Document document, Diagnostic diagnostic, Func<ExpressionSyntax, bool> isReported, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            return null;
        }

        var span = diagnostic.Location.SourceSpan;
        if (root.FullSpan.Contains(span)
            && root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax expression
            && expression.Span == span
            && isReported(expression))
        {
            return expression;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        return line < text.Lines.Count ? Nearest(root, text.Lines[line].Span, span.Start, isReported) : null;
    }

    private static ExpressionSyntax? Nearest(SyntaxNode root, TextSpan line, int start, Func<ExpressionSyntax, bool> isReported) => root
        .DescendantNodes(line)
        .OfType<ExpressionSyntax>()
        .Where(expression => line.Contains(expression.SpanStart))
        .OrderBy(expression => Math.Abs(expression.SpanStart - start))
        .ThenBy(expression => expression.Span.Length)
        .FirstOrDefault(isReported);
}
