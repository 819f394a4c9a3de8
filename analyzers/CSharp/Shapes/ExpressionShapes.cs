using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Ways of writing an expression around another without changing what it stands for.</summary>
internal static class ExpressionShapes
{
    /// <summary>Whether a literal is an ordinary string, of any form, that says a text.</summary>
    public static bool Says(this LiteralExpressionSyntax literal, string text) =>
        literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText == text;

    /// <summary>
    /// Whether a walk has to look into a node for expressions: more than half of all are names, types and literals, in which none stands.
    /// </summary>
    public static bool MayHoldExpressions(SyntaxNode node) => node.Kind()
        is not (SyntaxKind.IdentifierName or SyntaxKind.PredefinedType or SyntaxKind.GenericName or SyntaxKind.QualifiedName
            or SyntaxKind.StringLiteralExpression or SyntaxKind.NumericLiteralExpression or SyntaxKind.UsingDirective);

    /// <summary>The expression inside parentheses, casts and <c>!</c>.</summary>
    public static ExpressionSyntax Unwrap(this ExpressionSyntax expression)
    {
        var inner = expression.WithoutParentheses();
        while (inner is CastExpressionSyntax cast)
        {
            inner = cast.Expression.WithoutParentheses();
        }

        return inner;
    }

    /// <summary>
    /// The expression inside parentheses and <c>!</c>. A cast can make another text of what it stands around: <c>(char)47</c>.
    /// </summary>
    public static ExpressionSyntax WithoutParentheses(this ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
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

    /// <summary>
    /// Whether the expression is a part of a longer text, which another expression composes, or what such texts begin with: given to
    /// <c>StartsWith</c>, or to something that is called a prefix.
    /// </summary>
    public static bool IsPieceOfText(this ExpressionSyntax expression)
    {
        var parent = expression.ParentBeyondWrapping();
        return parent is InterpolationSyntax
            || parent.IsKind(SyntaxKind.AddExpression)
            || parent.IsKind(SyntaxKind.AddAssignmentExpression)
            || IsForBeginnings(parent);
    }

    /// <summary>The whole text that the expression is a part of; the expression itself where it is none.</summary>
    public static ExpressionSyntax WholeText(this ExpressionSyntax expression)
    {
        while (expression.NextWholeText() is { } outer)
        {
            expression = outer;
        }

        return expression;
    }

    /// <summary>The next longer text that the expression is a part of; null where it is none.</summary>
    public static ExpressionSyntax? NextWholeText(this ExpressionSyntax expression) => expression.ParentBeyondWrapping() switch
    {
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } addition => addition,
        _ => null,
    };

    /// <summary>
    /// The name that an expression ends in: <c>Annotations</c> for <c>pod.Metadata.Annotations</c>; null for other expressions.
    /// </summary>
    public static string? LastName(this ExpressionSyntax? expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax conditional => conditional.WhenNotNull.LastName(),
        InvocationExpressionSyntax invocation => invocation.Expression.LastName(),
        ParenthesizedExpressionSyntax
            or PostfixUnaryExpressionSyntax
            or CastExpressionSyntax when expression.Unwrap() is var inner && inner != expression => inner.LastName(),
        _ => null,
    };

    /// <summary>Whether a node counts what stands in it up or down: <c>index++</c>, <c>--index</c>.</summary>
    public static bool CountsUpOrDown(this SyntaxNode node) =>
        node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
            or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression;

    /// <summary><c>nameof(…)</c>, which only names what stands in it.</summary>
    public static bool IsNameof(this InvocationExpressionSyntax call) =>
        call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" };

    /// <summary>The call whose method a name gives; null where the name is not called.</summary>
    public static InvocationExpressionSyntax? Call(this SimpleNameSyntax name)
    {
        var called = name.Parent is MemberBindingExpressionSyntax binding ? binding : name.Whole();
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }

    /// <summary>
    /// What a method is called on: <c>map</c> for <c>map.Add(key, value)</c> and <c>map?.Add(key, value)</c>; null for other calls.
    /// </summary>
    public static ExpressionSyntax? Receiver(this InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        MemberBindingExpressionSyntax binding => binding.Receiver(),
        _ => null,
    };

    /// <summary>What stands before the question mark of a member: <c>pod</c> for <c>pod?.Metadata</c>.</summary>
    public static ExpressionSyntax? Receiver(this MemberBindingExpressionSyntax binding) =>
        binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(access => access.WhenNotNull.Span.Contains(binding.Span))
            ?.Expression;

    private static SyntaxNode? ParentBeyondWrapping(this ExpressionSyntax expression)
    {
        var parent = expression.Parent;
        while (parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private static bool IsForBeginnings(SyntaxNode? parent) => parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } arguments } => call.Expression
            .LastName() switch
        {
            nameof(string.StartsWith) or nameof(string.Concat) => true,
            nameof(System.Text.StringBuilder.Append) or nameof(TextWriter.Write) => arguments.Arguments.Count == 1,
            { } name => SaysPrefix(name),
            null => false,
        },
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => SaysPrefix(variable.Identifier.ValueText),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => SaysPrefix(property.Identifier.ValueText),
        EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } => SaysPrefix(parameter.Identifier.ValueText),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => SaysPrefix(property.Identifier.ValueText),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } => IsForBeginnings(list.Parent),
        InitializerExpressionSyntax { Parent: EqualsValueClauseSyntax clause } => IsForBeginnings(clause),
        InitializerExpressionSyntax { Parent: ExpressionSyntax list, RawKind: (int)SyntaxKind.ArrayInitializerExpression
            or (int)SyntaxKind.CollectionInitializerExpression } =>
            IsForBeginnings(list.Parent),
        _ => false,
    };

    private static bool SaysPrefix(string name) => name.IndexOf("prefix", StringComparison.OrdinalIgnoreCase) >= 0;
}
