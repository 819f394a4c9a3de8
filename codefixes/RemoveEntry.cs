using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Takes an entry out.</summary>
internal static class RemoveEntry
{
    /// <summary>The changes; null where the entry is a part of something that cannot go with it.</summary>
    public static IReadOnlyList<TextChange>? Changes(WrittenEntry entry, SourceLayout layout)
    {
        if (entry.List is { } list)
        {
            return [new InitializerList(list, layout).Remove(entry.Whole)];
        }

        if (entry.Statement is not { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement)
        {
            return null;
        }

        var lines = layout.WholeLines(statement.Span);
        var isAlone = layout.Source.ToString(TextSpan.FromBounds(layout.LineAt(statement.SpanStart).Start, statement.SpanStart)).Trim().Length == 0;
        return [new(isAlone ? lines : statement.Span, string.Empty)];
    }
}
