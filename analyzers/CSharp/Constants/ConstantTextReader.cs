using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Reads the text that an expression always gives: literals, constants, fields and locals that are set once, concatenation and
/// interpolation of them and of whole numbers, and <c>nameof</c>.
/// </summary>
internal sealed class ConstantTextReader(SemanticModel model, int longest, CancellationToken cancellationToken)
{
    // Deeper chains of fields that refer to fields are not written by people, and a circle of them is endless.
    private const int DeepestReference = 16;

    private const int MostPieces = 1000;

    private readonly int _depth;

    private ConstantTextReader(ConstantTextReader outer, SemanticModel model, int longest, CancellationToken cancellationToken)
        : this(model, longest, cancellationToken) => _depth = outer._depth + 1;

    /// <summary>A reader of texts that could be keys.</summary>
    public static ConstantTextReader OfKeys(SemanticModel model, CancellationToken cancellationToken) =>
        new(model, KeyLimits.LongestPointer, cancellationToken);

    /// <summary>The text; null where it is not known before the program runs, or is longer than asked for.</summary>
    public ConstantText? Read(ExpressionSyntax expression)
    {
        var inner = expression.WithoutParentheses();
        if (IsComposed(inner))
        {
            return ReadComposed(inner);
        }

        return ReadPiece(inner) is { } only && only.Text.Length <= longest ? new(only) : null;
    }

    /// <summary>The text of a literal, at no cost; null for other expressions, and where it is longer than asked for.</summary>
    public string? ReadLiteral(ExpressionSyntax expression) =>
        expression.WithoutParentheses() is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression,
            Token.ValueText: { } text }
        && text.Length <= longest
            ? text
            : null;

    private static bool IsComposed(ExpressionSyntax expression) =>
        expression is CastExpressionSyntax
            or InterpolatedStringExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };

    private ConstantText? ReadComposed(ExpressionSyntax expression)
    {
        var pieces = new List<TextPiece>();
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);
        var length = 0;

        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = pieces.Count;
            var current = pending.Pop().WithoutParentheses();
            if (current is CastExpressionSyntax cast)
            {
                if (model.GetTypeInfo(cast, cancellationToken).Type is { IsValueType: true })
                {
                    return null;
                }

                pending.Push(cast.Expression);
                continue;
            }

            if (current is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } addition && !IsSum(addition))
            {
                pending.Push(addition.Right);
                pending.Push(addition.Left);
                continue;
            }

            if (current is InterpolatedStringExpressionSyntax interpolated)
            {
                if (!TryReadInterpolation(interpolated, pieces))
                {
                    return null;
                }
            }
            else if (ReadPiece(current) is { } piece)
            {
                pieces.Add(piece);
            }
            else
            {
                return null;
            }

            for (var i = before; i < pieces.Count; i++)
            {
                length += pieces[i].Text.Length;
            }

            if (length > longest || pieces.Count + pending.Count > MostPieces)
            {
                return null;
            }
        }

        return new(pieces);
    }

    /// <summary>Whether numbers or characters are added up: <c>1 + 2 + "s"</c> is <c>3s</c>.</summary>
    private bool IsSum(BinaryExpressionSyntax addition) =>
        !IsWrittenText(addition.Left)
        && !IsWrittenText(addition.Right)
        && model.GetTypeInfo(addition, cancellationToken).Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;

    private static bool IsWrittenText(ExpressionSyntax operand) =>
        operand.Kind() is SyntaxKind.StringLiteralExpression
            or SyntaxKind.InterpolatedStringExpression
            or SyntaxKind.Utf8StringLiteralExpression;

    private bool TryReadInterpolation(InterpolatedStringExpressionSyntax interpolated, List<TextPiece> pieces)
    {
        foreach (var content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax text:
                    pieces.Add(new(text.TextToken));
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole
                    when _depth < DeepestReference && Nested().Read(hole.Expression) is { } constant:
                    pieces.AddRange(constant.Pieces);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private TextPiece? ReadPiece(ExpressionSyntax expression)
    {
        switch (expression.Kind())
        {
            case SyntaxKind.StringLiteralExpression:
            case SyntaxKind.Utf8StringLiteralExpression:
                return new(((LiteralExpressionSyntax)expression).Token);
            case SyntaxKind.CharacterLiteralExpression:
                return new(((LiteralExpressionSyntax)expression).Token.ValueText, symbol: null);
            case SyntaxKind.IdentifierName:
            case SyntaxKind.SimpleMemberAccessExpression:
                return model.GetSymbolInfo(expression, cancellationToken).Symbol is { } symbol && ReadSymbol(symbol) is { } text
                    ? new(text, symbol)
                    : null;
            case SyntaxKind.InvocationExpression:
            case SyntaxKind.NumericLiteralExpression:
            case SyntaxKind.AddExpression:
                return TextOf(model.GetConstantValue(expression, cancellationToken).Value) is { } constant
                    ? new(constant, symbol: null)
                    : null;
            default:
                return null;
        }
    }

    private string? ReadSymbol(ISymbol symbol)
    {
        switch (symbol)
        {
            case IFieldSymbol { HasConstantValue: true, Type.TypeKind: not TypeKind.Enum } constant:
                return TextOf(constant.ConstantValue);
            case ILocalSymbol { HasConstantValue: true, Type.TypeKind: not TypeKind.Enum } constant:
                return TextOf(constant.ConstantValue);
            case IFieldSymbol { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String, Name: nameof(string.Empty) }:
                return string.Empty;
            case IFieldSymbol { IsStatic: true, ContainingType.SpecialType: SpecialType.System_Boolean, Name: nameof(bool.TrueString) }:
                return bool.TrueString;
            case IFieldSymbol { IsStatic: true, ContainingType.SpecialType: SpecialType.System_Boolean, Name: nameof(bool.FalseString) }:
                return bool.FalseString;
            default:
                return _depth < DeepestReference && SingleAssignment.ValueOf(symbol, model, cancellationToken) is { } value
                    ? Nested(value.SyntaxTree).Read(value)?.Text
                    : null;
        }
    }

    /// <summary>What a constant becomes in a longer text.</summary>
    private static string? TextOf(object? constant) => constant switch
    {
        string text => text,
        char character => character.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private ConstantTextReader Nested(SyntaxTree? tree = null) =>
        new(this, tree is null ? model : model.ForTree(tree), longest, cancellationToken);
}
