using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Tells an entry that is still being typed: its key or its value is a string that is not closed, or it has no value yet. Nothing can be
/// said of it that holds at the next letter.
/// </summary>
internal static class UnfinishedEntry
{
    /// <summary>Whether the entry with that key, or the text itself where it is the key of none, is still being typed.</summary>
    public static bool IsAt(ExpressionSyntax key)
    {
        if (IsUnfinished(key))
        {
            return true;
        }

        var outermost = key.Outermost();
        return outermost.Parent switch
        {
            ArgumentSyntax { Parent: BracketedArgumentListSyntax list } => list.CloseBracketToken.IsMissing || IsWithoutValue(list.Parent),
            ArgumentSyntax { Parent: ArgumentListSyntax list } => list.CloseParenToken.IsMissing || AnyIsUnfinished(list.Arguments),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: var pair } =>
                pair.Count == 1 || (pair.Count > 1 && IsUnfinished(pair[1])),
            _ => false,
        };
    }

    /// <summary>
    /// Whether nothing finished is assigned to an element: <c>["key"]</c> in an initializer or as a statement, and <c>map["key"] =</c>.
    /// </summary>
    private static bool IsWithoutValue(SyntaxNode? element) => element?.Parent switch
    {
        AssignmentExpressionSyntax assignment =>
            assignment.Left == element && (assignment.OperatorToken.IsMissing || IsUnfinished(assignment.Right)),
        ExpressionStatementSyntax => true,
        _ => false,
    };

    private static bool AnyIsUnfinished(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (IsUnfinished(argument.Expression))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnfinished(ExpressionSyntax expression) =>
        expression.IsMissing || (expression.ContainsDiagnostics && HasOpenString(expression));

    private static bool HasOpenString(ExpressionSyntax expression) => expression.DescendantTokens().Any(IsOpen);

    /// <summary>What the compiler complains about in a string that is closed is another matter.</summary>
    private static bool IsOpen(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken =>
            token.ContainsDiagnostics && !IsClosed(token.Text),
        SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedRawStringEndToken => token.IsMissing,
        _ => false,
    };

    private static bool IsClosed(string text)
    {
        const char quote = '"';
        if (text[0] == '@')
        {
            // Two quotes stand for one of the text.
            return CountAtEnd(text.Substring(2), quote) % 2 == 1;
        }

        var opening = text.Length - text.TrimStart(quote).Length;
        var delimiter = opening < 3 ? 1 : opening;
        var content = text.Length - (2 * delimiter);
        return content >= 0
            && CountAtEnd(text.Substring(delimiter + content), quote) == delimiter
            && (delimiter > 1 || (CountAtEnd(text.Substring(1, content), '\\') % 2 == 0 && text.IndexOf('\n') < 0));
    }

    private static int CountAtEnd(string text, char character) => text.Length - text.TrimEnd(character).Length;
}
