using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Rules;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>What the actions are called in an editor's menu.</summary>
internal static class Titles
{
    /// <summary>The title of one choice of an edit; a further choice says from which release on it works.</summary>
    public static string Of(Edit edit, int choice)
    {
        var text = edit.Texts[choice];
        if (edit.Kind == EditKind.ReplaceFlag)
        {
            return Strings.GetNow("Fix_ReplaceFlag", text, edit.Texts[1]);
        }

        return edit.Kind == EditKind.ReplaceKey && choice > 0 && LinkerdCatalog.Find(text)?.Introduced is { } introduced
            ? Strings.GetNow("Fix_ReplaceKey_Since", text, introduced.ToString())
            : Strings.GetNow("Fix_Replace", text);
    }
}
