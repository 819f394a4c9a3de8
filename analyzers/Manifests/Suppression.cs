using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A comment in a manifest that silences rules: <c># linkerd-disable LKD1002</c>, for its line, or for the next where it has a line of its own.</summary>
internal sealed class Suppression
{
    private const string Word = "linkerd-disable";

    private static readonly char[] Separators = [' ', '\t', ','];

    private readonly Location _place;
    private readonly ImmutableArray<string> _rules;

    private Suppression(Location place, ImmutableArray<string> rules)
    {
        _place = place;
        _rules = rules;
    }

    /// <summary>The comments of a text.</summary>
    public static IEnumerable<Suppression> FindIn(ManifestText manifest)
    {
        var text = manifest.Text;
        for (var word = 0; (word = text.IndexOf(Word, word, StringComparison.Ordinal)) >= 0; word += Word.Length)
        {
            var mark = SkipBlanksBefore(text, word) - 1;
            if (mark < 0 || text[mark] != '#' || (mark > 0 && !char.IsWhiteSpace(text[mark - 1])))
            {
                continue;
            }

            var end = EndOfLine(text, word);
            var rest = text.Substring(word + Word.Length, end - word - Word.Length);
            if (rest.Length > 0 && Array.IndexOf(Separators, rest[0]) < 0)
            {
                continue;
            }

            var start = SkipBlanksBefore(text, mark);
            var hasLine = start == 0 || text[start - 1] is '\n' or '\r';
            var covered = hasLine ? TextSpan.FromBounds(start, EndOfLine(text, Math.Min(text.Length, BehindLineBreak(text, end)))) : TextSpan.FromBounds(StartOfLine(text, mark), end);
            yield return new(manifest.LocationOf(covered), RulesIn(rest));
        }
    }

    /// <summary>Whether the comment silences a rule at a place in the same file.</summary>
    public bool Covers(string ruleId, Location place) =>
        _place.SourceSpan.Contains(place.SourceSpan.Start) && (_rules.IsEmpty || _rules.Contains(ruleId));

    /// <summary>The rules at the beginning of the rest; what follows them is a reason. None stands for all.</summary>
    private static ImmutableArray<string> RulesIn(string rest) =>
        rest.Split(Separators, StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => word.StartsWith("LKD", StringComparison.Ordinal)).ToImmutableArray();

    private static int SkipBlanksBefore(string text, int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
        {
            position--;
        }

        return position;
    }

    private static int StartOfLine(string text, int position)
    {
        while (position > 0 && text[position - 1] is not ('\n' or '\r'))
        {
            position--;
        }

        return position;
    }

    private static int EndOfLine(string text, int position)
    {
        while (position < text.Length && text[position] is not ('\n' or '\r'))
        {
            position++;
        }

        return position;
    }

    private static int BehindLineBreak(string text, int position) =>
        position + (position + 1 < text.Length && text[position] == '\r' && text[position + 1] == '\n' ? 2 : 1);
}
