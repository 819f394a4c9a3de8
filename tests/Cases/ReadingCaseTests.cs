using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Cases;

/// <summary>
/// What is reported on snippets that people write: objects that come from elsewhere, are handed on and saved, keys and values in other
/// shapes. Each is a file of its own; those of one release are one compilation, since there are many.
/// </summary>
public class ReadingCaseTests
{
    private const string NoRelease = "none";

    // What this compiler does not know yet is not tried on it.
    private static readonly bool KnowsNewestLanguage = typeof(Compilation).Assembly.GetName().Version is { Major: >= 5 };

    private static readonly ILookup<string, RepairCase> Cases =
        CaseFile.Read("reading.yaml").ToLookup(item => item.Options.GetValueOrDefault("linkerd_version", NoRelease));

    public static TheoryData<string> Releases => [.. Cases.Select(group => group.Key)];

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Just_what_is_expected_is_reported(string release)
    {
        var cases = await CaseCompilation.CreateAsync(Cases[release]);
        var compilation = cases.Compilation;
        var broken = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree);
        var reported = (await Reports.GetAsync(
            compilation,
            new ProjectOptions(release == NoRelease ? null : release))).ToLookup(report => report.Location.SourceTree);
        var faults = new List<string>();
        foreach (var (item, tree) in cases.Files)
        {
            if (broken.Contains(tree))
            {
                faults.AddRange(KnowsNewestLanguage ? [$"{item.Name} does not compile: {broken[tree].First()}"] : []);
            }
            else
            {
                faults.AddRange(FaultsOf(item, tree, [.. reported[tree]]));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<string> FaultsOf(RepairCase item, SyntaxTree tree, List<Diagnostic> left)
    {
        foreach (var expected in item.Expect)
        {
            var (rules, under) = expected.Split('@', 2) is [var first, var second] ? (first, second) : (expected, string.Empty);
            var found = left.FindIndex(report =>
                rules.Split('|').Contains(report.Id) && Written(report).Contains(under, StringComparison.Ordinal));
            if (found < 0)
            {
                yield return $"{item.Name}: not reported: {expected}";
            }
            else
            {
                left.RemoveAt(found);
            }
        }

        foreach (var report in item.ReportsMore ? [] : left)
        {
            yield return $"{item.Name}: not to be reported: {report.Id} {Written(report)}: {Analysis.Message(report)}";
        }

        string Written(Diagnostic report) => tree.GetText(TestContext.Current.CancellationToken).ToString(report.Location.SourceSpan);
    }
}
