using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Writes an entry behind another, in the way in which that is written.</summary>
internal static class AddEntry
{
    /// <summary>The changes; null where there is no room for another entry.</summary>
    public static IReadOnlyList<TextChange>? Changes(WrittenEntry entry, string key, string value, SourceLayout layout)
    {
        if (entry.List is { } list)
        {
            return [new InitializerList(list, layout).InsertBehind(entry.Whole, EntryForms.Write(list, entry.Whole, EntryForms.Literal(key), EntryForms.Literal(value)))];
        }

        if (entry.Statement is not { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement)
        {
            return null;
        }

        var copy = layout.LineBreak + layout.IndentationAt(statement.SpanStart) + CopyOf(statement.Span, entry, key, value, layout);
        return [new(new(layout.LineAt(statement.Span.End).End, 0), copy)];
    }

    private static string CopyOf(TextSpan span, WrittenEntry entry, string key, string value, SourceLayout layout)
    {
        var source = layout.Source;
        return source.ToString(TextSpan.FromBounds(span.Start, entry.Key.SpanStart))
            + EntryForms.Literal(key)
            + source.ToString(TextSpan.FromBounds(entry.Key.Span.End, entry.Value.SpanStart))
            + EntryForms.Literal(value)
            + source.ToString(TextSpan.FromBounds(entry.Value.Span.End, span.End));
    }
}
