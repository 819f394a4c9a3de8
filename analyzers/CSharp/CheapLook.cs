using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What can be said about an expression without knowing what its names mean. Runs on all of a user's code, so it allocates nothing and
/// asks the compiler nothing.
/// </summary>
internal static class CheapLook
{
    private static readonly string[] Verbs =
    [
        .. CallShapes.WritingVerbs,
        "Get", "TryGet", "Contain", "Key", "Not", "Does", "Has", "Remove", "Should",
    ];

    /// <summary>Whether a literal that stands by itself could be a key.</summary>
    public static bool CouldBeKey(LiteralExpressionSyntax literal) => IsKey(literal) && !literal.IsPieceOfText();

    /// <summary>Whether the text of a literal could be a key. Asks for no value, since that of a number is boxed.</summary>
    public static bool IsKey(LiteralExpressionSyntax literal) => IsString(literal) && KeyCandidate.Find(literal.Token.ValueText).Domain != KeyDomain.Foreign;

    /// <summary>Whether a concatenation or an interpolated string could compose a key, and stands by itself.</summary>
    public static bool CouldComposeKey(ExpressionSyntax expression) =>
        !expression.Parent.IsKind(SyntaxKind.AddExpression) && IsMadeOfPieces(expression) && !expression.IsPieceOfText();

    /// <summary>Whether the texts of a concatenation or an interpolated string have nothing that no key has.</summary>
    public static bool IsMadeOfPieces(ExpressionSyntax expression) => expression is InterpolatedStringExpressionSyntax interpolated
        ? IsMadeOfPieces(interpolated)
        : expression is BinaryExpressionSyntax addition && HasPiecesOnly(addition);

    /// <summary>The expression that is the key in a shape of an entry, other than the shapes that are calls.</summary>
    public static ExpressionSyntax? KeyOf(SyntaxNode shape) => shape switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax } assignment =>
            KeyOf(assignment.Left),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
        ElementBindingExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
        ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
        InitializerExpressionSyntax { Expressions: { Count: 2 } expressions } => expressions[0],
        TupleExpressionSyntax { Arguments: { Count: 2 } arguments } => arguments[0].Expression,
        _ => null,
    };

    /// <summary>Whether an indexer is only read; what is set is looked at together with its value.</summary>
    public static bool IsOnlyRead(SyntaxNode indexer) =>
        !(indexer.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression } assignment
            && assignment.Left == indexer);

    /// <summary>Whether an expression could refer to a constant.</summary>
    public static bool IsReference(ExpressionSyntax expression)
    {
        var inner = expression.Unwrap();
        return inner is IdentifierNameSyntax || (inner is MemberAccessExpressionSyntax member && member.IsKind(SyntaxKind.SimpleMemberAccessExpression));
    }

    /// <summary>Whether a reference is named as constants are.</summary>
    public static bool IsNamedLikeConstant(ExpressionSyntax reference) => reference.LastName() is { Length: > 0 } name && char.IsUpper(name[0]);

    /// <summary>Whether a method of that name could take a key.</summary>
    public static bool CouldTakeKey(string? method)
    {
        if (method is null)
        {
            return false;
        }

        foreach (var verb in Verbs)
        {
            if (method.StartsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return method.IndexOf("nnotation", StringComparison.Ordinal) >= 0 || method.IndexOf("abel", StringComparison.Ordinal) >= 0;
    }

    /// <summary>Without a hole, an interpolated string is a literal that somebody wrote a dollar sign before.</summary>
    private static bool IsMadeOfPieces(InterpolatedStringExpressionSyntax interpolated) => interpolated.Contents switch
    {
        { Count: 1 } contents =>
            contents[0] is InterpolatedStringTextSyntax text && KeyCandidate.Find(text.TextToken.ValueText).Domain != KeyDomain.Foreign,
        { Count: > 1 } => HasPiecesOnly(interpolated),
        _ => false,
    };

    private static bool HasPiecesOnly(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (var content in interpolated.Contents)
        {
            var couldBePiece = content switch
            {
                InterpolatedStringTextSyntax text => KeyCandidate.CouldBePiece(text.TextToken.ValueText),
                InterpolationSyntax { AlignmentClause: null, FormatClause: null } => true,
                _ => false,
            };
            if (!couldBePiece)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasPiecesOnly(BinaryExpressionSyntax addition)
    {
        // "a" + b + "c" leans to the left: the walk is as long as the text, and never deep.
        while (true)
        {
            if (!CouldBeOperand(addition.Right))
            {
                return false;
            }

            if (addition.Left is not BinaryExpressionSyntax left || !left.IsKind(SyntaxKind.AddExpression))
            {
                return CouldBeOperand(addition.Left);
            }

            addition = left;
        }
    }

    private static bool CouldBeOperand(ExpressionSyntax operand)
    {
        var inner = operand.Unwrap();
        return inner switch
        {
            LiteralExpressionSyntax literal =>
                (IsString(literal) || literal.IsKind(SyntaxKind.CharacterLiteralExpression)) && KeyCandidate.CouldBePiece(literal.Token.ValueText),
            InterpolatedStringExpressionSyntax interpolated => HasPiecesOnly(interpolated),
            BinaryExpressionSyntax nested => nested.IsKind(SyntaxKind.AddExpression),
            InvocationExpressionSyntax invocation => invocation.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" },
            _ => IsReference(inner),
        };
    }

    private static bool IsString(LiteralExpressionSyntax literal) =>
        literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression);
}
