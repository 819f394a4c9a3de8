using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Edits;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>What the actions are called in an editor's menu.</summary>
internal static class Titles
{
    private static readonly LinkerdRelease OldestRelease = LinkerdReleaseLines.Known[0];

    /// <summary>The title of one choice of an edit; a further choice that is not read by all releases says from which on it is.</summary>
    public static string Of(Edit edit, int choice)
    {
        var name = "Fix_" + edit.GetType().Name;
        return edit switch
        {
            ReplaceKey replace => OfKey(replace.Choices[choice].Key, choice),
            ReplaceValue replace => Strings.GetNow(name, replace.Choices[choice]),
            ReplaceFlag replace => Strings.GetNow(name, replace.WhenTrue, replace.WhenFalse),
            UseConstant use => Strings.GetNow(name, use.Constant),
            AddEntry add => Strings.GetNow(name, add.Key, add.Value),
            MoveToOtherMap move => Strings.GetNow($"{name}_{move.To}", move.Key),
            _ => Strings.GetNow(name, edit.Written),
        };
    }

    private static string OfKey(string key, int choice) =>
        choice > 0 && LinkerdCatalog.Find(key)?.Introduced is { } introduced && !introduced.IsReachedBy(OldestRelease)
            ? Strings.GetNow("Fix_ReplaceKey_Since", key, introduced.ToString())
            : Strings.GetNow("Fix_ReplaceKey", key);
}
