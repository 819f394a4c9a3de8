using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Inputs;
using LinkerdAnnotations.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>
/// What code costs that others wrote, as in an editor or a compiler server: its files are parsed once and compiled again and again.
/// </summary>
internal static class FolderReport
{
    private const int Rounds = 5;

    /// <summary>Prints a row for empty analyzers, and one for ours.</summary>
    /// <param name="path">The folder whose C# is compiled, whether or not all that it refers to is at hand.</param>
    public static async Task PrintAsync(string path)
    {
        var files = Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var input = CodeBase.Of(path, files.Select(File.ReadAllText));
        var parsed = input.Compile();
        Output.Line($"");
        Output.Line($"{input.Texts.Length:N0} files, {input.Lines:N0} lines, parsed once; the median of {Rounds} compilations after one");
        Output.Line($"  {"",-8}{"analyzers ms",14}{"us a file",11}{"reports",9}");
        foreach (var set in new[] { AnalyzerSet.Empty(), AnalyzerSet.Ours() })
        {
            var runs = new List<Measurement>();
            for (var round = 0; round <= Rounds; round++)
            {
                runs.Add(await Compiler.RunAsync(() => Again(parsed), set).ConfigureAwait(false));
            }

            var time = runs.Skip(1).Select(run => run.InAnalyzers).Median();
            Output.Line($"  {set.Name,-8}{time,14:N2}{time * 1000 / input.Texts.Length,11:N2}{runs[0].Diagnostics,9:N0}");
        }
    }

    /// <summary>A compilation of the same trees, of which nothing is known yet but what they declare.</summary>
    private static CSharpCompilation Again(CSharpCompilation compilation)
    {
        var again = CSharpCompilation.Create(
            compilation.AssemblyName,
            compilation.SyntaxTrees,
            compilation.References,
            compilation.Options);

        // Whoever asks first has the list made, which compilers do before they call analyzers.
        _ = again.SyntaxTrees;
        return again;
    }
}
