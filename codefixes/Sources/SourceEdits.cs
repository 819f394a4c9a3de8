using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Makes edits in C#. Each kind of edit has a writer.</summary>
internal static class SourceEdits
{
    /// <summary>What an edit changes; null where what was reported is no longer there, or the edit cannot be made.</summary>
    public static FileChange? Find(SourceFile file, OfferedEdit offered) => offered.Edit switch
    {
        ReplaceKey replace => KeyWriter.Write(file, offered.Diagnostic, replace, replace.Choices[offered.Choice]),
        ReplaceValue replace => ValueWriter.Write(file, offered.Diagnostic, replace, replace.Choices[offered.Choice]),
        UseConstant use => ConstantWriter.Write(file, offered.Diagnostic, use),
        ReplaceFlag replace => FlagWriter.Write(file, offered.Diagnostic, replace),
        var edit => FindKey(file, offered) is { } key ? FindOfEntry(file, key, edit)
            : file.Scalars.FindEntry(offered.Diagnostic, edit) is { } changes ? file.With(changes)
            : null,
    };

    /// <summary>What an edit of an entry changes; null where it cannot be made.</summary>
    public static FileChange? FindOfEntry(SourceFile file, ExpressionSyntax key, Edit edit) =>
        WrittenEntry.Of(key, file) is { } entry ? FindOfEntry(entry, edit) : null;

    private static FileChange? FindOfEntry(WrittenEntry entry, Edit edit) => edit switch
    {
        MoveToPodTemplate move => MoveToPodTemplateWriter.Write(entry, move),
        MoveToOtherMap move => MoveToOtherMapWriter.Write(entry, move),
        AddEntry add => AddEntryWriter.Write(entry, add),
        RemoveEntry => RemoveEntryWriter.Write(entry),
        _ => null,
    };

    /// <summary>The key that a diagnostic about an entry was reported at; null where it is no longer there.</summary>
    public static ExpressionSyntax? FindKey(SourceFile file, OfferedEdit offered)
    {
        var reader = ConstantTextReader.OfKeys(file.Model, file.CancellationToken);
        return ReportedExpression.Find(file, offered.Diagnostic, candidate => reader.Read(candidate)?.Text == offered.Edit.Written);
    }
}
