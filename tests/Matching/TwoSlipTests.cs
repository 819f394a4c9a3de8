using System.Globalization;
using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>
/// Two slips at once, which no single piece of evidence explains: what is left to the likeness of the words. Here it matters more not to
/// name a wrong key than to name the right one.
/// </summary>
public sealed class TwoSlipTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(KeySlipKind.WordDropped, 0.75, 0.01)]
    [InlineData(KeySlipKind.WordAdded, 0.9, 0.01)]
    [InlineData(KeySlipKind.WordsSwapped, 0.95, 0.01)]
    [InlineData(KeySlipKind.PrefixLeftOut, 0.5, 0.01)]
    [InlineData(KeySlipKind.PrefixExchanged, 0.78, 0.01)]
    public void Second_slip_on_the_keyboard(KeySlipKind kind, double leastRight, double mostWrong)
    {
        const int step = 7;
        var slips = KeySlips.Fair.Where(slip => slip.Kind == kind).ToArray();
        var sample = slips.Length > 1000 ? [.. slips.Where((_, index) => index % step == 0)] : slips;
        var outcomes = sample.Select((slip, number) => (Slip: slip, Text: Mistype(slip.Text, number)))
            .Select(pair => (pair.Slip, pair.Text, KeyMatcher.Match(pair.Text, release: null).Best))
            .ToArray();

        var right = outcomes.Count(outcome => outcome.Best is { } best && KeySlips.MeaningOf(best) == outcome.Slip.Meant);
        var none = outcomes.Count(outcome => outcome.Best is null);
        var wrong = outcomes.Length - right - none;

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}, mistyped: of {outcomes.Length}, {right} right, {none} none, {wrong} wrong"));
        foreach (var (slip, text, best) in outcomes
            .Where(outcome => outcome.Best is { } best && KeySlips.MeaningOf(best) != outcome.Slip.Meant)
            .Take(5))
        {
            output.WriteLine($"  {text}: meant {slip.Meant}, got {best}");
        }

        Assert.InRange((double)right / outcomes.Length, leastRight, 1.0);
        Assert.InRange((double)wrong / outcomes.Length, 0.0, mostWrong);
    }

    // Somewhere behind the slash, two neighbours change places; where they are the same, one is dropped.
    private static string Mistype(string text, int number)
    {
        var start = text.IndexOf('/', StringComparison.Ordinal) + 1;
        var place = start + (number * 5 % Math.Max(1, text.Length - start - 1));
        var swapped = text.Remove(place, 1).Insert(Math.Min(place + 1, text.Length - 1), text[place].ToString());
        return swapped == text ? text.Remove(place, 1) : swapped;
    }
}
