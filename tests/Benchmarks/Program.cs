using System.Globalization;
using BenchmarkDotNet.Running;
using LinkerdAnnotations.Benchmarks.Reports;

switch (args)
{
    case []:
        await CompilationReport.PrintAsync().ConfigureAwait(false);
        await GrowthReport.PrintAsync().ConfigureAwait(false);
        await IncrementalReport.PrintAsync().ConfigureAwait(false);
        await LightBulbReport.PrintAsync().ConfigureAwait(false);
        await LoadReport.PrintAsync().ConfigureAwait(false);
        AllocationReport.Print();
        ToolReport.Print();
        await ConstantsReport.PrintAsync().ConfigureAwait(false);
        break;
    case ["constants"]:
        await ConstantsReport.PrintAsync().ConfigureAwait(false);
        break;
    case ["compilation"]:
        await CompilationReport.PrintAsync().ConfigureAwait(false);
        break;
    case ["compilation", var input]:
        await CompilationReport.PrintAsync(input).ConfigureAwait(false);
        break;
    case ["compilation", var input, var rounds]:
        await CompilationReport.PrintAsync(input, int.Parse(rounds, CultureInfo.InvariantCulture)).ConfigureAwait(false);
        break;
    case ["folder", var path]:
        await FolderReport.PrintAsync(path).ConfigureAwait(false);
        break;
    case ["growth"]:
        await GrowthReport.PrintAsync().ConfigureAwait(false);
        break;
    case ["incremental"]:
        await IncrementalReport.PrintAsync().ConfigureAwait(false);
        break;
    case ["lightbulb"]:
        await LightBulbReport.PrintAsync().ConfigureAwait(false);
        break;
    case ["load"]:
        await LoadReport.PrintAsync().ConfigureAwait(false);
        break;
    case ["allocations"]:
        AllocationReport.Print();
        break;
    case ["tool"]:
        ToolReport.Print();
        break;
    case [ToolReport.ProcessArgument, var folder]:
        ToolReport.ParseHere(folder);
        break;
    case ["server"]:
        await ServerReport.PrintAsync().ConfigureAwait(false);
        break;
    case [LoadReport.ProcessArgument, .. var actions]:
        await LoadReport.MeasureHereAsync(actions).ConfigureAwait(false);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
