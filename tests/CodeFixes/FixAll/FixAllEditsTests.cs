using LinkerdAnnotations.CodeFixes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.Tests.CodeFixes;

public class FixAllEditsTests
{
    private const string Source =
        """
        var annotations = new Dictionary<string, string>
        {
            ["config.linkerd.io/tier"] = "gold",
            ["linkerd.io/injection"] = "enabled",
            ["config.linkerd.io/proxy-await"] = "true",
            ["config.linkerd.io/proxy-native-sidecar"] = "1",
        };
        Console.WriteLine(annotations.Count);
        """;

    private static readonly (string Id, string Line)[] RepairedLines =
    [
        ("LKD1001", """["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "1","""),
        ("LKD1002", """["linkerd.io/inject"] = "enabled","""),
        ("LKD2001", """["config.linkerd.io/proxy-await"] = "enabled","""),
    ];

    public static TheoryData<string, string, string> Repairs
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var lookedAt in new[] { "LKD1001", "LKD1002", "LKD1003", "LKD2001" })
            {
                foreach (var (id, line) in RepairedLines)
                {
                    rows.Add(lookedAt, id, line);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Repairs))]
    public async Task Repairs_what_is_asked_for_whichever_rule_the_asker_looked_at(string lookedAt, string askedFor, string repaired)
    {
        var analysis = await Analysis.OfAsync(Source);
        Assert.Equal(["LKD1003", "LKD1002", "LKD2001", "LKD1001"], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.DoesNotContain(repaired, Source, StringComparison.Ordinal);

        // As "dotnet format" does it: what to apply comes from the first diagnostic at hand, and may be nothing.
        var provider = new EditCodeFixProvider();
        CodeAction? action = null;
        var context = new CodeFixContext(
            analysis.Document,
            analysis.Diagnostics.Single(diagnostic => diagnostic.Id == lookedAt),
            (offered, _) => action ??= offered,
            TestContext.Current.CancellationToken);
        await provider.RegisterCodeFixesAsync(context);
        var all = new FixAllContext(
            analysis.Document,
            provider,
            FixAllScope.Solution,
            action?.EquivalenceKey!,
            [askedFor],
            new KnownDiagnostics(analysis.Diagnostics),
            TestContext.Current.CancellationToken);
        var fix = await provider.GetFixAllProvider().GetFixAsync(all);

        Assert.NotNull(fix);
        Assert.Equal("Change all to the key that was meant", fix.Title);
        var operations = await fix.GetOperationsAsync(TestContext.Current.CancellationToken);
        var document = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(analysis.Document.Id)!;
        Assert.Contains(
            repaired,
            (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString(),
            StringComparison.Ordinal);
    }
}
