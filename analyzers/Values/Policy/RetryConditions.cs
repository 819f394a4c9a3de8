using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// Which HTTP responses are retried: a comma-separated list without blanks of <c>5xx</c>, <c>gateway-error</c> (letter case aside),
/// status codes from 100 to 599 and ranges of them. No entry may be empty.
/// </summary>
internal sealed class RetryConditions : ValueGrammar
{
    private const int LowestStatus = 100;
    private const int HighestStatus = 599;

    private static readonly ImmutableArray<string> Words = ImmutableArray.Create("5xx", "gateway-error");

    private RetryConditions()
    {
    }

    /// <summary>The only instance: the grammar has no parameters.</summary>
    public static RetryConditions Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_RetryConditions");

    /// <inheritdoc/>
    public override bool Accepts(string text) => CommaList.All(text.AsSpan(), IsCondition);

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if ((Spelling.SpelledLike(text, Words) ?? LooseList.Repair(LooseList.WithHyphens(text), RepairCondition)) is { } repaired)
        {
            yield return repaired;
        }
    }

    private static bool IsCondition(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (text.Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        var hyphen = text.IndexOf('-');
        if (hyphen < 0)
        {
            return TryReadStatus(text, out _);
        }

        return TryReadStatus(text.Slice(0, hyphen), out var lower)
            && TryReadStatus(text.Slice(hyphen + 1), out var upper)
            && lower <= upper;
    }

    private static bool TryReadStatus(ReadOnlySpan<char> text, out decimal status) =>
        IntegerText.TryParse(text, takesPlus: true, takesMinus: false, out status) && status is >= LowestStatus and <= HighestStatus;

    private static string? RepairCondition(string entry)
    {
        if (IsCondition(entry.AsSpan()))
        {
            return entry;
        }

        // 1xx to 4xx have no word of their own, but say which range is meant.
        if (IsClassOfStatuses(entry))
        {
            return entry[0] == '5' ? Words[0] : string.Format(CultureInfo.InvariantCulture, "{0}00-{0}99", entry[0]);
        }

        var hyphen = entry.IndexOf('-');
        var reversed = hyphen > 0 ? entry.Substring(hyphen + 1) + "-" + entry.Substring(0, hyphen) : entry;
        if (IsCondition(reversed.AsSpan()))
        {
            return reversed;
        }

        return Spelling.SpelledLike(entry, Words) ?? SingleTypo.OnlyCorrection(entry, Words);
    }

    /// <summary>All statuses of a hundred, as people write them: <c>4xx</c>, <c>500s</c>, <c>5**</c>.</summary>
    private static bool IsClassOfStatuses(string entry) =>
        entry.Length is 3 or 4 && entry[0] is >= '1' and <= '5' && entry.Substring(1).ToLowerInvariant() is "xx" or "00s" or "**" or "xxs";
}
