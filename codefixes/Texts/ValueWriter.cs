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
/// Writes another value in the place of a wrong one: a literal keeps its form; a constant that serves other places too, or a composed text,
/// gives way to a literal here.
/// </summary>
internal static class ValueWriter
{
    /// <summary>The change; null where the value is no longer there.</summary>
    public static FileChange? Write(SourceFile file, Diagnostic diagnostic, ReplaceValue edit, string value)
    {
        var reader = new ValueReader(file.Model, file.CancellationToken);
        if (ReportedExpression.Find(file, diagnostic, candidate => IsOnly(reader, candidate, edit.Written)) is { } expression)
        {
            var key = EntryNeighbours.KeyOf(expression, file.Model, file.CancellationToken);
            return Write(file, expression, key, value) is { } changes ? file.With(changes) : null;
        }

        return file.Scalars.FindValue(diagnostic, edit.Written, value) is { } inManifest ? file.With(inManifest) : null;
    }

    /// <summary>The changes that write another value beside a key; null where another one stands there than was judged.</summary>
    public static IReadOnlyList<TextChange>? WriteBeside(SourceFile file, ExpressionSyntax key, string newKey, ValueChange change)
    {
        var entry = new MapEntryReader(file.Model, file.CancellationToken).Read(key.Outermost());
        return entry?.Value is { } value && IsOnly(new(file.Model, file.CancellationToken), value, change.Written)
            ? Write(file, value, LinkerdCatalog.Find(newKey), change.Wanted)
            : null;
    }

    private static bool IsOnly(ValueReader reader, ExpressionSyntax expression, string written) =>
        reader.Read(expression, withOthers: true) is { Length: 1 } values && values[0].Texts is { Length: 1 } texts && texts[0] == written;

    private static IReadOnlyList<TextChange>? Write(SourceFile file, ExpressionSyntax expression, LinkerdKey? key, string value)
    {
        if (file.Constants.ConstantOf(expression.SpanStart, key, value) is { } constant)
        {
            return TokenText.Replace(expression, constant.Text, file) is { } change ? [change, .. constant.Usings] : null;
        }

        var literal = (expression.WithoutParentheses() as LiteralExpressionSyntax)?.Token;
        return literal is { } token && LiteralText.Read(token)?.Encode(value) is { } written ? [new(token.Span, written)]
            : TokenText.Replace(expression, SymbolDisplay.FormatLiteral(value, quote: true), file) is { } whole ? [whole]
            : null;
    }
}
