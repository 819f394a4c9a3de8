using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
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
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax member } assignment && member.Identifier.ValueText == name)
            {
                return assignment;
            }
        }

        return null;
    }

    /// <summary>The initializer in which an assignment, or a creation, sets further members or entries; null where it does so in none.</summary>
    public static InitializerExpressionSyntax? InitializerOf(ExpressionSyntax value) => value.Unwrap() switch
    {
        InitializerExpressionSyntax initializer => initializer,
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer,
        _ => null,
    };

    /// <summary>The initializer that a way of members leads to; null where one of them is set to something else, or not at all.</summary>
    public static InitializerExpressionSyntax? Follow(InitializerExpressionSyntax initializer, IEnumerable<string> way)
    {
        var part = initializer;
        foreach (var member in way)
        {
            if (Member(part, member) is not { } assignment || InitializerOf(assignment.Right) is not { } next)
            {
                return null;
            }

            part = next;
        }

        return part;
    }

    /// <summary>The assignment whose value an initializer belongs to: <c>Annotations = new … { }</c> or <c>Annotations = { }</c>.</summary>
    public static AssignmentExpressionSyntax? AssignmentOf(InitializerExpressionSyntax initializer)
    {
        var value = initializer.Parent is BaseObjectCreationExpressionSyntax creation ? creation : (ExpressionSyntax)initializer;
        return value.Outermost().Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment && assignment.Parent is InitializerExpressionSyntax
            ? assignment
            : null;
    }

    /// <summary>The object initializer that an assignment is an element of.</summary>
    public static InitializerExpressionSyntax ListOf(AssignmentExpressionSyntax assignment) => (InitializerExpressionSyntax)assignment.Parent!;

    /// <summary>What stands before the brace of an initializer: <c>new Dictionary&lt;string, string&gt;</c>; nothing where the brace stands alone.</summary>
    public static string Head(ExpressionSyntax value) =>
        value.Unwrap() is BaseObjectCreationExpressionSyntax creation ? creation.WithInitializer(null).WithoutTrivia().ToString().TrimEnd() : string.Empty;
}
