using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// A comment in a manifest that silences rules: <c># linkerd-disable LKD1002</c>, for its line, or for the next where it has a line of its
/// own.
/// </summary>
internal sealed class Suppression
{
    private const string Word = "linkerd-disable";
    private const string BeginningOfRules = "LKD";

    private static readonly char[] Separators = [' ', '\t', ','];

    private readonly TextSpan _covered;
    private readonly ImmutableHashSet<string> _rules;

    private Suppression(TextSpan covered, ImmutableHashSet<string> rules)
    {
        _covered = covered;
        _rules = rules;
    }

    /// <summary>Where what it covers begins.</summary>
    public int Start => _covered.Start;

    /// <summary>
    /// The comments of a text in order: those that cover the same are one, so that none covers a line besides two of its own and two of the
    /// line before.
    /// </summary>
    public static IEnumerable<Suppression> FindIn(ManifestText manifest) => CommentsIn(manifest.Text)
        .GroupBy(comment => manifest.LocationOf(comment.Covered).SourceSpan, comment => comment.Rules)
        .Select(same => new Suppression(
            same.Key,
            same.Any(rules => rules.Count == 0)
                ? ImmutableHashSet<string>.Empty
                : ImmutableHashSet.CreateRange(StringComparer.Ordinal, same.SelectMany(rules => rules))));

    /// <summary>Whether the comment silences a rule at a place in the same file.</summary>
    public bool Covers(string ruleId, Location place) =>
        _covered.Contains(place.SourceSpan.Start) && (_rules.IsEmpty || _rules.Contains(ruleId));

    private static IEnumerable<(TextSpan Covered, IReadOnlyList<string> Rules)> CommentsIn(string text)
    {
        // A line may hold very many of them; it is searched for its ends once.
        var line = default(TextSpan);
        for (var word = 0; (word = text.IndexOf(Word, word, StringComparison.Ordinal)) >= 0; word += Word.Length)
        {
            var mark = SkipBlanksBefore(text, word) - 1;
            var behind = word + Word.Length;
            if (mark < 0 || text[mark] != '#' || (mark > 0 && !char.IsWhiteSpace(text[mark - 1])) || !IsEndOfWord(text, behind))
            {
                continue;
            }

            if (!line.Contains(word))
            {
                line = TextSpan.FromBounds(Lines.StartOf(text, mark), Lines.EndOf(text, word));
            }

            var hasLine = SkipBlanksBefore(text, mark) == line.Start;
            var covered = hasLine
                ? TextSpan.FromBounds(line.Start, Lines.EndOf(text, Math.Min(text.Length, BehindLineBreak(text, line.End))))
                : line;
            yield return (covered, RulesAt(text, behind, line.End));
        }
    }

    /// <summary>The rules that a comment begins with; what follows them is a reason. None stands for all.</summary>
    private static List<string> RulesAt(string text, int position, int end)
    {
        var rules = new List<string>();
        while (true)
        {
            while (position < end && Array.IndexOf(Separators, text[position]) >= 0)
            {
                position++;
            }

            if (string.CompareOrdinal(text, position, BeginningOfRules, 0, BeginningOfRules.Length) != 0)
            {
                return rules;
            }

            var start = position;
            while (position < end && !IsEndOfWord(text, position))
            {
                position++;
            }

            rules.Add(text.Substring(start, position - start));
        }
    }

    private static bool IsEndOfWord(string text, int position) =>
        position == text.Length || text[position] is '\n' or '\r' || Array.IndexOf(Separators, text[position]) >= 0;

    private static int SkipBlanksBefore(string text, int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
        {
            position--;
        }

        return position;
    }

    private static int BehindLineBreak(string text, int position) =>
        position + (position + 1 < text.Length && text[position] == '\r' && text[position + 1] == '\n' ? 2 : 1);
}
