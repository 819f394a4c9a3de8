using BenchmarkDotNet.Attributes;
using LinkerdAnnotations.Benchmarks.Analyzers;
using LinkerdAnnotations.Benchmarks.Inputs;
using LinkerdAnnotations.Benchmarks.Measuring;

namespace LinkerdAnnotations.Benchmarks;

/// <summary>A whole compilation, with each set of analyzers on each kind of code.</summary>
[MemoryDiagnoser]
[InProcess]
public class CompilationBenchmarks
{
    private CodeBase _input = ManifestFreeCode.OfFiles(1);
    private AnalyzerSet _set = AnalyzerSet.None;

    [Params("manifest-free", "operator", "samples")]
    public string Input { get; set; } = string.Empty;

    [Params("none", "empty", "ours", "Meziantou.Analyzer", "NetAnalyzers")]
    public string Analyzers { get; set; } = string.Empty;

    [GlobalSetup]
    public void Prepare()
    {
        _input = Input switch
        {
            "operator" => OperatorCode.OfFiles(50),
            "samples" => SampleCode.OfCopies(20),
            _ => ManifestFreeCode.OfFiles(500),
        };
        _set = Analyzers switch
        {
            "empty" => AnalyzerSet.Empty(),
            "ours" => AnalyzerSet.Ours(),
            "Meziantou.Analyzer" => AnalyzerSet.Meziantou(),
            "NetAnalyzers" => AnalyzerSet.NetAnalyzers(),
            _ => AnalyzerSet.None,
        };
    }

    [Benchmark]
    public async Task<int> Compile() => (await Compiler.RunAsync(_input, _set).ConfigureAwait(false)).Diagnostics;
}
