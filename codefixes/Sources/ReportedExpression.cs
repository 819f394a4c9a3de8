using LinkerdAnnotations.Analyzers.CSharp;
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
    /// The expression at the diagnostic's place, for which <paramref name="isReported"/> holds: in the tree that was analyzed, then on the
    /// same way through the tree that there is now, or else as the only such expression on its line. Null where none can be told.
    /// </summary>
    public static ExpressionSyntax? Find(SourceFile file, Diagnostic diagnostic, Func<ExpressionSyntax, bool> isReported)
    {
        var span = diagnostic.Location.SourceSpan;
        var analyzed = diagnostic.Location.SourceTree?.GetRoot(file.CancellationToken) ?? file.Root;
        if (ExpressionAt(analyzed, span) is not { } reported)
        {
            return null;
        }

        if (analyzed == file.Root)
        {
            return isReported(reported) ? reported : null;
        }

        if (OnSameWay(reported, file.Root) is { } moved && isReported(moved))
        {
            return moved;
        }

        var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        return line < file.Text.Lines.Count ? OnlyOneOn(file.Text.Lines[line].Span, file.Root, isReported) : null;
    }

    private static ExpressionSyntax? ExpressionAt(SyntaxNode root, TextSpan span) =>
        root.FullSpan.Contains(span)
            && root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax expression
            && expression.Span == span
            ? expression
            : null;

    /// <summary>
    /// The expression to which the same turns lead from another root: fixes change what stands at a place, and no way past it. Where
    /// something
    /// came or went beside the way, the turns may lead elsewhere.
    /// </summary>
    private static ExpressionSyntax? OnSameWay(SyntaxNode reported, SyntaxNode root)
    {
        var turns = new Stack<(int Index, int Count)>();
        for (var node = reported; node.Parent is { } parent; node = parent)
        {
            var children = parent.ChildNodes().ToArray();
            turns.Push((Array.IndexOf(children, node), children.Length));
        }

        var found = root;
        while (turns.Count > 0)
        {
            var (index, count) = turns.Pop();
            var children = found.ChildNodes().ToArray();
            if (found is CompilationUnitSyntax)
            {
                // Other repairs may have brought namespaces into scope, before everything else.
                index += children.Length - count;
            }
            else if (children.Length != count)
            {
                return null;
            }

            if (index < 0)
            {
                return null;
            }

            found = children[index];
        }

        return found as ExpressionSyntax;
    }

    /// <summary>
    /// The only expression that begins on a line and was reported; one around it that stands for the same does not count.
    /// </summary>
    private static ExpressionSyntax? OnlyOneOn(TextSpan line, SyntaxNode root, Func<ExpressionSyntax, bool> isReported)
    {
        var found = root.DescendantNodes(line)
            .OfType<ExpressionSyntax>()
            .Where(expression => line.Contains(expression.SpanStart) && expression.Unwrap() == expression && isReported(expression))
            .Take(2)
            .ToArray();
        return found.Length == 1 ? found[0] : null;
    }
}
