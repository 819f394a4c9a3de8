using System.Collections.Immutable;
using System.Text;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Reads texts that hold numbers which nobody knows before the program runs: <c>$"{seconds}s"</c>, <c>count.ToString()</c>,
/// <c>string.Join(", ", ports)</c>. What stands around the number is known, so that a few examples tell whether any of them is good.
/// </summary>
internal sealed class NumberTextReader(SemanticModel model, CancellationToken cancellationToken)
{
    // One number for each example. A switch takes 1, a share takes what is less, and a count takes all of them. The others are what only
    // some settings take: the lowest and the highest status of HTTP, the highest port, and as many bytes as a proxy needs.
    private static readonly ImmutableArray<string> WholeNumbers =
        ImmutableArray.Create("1", "30", "100", "599", "65535", "536870912", "5000");

    private static readonly ImmutableArray<string> RealNumbers =
        ImmutableArray.Create("1", "30", "100", "599", "65535", "536870912", "0.5");

    private static readonly ImmutableArray<string> TimeSpans = ImmutableArray.Create("00:00:01", "00:00:30", "01:23:20");

    // What is longer is not written by hand.
    private const int MostPieces = 64;
    private const int DeepestNesting = 16;
    private const int LongestWritten = 40;

    private readonly ConstantTextReader _constants = ConstantTextReader.OfKeys(model, cancellationToken);

    /// <summary>Examples of a text, with the form that it is written in; null where more is unknown than numbers.</summary>
    public WrittenValue? Read(ExpressionSyntax expression)
    {
        var pieces = new List<Piece>();
        if (!IsText(expression) || !TryAdd(expression, pieces, depth: 0) || pieces.Count is 0 or > MostPieces)
        {
            return null;
        }

        var examples = Enumerable.Range(0, WholeNumbers.Length)
            .Select(example => Join(pieces, piece => piece.Texts[example % piece.Texts.Length]))
            .ToImmutableArray();
        return new(examples, new(expression.GetLocation(), isEditable: false)) { Form = Join(pieces, piece => piece.Written) };
    }

    private static string Join(List<Piece> pieces, Func<Piece, string> text)
    {
        var joined = new StringBuilder();
        foreach (var piece in pieces)
        {
            joined.Append(text(piece));
        }

        return joined.ToString();
    }

    private bool TryAdd(ExpressionSyntax expression, List<Piece> pieces, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (depth > DeepestNesting || pieces.Count > MostPieces)
        {
            return false;
        }

        switch (expression.WithoutParentheses())
        {
            case InterpolatedStringExpressionSyntax interpolated:
                return TryAddContents(interpolated, pieces, depth);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } addition when IsText(addition):
                return TryAddOperand(addition.Left, pieces, depth) && TryAddOperand(addition.Right, pieces, depth);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call:
                return TryAddCall(call, member, pieces, depth);
            case var constant when _constants.Read(constant) is { Text: var text }:
                pieces.Add(Piece.Constant(text));
                return true;
            default:
                return false;
        }
    }

    private bool TryAddOperand(ExpressionSyntax operand, List<Piece> pieces, int depth) =>
        TryAdd(operand, pieces, depth + 1) || TryAddNumber(operand, format: null, pieces);

    private bool TryAddContents(InterpolatedStringExpressionSyntax interpolated, List<Piece> pieces, int depth)
    {
        foreach (var content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax text:
                    pieces.Add(Piece.Constant(new TextPiece(text.TextToken).Text));
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: var format } hole
                    when TryAddNumber(hole.Expression, format?.FormatStringToken.ValueText, pieces)
                        || (format is null && TryAdd(hole.Expression, pieces, depth + 1)):
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private bool TryAddCall(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member, List<Piece> pieces, int depth)
    {
        var arguments = call.ArgumentList.Arguments;
        switch (member.Expression.LastName() ?? member.Expression.ToString(), member.Name.Identifier.ValueText)
        {
            case ("string" or nameof(String), nameof(string.Join)) when arguments.Count >= 2:
                return TryAddJoined(arguments, pieces, depth);
            case ("string" or nameof(String), nameof(string.Concat)) when arguments.Count >= 2:
                return arguments.All(argument => TryAddOperand(argument.Expression, pieces, depth));
            case ("string" or nameof(String), nameof(string.Format)) when arguments.Count >= 2:
                return TryAddFormatted(arguments, pieces, depth);
            case ("string" or nameof(String), "Create") when arguments.Count == 2:
            case (nameof(FormattableString), nameof(FormattableString.Invariant)) when arguments.Count == 1:
                return arguments.Last().Expression.WithoutParentheses() is InterpolatedStringExpressionSyntax interpolated
                    && TryAddContents(interpolated, pieces, depth);
            case (nameof(Convert) or "XmlConvert", nameof(ToString)) when arguments.Count is 1 or 2:
            case ("JsonSerializer", "Serialize") or ("JsonConvert", "SerializeObject") when arguments.Count == 1:
                return TryAddNumber(arguments[0].Expression, format: null, pieces);
            case (_, nameof(ToString)) when arguments.Count <= 2:
                return TryAddNumber(member.Expression, FormatIn(arguments), pieces);
            default:
                return false;
        }
    }

    /// <summary><c>string.Format(format, item)</c> and <c>string.Format(culture, format, item)</c>.</summary>
    private bool TryAddFormatted(SeparatedSyntaxList<ArgumentSyntax> arguments, List<Piece> pieces, int depth)
    {
        var format = IsText(arguments[0].Expression) ? 0 : 1;
        return _constants.Read(arguments[format].Expression) is { Text: var text }
            && StringFormatPart.PartsOf(text) is { } parts
            && parts.All(part => TryAddPart(part, arguments, format + 1, pieces, depth));
    }

    private bool TryAddPart(StringFormatPart part, SeparatedSyntaxList<ArgumentSyntax> arguments, int first, List<Piece> pieces, int depth)
    {
        if (part.Argument is not { } number)
        {
            pieces.Add(Piece.Constant(part.Text));
            return true;
        }

        return arguments.ElementAtOrDefault(first + number) is { Expression: var item }
            && (part.Format is null ? TryAddOperand(item, pieces, depth) : TryAddNumber(item, part.Format, pieces));
    }

    private bool IsText(ExpressionSyntax expression) =>
        model.GetTypeInfo(expression, cancellationToken).Type is { SpecialType: SpecialType.System_String };

    /// <summary>The format among the arguments; null where only a culture is given.</summary>
    private string? FormatIn(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (IsText(argument.Expression))
            {
                return _constants.Read(argument.Expression)?.Text ?? "?";
            }
        }

        return null;
    }

    /// <summary><c>string.Join(separator, items)</c> and <c>string.Join(separator, item, item)</c>.</summary>
    private bool TryAddJoined(SeparatedSyntaxList<ArgumentSyntax> arguments, List<Piece> pieces, int depth)
    {
        if (_constants.Read(arguments[0].Expression) is not { Text: var separator })
        {
            return false;
        }

        var items = arguments.Count > 2 ? [.. arguments.Skip(1).Select(argument => argument.Expression)] : ItemsOf(arguments[1].Expression);
        if (items is not null)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (i > 0)
                {
                    pieces.Add(Piece.Constant(separator));
                }

                if (!TryAddOperand(items[i], pieces, depth))
                {
                    return false;
                }
            }

            return true;
        }

        return TryAddAnyItem(arguments[1].Expression, pieces, depth, separator);
    }

    /// <summary>Two items of a list that is not known: what stands between them is.</summary>
    private bool TryAddAnyItem(ExpressionSyntax list, List<Piece> pieces, int depth, string separator)
    {
        var item = new List<Piece>();
        if (list.WithoutParentheses() is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call
            && member.Name.Identifier.ValueText == nameof(Enumerable.Select)
            && call.ArgumentList.Arguments is { Count: 1 } arguments
            && arguments[0].Expression is LambdaExpressionSyntax { ExpressionBody: { } body })
        {
            if (!TryAddOperand(body, item, depth))
            {
                return false;
            }
        }
        else if (ItemTypeOf(model.GetTypeInfo(list, cancellationToken).Type) is { } type && NumbersOf(type) is { } numbers)
        {
            item.Add(new(numbers, HoleOf(list)));
        }
        else
        {
            return false;
        }

        pieces.AddRange(item);
        pieces.Add(Piece.Constant(separator));
        pieces.AddRange(item);
        return true;
    }

    private static List<ExpressionSyntax>? ItemsOf(ExpressionSyntax list) => list.WithoutParentheses() switch
    {
        ArrayCreationExpressionSyntax { Initializer.Expressions: { Count: > 0 } items } => [.. items],
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: { Count: > 0 } items } => [.. items],
        CollectionExpressionSyntax { Elements: { Count: > 0 } elements } when elements.All(element => element is ExpressionElementSyntax) =>
            [.. elements.Cast<ExpressionElementSyntax>().Select(element => element.Expression)],
        _ => null,
    };

    private static ITypeSymbol? ItemTypeOf(ITypeSymbol? list) => list switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } named
            when IsSequence(named) || named.AllInterfaces.Any(IsSequence) => arguments[0],
        _ => null,
    };

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    private bool TryAddNumber(ExpressionSyntax expression, string? format, List<Piece> pieces)
    {
        if (model.GetTypeInfo(expression, cancellationToken).Type is not { } type || NumbersOf(type) is not { } numbers)
        {
            return false;
        }

        if (format is not null)
        {
            // Of a span of time, what writes it as no format does; of a number, what leaves nothing behind the point, and puts nothing
            // between the digits.
            if (numbers == TimeSpans
                ? format is not ("c" or "t" or "T")
                : format is not ("0" or "D" or "d" or "F0" or "f0" or "G" or "g"))
            {
                return false;
            }

            numbers = numbers == TimeSpans || format is "G" or "g" ? numbers : WholeNumbers;
        }

        pieces.Add(_constants.Read(expression) is { Text: var known } ? Piece.Constant(known) : new(numbers, HoleOf(expression)));
        return true;
    }

    private static ImmutableArray<string>? NumbersOf(ITypeSymbol type) => type switch
    {
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => WholeNumbers,
        { SpecialType: >= SpecialType.System_Decimal and <= SpecialType.System_Double } => RealNumbers,
        { Name: nameof(TimeSpan), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } } => TimeSpans,
        _ => null,
    };

    private static string HoleOf(ExpressionSyntax expression) => expression.Span.Length <= LongestWritten ? $"{{{expression}}}" : "{…}";

    /// <summary>A part of a text.</summary>
    /// <param name="Texts">What it may be, for each of the examples; one where it is known.</param>
    /// <param name="Written">How messages write it.</param>
    private readonly record struct Piece(ImmutableArray<string> Texts, string Written)
    {
        /// <summary>A part that is known.</summary>
        public static Piece Constant(string text) => new(ImmutableArray.Create(text), text);
    }
}
