using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Finds ways through object initializers that are nested in each other.</summary>
internal static class ObjectInitializers
{
    /// <summary>The assignment by which an object initializer sets a member; null where it sets none.</summary>
    public static AssignmentExpressionSyntax? Member(InitializerExpressionSyntax initializer, string name)
    {
        foreach (var expression in initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax member } assignment
                && member.Identifier.ValueText == name)
            {
                return assignment;
            }
        }

        return null;
    }

    /// <summary>
    /// The initializer in which an assignment, or a creation, sets further members or entries; null where it does so in none.
    /// </summary>
    public static InitializerExpressionSyntax? InitializerOf(ExpressionSyntax value) => value.WithoutParentheses() switch
    {
        InitializerExpressionSyntax initializer => initializer,
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer,
        _ => null,
    };

    /// <summary>The initializer that a path of members leads to; null where one of them is set to something else, or not at all.</summary>
    public static InitializerExpressionSyntax? Follow(InitializerExpressionSyntax initializer, IEnumerable<string> path)
    {
        var part = initializer;
        foreach (var member in path)
        {
            if (Member(part, member) is not { } assignment || InitializerOf(assignment.Right) is not { } next)
            {
                return null;
            }

            part = next;
        }

        return part;
    }

    /// <summary>The assignment whose value an initializer belongs to: <c>Annotations = new() { }</c> or <c>Annotations = { }</c>.</summary>
    public static AssignmentExpressionSyntax? AssignmentOf(InitializerExpressionSyntax initializer)
    {
        SyntaxNode value = initializer.Parent is BaseObjectCreationExpressionSyntax creation ? creation : initializer;
        while (value.Parent is ParenthesizedExpressionSyntax)
        {
            value = value.Parent;
        }

        return value.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Parent: InitializerExpressionSyntax } assignment
            && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            ? assignment
            : null;
    }

    /// <summary>The object initializer that an assignment is an element of.</summary>
    public static InitializerExpressionSyntax ListOf(AssignmentExpressionSyntax assignment) =>
        (InitializerExpressionSyntax)assignment.Parent!;

    /// <summary>The member that an assignment in an initializer sets.</summary>
    public static string NameOf(AssignmentExpressionSyntax assignment) => ((IdentifierNameSyntax)assignment.Left).Identifier.ValueText;

    /// <summary>
    /// How another object of the kind that an assignment sets is made, before its initializer: <c>new Dictionary&lt;string, string&gt;</c>,
    /// without
    /// what was given to that one; nothing where members of an object are set that is there already. Null where it cannot be made alike.
    /// </summary>
    public static string? HeadLike(AssignmentExpressionSyntax model) => model.Right.WithoutParentheses() switch
    {
        ObjectCreationExpressionSyntax creation => $"new {TokenText.Bare(creation.Type)}",
        ImplicitObjectCreationExpressionSyntax => "new()",
        InitializerExpressionSyntax => string.Empty,
        _ => null,
    };

    /// <summary>
    /// The property of an object that a member of an initializer sets, or that beside it has the name; null where there is none.
    /// </summary>
    /// <param name="initializer">The initializer of the object.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="model">What the compiler knows.</param>
    public static IPropertySymbol? PropertyOf(InitializerExpressionSyntax initializer, string name, SemanticModel model)
    {
        var type = initializer.Parent switch
        {
            BaseObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation).Type,
            AssignmentExpressionSyntax assignment => model.GetTypeInfo(assignment.Left).Type,
            _ => null,
        };
        return type is null ? null : PropertyOf(type, name);
    }

    /// <summary>The property of a type that has the name; null where there is none.</summary>
    public static IPropertySymbol? PropertyOf(ITypeSymbol type, string name)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            if (part.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property;
            }
        }

        return null;
    }
}
