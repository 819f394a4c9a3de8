using System.Diagnostics;
using System.Globalization;

namespace LinkerdAnnotations.Tests.Layouts;

/// <summary>
/// Inputs for edits, laid out anew: <see cref="LayoutAxis"/> says what must hold. As many layouts are tried as there is time for; the
/// variable <c>LINKERD_LAYOUTS</c> says how many instead, however long it takes, and <c>LINKERD_SEED</c> says which.
/// </summary>
public class LayoutAxisTests(ITestOutputHelper output)
{
    // More than these tell nothing more.
    private const int MostFaults = 20;

    private static readonly int Seed = Number("LINKERD_SEED") ?? 20241101;
    private static readonly int? Count = Number("LINKERD_LAYOUTS");
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    // Each release of the inputs is a configuration of its own.
    private static readonly Lazy<Task<LayoutAxis[]>> Axes = new(() =>
        Task.WhenAll(LayoutSeeds.All.GroupBy(seed => seed.Release).Select(group => LayoutAxis.CreateAsync(group.Key, [.. group]))));

    [Fact]
    public async Task Edits_of_plain_inputs_compile()
    {
        foreach (var axis in await Axes.Value)
        {
            Assert.DoesNotContain(axis.SeedsWithoutEdits, seed => !seed.MayHaveNoEdit);
            Assert.Empty(await axis.FindFaultsOfPlainEditsAsync());
        }
    }

    [Fact]
    public async Task Edits_do_not_depend_on_the_layout()
    {
        var (axes, random, faults) = (await Axes.Value, new Random(Seed), new List<string>());
        for (var watch = Stopwatch.StartNew(); faults.Count < MostFaults
            && (Count is { } count ? Layouts() < count : watch.Elapsed < Time);)
        {
            foreach (var axis in axes)
            {
                faults.AddRange(await axis.FindFaultsAsync(random));
            }
        }

        output.WriteLine(
            $"{Layouts()} layouts of {LayoutSeeds.All.Count} inputs; {axes.Sum(axis => axis.Declined)} edits were declined on account of directives.");
        Assert.True(faults.Count == 0, $"{faults.Count} faults of {Layouts()} layouts of seed {Seed}:\n\n{string.Join("\n\n", faults)}");

        int Layouts() => axes.Sum(axis => axis.Edits + axis.Declined);
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
