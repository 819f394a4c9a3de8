using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Cases;

/// <summary>
/// Applies every repair of a case alone, all of a kind, and one after another until nothing is left, and collects what is wrong.
/// </summary>
internal sealed class CaseRun
{
    // Each repair takes a report away, and brings one more at most.
    private const int MostRounds = 40;

    private readonly RepairCase _case;
    private readonly AnalyzedProject _before;
    private readonly Dictionary<string, string> _texts;
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _repaired = [];
    private readonly HashSet<string> _inBulk = [];

    private CaseRun(RepairCase item, AnalyzedProject before, Dictionary<string, string> texts)
    {
        _case = item;
        _before = before;
        _texts = texts;
    }

    /// <summary>Runs a case; fails with all that is wrong.</summary>
    public static async Task VerifyAsync(RepairCase item)
    {
        Assert.SkipUnless(
            item.Language is null || Enum.TryParse<LanguageVersion>(item.Language, out _),
            $"This compiler does not know {item.Language}.");
        var before = await AnalyzedProject.OfAsync(await CaseFile.OpenAsync(item));
        var run = new CaseRun(item, before, await TextsAsync(before.Project));
        await run.CheckReportsAsync();
        await run.RepairOneByOneAsync();
        await run.RepairInBulkAsync();
        await run.RepairToTheEndAsync();
        run.CheckWritten();
        Assert.True(run._faults.Count == 0, string.Join("\n\n", run._faults));
    }

    private async Task CheckReportsAsync()
    {
        if (!_case.IsBroken && _before.Errors().FirstOrDefault() is { } error)
        {
            _faults.Add($"The case does not compile: {error}");
        }

        var left = new List<(Diagnostic Diagnostic, string Written)>();
        foreach (var diagnostic in _before.Diagnostics)
        {
            left.Add((diagnostic, await _before.WrittenAsync(diagnostic)));
        }

        foreach (var expected in _case.Expect)
        {
            var (rules, under) = expected.Split('@', 2) is [var first, var second] ? (first, second) : (expected, string.Empty);
            var found = left.FindIndex(report =>
                rules.Split('|').Contains(report.Diagnostic.Id) && report.Written.Contains(under, StringComparison.Ordinal));
            if (found < 0)
            {
                _faults.Add($"Not reported: {expected}");
            }
            else
            {
                left.RemoveAt(found);
            }
        }

        _faults.AddRange(_case.ReportsMore ? [] : left.Select(report => $"Not to be reported: {report.Diagnostic}"));
        _faults.AddRange(_case.Message
            .Where(part => !_before.Diagnostics.Any(diagnostic => Analysis.Message(diagnostic).Contains(part, StringComparison.Ordinal)))
            .Select(part => $"No message says {part}"));
    }

    private async Task RepairOneByOneAsync()
    {
        foreach (var diagnostic in _before.Diagnostics)
        {
            foreach (var repair in await _before.GetRepairsAsync(diagnostic))
            {
                var after = await AnalyzedProject.OfAsync(await _before.ApplyAsync(repair));
                var texts = await TextsAsync(after.Project);
                _repaired.UnionWith(Changed(texts));
                await CheckAsync(repair.ToString(), after, diagnostic.Id);
                AddFaults(repair.ToString(), texts, Changed(texts).Any() ? [] : ["changes nothing"]);
                AddFaults(
                    repair.ToString(),
                    texts,
                    Count(after, diagnostic.Id) < Count(_before, diagnostic.Id) ? [] : [$"leaves {diagnostic.Id}"]);
            }
        }
    }

    private async Task RepairInBulkAsync()
    {
        var kinds = new HashSet<(Type Provider, string Rule, string? Key, DocumentId? Document)>();
        foreach (var diagnostic in _before.Diagnostics)
        {
            // All of a kind are those of a document in code, and those of the project in manifests.
            foreach (var repair in (await _before.GetRepairsAsync(diagnostic)).DistinctBy(repair => repair.Provider))
            {
                var document = (_before.DocumentOf(diagnostic) as Document)?.Id;
                if (!kinds.Add((repair.Provider.GetType(), diagnostic.Id, repair.Action.EquivalenceKey, document))
                    || await _before.ApplyToAllAsync(repair) is not { } changed)
                {
                    continue;
                }

                var (name, texts) = ($"All like {repair}", await TextsAsync(changed));
                _inBulk.UnionWith(Changed(texts));
                await CheckAsync(name, await AnalyzedProject.OfAsync(changed), diagnostic.Id);
                AddFaults(name, texts, _case.Never.Where(part => Contains(texts.Values, part)).Select(part => $"writes {part}"));
                AddFaults(
                    name,
                    texts,
                    _case.Twice is { } key && texts.Values.Any(text => CountKey(text, key) > 1) ? [$"writes {key} twice"] : []);
            }
        }
    }

    private async Task RepairToTheEndAsync()
    {
        var (current, known) = (_before, new HashSet<string>());
        for (var round = 0; await FirstRepairAsync(current) is { } repair; round++)
        {
            current = await AnalyzedProject.OfAsync(await current.ApplyAsync(repair));
            if (round == MostRounds || !known.Add(string.Concat((await TextsAsync(current.Project)).Values)))
            {
                AddFaults("One repair after another", await TextsAsync(current.Project), ["does not come to an end"]);
                return;
            }
        }

        var texts = await TextsAsync(current.Project);
        _repaired.UnionWith(Changed(texts));
        AddFaults("One repair after another", texts, await RepairFaults.FindAsync(_before, current));
        AddFaults(
            "One repair after another",
            texts,
            _case.FixedNot.Where(part => Contains(texts.Values, part)).Select(part => $"leaves {part}"));
    }

    private void CheckWritten()
    {
        _faults.AddRange(_case.Fixed.Where(part => !Contains(_repaired.Concat(_inBulk), part)).Select(part => $"No repair writes {part}"));
        _faults.AddRange(_case.Bulk.Where(part => !Contains(_inBulk, part)).Select(part => $"No repair in bulk writes {part}"));
    }

    private async Task CheckAsync(string repair, AnalyzedProject after, string rule)
    {
        var faults = await RepairFaults.FindAsync(_before, after);
        AddFaults(repair, await TextsAsync(after.Project), [.. faults, .. RepairFaults.FindBrought(_before, after, rule)]);
    }

    private void AddFaults(string repair, Dictionary<string, string> texts, IEnumerable<string> faults) =>
        _faults.AddRange(faults.Select(fault => $"{repair} {fault}:\n{string.Join('\n', Changed(texts))}"));

    private IEnumerable<string> Changed(Dictionary<string, string> texts) =>
        texts.Where(text => _texts.GetValueOrDefault(text.Key) != text.Value).Select(text => text.Value);

    private static async Task<Repair?> FirstRepairAsync(AnalyzedProject project)
    {
        foreach (var diagnostic in project.Diagnostics)
        {
            if (await project.GetRepairsAsync(diagnostic) is [var repair, ..])
            {
                return repair;
            }
        }

        return null;
    }

    private static async Task<Dictionary<string, string>> TextsAsync(Project project)
    {
        var texts = new Dictionary<string, string>();
        foreach (var document in project.Documents.Concat(project.AdditionalDocuments))
        {
            texts.Add(document.FilePath!, (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        }

        return texts;
    }

    private static bool Contains(IEnumerable<string> texts, string part) =>
        texts.Any(text => text.Contains(part, StringComparison.Ordinal));

    private static int Count(AnalyzedProject project, string rule) => project.Diagnostics.Count(diagnostic => diagnostic.Id == rule);

    private static int CountKey(string text, string key) => text.Split($"\"{key}\"").Length + text.Split($" {key}:").Length - 2;
}
