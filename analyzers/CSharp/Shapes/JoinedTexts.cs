using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Texts that one expression puts together: <c>string.Join("\n", first, second)</c>, <c>string.Concat(first, second)</c>, and a list of
/// lines.
/// </summary>
internal static class JoinedTexts
{
    /// <summary>The call or the list that puts an expression together with others; null where there is none.</summary>
    public static ExpressionSyntax? Around(ExpressionSyntax text) => text.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
            when IsJoining(call) && (!IsJoin(call) || call.ArgumentList.Arguments[0] != argument) => call,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } => list,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression
            or (int)SyntaxKind.CollectionInitializerExpression } list => list.Parent as ExpressionSyntax ?? list,
        _ => null,
    };

    /// <summary>Whether an expression is a list: one of lines, or of anything else.</summary>
    public static bool IsList(ExpressionSyntax whole) => whole is not InvocationExpressionSyntax;

    /// <summary>What stands between the texts; null where nothing does, and where they are the items of a list.</summary>
    public static ExpressionSyntax? SeparatorIn(ExpressionSyntax whole) =>
        whole is InvocationExpressionSyntax call && IsJoin(call) ? call.ArgumentList.Arguments[0].Expression : null;

    /// <summary>
    /// The texts that an expression puts together, in order, each a node of its own; null where the expression puts none together, or
    /// where they are not written in it.
    /// </summary>
    public static IReadOnlyList<SyntaxNode>? In(ExpressionSyntax whole)
    {
        if (whole is not InvocationExpressionSyntax call)
        {
            return ItemsOf(whole);
        }

        if (!IsJoining(call))
        {
            return null;
        }

        var texts = call.ArgumentList.Arguments.Skip(IsJoin(call) ? 1 : 0).Select(argument => argument.Expression).ToArray();
        return texts.Length == 1 ? ItemsOf(texts[0]) : texts;
    }

    private static IReadOnlyList<SyntaxNode>? ItemsOf(ExpressionSyntax list) => list switch
    {
        CollectionExpressionSyntax collection => collection.Elements,
        ArrayCreationExpressionSyntax { Initializer.Expressions: var items } => items,
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var items } => items,
        BaseObjectCreationExpressionSyntax
        {
            Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression, Expressions: var items },
        } => items,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Expressions: var items } => items,
        _ => null,
    };

    private static bool IsJoining(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Concat) or nameof(string.Join) } member
        && (member.Expression is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }
            || member.Expression.LastName() == nameof(String))
        && call.ArgumentList.Arguments.Count > 1;

    private static bool IsJoin(InvocationExpressionSyntax call) => call.Expression.LastName() == nameof(string.Join);
}
