using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Literals;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// Reads the texts of C# that may hold manifests: literals, interpolated strings, and what is put together of them line by line, in one
/// expression or in the statements of a block.
/// </summary>
internal sealed class ManifestLiteralReader(SemanticModel model, CancellationToken cancellationToken)
{
    // Stands for a text that nobody knows; a template's blanker puts something else there.
    private const string Unknown = "x";

    private static readonly string[] MapNames = ["nnotations", "abels"];

    private readonly ConstantTextReader _constants = ConstantTextReader.OfKeys(model, cancellationToken);
    private readonly WrittenTexts _written = new(model, cancellationToken);
    private readonly Dictionary<ExpressionSyntax, bool> _areLines = [];
    private readonly Dictionary<List<WrittenText>, bool> _haveMaps = [];

    /// <summary>The texts of a file that could hold a key of Linkerd's together with something else, each once.</summary>
    /// <param name="lines">Where a report is asked for; null for all of the file.</param>
    public IEnumerable<LiteralManifestText> ReadAll(TextSpan? lines)
    {
        var tree = model.SyntaxTree;
        var root = tree.GetRoot(cancellationToken);
        var seen = new HashSet<ExpressionSyntax>();
        var seenTogether = new HashSet<List<WrittenText>>();
        var asked = AskedPart.In(root, lines);
        var positions = PositionsIn(tree).Where(position => asked.Contains(position)).OrderBy(position => position);
        foreach (var token in TokensInFile.At(root, positions))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (LiteralAround(token) is not { } text || WholeUnseen(text, seen) is not { } whole)
            {
                continue;
            }

            foreach (var manifest in _written.Around(whole) is not { } together || !MayHoldMap(together) ? [Read(whole)]
                : seenTogether.Add(together) ? WrittenDocuments.In(together).Select(Read)
                : [])
            {
                if (manifest is not null)
                {
                    yield return manifest;
                }
            }
        }
    }

    /// <summary>Whether there is more in texts that are written together than keys, each by itself.</summary>
    private bool MayHoldMap(List<WrittenText> together)
    {
        if (!_haveMaps.TryGetValue(together, out var haveMap))
        {
            haveMap = together.Exists(text => text.Text is { } written && SpeaksOfMap(written));
            _haveMaps.Add(together, haveMap);
        }

        return haveMap;
    }

    private static bool SpeaksOfMap(ExpressionSyntax text) =>
        Array.Exists(MapNames, name => TextOf(text).IndexOf(name, StringComparison.Ordinal) >= 0);

    /// <summary>The text of a literal; the code of other expressions, which is like it as far as words go.</summary>
    private static string TextOf(ExpressionSyntax text) =>
        text is LiteralExpressionSyntax literal ? literal.Token.ValueText : text.ToString();

    /// <summary>The text of an expression; null where it is no text, or a malformed one.</summary>
    public LiteralManifestText? Read(ExpressionSyntax expression)
    {
        if (Read([new(expression)], isWrittenTogether: false) is not { } manifest)
        {
            return null;
        }

        var isMap = MapPlaces.Holds(expression, model, cancellationToken);
        return new(expression.SyntaxTree, manifest)
        {
            IsSelector = SelectorPlaces.Holds(expression, model, cancellationToken),
            IsMap = isMap,
            TakesOnlyStrings = isMap && MapPlaces.TakesOnlyStrings(expression, model, cancellationToken),
        };
    }

    /// <summary>What is written together; what is malformed in it is unknown.</summary>
    private LiteralManifestText? Read(IReadOnlyList<WrittenText> together) =>
        Read(together, isWrittenTogether: true) is { } manifest ? new(model.SyntaxTree, manifest) : null;

    private ImmutableArray<LiteralPart>? Read(IReadOnlyList<WrittenText> texts, bool isWrittenTogether)
    {
        var parts = ImmutableArray.CreateBuilder<LiteralPart>();
        var pending = new Stack<WrittenText>();
        Push(texts, pending);
        var length = 0;
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var current = pending.Pop();
            if (current.Text?.Unwrap() is not { } expression)
            {
                if (current.IsUnknown)
                {
                    Add(current.Place.Span, constant: null, parts, ref length);
                }

                AddBehind(current, parts, ref length);
            }
            else if (PiecesOf(expression) is { } pieces)
            {
                pending.Push(new(current.Place, Text: null, current.Behind));
                Push(pieces, pending);
            }
            else if (isWrittenTogether && IsIndentation(current, expression, parts, pending))
            {
                continue;
            }
            else if (TryRead(expression, parts, ref length))
            {
                AddBehind(current, parts, ref length);
            }
            else if (isWrittenTogether)
            {
                pending.Push(current with { Text = null, IsUnknown = true });
            }
            else
            {
                return null;
            }
        }

        return parts.Count == 0 ? null : parts.ToImmutable();
    }

    /// <summary>
    /// Whether something unknown at the beginning of a line can only be what a key is indented with:
    /// <c>Append(indent).Append("key: …")</c>.
    /// </summary>
    private bool IsIndentation(
        WrittenText text, ExpressionSyntax expression, ImmutableArray<LiteralPart>.Builder parts, Stack<WrittenText> pending) =>
        text.Behind.Length == 0
        && expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
        && (parts.Count == 0 || parts[parts.Count - 1].Text.EndsWith("\n", StringComparison.Ordinal))
        && pending.Count > 0
        && pending.Peek().Text is LiteralExpressionSyntax { Token.ValueText: { Length: > 0 } next }
        && char.IsLetter(next[0])
        && ConstantOf(expression) is null;

    private static void Push(IReadOnlyList<WrittenText> texts, Stack<WrittenText> pending)
    {
        for (var i = texts.Count - 1; i >= 0; i--)
        {
            pending.Push(texts[i]);
        }
    }

    /// <summary>The texts that an expression puts together; null where it does not.</summary>
    private IReadOnlyList<WrittenText>? PiecesOf(ExpressionSyntax expression)
    {
        if (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } addition)
        {
            return [new(addition.Left), new(addition.Right)];
        }

        if (JoinedTexts.In(expression) is not { } texts || SeparatorOf(expression) is not { } separator)
        {
            return null;
        }

        return [.. texts.Select((text, index) => PieceOf(text, index + 1 < texts.Count ? separator : string.Empty))];
    }

    private static WrittenText PieceOf(SyntaxNode item, string behind) => item switch
    {
        ExpressionSyntax text => new(text, text, behind),
        ExpressionElementSyntax { Expression: var text } => new(text, text, behind),
        _ => new(item, Text: null, behind) { IsUnknown = true },
    };

    private string? SeparatorOf(ExpressionSyntax whole) =>
        JoinedTexts.IsList(whole) ? "\n"
        : JoinedTexts.SeparatorIn(whole) is { } separator ? ConstantOf(separator)
        : string.Empty;

    /// <summary>Where a key is written, and where a map may begin whose keys are constants.</summary>
    private IEnumerable<int> PositionsIn(SyntaxTree tree) =>
        FileCache.Of(tree).Prefilter(cancellationToken).Positions
            .Concat(tree.GetText(cancellationToken).PositionsOf(ManifestPrefilter.MapBeginnings));

    /// <summary>
    /// The literal or the interpolated string that a token is a text of, if that could hold a key, or a map whose keys are constants.
    /// </summary>
    private static ExpressionSyntax? LiteralAround(SyntaxToken token)
    {
        var (expression, isPiece) = token.Parent switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression)
                || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression) =>
                ((ExpressionSyntax)literal, IsPiece(literal)),
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => (interpolated, true),
            _ => (null, false),
        };
        var text = token.ValueText;
        return expression is not null
            && (ManifestPrefilter.CouldHoldKey(text, 0, text.Length) || (isPiece && ManifestPrefilter.CouldHoldMap(text)))
            ? expression
            : null;
    }

    private static bool IsPiece(LiteralExpressionSyntax literal) =>
        literal.Parent.IsKind(SyntaxKind.AddExpression)
        || JoinedTexts.Around(literal) is not null
        || WrittenTexts.MayBeWritten(literal);

    /// <summary>
    /// The whole text that an expression is a part of; null where another of its parts has led there already. No part is passed twice on
    /// the way, however many lines are added up.
    /// </summary>
    private ExpressionSyntax? WholeUnseen(ExpressionSyntax expression, HashSet<ExpressionSyntax> seen)
    {
        while (seen.Add(expression))
        {
            if ((expression.NextWholeText() ?? JoinedAround(expression)) is not { } outer)
            {
                return expression;
            }

            expression = outer;
        }

        return null;
    }

    /// <summary>The call that joins an expression with others, or the list of lines that it is one of.</summary>
    private ExpressionSyntax? JoinedAround(ExpressionSyntax expression) =>
        JoinedTexts.Around(expression) is { } whole
        && SeparatorOf(whole) is not null
        && (!JoinedTexts.IsList(whole) || JoinedTexts.Around(whole) is not null || IsOfLines(whole))
            ? whole
            : null;

    /// <summary>Whether the items of a list are lines of one text, and not each a text of its own.</summary>
    private bool IsOfLines(ExpressionSyntax list)
    {
        if (!_areLines.TryGetValue(list, out var areLines))
        {
            var items = (JoinedTexts.In(list) ?? [])
                .Select(item => PieceOf(item, string.Empty).Text)
                .OfType<ExpressionSyntax>()
                .ToList();
            areLines = items.TrueForAll(IsLine) && items.Exists(SpeaksOfMap);
            _areLines.Add(list, areLines);
        }

        return areLines;
    }

    private static bool IsLine(ExpressionSyntax text)
    {
        var written = TextOf(text);
        return written.IndexOf('\n') < 0
            && !(SpeaksOfMap(text) && ManifestPrefilter.CouldHoldKey(written, 0, written.Length));
    }

    private bool TryRead(ExpressionSyntax expression, ImmutableArray<LiteralPart>.Builder parts, ref int length)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression)
                || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression):
                return TryAdd(literal.Token, parts, ref length);
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents)
                {
                    if (content is InterpolatedStringTextSyntax text)
                    {
                        if (!TryAdd(text.TextToken, parts, ref length))
                        {
                            return false;
                        }
                    }
                    else if (content is InterpolationSyntax hole)
                    {
                        Add(
                            hole.Span,
                            hole is { AlignmentClause: null, FormatClause: null } ? ConstantOf(hole.Expression) : null,
                            parts,
                            ref length);
                    }
                }

                return true;
            default:
                Add(expression.Span, ConstantOf(expression), parts, ref length);
                return true;
        }
    }

    private static void AddBehind(WrittenText text, ImmutableArray<LiteralPart>.Builder parts, ref int length)
    {
        if (text.Behind.Length > 0)
        {
            Add(new(text.Place.Span.End, 0), text.Behind, parts, ref length);
        }
    }

    private static bool TryAdd(SyntaxToken token, ImmutableArray<LiteralPart>.Builder parts, ref int length)
    {
        if (LiteralText.Read(token) is not { } literal)
        {
            return false;
        }

        parts.Add(new(length, literal.Text, token, literal, token.Span));
        length += literal.Text.Length;
        return true;
    }

    private static void Add(TextSpan place, string? constant, ImmutableArray<LiteralPart>.Builder parts, ref int length)
    {
        parts.Add(new(length, constant ?? Unknown, default, Literal: null, place) { IsHole = constant is null });
        length += (constant ?? Unknown).Length;
    }

    /// <summary>The text of a constant. What has lines of its own is looked at where it is written.</summary>
    private string? ConstantOf(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "NewLine", Expression: var type }
        && type.LastName() == "Environment" ? "\n"
        : _constants.Read(expression)?.Text is { } text && (text == "\n" || text == "\r\n" || text.IndexOf('\n') < 0) ? text
        : null;
}
