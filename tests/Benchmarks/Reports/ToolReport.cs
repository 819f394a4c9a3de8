using System.ComponentModel;
using System.Diagnostics;
using LinkerdAnnotations.Benchmarks.Inputs;
using LinkerdAnnotations.Benchmarks.Measuring;
using YamlDotNet.Core;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>
/// What the command line costs over a tree of manifests, beside reading it, and beside parsing it with the YAML library alone. Times are
/// those of day, which a user waits for, and those of all threads of a process, which depend less on what else runs on the machine.
/// </summary>
internal static class ToolReport
{
    /// <summary>The argument that has a process parse the manifests of a folder, and do nothing else.</summary>
    public const string ProcessArgument = "parse";

    private const int Rounds = 3;
    private const int Many = 10000;
    private const int Few = 1000;

    // As the kernel writes it; other systems do not tell.
    private const string PeakOfMemory = "VmHWM:";

    /// <summary>Prints the time and the memory of trees of several kinds.</summary>
    public static void Print()
    {
        using var many = new ManifestTree(Many, isOfLinkerd: true);
        using var few = new ManifestTree(Few, isOfLinkerd: true);
        using var foreign = new ManifestTree(Many, isOfLinkerd: false);
        using var none = new ManifestTree(1, isOfLinkerd: true);
        var start = Best(() => Check(none));
        var reading = Best(() => Time(() => foreign.Files.Sum(file => File.ReadAllBytes(file).Length)));
        var parsingAgain = Best(() => Time(() => many.Files.Sum(CountEvents)));
        var parsing = Best(() => Parse(many)).Without(Best(() => Parse(none)));
        var manyCost = Best(() => Check(many)).Without(start);
        var fewCost = Best(() => Check(few)).Without(start);
        var foreignCost = Best(() => Check(foreign)).Without(start);

        Output.Line($"");
        Output.Line($"tool, apart from {start.Elapsed:N0} ms ({start.Processor:N0} ms of all threads) that a run over one file takes");
        Output.Line($"  {"",-34}{"ms",8}{"threads",10}{"MB",8}");
        Print("read 10,000 files", reading);
        Print("check 10,000 without Linkerd", foreignCost);
        Print("parse 10,000 with YamlDotNet", parsing);
        Print("the same again in one process", parsingAgain);
        Print("check 10,000", manyCost);
        Print("check 1,000", fewCost);
        Output.Line($"  check/parse {manyCost.Elapsed / parsing.Elapsed:N2}, of all threads {manyCost.Processor / parsing.Processor:N2}");
        Output.Line($"  memory 10,000/1,000 {manyCost.Megabytes / fewCost.Megabytes:N2}");
    }

    /// <summary>Parses the manifests of a folder, as all that this process does.</summary>
    public static void ParseHere(string folder) => Console.WriteLine(ManifestTree.FilesIn(folder).Sum(CountEvents));

    private static void Print(string name, Cost cost) =>
        Output.Line($"  {name,-34}{cost.Elapsed,8:N0}{cost.Processor,10:N0}{cost.Megabytes,8:N0}");

    /// <summary>The least of each in a few rounds: what other programs take is never less than nothing.</summary>
    private static Cost Best(Func<Cost> measure)
    {
        var rounds = Enumerable.Range(0, Rounds).Select(_ => measure()).ToArray();
        return new(rounds.Min(cost => cost.Elapsed), rounds.Min(cost => cost.Processor), rounds.Min(cost => cost.Megabytes));
    }

    private static Cost Time(Func<int> action)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        action();
        process.Refresh();
        return new(watch.Elapsed.TotalMilliseconds, (process.TotalProcessorTime - before).TotalMilliseconds, Megabytes: 0);
    }

    private static int CountEvents(string file)
    {
        using var text = new StringReader(File.ReadAllText(file));
        var parser = new Parser(text);
        var events = 0;
        while (parser.MoveNext())
        {
            events++;
        }

        return events;
    }

    private static Cost Check(ManifestTree tree) =>
        Run(new("dotnet", [Locations.Of("Tool"), "check", tree.Path]) { RedirectStandardOutput = true });

    private static Cost Parse(ManifestTree tree) => Run(OwnProcess.With([ProcessArgument, tree.Path]));

    private static Cost Run(ProcessStartInfo command)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(command)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (processor, megabytes) = (0.0, 0.0);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)))
        {
            (processor, megabytes) = (Math.Max(processor, TimeOf(process)), Math.Max(megabytes, PeakOf(process)));
        }

        output.Wait();
        return new(watch.Elapsed.TotalMilliseconds, processor, megabytes);
    }

    private static double TimeOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalMilliseconds;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has just ended.
            return 0;
        }
    }

    private static double PeakOf(Process process)
    {
        try
        {
            var line = File
                .ReadLines($"/proc/{process.Id}/status")
                .FirstOrDefault(line => line.StartsWith(PeakOfMemory, StringComparison.Ordinal));
            return line is null
                ? 0
                : double.Parse(
                    line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1],
                    System.Globalization.CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            // It has just ended, or this is no Linux.
            return 0;
        }
    }

    /// <summary>What something costs.</summary>
    /// <param name="Elapsed">The time of day that it takes, in milliseconds.</param>
    /// <param name="Processor">The time of all threads, in milliseconds.</param>
    /// <param name="Megabytes">The most memory that it holds at a time.</param>
    private readonly record struct Cost(double Elapsed, double Processor, double Megabytes)
    {
        /// <summary>The times beyond those of another run; the memory as it is.</summary>
        public Cost Without(Cost other) => this with { Elapsed = Elapsed - other.Elapsed, Processor = Processor - other.Processor };
    }
}
