using BenchmarkDotNet.Attributes;
using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Measuring;

namespace LinkerdAnnotations.Benchmarks;

/// <summary>One document of 1,000 lines analyzed after an edit.</summary>
[MemoryDiagnoser]
[InProcess]
public class EditingBenchmarks
{
    private const int Lines = 1000;

    private Editing? _editing;
    private AnalyzerSet _set = AnalyzerSet.None;

    [Params("manifest-free", "operator")]
    public string Input { get; set; } = string.Empty;

    [Params("empty", "ours")]
    public string Analyzers { get; set; } = string.Empty;

    [GlobalSetup]
    public void Prepare()
    {
        _editing = Input == "operator" ? Editing.OfOperatorCode(Lines) : Editing.OfManifestFreeCode(Lines);
        _set = Analyzers == "ours" ? AnalyzerSet.Ours() : AnalyzerSet.Empty();
    }

    [Benchmark]
    public async Task<int> Edit() => (await _editing!.RunAsync(_set).ConfigureAwait(false)).Diagnostics;
}
