using LinkerdAnnotations.Benchmarks.Reports;

await CompilationReport.PrintAsync().ConfigureAwait(false);
