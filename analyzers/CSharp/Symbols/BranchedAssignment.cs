using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Locals that are declared without a value, and set by one statement behind that, in each of its branches:
/// <c>if (flag) { mode = "enabled"; } else { mode = "disabled"; }</c>.
/// </summary>
internal static class BranchedAssignment
{
    /// <summary>The expressions of which one surely gives the local its value where it is used; none where others may, too.</summary>
    public static IReadOnlyList<ExpressionSyntax> ValuesAt(
        IdentifierNameSyntax use,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(use, cancellationToken).Symbol is not ILocalSymbol local
            || local.DeclaringSyntaxReferences is not { Length: 1 } declared
            || declared[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax
            {
                Initializer: null,
                Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block },
            })
        {
            return [];
        }

        var written = SymbolReferences.Around(use, local, model, cancellationToken).Where(SingleAssignment.IsWritten).ToList();
        return written.Count > 0
            && block.Statements.FirstOrDefault(statement => statement.Span.Contains(written[0].Span)) is { } choice
            && choice.Span.End <= use.SpanStart
            && ValuesBehind(choice, local.Name) is { } values
            && values.Count == written.Count
                ? values
                : [];
    }

    /// <summary>What a local is set to last in each of the branches of a statement; null where one does not end with that.</summary>
    private static List<ExpressionSyntax>? ValuesBehind(StatementSyntax choice, string name)
    {
        var values = new List<ExpressionSyntax>();
        var branches = new Stack<StatementSyntax>();
        branches.Push(choice);
        while (branches.Count > 0)
        {
            switch (branches.Pop())
            {
                case BlockSyntax { Statements: { Count: > 0 } statements }:
                    branches.Push(statements[statements.Count - 1]);
                    break;
                case IfStatementSyntax { Else.Statement: { } otherwise } condition:
                    branches.Push(otherwise);
                    branches.Push(condition.Statement);
                    break;
                case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax
                    {
                        RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                        Left: IdentifierNameSyntax target,
                    } assignment } when target.Identifier.ValueText == name:
                    values.Add(assignment.Right);
                    break;
                case ReturnStatementSyntax or ThrowStatementSyntax:
                    break;
                default:
                    return null;
            }
        }

        return values;
    }
}
