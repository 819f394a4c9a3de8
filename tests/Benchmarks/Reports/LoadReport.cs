using System.Diagnostics;
using System.Globalization;
using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Inputs;
using LinkerdAnnotations.Benchmarks.Measuring;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>
/// What the first compilation of a process pays for our analyzers: their assembly, their types, their tables, the compiling of their code.
/// </summary>
internal static class LoadReport
{
    /// <summary>
    /// The argument that has a process be one of those that are measured; what follows it are the actions of empty analyzers, if any.
    /// </summary>
    public const string ProcessArgument = "first-compilation";

    private const int Processes = 3;

    /// <summary>Starts processes with empty analyzers and with ours by turns, and prints the difference.</summary>
    public static async Task PrintAsync()
    {
        var actions = AnalyzerSet.Ours().Analyzers.Select(analyzer => string.Join(';', ActionRecorder.ActionsOf(analyzer))).ToList();
        var empty = new List<double>();
        var ours = new List<double>();
        for (var i = 0; i < Processes; i++)
        {
            empty.Add(await StartAsync([ProcessArgument, .. actions]).ConfigureAwait(false));
            ours.Add(await StartAsync([ProcessArgument]).ConfigureAwait(false));
        }

        Output.Line($"");
        Output.Line($"first compilation of a process, manifest-free, median of {Processes}");
        Output.Line($"  empty {empty.Median():N1} ms, ours {ours.Median():N1} ms: {ours.Median() - empty.Median():N1} ms on top");
    }

    /// <summary>Compiles as the first thing in this process, and prints how long that took.</summary>
    public static async Task MeasureHereAsync(IReadOnlyList<string> actions)
    {
        // What the compiler itself loads is none of our business.
        var input = ManifestFreeCode.OfFiles(24);
        await Compiler.RunAsync(input, AnalyzerSet.Empty([[new(ActionSubject.SemanticModel, [], AtStart: false)]])).ConfigureAwait(false);

        var watch = Stopwatch.StartNew();
        var set = actions.Count == 0
            ? AnalyzerSet.Ours()
            : AnalyzerSet.Empty(actions.Select(analyzer =>
                (IReadOnlyList<RegisteredAction>)[.. analyzer.Split(';').Select(RegisteredAction.Parse)]));
        await Compiler.RunAsync(input, set).ConfigureAwait(false);
        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<double> StartAsync(IEnumerable<string> arguments)
    {
        using var process = Process.Start(OwnProcess.With(arguments))
            ?? throw new InvalidOperationException("No process.");
        var output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
