using System.Globalization;
using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Inputs;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>How much our actions allocate on files of different numbers of literals, none of which is a key.</summary>
internal static class AllocationReport
{
    private static readonly string[] Literals =
        [
            "application/json", "https://example.org/linking/online", "Could not read {0}", "C:\\\\Temp\\\\x", "a/b", "worker data",
            "docker.io/library/redis:7"
        ];

    /// <summary>Prints a row for each number of literals.</summary>
    public static void Print()
    {
        Output.Line($"");
        Output.Line($"allocated by our actions for a file, in bytes");
        Output.Line($"  {"literals",10}{"bytes",10}");
        foreach (var count in new[] { 1_000, 10_000, 100_000 })
        {
            // The first run of all pays for what is made once.
            Allocated(count);
            var allocated = Allocated(count);
            Output.Line($"  {count,10:N0}{allocated,10:N0}");
        }
    }

    private static long Allocated(int literals)
    {
        var texts = Enumerable
            .Range(0, literals).Select(i => $"\"{Literals[i % Literals.Length]}{i.ToString(CultureInfo.InvariantCulture)}\"");
        var compilation = CodeBase
            .Of("literals", ["class C { static readonly string[] Texts = { " + string.Join(", ", texts) + " }; }"])
            .Compile();
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
#pragma warning disable CS0618 // Only this thread's allocations can be counted, and the compiler calls actions on its own threads.
        var context = new SemanticModelAnalysisContext(
            model,
            new AnalyzerOptions([]),
            static _ => { },
            static _ => true,
            CancellationToken.None);
#pragma warning restore CS0618
        var actions = AnalyzerSet.Ours().Analyzers.SelectMany(analyzer => ActionRecorder.Record(analyzer).FileActions).ToList();

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var action in actions)
        {
            action(context);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
