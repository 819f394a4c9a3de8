using System.Globalization;
using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>How often the matcher finds what was meant, measured on every single slip of every key that users write.</summary>
public sealed class KeySlipTests(ITestOutputHelper output)
{
    private static readonly Lazy<ILookup<KeySlipKind, (KeySlip Slip, bool IsRight)>> Outcomes = new(() =>
    {
        // Where the texts found in public code include a slip, they say what was meant better than the slip does.
        var wild = WildKey.All.Select(key => key.Written).ToHashSet(StringComparer.Ordinal);
        return KeySlips.Fair
            .Where(slip => !wild.Contains(slip.Text))
            .AsParallel().AsOrdered()
            .Select(slip =>
                (Slip: slip, IsRight: KeyMatcher.Match(slip.Text, release: null).Best is { } best
                    && KeySlips.MeaningOf(best) == slip.Meant))
            .ToLookup(outcome => outcome.Slip.Kind);
    });

    [Theory]
    [InlineData(KeySlipKind.CharacterDropped, 1.0)]
    [InlineData(KeySlipKind.CharacterDoubled, 1.0)]
    [InlineData(KeySlipKind.CharacterInserted, 1.0)]
    [InlineData(KeySlipKind.CharactersSwapped, 1.0)]
    [InlineData(KeySlipKind.CharacterReplaced, 1.0)]
    [InlineData(KeySlipKind.WordDropped, 0.99)]
    [InlineData(KeySlipKind.WordAdded, 1.0)]
    [InlineData(KeySlipKind.WordsSwapped, 1.0)]
    [InlineData(KeySlipKind.PrefixLeftOut, 1.0)]
    [InlineData(KeySlipKind.PrefixExchanged, 0.98)]
    public void Finds_the_key_that_was_meant(KeySlipKind kind, double floor)
    {
        var outcomes = Outcomes.Value[kind].ToArray();
        var share = Report(kind.ToString(), outcomes);
        foreach (var (slip, _) in outcomes.Where(outcome => !outcome.IsRight).Take(20))
        {
            var match = KeyMatcher.Match(slip.Text, release: null);
            output.WriteLine($"  {slip.Text}: meant {slip.Meant}, got {match.Best?.Name ?? "none"} ({string.Join(", ", match.Others)})");
        }

        Assert.InRange(share, floor, 1.0);
    }

    [Fact]
    public void Finds_at_least_99_percent_over_all()
    {
        const double floor = 0.99;

        var share = Report("all slips", [.. Outcomes.Value.SelectMany(outcomes => outcomes)]);

        Assert.InRange(share, floor, 1.0);
    }

    private double Report(string name, (KeySlip Slip, bool IsRight)[] outcomes)
    {
        Assert.NotEmpty(outcomes);
        var right = outcomes.Count(outcome => outcome.IsRight);
        var share = (double)right / outcomes.Length;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {right} of {outcomes.Length} right, {share:P2}"));
        return share;
    }
}
