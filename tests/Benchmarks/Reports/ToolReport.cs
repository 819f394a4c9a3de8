using System.Diagnostics;
using LinkerdAnnotations.Benchmarks.Inputs;
using YamlDotNet.Core;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>
/// What the command line costs over a tree of manifests, beside reading it, and beside parsing it with the YAML library alone. Times are
/// those of all threads of a process, which depend less than times of day on what else runs on the machine.
/// </summary>
internal static class ToolReport
{
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
        var start = Best(() => Check(none).Milliseconds);
        var reading = Best(() => Time(() => foreign.Files.Sum(file => File.ReadAllBytes(file).Length)));
        var parsing = Best(() => Time(() => many.Files.Sum(CountEvents)));
        var (manyTime, manyMemory) = (Best(() => Check(many).Milliseconds) - start, Check(many).Megabytes);
        var (fewTime, fewMemory) = (Best(() => Check(few).Milliseconds) - start, Check(few).Megabytes);
        var foreignTime = Best(() => Check(foreign).Milliseconds) - start;

        Output.Line($"");
        Output.Line($"tool, apart from {start:N0} ms that a run over one file takes");
        Output.Line($"  {"",-34}{"ms",8}{"MB",8}");
        Output.Line($"  {"read 10,000 files",-34}{reading,8:N0}");
        Output.Line($"  {"check 10,000 without Linkerd",-34}{foreignTime,8:N0}");
        Output.Line($"  {"parse 10,000 with YamlDotNet",-34}{parsing,8:N0}");
        Output.Line($"  {"check 10,000",-34}{manyTime,8:N0}{manyMemory,8:N0}");
        Output.Line($"  {"check 1,000",-34}{fewTime,8:N0}{fewMemory,8:N0}");
        Output.Line($"  check/parse {manyTime / parsing:N2}, memory 10,000/1,000 {manyMemory / fewMemory:N2}");
    }

    private static double Best(Func<double> measure) => Enumerable.Range(0, Rounds).Min(_ => measure());

    private static double Time(Func<int> action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
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

    private static (double Milliseconds, double Megabytes) Check(ManifestTree tree)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [Locations.Of("Tool"), "check", tree.Path]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (milliseconds, megabytes) = (0.0, 0.0);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)))
        {
            (milliseconds, megabytes) = (Math.Max(milliseconds, TimeOf(process)), Math.Max(megabytes, PeakOf(process)));
        }

        output.Wait();
        return (milliseconds, megabytes);
    }

    private static double TimeOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalMilliseconds;
        }
        catch (InvalidOperationException)
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
}
