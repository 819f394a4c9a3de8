using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>An entry of a map as it is written: an element of an initializer, or something that sets it afterwards.</summary>
internal sealed class WrittenEntry
{
    private WrittenEntry(ExpressionSyntax key, ExpressionSyntax value, ExpressionSyntax whole, InitializerExpressionSyntax? list, ExpressionSyntax? target)
    {
        Key = key;
        Value = value;
        Whole = whole;
        List = list;
        Target = target;
    }

    /// <summary>The key.</summary>
    public ExpressionSyntax Key { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }

    /// <summary>The element of the initializer; or the assignment or the call.</summary>
    public ExpressionSyntax Whole { get; }

    /// <summary>The initializer that it is an element of; null where it is set afterwards.</summary>
    public InitializerExpressionSyntax? List { get; }

    /// <summary>The map that it is set in afterwards, or the object of <c>SetAnnotation</c>; null for an element of an initializer.</summary>
    public ExpressionSyntax? Target { get; }

    /// <summary>The statement that does nothing but set it; null where it is more than that, or less.</summary>
    public ExpressionStatementSyntax? Statement => Whole.Parent as ExpressionStatementSyntax;

    /// <summary>The entry of a key; null where it is written in a way that is left as it is.</summary>
    public static WrittenEntry? Of(ExpressionSyntax key)
    {
        var outermost = key.Outermost();
        return outermost.Parent switch
        {
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair, Parent: InitializerExpressionSyntax list } element
                when pair[0] == outermost => new(outermost, pair[1], element, list, target: null),
            ArgumentSyntax { Parent: BracketedArgumentListSyntax { Arguments.Count: 1, Parent: ExpressionSyntax access } } => OfAccess(outermost, access),
            ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } arguments, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } call } }
                when arguments[0].Expression == outermost => new(outermost, arguments[1].Expression, call, list: null, method.Expression),
            _ => null,
        };
    }

    private static WrittenEntry? OfAccess(ExpressionSyntax key, ExpressionSyntax access)
    {
        SyntaxNode target = access.Parent is ConditionalAccessExpressionSyntax conditional ? conditional : access;
        return target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == target
            ? access switch
            {
                ImplicitElementAccessSyntax when assignment.Parent is InitializerExpressionSyntax list => new(key, assignment.Right, assignment, list, target: null),
                ElementAccessExpressionSyntax element => new(key, assignment.Right, assignment, list: null, element.Expression),
                _ => null,
            }
            : null;
    }
}
