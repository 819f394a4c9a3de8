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
        MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or ConditionalAccessExpressionSyntax =>
            MetadataMapNames.OfMember(map.LastName()),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } => MetadataMapNames.OfMember(method.LastName()),
        { } other => MetadataMapNames.OfVariable(other.LastName()),
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
                    ? MetadataMapNames.OfVariable(assignment.Left.LastName())
                    : MetadataMapNames.OfMember(assignment.Left.LastName()),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } =>
                MetadataMapNames.OfVariable(variable.Identifier.ValueText),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
                MetadataMapNames.OfVariable(property.Identifier.ValueText),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
                MetadataMapNames.OfVariable(property.Identifier.ValueText),
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } =>
                MetadataMapNames.OfVariable(method.Identifier.ValueText),
            ArgumentSyntax { NameColon.Name.Identifier.ValueText: var parameter } => MetadataMapNames.OfMember(parameter),
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } => OfNewMap(invocation),
            _ => MetadataMap.Unknown,
        };
    }

    /// <summary>The slot of a map that an initializer fills: a new one, or the one that an object has as a member.</summary>
    /// <param name="owner">What the initializer belongs to: a creation, or an assignment.</param>
    public static MetadataMap OfInitializer(SyntaxNode owner) => owner switch
    {
        BaseObjectCreationExpressionSyntax creation => OfNewMap(creation),
        AssignmentExpressionSyntax { Left: var member } => OfMap(member) is var slot
            && slot == MetadataMap.Unknown
            && member is IdentifierNameSyntax name
            ? MetadataMapNames.OfMember(name.Identifier.ValueText)
            : slot,
        _ => MetadataMap.Unknown,
    };
}
