using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Parts of a member that may run or not, or more than once.</summary>
internal static class ConditionalCode
{
    /// <summary>Whether a part of a piece of code may not run although the piece does, or more than once.</summary>
    public static bool IsBranch(SyntaxNode inner, SyntaxNode outer) => outer switch
    {
        IfStatementSyntax conditional => inner != conditional.Condition,
        ConditionalExpressionSyntax conditional => inner != conditional.Condition,
        SwitchStatementSyntax => inner is SwitchSectionSyntax,
        SwitchExpressionSyntax => inner is SwitchExpressionArmSyntax,
        WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax => inner is StatementSyntax,
        CatchClauseSyntax => true,
        AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax => true,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment => inner == assignment.Right,
        BinaryExpressionSyntax binary => inner == binary.Right
            && binary.Kind() is SyntaxKind.CoalesceExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression,
        _ => false,
    };
}
