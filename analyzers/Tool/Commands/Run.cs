using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tool;

/// <summary>One run over files.</summary>
internal sealed class Run(RunSettings settings)
{
    private readonly Problems _problems = new();
    private readonly Problems _notes = new();

    /// <summary>Reads the files, and says what there is to say about them.</summary>
    public async Task<RunResult> CheckAsync(CancellationToken cancellationToken)
    {
        using var progress = new Progress();
        var inputs = await ReadAsync(progress, cancellationToken);
        var configuration = Configuration.Load(FilesOf(inputs), _problems);
        var judge = new Judge(configuration, settings.Kubernetes, _problems);
        var reports = await JudgeAsync(inputs, configuration, judge, cancellationToken);
        progress.Dispose();
        return Finish(inputs, Report.Sort(reports.Where(report => report.Severity >= settings.Severity)));
    }

    /// <summary>Reads the files, and repairs them as far as that is certain.</summary>
    public async Task<(Inputs Before, RunResult After)> FixAsync(CancellationToken cancellationToken)
    {
        using var progress = new Progress();
        var before = await ReadAsync(progress, cancellationToken);
        var configuration = Configuration.Load(FilesOf(before), _problems);
        var judge = new Judge(configuration, settings.Kubernetes, _problems);
        var repair = new Repair(judge, settings, configuration);
        var (after, diagnostics) = await repair.RunAsync(before, cancellationToken);
        progress.Dispose();
        var reports = ReportsOf(diagnostics, after, configuration).Where(report => report.Severity >= settings.Severity);
        return (before, Finish(after, Report.Sort(reports)));
    }

    /// <summary>Says on standard error what went wrong with single files.</summary>
    public static void Say(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine($"{ToolVersion.Name}: {Excerpt.Clean(problem.ToString())}");
        }
    }

    private async Task<Inputs> ReadAsync(Progress progress, CancellationToken cancellationToken)
    {
        var inputs = await Inputs.ReadAsync(settings.Paths, _problems, _notes, progress, cancellationToken);
        progress.BeginJudging();
        if (inputs.Code.Count > 0)
        {
            _notes.Add(null, Texts.Get("Note_Code", inputs.Code.Count));
        }

        return inputs;
    }

    private async Task<IEnumerable<Report>> JudgeAsync(
        Inputs inputs, Configuration configuration, Judge judge, CancellationToken cancellationToken)
    {
        if (settings.UpgradeTo is { } next)
        {
            return Releases.Compare(await JudgeForAsync(settings.Linkerd[0]), await JudgeForAsync(next));
        }

        if (settings.Linkerd.Count < 2)
        {
            return ReportsOf(await judge.JudgeAsync(inputs, settings.Linkerd.SingleOrDefault(), cancellationToken), inputs, configuration);
        }

        var judged = new List<(string, IReadOnlyList<Report>)>();
        foreach (var release in settings.Linkerd)
        {
            judged.Add(await JudgeForAsync(release));
        }

        return Releases.Merge(judged);

        async Task<(string, IReadOnlyList<Report>)> JudgeForAsync(string release) =>
            (release, [.. ReportsOf(await judge.JudgeAsync(inputs, release, cancellationToken), inputs, configuration)]);
    }

    private RunResult Finish(Inputs inputs, IEnumerable<Report> reports)
    {
        Say(_notes.All);
        Say(_problems.All);
        return new([.. reports], _problems.All, inputs);
    }

    private static IEnumerable<Report> ReportsOf(ImmutableArray<Diagnostic> diagnostics, Inputs inputs, Configuration configuration)
    {
        var files = FilesOf(inputs).ToDictionary(file => file.AnalyzedPath, StringComparer.Ordinal);
        return diagnostics
            .Where(diagnostic => !diagnostic.IsSuppressed)
            .Select(diagnostic => Report.Of(diagnostic, files, configuration))
            .OfType<Report>();
    }

    private static IEnumerable<InputFile> FilesOf(Inputs inputs) =>
        inputs.Manifests.Select(manifest => manifest.File).Concat(inputs.Code.Select(code => code.File));
}
