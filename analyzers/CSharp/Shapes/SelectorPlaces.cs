using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>The places in which a text is a label selector: what they are called says so.</summary>
internal static class SelectorPlaces
{
    private const string Selector = "Selector";

    /// <summary>Whether an expression is given to a parameter, or put into a variable or a property, that holds a selector.</summary>
    public static bool Holds(
        ExpressionSyntax expression,
        SemanticModel model,
        CancellationToken cancellationToken) => expression.Parent switch
    {
        ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } => IsSelector(name),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } list } argument =>
            model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
            && IsSelector(CallShapes.ParameterOf(method, list, argument)?.Name),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } } => IsSelector(name),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Identifier.ValueText: var name } } => IsSelector(name),
        AssignmentExpressionSyntax { Left: var target, Right: var value } when value == expression => IsSelector(target.LastName()),
        _ => false,
    };

    private static bool IsSelector(string? name) =>
        name is not null
        && name.EndsWith(Selector, StringComparison.OrdinalIgnoreCase)
        && !name.EndsWith("Field" + Selector, StringComparison.OrdinalIgnoreCase);
}
