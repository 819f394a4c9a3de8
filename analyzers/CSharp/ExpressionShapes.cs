using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Ways of writing an expression around another without changing what it stands for.</summary>
internal static class ExpressionShapes
{
    /// <summary>The expression inside parentheses, casts and <c>!</c>.</summary>
    public static ExpressionSyntax Unwrap(this ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    break;
                case PostfixUnaryExpressionSyntax suppression when suppression.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    expression = suppression.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>
    /// The largest expression around this one whose value is this one's: parentheses, casts, <c>!</c>, and the arms of conditional,
    /// coalescing and switch expressions are passed.
    /// </summary>
    public static ExpressionSyntax Outermost(this ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }:
                case ConditionalExpressionSyntax conditional when conditional.Condition != expression:
                    expression = (ExpressionSyntax)expression.Parent;
                    break;
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax switchExpression } arm when arm.Expression == expression:
                    expression = switchExpression;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>Whether the expression is a part of a longer text, which another expression composes.</summary>
    public static bool IsPieceOfText(this ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is InterpolationSyntax || node.Parent.IsKind(SyntaxKind.AddExpression) || node.Parent.IsKind(SyntaxKind.AddAssignmentExpression);
    }

    /// <summary>The name that an expression ends in: <c>Annotations</c> for <c>pod.Metadata.Annotations</c>; null for other expressions.</summary>
    public static string? LastName(this ExpressionSyntax? expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax conditional => conditional.WhenNotNull.LastName(),
        InvocationExpressionSyntax invocation => invocation.Expression.LastName(),
        ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax when expression.Unwrap() is var inner && inner != expression => inner.LastName(),
        _ => null,
    };
}
