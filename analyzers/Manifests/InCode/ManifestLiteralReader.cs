using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Literals;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// Reads the texts of C# that may hold manifests: literals, interpolated strings, and what is put together of them line by line.
/// </summary>
internal sealed class ManifestLiteralReader(SemanticModel model, CancellationToken cancellationToken)
{
    // Stands for a text that nobody knows; a template's blanker puts something else there.
    private const string Unknown = "x";

    private readonly ConstantTextReader _constants = ConstantTextReader.OfKeys(model, cancellationToken);

    /// <summary>The texts of a file that could hold a key of Linkerd's together with something else, each once.</summary>
    public IEnumerable<LiteralManifestText> ReadAll()
    {
        var tree = model.SyntaxTree;
        var root = tree.GetRoot(cancellationToken);
        var seen = new HashSet<ExpressionSyntax>();
        foreach (var token in TokensInFile.At(root, PositionsIn(tree).OrderBy(position => position)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TextOf(token) is { } text && WholeUnseen(text, seen) is { } whole && Read(whole) is { } manifest)
            {
                yield return manifest;
            }
        }
    }

    /// <summary>The text of an expression; null where it is no text, or a malformed one.</summary>
    public LiteralManifestText? Read(ExpressionSyntax expression)
    {
        var parts = ImmutableArray.CreateBuilder<LiteralPart>();
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);
        var length = 0;
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var current = pending.Pop().Unwrap();
            if (current is BinaryExpressionSyntax addition && addition.IsKind(SyntaxKind.AddExpression))
            {
                pending.Push(addition.Right);
                pending.Push(addition.Left);
            }
            else if (!TryRead(current, parts, ref length))
            {
                return null;
            }
        }

        return parts.Count == 0
            ? null
            : new(expression.SyntaxTree, parts.ToImmutable()) { IsSelector = SelectorPlaces.Holds(expression, model, cancellationToken) };
    }

    /// <summary>Where a key is written, and where a map may begin whose keys are constants.</summary>
    private IEnumerable<int> PositionsIn(SyntaxTree tree) =>
        FileCache.Of(tree).Prefilter(cancellationToken).Positions
            .Concat(tree.GetText(cancellationToken).PositionsOf(ManifestPrefilter.MapBeginnings));

    /// <summary>
    /// The literal or the interpolated string that a token is a text of, if that could hold a key, or a map whose keys are constants.
    /// </summary>
    private static ExpressionSyntax? TextOf(SyntaxToken token)
    {
        var (expression, isPiece) = token.Parent switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression)
                || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression) =>
                ((ExpressionSyntax)literal, literal.Parent.IsKind(SyntaxKind.AddExpression)),
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => (interpolated, true),
            _ => (null, false),
        };
        var text = token.ValueText;
        return expression is not null
            && (ManifestPrefilter.CouldHoldKey(text, 0, text.Length) || (isPiece && ManifestPrefilter.CouldHoldMap(text)))
            ? expression
            : null;
    }

    /// <summary>
    /// The whole text that an expression is a part of; null where another of its parts has led there already. No part is passed twice on
    /// the way, however many lines are added up.
    /// </summary>
    private static ExpressionSyntax? WholeUnseen(ExpressionSyntax expression, HashSet<ExpressionSyntax> seen)
    {
        while (seen.Add(expression))
        {
            if (expression.NextWholeText() is not { } outer)
            {
                return expression;
            }

            expression = outer;
        }

        return null;
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
                            hole,
                            hole is { AlignmentClause: null, FormatClause: null } ? ConstantOf(hole.Expression) : null,
                            parts,
                            ref length);
                    }
                }

                return true;
            default:
                Add(expression, ConstantOf(expression), parts, ref length);
                return true;
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

    private static void Add(SyntaxNode place, string? constant, ImmutableArray<LiteralPart>.Builder parts, ref int length)
    {
        parts.Add(new(length, constant ?? Unknown, default, Literal: null, place.Span) { IsHole = constant is null });
        length += (constant ?? Unknown).Length;
    }

    /// <summary>The text of a constant. What has lines of its own is looked at where it is written.</summary>
    private string? ConstantOf(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "NewLine", Expression: var type }
        && type.LastName() == "Environment" ? "\n"
        : _constants.Read(expression)?.Text is { } text && (text == "\n" || text == "\r\n" || text.IndexOf('\n') < 0) ? text
        : null;
}
