using LinkerdAnnotations.Analyzers.Edits;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Makes edits in manifests that are files of their own.</summary>
internal static class ManifestEdits
{
    /// <summary>What an edit changes; null where what was reported is no longer there, or the edit cannot be made.</summary>
    public static FileChange? Find(ManifestFile file, OfferedEdit offered)
    {
        var changes = offered.Edit switch
        {
            ReplaceKey replace => file.Scalars.FindKey(offered.Diagnostic, replace.Written, replace.Choices[offered.Choice]),
            ReplaceValue replace => file.Scalars.FindValue(offered.Diagnostic, replace.Written, replace.Choices[offered.Choice]),
            var edit => file.Scalars.FindEntry(offered.Diagnostic, edit),
        };
        return changes is null ? null : file.With(changes);
    }
}
