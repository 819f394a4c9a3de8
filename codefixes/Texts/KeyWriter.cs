using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// Writes another key in the place of a wrong one, and keeps everything else as it was written: the form of the literal, a prefix that is
/// right, the way a JSON Patch path writes a slash.
/// </summary>
internal static class KeyWriter
{
    /// <summary>The change; null where the key is no longer there, or another cannot stand in its place.</summary>
    public static FileChange? Write(SourceFile file, Diagnostic diagnostic, ReplaceKey edit, KeyChoice choice)
    {
        var reader = ConstantTextReader.OfKeys(file.Model, file.CancellationToken);
        var expression = ReportedExpression.Find(
            file,
            diagnostic,
            candidate => reader.Read(candidate) is { } text && KeyCandidate.Find(text.Text).KeyIn(text.Text) == edit.Written);
        if (expression is null || reader.Read(expression) is not { } found)
        {
            return file.Scalars.FindKey(diagnostic, edit.Written, choice) is { } changes ? file.With(changes) : null;
        }

        var wanted = KeyCandidate.Find(found.Text).Replace(found.Text, choice.Key);
        var siblings = new Siblings(expression, file);
        if (siblings.Hold(wanted)
            || FindChange(file, expression, found, wanted) is not var (tree, change)
            || file.Document.Project.Solution.GetDocument(tree) is not { } changed)
        {
            return null;
        }

        var isCertain = !siblings.MayComeToHold(wanted);
        if (choice.Value is not { } value)
        {
            return FileChange.In(changed.Id, change) with { IsCertain = isCertain };
        }

        return tree == file.Root.SyntaxTree && ValueWriter.WriteBeside(file, expression, value) is { } changeOfValue
            ? file.With(change, changeOfValue) with { IsCertain = isCertain }
            : null;
    }

    private static (SyntaxTree Tree, TextChange Change)? FindChange(
        SourceFile file, ExpressionSyntax expression, ConstantText text, string wanted)
    {
        var tree = expression.SyntaxTree;
        foreach (var (piece, replacement) in PiecesToChange(text, wanted))
        {
            if (piece.IsLiteral && WriteLiteral(piece.Literal, replacement) is { } literal)
            {
                return (piece.Literal.SyntaxTree ?? tree, new(piece.Literal.Span, literal));
            }
        }

        foreach (var (piece, replacement) in PiecesToChange(text, wanted))
        {
            if (IsWrongWhereverUsed(piece)
                && DeclaredLiteral(piece.Symbol, file.CancellationToken) is { } declared
                && WriteLiteral(declared, replacement) is { } literal)
            {
                return (declared.SyntaxTree ?? tree, new(declared.Span, literal));
            }
        }

        return TokenText.Replace(expression, SymbolDisplay.FormatLiteral(wanted, quote: true), file) is { } whole ? (tree, whole) : null;
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
        && SingleAssignment.DeclaredValue(symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)) is { } value
        && value.Unwrap() is LiteralExpressionSyntax literal
            ? literal.Token
            : null;
}
