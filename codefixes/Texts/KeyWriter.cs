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
            return file.Scalars.FindKey(diagnostic, edit.Written, choice) is { } inManifest ? file.With(inManifest) : null;
        }

        var wanted = KeyCandidate.Find(found.Text).Replace(found.Text, choice.Key);
        var siblings = new Siblings(expression, file);
        var isCertain = !siblings.MayComeToHold(wanted);
        if (siblings.Hold(wanted))
        {
            return null;
        }

        IReadOnlyList<TextChange> changes;
        if (FindConstant(file, expression, found, wanted) is { } constant)
        {
            changes = constant;
        }
        else if (FindChange(file, expression, found, wanted) is var (tree, change)
            && file.Document.Project.Solution.GetDocument(tree) is { } changed)
        {
            if (tree != file.Root.SyntaxTree)
            {
                return choice.Value is null ? FileChange.In(changed.Id, change) with { IsCertain = isCertain } : null;
            }

            changes = [change];
        }
        else
        {
            return null;
        }

        if (choice.Value is { } value)
        {
            if (ValueWriter.WriteBeside(file, expression, choice.Key, value) is not { } changesOfValue)
            {
                return null;
            }

            changes = [.. changes, .. changesOfValue];
        }

        return file.With(changes.Distinct()) with { IsCertain = isCertain };
    }

    /// <summary>
    /// The changes that write a generated constant, where the project has one: for a key that stands in one literal, or is a constant
    /// itself.
    /// </summary>
    private static IReadOnlyList<TextChange>? FindConstant(
        SourceFile file,
        ExpressionSyntax expression,
        ConstantText text,
        string wanted) =>
        text.Pieces.Count == 1
        && text.Pieces[0] is var piece
        && (expression.IsKind(SyntaxKind.StringLiteralExpression) || (piece.Symbol is { } symbol && ConstantsFile.Declares(symbol)))
        && file.Constants.ConstantOf(expression.SpanStart, wanted) is { } constant
        && TokenText.Replace(expression, constant.Text, file) is { } change
            ? [change, .. constant.Usings]
            : null;

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
