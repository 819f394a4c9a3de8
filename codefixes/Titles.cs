using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Rules;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>What the actions are called in an editor's menu.</summary>
internal static class Titles
{
    private static readonly LinkerdRelease OldestRelease = LinkerdReleaseLines.Known[0];

    /// <summary>The title of one choice of an edit; a further choice that is not read by all releases says from which on it is.</summary>
    public static string Of(Edit edit, int choice)
    {
        var text = edit.Texts[choice];
        if (edit.Kind is EditKind.ReplaceFlag or EditKind.AddEntry)
        {
            return Strings.GetNow("Fix_" + edit.Kind, text, edit.Texts[1]);
        }

        if (edit.Kind == EditKind.MoveToOtherSlot)
        {
            return Strings.GetNow("Fix_" + edit.Kind + "_" + edit.Texts[1], text);
        }

        return edit.Kind == EditKind.ReplaceKey
            && choice > 0
            && LinkerdCatalog.Find(text)?.Introduced is { } introduced
            && !introduced.IsReachedBy(OldestRelease)
                ? Strings.GetNow("Fix_ReplaceKey_Since", text, introduced.ToString())
                : Strings.GetNow("Fix_" + edit.Kind, text);
    }
}
