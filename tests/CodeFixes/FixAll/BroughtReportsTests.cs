using System.Collections.Immutable;
using LinkerdAnnotations.CodeFixes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>What a repair brings about, and what repairs before it have moved.</summary>
public class BroughtReportsTests
{
    private const string Native = "config.alpha.linkerd.io/proxy-enable-native-sidecar";

    private static readonly EditCodeFixProvider Provider = new();

    public static TheoryData<string, string> Chains => new()
    {
        // A key that is right, in a place where it is not read.
        {
            """V1Deployment M() => new() { Metadata = new() { Name = "a", Annotations = new Dictionary<string, string> { ["linkerd.io/injct"] = "enabled", ["a"] = "b" } }, Spec = new() { Template = new() { Spec = new() } } };""",
            """V1Deployment M() => new() { Metadata = new() { Name = "a", Annotations = new Dictionary<string, string> { ["a"] = "b" } }, Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() } } };"""
        },
        {
            """V1Service M() => new() { Metadata = new() { Name = "a", Labels = new Dictionary<string, string> { ["config.linkerd.io/opaque-prots"] = "25" } } };""",
            """V1Service M() => new() { Metadata = new() { Name = "a", Annotations = new Dictionary<string, string> { ["config.linkerd.io/opaque-ports"] = "25" } } };"""
        },
        // A Job that gets a proxy.
        {
            Job("""["linkerd.io/injct"] = "enabled" """),
            Job($"""["linkerd.io/inject"] = "enabled", ["{Native}"] = "true" """)
        },
        {
            Job("""["linkerd.io/inject"] = "true", """),
            Job($"""["linkerd.io/inject"] = "enabled", ["{Native}"] = "true", """)
        },
        // All of that.
        {
            """V1Job M() => new() { Metadata = new() { Name = "a", Annotations = new Dictionary<string, string> { ["linkerd.io/injct"] = "true", ["a"] = "b" } }, Spec = new() { Template = new() { Spec = new() } } };""",
            $$"""V1Job M() => new() { Metadata = new() { Name = "a", Annotations = new Dictionary<string, string> { ["a"] = "b" } }, Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled", ["{{Native}}"] = "true" } }, Spec = new() } } };"""
        },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public async Task Is_repaired_in_the_same_run(string member, string repaired)
    {
        var document = await ProgramProject.CreateAsync($"class C {{ {member} }}", globalConfig: "linkerd_version = 2.18");
        var once = await FixAllAsync(document, FixAllScope.Document);
        var twice = await FixAllAsync(once, FixAllScope.Document);

        Assert.Equal($"class C {{ {repaired} }}", await TextAsync(once));
        Assert.Equal(await TextAsync(once), await TextAsync(twice));
    }

    /// <summary>A rule that nobody asked for repairs only what was right before.</summary>
    [Fact]
    public async Task What_was_reported_before_is_left_to_its_own_rule()
    {
        const string Source =
            """
            class C
            {
                V1Service M() => new() { Metadata = new() { Name = "a", Labels = new Dictionary<string, string> { ["config.linkerd.io/opaque-prots"] = "25" } } };
                V1Service N() => new() { Metadata = new() { Name = "a", Labels = new Dictionary<string, string> { ["config.linkerd.io/opaque-ports"] = "25" } } };
            }
            """;
        var document = await ProgramProject.CreateAsync(Source);
        var repaired = await TextAsync(await FixAllAsync(document, FixAllScope.Document, "LKD1002"));

        Assert.Contains("""M() => new() { Metadata = new() { Name = "a", Annotations""", repaired, StringComparison.Ordinal);
        Assert.Contains("""N() => new() { Metadata = new() { Name = "a", Labels""", repaired, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#pragma warning disable LKD3002", "")]
    [InlineData("", "dotnet_diagnostic.LKD3002.severity = none")]
    [InlineData("", "dotnet_diagnostic.LKD3002.severity = suggestion")]
    public async Task What_is_switched_off_or_matters_less_is_not_repaired(string line, string config)
    {
        const string Labels = """V1Service M() => new() { Metadata = new() { Name = "a", Labels = new Dictionary<string, string> { ["config.linkerd.io/opaque-prots"] = "25" } } };""";
        var document = await ProgramProject.CreateAsync($"{line}\nclass C {{ {Labels} }}", globalConfig: config);

        Assert.Equal(
            $"{line}\nclass C {{ {Labels.Replace("prots", "ports", StringComparison.Ordinal)} }}",
            await TextAsync(await FixAllAsync(document, FixAllScope.Document, "LKD1002")));
    }

    [Theory]
    [InlineData("", "Labels")]
    [InlineData("""V1Service N() => new() { Metadata = new() { Labels = new Dictionary<string, string> { ["config.linkerd.io/opaque-ports"] = "25" } } };""", "Annotations")]
    public async Task What_matters_as_little_as_something_that_was_asked_for_is_repaired(string other, string map)
    {
        const string Labels = """V1Service M() => new() { Metadata = new() { Name = "a", Labels = new Dictionary<string, string> { ["config.linkerd.io/opaque-prots"] = "25" } } };""";
        var document = await ProgramProject.CreateAsync(
            $"class C {{ {Labels} {other} }}",
            globalConfig: "dotnet_diagnostic.LKD3002.severity = suggestion");

        Assert.Contains(
            $"Name = \"a\", {map} = new Dictionary<string, string> {{ [\"config.linkerd.io/opaque-ports\"]",
            await TextAsync(await FixAllAsync(document, FixAllScope.Document)),
            StringComparison.Ordinal);
    }

    /// <summary>Where a constant is written anew, what is brought about stands elsewhere.</summary>
    [Theory]
    [InlineData(FixAllScope.Document, "Labels")]
    [InlineData(FixAllScope.Project, "Annotations")]
    public async Task Goes_as_far_as_the_scope(FixAllScope scope, string map)
    {
        var keys = await ProgramProject.CreateAsync(
            "static class Keys { public const string Opaque = \"config.linkerd.io/opaque-prots\"; }");
        var use = keys.Project.AddDocument(
            "Use.cs",
            """class C { V1Service M() => new() { Metadata = new() { Name = "a", Labels = new Dictionary<string, string> { [Keys.Opaque] = "25" } } }; }""",
            filePath: "/Use.cs");
        var changed = await FixAllAsync(use.Project.GetDocument(keys.Id)!, scope, "LKD1002");

        Assert.Contains("opaque-ports", await TextAsync(changed), StringComparison.Ordinal);
        Assert.Contains($"{map} = new", await TextAsync(changed.Project.GetDocument(use.Id)!), StringComparison.Ordinal);
    }

    /// <summary>
    /// As <c>dotnet format</c> does it: what is reported is found out once, and a rule's repairs move what the next one is about.
    /// </summary>
    [Theory]
    [InlineData("LKD3001", "LKD4001")]
    [InlineData("LKD4001", "LKD3001")]
    public async Task What_was_moved_by_other_repairs_is_found_again(params string[] order)
    {
        const string Source =
            $$"""
            class C
            {
                V1Deployment M() => new()
                {
                    Metadata = new()
                    {
                        Name = "a",
                        Annotations = new Dictionary<string, string>
                        {
                            ["linkerd.io/inject"] = "enabled",
                            ["config.linkerd.io/skip-outbound-ports"] = "25",
                            ["a"] = "b",
                        },
                    },
                    Spec = new() { Template = new() { Spec = new() } },
                };
                V1Job N() => new()
                {
                    Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>
                    {
                        ["linkerd.io/inject"] = "enabled",
                    } } } },
                };
                V1Job O() => new()
                {
                    Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>
                    {
                        ["linkerd.io/inject"] = "enabled",
                    } } } },
                };
            }
            """;
        var document = await ProgramProject.CreateAsync(Source, globalConfig: "linkerd_version = 2.18");
        var reports = new KnownDiagnostics(await DiagnosticsOfAsync(document.Project));
        foreach (var id in order)
        {
            document = await FixAllAsync(document, FixAllScope.Solution, reports, id);
        }

        Assert.Empty(await DiagnosticsOfAsync(document.Project));
    }

    /// <summary>In no other file, and of no other rule.</summary>
    [Theory]
    [InlineData("inject", "true", "LKD1002")]
    [InlineData("injct", "enabled", "LKD2001")]
    [InlineData("inject", "enabled", "LKD1002", "LKD2001")]
    public async Task In_a_file_that_was_changed_since_what_was_asked_for_is_repaired(string key, string value, params string[] ids)
    {
        const string Wrong = """class C { object M(bool m) => m ? new Dictionary<string, string> { ["linkerd.io/injct"] = "enabled" } : new() { ["linkerd.io/inject"] = "true" }; }""";
        var before = await ProgramProject.CreateAsync(Wrong, globalConfig: "dotnet_diagnostic.LKD2001.severity = suggestion");
        var other = before.Project.AddDocument("Other.cs", Wrong.Replace("class C", "class D", StringComparison.Ordinal), filePath: "/Other.cs");
        var reports = (await DiagnosticsOfAsync(other.Project))
            .Where(report => report.Location.SourceTree!.FilePath == before.FilePath && ids.Contains(report.Id));
        var changed = other.Project.GetDocument(before.Id)!.WithText(SourceText.From("// Since then\n" + Wrong));
        var repaired = await FixAllAsync(changed, FixAllScope.Project, new KnownDiagnostics(reports), ids);

        Assert.Equal(
            "// Since then\n" + Wrong.Replace("injct", key, StringComparison.Ordinal).Replace("\"true\"", $"\"{value}\"", StringComparison.Ordinal),
            await TextAsync(repaired));
        Assert.Equal(
            await TextAsync(other),
            await TextAsync(repaired.Project.GetDocument(other.Id)!));
    }

    /// <summary>What a host does not name, it may have suppressed.</summary>
    [Fact]
    public async Task Where_nothing_was_changed_since_only_what_is_named_is_repaired()
    {
        const string Wrong = """class C { object M(bool m) => m ? new Dictionary<string, string> { ["linkerd.io/injct"] = "enabled" } : new() { ["linkerd.io/injct"] = "disabled" }; }""";
        var document = await ProgramProject.CreateAsync(Wrong);
        var first = (await DiagnosticsOfAsync(document.Project)).MinBy(report => report.Location.SourceSpan.Start)!;

        Assert.Equal(
            Wrong.Replace("injct\"] = \"enabled", "inject\"] = \"enabled", StringComparison.Ordinal),
            await TextAsync(await FixAllAsync(document, FixAllScope.Document, new KnownDiagnostics([first]))));
    }

    private static string Job(string entries) =>
        $$"""V1Job M() => new() { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { {{entries}}} } } } };""";

    private static async Task<Document> FixAllAsync(Document document, FixAllScope scope, params string[] ids) =>
        await FixAllAsync(document, scope, new KnownDiagnostics(await DiagnosticsOfAsync(document.Project)), ids);

    private static async Task<Document> FixAllAsync(
        Document document,
        FixAllScope scope,
        FixAllContext.DiagnosticProvider reports,
        params string[] ids)
    {
        var context = new FixAllContext(
            document,
            Provider,
            scope,
            codeActionEquivalenceKey: null!,
            ids.Length > 0 ? ids : Provider.FixableDiagnosticIds,
            reports,
            TestContext.Current.CancellationToken);
        return await Provider.GetFixAllProvider().GetFixAsync(context) is { } action
            ? (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>()
                .Single().ChangedSolution.GetDocument(document.Id)!
            : document;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
        return await compilation!
            .WithAnalyzers(Providers.Analyzers, project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> TextAsync(Document document) =>
        (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
}
