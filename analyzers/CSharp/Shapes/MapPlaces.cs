using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>The places in which a text may be nothing but a map of keys: what reads it makes a map of strings of it.</summary>
internal static class MapPlaces
{
    private const string Value = "Value";

    /// <summary>
    /// Whether an expression is given to a method that returns a map of strings
    /// (<c>JsonSerializer.Deserialize&lt;Dictionary&lt;string, string&gt;&gt;("…")</c>), or is the value of a variable of the environment.
    /// </summary>
    public static bool Holds(
        ExpressionSyntax expression,
        SemanticModel model,
        CancellationToken cancellationToken) => expression.Parent switch
    {
        ArgumentSyntax => ReaderOf(expression, model, cancellationToken) is not null,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: InitializerExpressionSyntax
            { Parent: ExpressionSyntax creation } } assignment =>
            assignment.Right == expression
            && assignment.Left.LastName() == Value
            && CallShapes.IsVariableOfEnvironment(model.GetTypeInfo(creation, cancellationToken).Type),
        _ => false,
    };

    /// <summary>
    /// Whether what reads it takes no value but strings: System.Text.Json makes none of a boolean or a number, as readers of YAML do.
    /// </summary>
    public static bool TakesOnlyStrings(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        ReaderOf(expression, model, cancellationToken) is { } method
        && (method.ContainingNamespace.Name, method.ContainingType.Name) is ("Json", "JsonSerializer") or ("k8s", "KubernetesJson");

    /// <summary>The method that an expression is given to and that makes a map of strings of it; null where there is none.</summary>
    private static IMethodSymbol? ReaderOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
        && IsMapOfStrings(method.ReturnType)
            ? method
            : null;

    private static bool IsMapOfStrings(ITypeSymbol type) =>
        StringMaps.IsStringMap(type)
        && type is INamedTypeSymbol { TypeArguments: { Length: 2 } arguments }
        && arguments[1].SpecialType == SpecialType.System_String;
}
