using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Finds the key that stands beside a value.</summary>
internal static class EntryNeighbours
{
    /// <summary>The key of Linkerd's whose value an expression is, or an arm of; null where it is the value of none.</summary>
    public static LinkerdKey? KeyOf(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var expression in Before(value.Outermost()))
        {
            if (new EntryReader(model, cancellationToken).ReadEntry(expression) is { } entry
                && entry.Values.Any(written => written.Origin.Location.SourceSpan == value.Span))
            {
                return LinkerdCatalog.Find(entry.Key);
            }
        }

        return null;
    }

    /// <summary>The expressions that could be the key of a value.</summary>
    private static IEnumerable<ExpressionSyntax> Before(ExpressionSyntax value) => value.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Right == value => IndexOf(assignment.Left),
        InitializerExpressionSyntax element => element.Expressions.TakeWhile(other => other != value),
        ArgumentSyntax { Parent: BaseArgumentListSyntax list } argument =>
            list.Arguments.TakeWhile(other => other != argument).Select(other => other.Expression),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument =>
            tuple.Arguments.TakeWhile(other => other != argument).Select(other => other.Expression),
        AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax list } argument =>
            list.Arguments.TakeWhile(other => other != argument).Select(other => other.Expression),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> IndexOf(ExpressionSyntax target)
    {
        var access = target is ConditionalAccessExpressionSyntax conditional ? conditional.WhenNotNull : target;
        var list = access switch
        {
            ElementAccessExpressionSyntax element => element.ArgumentList,
            ElementBindingExpressionSyntax binding => binding.ArgumentList,
            ImplicitElementAccessSyntax element => element.ArgumentList,
            _ => null,
        };
        return list?.Arguments.Select(argument => argument.Expression) ?? [];
    }
}
