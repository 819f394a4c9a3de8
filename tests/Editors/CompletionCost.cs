using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>How long an editor that has just opened a file waits for lists of completion.</summary>
/// <param name="FirstList">For the first list of all, where no key is: what C# and the project offer.</param>
/// <param name="KeyAnswer">For an answer in a key, later on.</param>
/// <param name="FirstKeys">For the first answer with keys; null where there is none.</param>
/// <param name="KeysSince">From the first question in a key to that answer, in milliseconds.</param>
internal sealed record CompletionCost(
    CompletionCost.Duration FirstList, CompletionCost.Duration KeyAnswer, CompletionCost.Duration? FirstKeys, double KeysSince)
{
    private const int Lists = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks the server of an editor at the beginning of an entry, and then in its key, again and again.</summary>
    public static async Task<CompletionCost> MeasureAsync(EditorSession editor, string uri, int line, int entry)
    {
        var (firstList, items) = await AskAsync(editor, uri, line, entry);
        Assert.NotEqual(0, items);
        var (durations, since) = (new List<Duration>(), Stopwatch.StartNew());
        Duration? firstKeys = null;
        var keysSince = 0.0;
        for (var i = 0; i < Lists; i++)
        {
            (var duration, items) = await AskAsync(editor, uri, line, entry + "[\"".Length);
            durations.Add(duration);
            if (items > 0 && firstKeys is null)
            {
                (firstKeys, keysSince) = (duration, since.Elapsed.TotalMilliseconds);
            }

            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        return new(firstList, Duration.Median([.. durations.Skip(Lists / 2)]), firstKeys, keysSince);
    }

    /// <summary>The medians of several editors.</summary>
    public static string Describe(IReadOnlyCollection<CompletionCost> costs)
    {
        var keys = costs.Where(cost => cost.FirstKeys is not null).ToList();
        var description = $"first list {Duration.Median([.. costs.Select(cost => cost.FirstList)])}, "
            + $"an answer in a key {Duration.Median([.. costs.Select(cost => cost.KeyAnswer)])}";
        return keys.Count == 0
            ? $"{description} without items"
            : $"{description}, the first one with keys {Duration.Median([.. keys.Select(cost => cost.FirstKeys!)])}, "
                + $"{keys.Select(cost => cost.KeysSince).Order().ElementAt(keys.Count / 2):F0} ms after the first question";
    }

    private static async Task<(Duration Duration, int Items)> AskAsync(EditorSession editor, string uri, int line, int character)
    {
        var (watch, processor) = (Stopwatch.StartNew(), ProcessorTime());
        var list = await editor.AskAtAsync("textDocument/completion", uri, line, character);
        var duration = new Duration(watch.Elapsed.TotalMilliseconds, ProcessorTime() - processor);
        return (duration, list.ValueKind == JsonValueKind.Object ? list.GetProperty("items").GetArrayLength() : 0);

        double ProcessorTime()
        {
            editor.Process.Refresh();
            return editor.Process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>A time in milliseconds: of the clock, and of all threads of the server, which other programs do not make longer.</summary>
    internal sealed record Duration(double Clock, double Processor)
    {
        /// <summary>The medians of both.</summary>
        public static Duration Median(IReadOnlyCollection<Duration> all) => new(
            all.Select(duration => duration.Clock).Order().ElementAt(all.Count / 2),
            all.Select(duration => duration.Processor).Order().ElementAt(all.Count / 2));

        /// <inheritdoc/>
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Clock:F0} ms ({Processor:F0} ms of all threads)");
    }
}
