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
            return Write(file, expression, value) is { } change ? file.With(change) : null;
        }

        return file.Scalars.FindValue(diagnostic, edit.Written, value) is { } inManifest ? file.With(inManifest) : null;
    }

    /// <summary>The change that writes another value beside a key; null where another one stands there than was judged.</summary>
    public static TextChange? WriteBeside(SourceFile file, ExpressionSyntax key, ValueChange change)
    {
        var entry = new MapEntryReader(file.Model, file.CancellationToken).Read(key.Outermost());
        return entry?.Value is { } value && IsOnly(new(file.Model, file.CancellationToken), value, change.Written)
            ? Write(file, value, change.Wanted)
            : null;
    }

    private static bool IsOnly(ValueReader reader, ExpressionSyntax expression, string written) =>
        reader.Read(expression) is { Length: 1 } values && values[0].Texts is { Length: 1 } texts && texts[0] == written;

    private static TextChange? Write(SourceFile file, ExpressionSyntax expression, string value)
    {
        var literal = (expression.WithoutParentheses() as LiteralExpressionSyntax)?.Token;
        return literal is { } token && LiteralText.Read(token)?.Encode(value) is { } written
            ? new TextChange(token.Span, written)
            : TokenText.Replace(expression, SymbolDisplay.FormatLiteral(value, quote: true), file);
    }
}
