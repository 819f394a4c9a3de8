using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What can be said about an expression without knowing what its names mean. Runs on all of a user's code, so it allocates nothing and
/// asks the compiler nothing.
/// </summary>
internal static class ExpressionPrefilter
{
    private static readonly string[] Verbs =
    [
        .. CallShapes.WritingVerbs,
        "Get", "TryGet", "Contain", "Key", "Not", "Does", "Has", "Remove", "Should",
    ];

    /// <summary>Whether the text of a literal could be a key. Asks for no value, since that of a number is boxed.</summary>
    public static bool CouldBeKey(LiteralExpressionSyntax literal) =>
        IsString(literal) && KeyCandidate.Find(literal.Token.ValueText).Domain != KeyDomain.Foreign;

    /// <summary>Whether an expression that is no literal could be a key: it is put together, or a name that stands where keys do.</summary>
    public static bool CouldComposeOrReferToKey(SyntaxNode node) => node.Kind() switch
    {
        SyntaxKind.IdentifierName or SyntaxKind.SimpleMemberAccessExpression => CouldReferToKey((ExpressionSyntax)node),
        SyntaxKind.AddExpression or SyntaxKind.InterpolatedStringExpression => CouldComposeKey((ExpressionSyntax)node),
        _ => false,
    };

    /// <summary>Whether a concatenation or an interpolated string could compose a key, and stands by itself.</summary>
    public static bool CouldComposeKey(ExpressionSyntax expression) =>
        !expression.Parent.IsKind(SyntaxKind.AddExpression) && IsMadeOfPieces(expression) && !expression.IsPieceOfText();

    /// <summary>Whether the texts of a concatenation or an interpolated string have nothing that no key has.</summary>
    public static bool IsMadeOfPieces(ExpressionSyntax expression) => expression is InterpolatedStringExpressionSyntax interpolated
        ? IsMadeOfPieces(interpolated)
        : expression is BinaryExpressionSyntax addition && HasPiecesOnly(addition);

    /// <summary>
    /// Whether a name or a chain of names stands where the key of an entry does, or gives a name to what it refers to. A method whose name
    /// says nothing is asked about constants only, lest every call in the file be looked into.
    /// </summary>
    public static bool CouldReferToKey(ExpressionSyntax reference)
    {
        var outermost = reference.Outermost();
        return outermost.Parent switch
        {
            ArgumentSyntax argument => argument.Parent switch
            {
                BracketedArgumentListSyntax { Arguments.Count: 1 } => true,
                ArgumentListSyntax { Parent: InvocationExpressionSyntax call } =>
                    IsNamedLikeConstant(reference) || CouldTakeKey(call.Expression.LastName()),
                ArgumentListSyntax => true,
                TupleExpressionSyntax { Arguments: { Count: 2 } arguments } => arguments[0] == argument,
                _ => false,
            },
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression,
                Expressions: { Count: 2 } expressions } =>
                expressions[0] == outermost,
            AttributeArgumentSyntax => true,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax, Left: IdentifierNameSyntax name } assignment =>
                assignment.Right == outermost && CallShapes.IsNameOfKey(name.Identifier.ValueText) && IsNamedLikeConstant(reference),
            AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var member } =>
                CallShapes.IsNameOfKey(member) && IsNamedLikeConstant(reference),
            _ => CouldNameKey(reference, outermost),
        };
    }

    /// <summary>Whether a declaration gives a name of its own to what could be a constant.</summary>
    public static bool CouldNameKey(ExpressionSyntax reference) => CouldNameKey(reference, reference.Outermost());

    private static bool CouldNameKey(ExpressionSyntax reference, ExpressionSyntax outermost) =>
        outermost.Parent is EqualsValueClauseSyntax or ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax }
        && outermost.Unwrap() == reference
        && IsNamedLikeConstant(reference);

    /// <summary>Whether a reference is named as constants are.</summary>
    private static bool IsNamedLikeConstant(ExpressionSyntax reference) =>
        reference.LastName() is { Length: > 0 } name && char.IsUpper(name[0]);

    private static bool CouldTakeKey(string? method)
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
                (IsString(literal) || literal.IsKind(SyntaxKind.CharacterLiteralExpression))
                && KeyCandidate.CouldBePiece(literal.Token.ValueText),
            InterpolatedStringExpressionSyntax interpolated => HasPiecesOnly(interpolated),
            BinaryExpressionSyntax nested => nested.IsKind(SyntaxKind.AddExpression),
            InvocationExpressionSyntax invocation => invocation.IsNameof(),
            IdentifierNameSyntax => true,
            _ => inner.IsKind(SyntaxKind.SimpleMemberAccessExpression),
        };
    }

    private static bool IsString(LiteralExpressionSyntax literal) =>
        literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression);
}
