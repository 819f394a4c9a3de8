using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Where everything stands that can be reported about an entry. An editor that asks for the fixes of a line is not kept waiting for the
/// rest of the file.
/// </summary>
internal static class EntrySpan
{
    /// <summary>
    /// The span of an entry whose value is a literal, and for any other that of its member, in which variables get their texts. A constant
    /// or a field is reported where it is used. Null in a program of statements, which is one member.
    /// </summary>
    public static TextSpan? Of(ExpressionSyntax key) => key.Parent switch
    {
        ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent.Parent: AssignmentExpressionSyntax set } }
            when set.Right is LiteralExpressionSyntax => set.Span,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } arguments } list } argument
            when argument == arguments[0] && arguments[1].Expression is LiteralExpressionSyntax => list.Span,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } texts } pair
            when key == texts[0] && texts[1] is LiteralExpressionSyntax => pair.Span,
        _ => key.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax ? member.Span : null,
    };
}
