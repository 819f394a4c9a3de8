using LinkerdAnnotations.Tests.Robustness;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>What no repair may do to a project, however it is applied.</summary>
internal static class RepairFaults
{
    /// <summary>What is wrong with a project after a repair, beside what was wrong before.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(AnalyzedProject before, AnalyzedProject after)
    {
        var faults = new List<string>();
        if (after.Errors().ToList() is [var error, ..] errors && errors.Count > before.Errors().Count())
        {
            faults.Add($"does not compile: {error}");
        }

        foreach (var document in before.Documents)
        {
            TextDocument? changed = document is Document
                ? after.Project.GetDocument(document.Id)
                : after.Project.GetAdditionalDocument(document.Id);
            faults.AddRange(changed is null ? [$"removes {document.FilePath}"] : await FindAsync(document, changed));
        }

        return faults;
    }

    /// <summary>What was reported by one rule and is still, or is reported by another one that has nothing to do with it.</summary>
    /// <param name="before">The project before a repair.</param>
    /// <param name="after">The project after it.</param>
    /// <param name="rule">The rule for whose report it was offered.</param>
    public static IEnumerable<string> FindBrought(AnalyzedProject before, AnalyzedProject after, string rule) =>
        from diagnostic in after.Diagnostics
        group diagnostic by diagnostic.Id into ofRule
        where !IsJudgedLater(rule, ofRule.Key) && ofRule.Count() > before.Diagnostics.Count(diagnostic => diagnostic.Id == ofRule.Key)
        select $"brings {ofRule.Last()}";

    // A key that has become right has its value and its place judged for the first time.
    private static bool IsJudgedLater(string rule, string other) => IsOfKeys(rule) && !IsOfKeys(other);

    private static bool IsOfKeys(string rule) => rule.StartsWith("LKD1", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> FindAsync(TextDocument before, TextDocument after)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var (was, now) = ((await before.GetTextAsync(cancellationToken)).ToString(),
            (await after.GetTextAsync(cancellationToken)).ToString());
        var (path, faults) = (before.FilePath!, new List<string>());
        if (KeptText.HasOtherLineEnds(was, now))
        {
            faults.Add($"ends lines of {path} in another way");
        }

        if (before is Document code && after is Document changed)
        {
            var (root, changedRoot) = ((await code.GetSyntaxRootAsync(cancellationToken))!,
                (await changed.GetSyntaxRootAsync(cancellationToken))!);
            faults.AddRange(Lost(KeptText.Comments(root), KeptText.Comments(changedRoot)));
            faults.AddRange(Lost(KeptText.Directives(root), KeptText.Directives(changedRoot)));
        }
        else
        {
            faults.AddRange(IsJson(path) ? [] : Lost(KeptText.YamlComments(was), KeptText.YamlComments(now)));
            if (MutatedSyntax.IsManifest(was, path) && !MutatedSyntax.IsManifest(now, path))
            {
                faults.Add($"makes of {path} what does not parse");
            }
        }

        return faults;
    }

    private static bool IsJson(string path) => path.EndsWith(".json", StringComparison.Ordinal);

    private static List<string> Lost(IEnumerable<string> before, IEnumerable<string> after)
    {
        var left = after.ToList();
        return before.Where(text => !left.Remove(text)).Select(text => $"loses {text}").ToList();
    }
}
