using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Takes an entry out, and leaves the comments.</summary>
internal static class RemoveEntryWriter
{
    /// <summary>The change; null where the entry is a part of something that cannot go with it.</summary>
    public static FileChange? Write(WrittenEntry entry)
    {
        var file = entry.File;
        if (SideEffects.MayBeOf(entry.Whole is AssignmentExpressionSyntax assignment ? assignment.Right : entry.Value))
        {
            return null;
        }

        TextChange? change = null;
        if (entry.List is { } list)
        {
            var element = new ListElement(entry.Whole, list, file);
            change = element.CanGo ? element.Remove() : null;
        }
        else if (entry.Statement is { } statement)
        {
            change = TokenText.Replace(statement, string.Empty, file);
        }

        return change is { } one ? file.With(one) : null;
    }
}
