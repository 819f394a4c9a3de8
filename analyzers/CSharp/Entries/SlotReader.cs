using LinkerdAnnotations.Analyzers.Kubernetes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Reads from names which map of an object's metadata a map is.</summary>
internal static class SlotReader
{
    /// <summary>The slot that a map is read from or written to, by the expression that stands for the map.</summary>
    public static MetadataMap OfMap(ExpressionSyntax? map) => map?.Unwrap() switch
    {
        MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or ConditionalAccessExpressionSyntax => OfMember(map.LastName()),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } => OfMember(method.LastName()),
        { } other => OfVariable(other.LastName()),
        null => MetadataMap.Unknown,
    };

    /// <summary>The slot that a new map is made for, by what it is assigned to or passed to.</summary>
    public static MetadataMap OfNewMap(ExpressionSyntax creation)
    {
        var outermost = creation.Outermost();
        return outermost.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == outermost =>
                assignment.Left is IdentifierNameSyntax && assignment.Parent is not InitializerExpressionSyntax
                    ? OfVariable(assignment.Left.LastName())
                    : OfMember(assignment.Left.LastName()),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => OfVariable(variable.Identifier.ValueText),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => OfVariable(property.Identifier.ValueText),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => OfVariable(property.Identifier.ValueText),
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => OfVariable(method.Identifier.ValueText),
            ArgumentSyntax { NameColon.Name.Identifier.ValueText: var parameter } => OfMember(parameter),
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } => OfNewMap(invocation),
            _ => MetadataMap.Unknown,
        };
    }

    /// <summary>The slot of a map that an initializer fills: a new one, or the one that an object has as a member.</summary>
    /// <param name="owner">What the initializer belongs to: a creation, or an assignment.</param>
    public static MetadataMap OfInitializer(SyntaxNode owner) => owner switch
    {
        BaseObjectCreationExpressionSyntax creation => OfNewMap(creation),
        AssignmentExpressionSyntax { Left: var member } => OfMap(member) is var slot && slot == MetadataMap.Unknown && member is IdentifierNameSyntax name
            ? OfMethod(name.Identifier.ValueText)
            : slot,
        _ => MetadataMap.Unknown,
    };

    /// <summary>The slot that a method such as <c>SetAnnotation</c> or <c>WithLabel</c> speaks of.</summary>
    public static MetadataMap OfMethod(string name) => OfMember(name);

    /// <summary>What Kubernetes calls a map of an object's metadata; null for other maps.</summary>
    public static string? NameOf(MetadataMap slot) => slot switch
    {
        MetadataMap.Annotations => ObjectMembers.Annotations,
        MetadataMap.Labels => ObjectMembers.Labels,
        _ => null,
    };

    /// <summary>The name of a member says surely what it holds.</summary>
    private static MetadataMap OfMember(string? name) =>
        name is null ? MetadataMap.Unknown
        : IsSelector(name) ? MetadataMap.Selector
        : Contains(name, "annotation") ? MetadataMap.Annotations
        : Contains(name, "label") ? MetadataMap.Labels
        : MetadataMap.Unknown;

    /// <summary>A variable of labels may serve a selector as well as an object.</summary>
    private static MetadataMap OfVariable(string? name) =>
        name is not null && Contains(name, "annotation") && !IsSelector(name) ? MetadataMap.Annotations : MetadataMap.Unknown;

    private static bool IsSelector(string name) => Contains(name, "selector") || Contains(name, "match");

    private static bool Contains(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
