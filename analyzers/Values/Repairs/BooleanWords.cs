using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Words that people write for yes and no, whatever the grammar at hand calls them.</summary>
internal static class BooleanWords
{
    private static readonly ImmutableHashSet<string> Affirmations = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "true", "t", "1", "yes", "y", "on", "enabled", "enable", "active");

    private static readonly ImmutableHashSet<string> Switches = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "on", "enabled", "enable", "active", "off", "disabled", "disable", "inactive");

    private static readonly ImmutableHashSet<string> Negations = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "false", "f", "0", "no", "n", "off", "disabled", "disable", "inactive");

    /// <summary>The two spellings that programs write, for slips such as <c>ture</c>.</summary>
    private static readonly ImmutableArray<string> Spellings = ImmutableArray.Create("true", "false", "enabled", "disabled");

    /// <summary>How people write a boolean, of all the spellings that there are.</summary>
    public static ImmutableArray<string> Written { get; } = ImmutableArray.Create("true", "false");

    /// <summary>What the word says, letter case aside; null for a word that says neither.</summary>
    public static bool? Meaning(string word)
    {
        if (Affirmations.Contains(word))
        {
            return true;
        }

        return Negations.Contains(word) ? false : null;
    }

    /// <summary>Whether one of the words says yes and the other no.</summary>
    public static bool AreOpposite(string one, string other) => Meaning(one) is { } meaning && Meaning(other) == !meaning;

    /// <summary>Whether the word switches something on or off, and does not just say yes or no.</summary>
    public static bool IsSwitch(string word) => Switches.Contains(word);

    /// <summary>
    /// How a boolean says what the word, or the word that it is one slip away from, says; null for a word that says neither.
    /// </summary>
    public static string? ToBoolean(string word)
    {
        var meaning = Meaning(word) ?? (SingleTypo.OnlyCorrection(word, Spellings) is { } meant ? Meaning(meant) : null);
        return meaning switch
        {
            true => "true",
            false => "false",
            null => null,
        };
    }
}
