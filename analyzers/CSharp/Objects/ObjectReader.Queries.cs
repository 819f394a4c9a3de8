using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>Queries: <c>from pod in pods where … select pod.Metadata</c>.</content>
internal sealed partial class ObjectReader
{
    /// <summary>What a query gives: any of what its last clause selects.</summary>
    private KnownValue? EvaluateQuery(QueryExpressionSyntax query)
    {
        var source = Evaluate(query.FromClause.Expression);
        var outer = Enter(query);
        var frame = _frame;
        _frame = new(query, frame);
        DeclareItem(query.FromClause.Identifier, source);
        var result = EvaluateQueryBody(query.Body);
        _frame = frame;
        Leave(outer);
        return result;
    }

    private KnownValue? EvaluateQueryBody(QueryBodySyntax body)
    {
        foreach (var clause in body.Clauses)
        {
            EvaluateClause(clause);
        }

        var result = EvaluateSelection(body.SelectOrGroup);
        if (body.Continuation is not { } continuation)
        {
            return result;
        }

        DeclareItem(continuation.Identifier, result);
        return EvaluateQueryBody(continuation.Body);
    }

    private void EvaluateClause(QueryClauseSyntax clause)
    {
        switch (clause)
        {
            case FromClauseSyntax from:
                DeclareItem(from.Identifier, Evaluate(from.Expression));
                break;
            case LetClauseSyntax let:
                Declare(let.Identifier, Evaluate(let.Expression));
                break;
            case JoinClauseSyntax join:
                var joined = Evaluate(join.InExpression);
                DeclareItem(join.Identifier, joined);
                Evaluate(join.LeftExpression, isWanted: false);
                Evaluate(join.RightExpression, isWanted: false);
                if (join.Into is { Identifier: var group })
                {
                    DeclareItem(group, joined);
                }

                break;
            case WhereClauseSyntax where:
                Evaluate(where.Condition, isWanted: false);
                break;
            case OrderByClauseSyntax orderBy:
                foreach (var ordering in orderBy.Orderings)
                {
                    Evaluate(ordering.Expression, isWanted: false);
                }

                break;
        }
    }

    private KnownValue? EvaluateSelection(SelectOrGroupClauseSyntax clause)
    {
        switch (clause)
        {
            case SelectClauseSyntax select:
                return Evaluate(select.Expression);
            case GroupClauseSyntax group:
                Evaluate(group.ByExpression, isWanted: false);
                return Evaluate(group.GroupExpression);
            default:
                return null;
        }
    }

    private void DeclareItem(SyntaxToken name, KnownValue? items) => Declare(name, ItemOf(items));

    private void Declare(SyntaxToken name, KnownValue? value)
    {
        // The same name in another query leads elsewhere.
        Forget(name.ValueText);
        _frame.Declare(name.ValueText, value, Depth);
    }
}
