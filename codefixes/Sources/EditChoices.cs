using LinkerdAnnotations.Analyzers.Edits;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>The actions that an edit offers.</summary>
internal static class EditChoices
{
    /// <summary>
    /// What the first choices of all edits have in common: fixing all takes the first choice of each, whatever kind of edit it is and
    /// whatever
    /// rule offers it. <c>dotnet format</c> takes what to apply from the first diagnostic that the analyzer reports, of whatever rule.
    /// </summary>
    public const string First = "FirstChoice";

    /// <summary>How many actions an edit offers.</summary>
    public static int Count(Edit edit) => edit switch
    {
        ReplaceKey replace => replace.Choices.Length,
        ReplaceValue replace => replace.Choices.Length,
        _ => 1,
    };

    /// <summary>What says that two actions are the same: a further choice is the same elsewhere only if it writes the same.</summary>
    public static string EquivalenceKey(Edit edit, int choice) => choice == 0 ? First : edit switch
    {
        ReplaceKey replace => $"{nameof(ReplaceKey)}:{replace.Choices[choice].Key}",
        ReplaceValue replace => $"{nameof(ReplaceValue)}:{replace.Choices[choice]}",
        _ => First,
    };

    /// <summary>
    /// The choice that an equivalence key asks for, the first where it asks for none; null where the edit offers no such choice.
    /// </summary>
    public static int? Find(Edit edit, string? equivalenceKey)
    {
        for (var choice = 0; choice < Count(edit); choice++)
        {
            if (EquivalenceKey(edit, choice) == (equivalenceKey ?? First))
            {
                return choice;
            }
        }

        return null;
    }
}
