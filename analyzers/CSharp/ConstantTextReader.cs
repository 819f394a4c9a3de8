using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Reads the text that an expression always gives: literals, constants, fields and locals that are set once, concatenation and
/// interpolation of them, and <c>nameof</c>.
/// </summary>
internal sealed class ConstantTextReader(SemanticModel model, int longest, CancellationToken cancellationToken)
{
    // Deeper chains of fields that refer to fields are not written by people, and a circle of them is endless.
    private const int DeepestReference = 16;

    private const int MostPieces = 1000;

    private readonly int _depth;

    private ConstantTextReader(ConstantTextReader outer, SemanticModel model, int longest, CancellationToken cancellationToken)
        : this(model, longest, cancellationToken) => _depth = outer._depth + 1;

    /// <summary>The text; null where it is not known before the program runs, or is longer than asked for.</summary>
    public ConstantText? Read(ExpressionSyntax expression)
    {
        var pieces = new List<TextPiece>();
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);
        var length = 0;

        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = pieces.Count;
            var current = pending.Pop().Unwrap();
            if (current is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } addition)
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
                return model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string name } ? new(name, symbol: null) : null;
            default:
                return null;
        }
    }

    private string? ReadSymbol(ISymbol symbol)
    {
        switch (symbol)
        {
            case IFieldSymbol { HasConstantValue: true } constant:
                return constant.ConstantValue switch
                {
                    string text => text,
                    char character => character.ToString(CultureInfo.InvariantCulture),
                    _ => null,
                };
            case ILocalSymbol { HasConstantValue: true } constant:
                return constant.ConstantValue as string;
            case IFieldSymbol { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String, Name: nameof(string.Empty) }:
                return string.Empty;
            case IFieldSymbol { IsStatic: true, ContainingType.SpecialType: SpecialType.System_Boolean, Name: nameof(bool.TrueString) }:
                return bool.TrueString;
            case IFieldSymbol { IsStatic: true, ContainingType.SpecialType: SpecialType.System_Boolean, Name: nameof(bool.FalseString) }:
                return bool.FalseString;
            default:
                return _depth < DeepestReference && SetOnce.ValueOf(symbol, model, cancellationToken) is { } value
                    ? Nested(value.SyntaxTree).Read(value)?.Text
                    : null;
        }
    }

    private ConstantTextReader Nested(SyntaxTree? tree = null) =>
        new(this, tree is null ? model : model.ForTree(tree), longest, cancellationToken);
}
