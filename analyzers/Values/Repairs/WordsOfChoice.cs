using System.Collections.Immutable;
using System.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Which member of a choice a text names that has a word too many, too short, or in another place.</summary>
internal static class WordsOfChoice
{
    /// <summary>A word that is cut off counts from here on, in letters: <c>auth</c>, but not <c>a</c>.</summary>
    private const int ShortestBeginning = 4;

    /// <summary>What people add to a value, and what says nothing of its own: <c>deny-all</c>, <c>json-format</c>.</summary>
    private static readonly ImmutableHashSet<string> Additions = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "all", "any", "access", "default", "everything", "failure", "failures", "format", "inbound", "label", "log", "logs", "mode", "only",
        "policy",
        "request", "requests", "style", "traffic", "type", "value");

    /// <summary>
    /// The only one of <paramref name="members"/> all of whose words the text has, and beside them nothing but additions; of several the
    /// one that leaves the fewest. Null if there is none, or if two leave as few.
    /// </summary>
    public static string? NamesOne(string text, IReadOnlyList<string> members)
    {
        var words = Split(text);
        string? found = null;
        var fewest = int.MaxValue;
        foreach (var member in members)
        {
            var wanted = Split(member);
            if (string.Concat(wanted) == string.Concat(words))
            {
                // It is spelled like this one, and was not taken for it since there is another.
                return null;
            }

            if (LeftBy(wanted, words) is not { } left || left > fewest)
            {
                continue;
            }

            found = left == fewest ? null : member;
            fewest = left;
        }

        return found;
    }

    /// <summary>How many words of the text are additions to the member; null where it lacks one of the member's, or has another.</summary>
    private static int? LeftBy(List<string> member, List<string> text)
    {
        var left = new List<string>(text);
        var additions = 0;
        foreach (var word in member)
        {
            var index = left.FindIndex(written => written == word || IsBeginning(written, word));
            if (index < 0)
            {
                index = left.FindIndex(written => IsWithAddition(written, word));
                additions++;
            }

            if (index < 0)
            {
                return null;
            }

            left.RemoveAt(index);
        }

        return left.TrueForAll(Additions.Contains) ? additions + left.Count : null;
    }

    private static bool IsBeginning(string written, string word) =>
        written.Length >= ShortestBeginning && word.StartsWith(written, StringComparison.Ordinal);

    /// <summary>Whether a word and an addition were written as one: <c>denyall</c>.</summary>
    private static bool IsWithAddition(string written, string word) =>
        (written.StartsWith(word, StringComparison.Ordinal) && Additions.Contains(written.Substring(word.Length)))
        || (written.EndsWith(word, StringComparison.Ordinal) && Additions.Contains(written.Substring(0, written.Length - word.Length)));

    /// <summary>The words between hyphens, underscores, points and blanks, and at capital letters, in small letters.</summary>
    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            var isJoint = character is '-' or '_' or '.' or '/' || UnicodeBlanks.IsBlank(character);
            var beginsWord = index > 0 && char.IsUpper(character) && char.IsLower(text[index - 1]);
            if ((isJoint || beginsWord) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (!isJoint)
            {
                word.Append(char.ToLowerInvariant(character));
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
