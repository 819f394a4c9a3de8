using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Edits = LinkerdAnnotations.Analyzers.Edits;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// Writes another key in the place of a wrong one, and keeps everything else as it was written: the form of the literal, a prefix that is
/// right, the way a JSON Patch path writes a slash.
/// </summary>
internal static class ReplaceKey
{
    /// <summary>The solution with <paramref name="key"/> in the place of <paramref name="written"/>; unchanged where that is no longer there.</summary>
    public static async Task<Solution> ApplyAsync(Document document, Diagnostic diagnostic, string written, string key, CancellationToken cancellationToken)
    {
        var solution = document.Project.Solution;
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return solution;
        }

        var reader = ConstantTextReader.OfKeys(model, cancellationToken);
        var expression = await ReportedExpression
            .FindAsync(document, diagnostic, candidate => reader.Read(candidate) is { } text && KeyCandidate.Find(text.Text).KeyIn(text.Text) == written, cancellationToken)
            .ConfigureAwait(false);
        if (expression is null || reader.Read(expression) is not { } found)
        {
            return await ReplaceInLiteral.ApplyAsync(document, diagnostic, Edits.ReplaceKey.With(written, key), key, cancellationToken).ConfigureAwait(false);
        }

        var wanted = KeyCandidate.Find(found.Text).Replace(found.Text, key);
        var (tree, place, replacement) = FindChange(expression, found, wanted, cancellationToken);
        return solution.GetDocument(tree) is { } changed
            ? await SourceChange.ApplyAsync(changed, place, replacement, cancellationToken).ConfigureAwait(false)
            : solution;
    }

    private static (SyntaxTree Tree, TextSpan Place, string Written) FindChange(
        ExpressionSyntax expression, ConstantText text, string wanted, CancellationToken cancellationToken)
    {
        var tree = expression.SyntaxTree;
        foreach (var (piece, replacement) in PiecesToChange(text, wanted))
        {
            if (piece.IsLiteral && WriteLiteral(piece.Literal, replacement) is { } literal)
            {
                return (piece.Literal.SyntaxTree ?? tree, piece.Literal.Span, literal);
            }
        }

        foreach (var (piece, replacement) in PiecesToChange(text, wanted))
        {
            if (IsWrongWhereverUsed(piece)
                && DeclaredLiteral(piece.Symbol, cancellationToken) is { } declared
                && WriteLiteral(declared, replacement) is { } literal)
            {
                return (declared.SyntaxTree ?? tree, declared.Span, literal);
            }
        }

        return (tree, expression.Span, SymbolDisplay.FormatLiteral(wanted, quote: true));
    }

    /// <summary>Each part that alone can turn the text into the wanted one, with what it has to become.</summary>
    private static IEnumerable<(TextPiece Piece, string Replacement)> PiecesToChange(ConstantText text, string wanted)
    {
        var start = 0;
        foreach (var piece in text.Pieces)
        {
            var end = start + piece.Text.Length;
            var rest = text.Text.Length - end;
            var length = wanted.Length - start - rest;
            if (length >= 0
                && string.CompareOrdinal(text.Text, 0, wanted, 0, start) == 0
                && string.CompareOrdinal(text.Text, end, wanted, wanted.Length - rest, rest) == 0)
            {
                yield return (piece, wanted.Substring(start, length));
            }

            start = end;
        }
    }

    private static string? WriteLiteral(SyntaxToken token, string text) => LiteralText.Read(token)?.Encode(text);

    /// <summary>
    /// Whether a constant is wrong by itself: a domain that Linkerd does not have. A constant of a right domain serves other keys too, and
    /// stays as it is.
    /// </summary>
    private static bool IsWrongWhereverUsed(TextPiece piece)
    {
        var domain = piece.Text.TrimEnd('/', ':');
        return piece.Symbol is not null && KeyDomains.Classify(domain, 0, domain.Length) is KeyDomain.Misspelled or KeyDomain.OtherHost;
    }

    private static SyntaxToken? DeclaredLiteral(ISymbol? symbol, CancellationToken cancellationToken) =>
        symbol is { DeclaringSyntaxReferences.Length: 1 }
        && SetOnce.DeclaredValue(symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken))?.Unwrap() is LiteralExpressionSyntax literal
            ? literal.Token
            : null;
}
