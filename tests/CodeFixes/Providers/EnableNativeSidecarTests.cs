using LinkerdAnnotations.CodeFixes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>The refactoring that is offered in the annotations of pods. The place is written as <c>/*^*/</c>.</summary>
public class EnableNativeSidecarTests
{
    private const string Caret = "/*^*/";
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar";

    private const string Job =
        """
        var job = new V1Job
        {
            Spec = new()
            {
                Template = new()
                {
                    Metadata = new()
                    {
                        /*^1*/Annotations = new Dictionary<string, string>
                        {/*^2*/
                            ["linkerd.io/inject"] = /*^3*/"enabled", // the mesh
                            // an owner
                            ["/*^4*/team"] = "shop"
                        /*^5*/},
                    },
                },
            },
        };
        Console.WriteLine(job);
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Adds_the_key_behind_the_other_annotations_of_a_pod_template(int place)
    {
        var source = Enumerable
            .Range(1, 5).Aggregate(
                Job,
                (text, other) => text.Replace($"/*^{other}*/", other == place ? Caret : "", StringComparison.Ordinal));

        Assert.Equal(
            source.Replace(Caret, "", StringComparison.Ordinal).Replace(
                """
                ["team"] = "shop"
                """,
                $"""
                ["team"] = "shop",
                                    ["{Alpha}"] = "true"
                """,
                StringComparison.Ordinal),
            await GetChangedTextAsync(source));
    }

    [Theory]
    [InlineData("new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { /*^*/{ \"a\", \"b\" } } } }",
        "{ { \"a\", \"b\" }, { \"KEY\", \"true\" } }")]
    [InlineData("new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { /*^*/} } }", "{ [\"KEY\"] = \"true\" }")]
    [InlineData("new V1Pod { Metadata = new() { /*^*/Annotations = { [\"a\"] = \"b\" } } }", "{ [\"a\"] = \"b\", [\"KEY\"] = \"true\" }")]
    [InlineData("new V1PodTemplateSpec { Metadata = new() { /*^*/Annotations = new Dictionary<string, string>() { [\"a\"] = \"b\", } } }",
        "{ [\"a\"] = \"b\", [\"KEY\"] = \"true\", }")]
    [InlineData("new V1ObjectMeta { Annotations = new Dictionary<string, string> { [\"a\"] = \"b\"/*^*/ } }",
        "{ [\"a\"] = \"b\", [\"KEY\"] = \"true\" }")]
    [InlineData("new V1ObjectMeta { Annotations = new SortedDictionary<string, string> { [\"a\"] = \"b\"/*^*/ } }",
        "{ [\"a\"] = \"b\", [\"KEY\"] = \"true\" }")]
    public async Task Writes_the_entry_in_the_way_of_the_others(string expression, string expected) =>
        Assert.Contains(
            expected.Replace("KEY", Alpha, StringComparison.Ordinal),
            await GetChangedTextAsync($"var item = {expression}; Console.WriteLine(item);"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("2.14", null)]
    [InlineData("2.15", Alpha)]
    [InlineData("2.18", Alpha)]
    [InlineData("2.19", Beta)]
    [InlineData("2.20", null)]
    [InlineData("edge-23.11.3", null)]
    [InlineData("edge-23.11.4", Alpha)]
    [InlineData("edge-26.5.2", null)]
    [InlineData("newest", Alpha)]
    public async Task Writes_the_key_of_the_configured_release_and_none_for_a_release_without_native_sidecars(
        string release,
        string? key) =>
        Assert.Equal(key, await GetWrittenKeyAsync($"linkerd_version = {release}"));

    /// <summary>Nothing is offered where proxies are native sidecars already, be it by the release or by the installation.</summary>
    [Theory]
    [InlineData("2.18", "true", null)]
    [InlineData("2.20", "true", null)]
    [InlineData("2.20", "false", Stable)]
    [InlineData("edge-26.5.2", "false", Stable)]
    public async Task The_installed_default_decides(string release, string installed, string? key) =>
        Assert.Equal(key, await GetWrittenKeyAsync($"linkerd_version = {release}\nlinkerd_native_sidecar_default = {installed}"));

    [Theory]
    [InlineData("1.27", null)]
    [InlineData("1.28", Alpha)]
    [InlineData("1.30", Alpha)]
    public async Task Is_not_offered_for_a_Kubernetes_without_native_sidecars(string version, string? key) =>
        Assert.Equal(key, await GetWrittenKeyAsync($"linkerd_kubernetes_version = {version}"));

    [Theory]
    [InlineData("V1Job")]
    [InlineData("V1Deployment")]
    [InlineData("V1CronJob")]
    [InlineData("V1Namespace")]
    [InlineData("V1Service")]
    public async Task Is_not_offered_on_other_objects(string type) =>
        Assert.Empty(
            await GetTitlesAsync(
                $$"""var item = new {{type}} { Metadata = new() { Annotations = new Dictionary<string, string> { /*^*/["a"] = "b" } } }; Console.WriteLine(item);"""));

    [Theory]
    [InlineData("""var item = new V1Pod { Metadata = new() { Labels = new Dictionary<string, string> { /*^*/["a"] = "b" } } };""")]
    [InlineData("""var item = new V1Pod { Metadata = new() { /*^*/Name = "a", Annotations = new Dictionary<string, string> { ["a"] = "b" } } };""")]
    [InlineData("""var item = /*^*/new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["a"] = "b" } } };""")]
    [InlineData("""var item = new Dictionary<string, string> { /*^*/["a"] = "b" };""")]
    [InlineData("""var item = new Dictionary<int, string> { /*^*/[1] = "b" };""")]
    [InlineData("""var annotations = new List<string> { /*^*/"a" }; var item = annotations;""")]
    [InlineData("""var annotations = new[] { /*^*/"a" }; var item = annotations;""")]
    [InlineData("""var item = new V1Pod { Metadata = new() { /*^*/Annotations = null } };""")]
    [InlineData("""/*^*/var item = 1;""")]
    public async Task Is_not_offered_in_other_places(string statements) =>
        Assert.Empty(await GetTitlesAsync(statements + " Console.WriteLine(item);"));

    [Theory]
    [InlineData($$"""var item = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { /*^*/["{{Alpha}}"] = "false" } } };""")]
    [InlineData($$"""const string Key = "{{Stable}}"; var item = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { /*^*/[Key] = "true" } } };""")]
    [InlineData($$"""var item = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { /*^*/["a"] = "b" } } }; item.Metadata.Annotations["{{Beta}}"] = "true";""")]
    [InlineData($$"""var item = new V1ObjectMeta { Annotations = new Dictionary<string, string> { /*^*/["{{Alpha}}"] = "false" } };""")]
    [InlineData($$"""var annotations = new Dictionary<string, string> { /*^*/["a"] = "b" }; annotations.Add("{{Alpha}}", "true"); var item = annotations;""")]
    public async Task Is_not_offered_where_a_key_for_it_stands_already(string statements) =>
        Assert.Empty(await GetTitlesAsync(statements + " Console.WriteLine(item);"));

    [Fact]
    public async Task A_key_that_the_release_does_not_read_does_not_count() =>
        Assert.Single(await GetTitlesAsync(
            $$"""var item = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { /*^*/["{{Stable}}"] = "true" } } }; Console.WriteLine(item);""",
            "linkerd_version = 2.18"));

    [Fact]
    public async Task The_key_on_another_pod_does_not_count() =>
        Assert.Single(await GetTitlesAsync(
            $$"""
            var one = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { /*^*/["a"] = "b" } } };
            var other = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true" } } };
            Console.WriteLine(one == other);
            """));

    [Theory]
    [InlineData("var item = new V1Pod { Metadata = new() { Annotations = { [/*^*/")]
    [InlineData("var item = new V1Pod { Metadata = new() { /*^*/Annotations = ")]
    [InlineData("var item = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { /*^*/")]
    [InlineData("[Annotations = { /*^*/}] class C { }")]
    public async Task Half_written_code_does_no_harm(string source) =>
        Assert.True((await GetActionsAsync(source, string.Empty)).Actions.Count <= 1);

    [Theory]
    [InlineData("")]
    [InlineData("kind: Pod\nmetadata:\n  annotations:\n    linkerd.io/inject: enabled\n")]
    [InlineData("""var annotations = new Dictionary<string, string> { ["a"] = "b" };""")]
    public async Task Is_not_offered_in_other_kinds_of_documents(string text)
    {
        var project = (await ProgramProject.CreateAsync("class C;")).Project;
        project = project.AddAdditionalDocument("a.yaml", SourceText.From(text), filePath: "/a.yaml").Project;
        project = project.AddAnalyzerConfigDocument(".editorconfig", SourceText.From(text), filePath: "/.editorconfig").Project;
        foreach (var document in project.AdditionalDocuments.Concat<TextDocument>(project.AnalyzerConfigDocuments))
        {
            for (var position = 0; position <= text.Length; position++)
            {
                Assert.Empty(await GetActionsAsync(document, new(position, 0)));
                Assert.Empty(await GetActionsAsync(document, TextSpan.FromBounds(0, position)));
            }
        }
    }

    [Fact]
    public async Task Is_called_what_it_does() =>
        Assert.Equal(
            ["Run the Linkerd proxy as a native sidecar"],
            await GetTitlesAsync(
                """var annotations = new Dictionary<string, string> { /*^*/["a"] = "b" }; Console.WriteLine(annotations);"""));

    private static async Task<string?> GetWrittenKeyAsync(string options)
    {
        const string source = """var annotations = new Dictionary<string, string> { /*^*/["a"] = "b" }; Console.WriteLine(annotations);""";
        if ((await GetTitlesAsync(source, options)).Count == 0)
        {
            return null;
        }

        var changed = await GetChangedTextAsync(source, options);
        return new[] { Alpha, Beta, Stable }.Single(key => changed.Contains($"[\"{key}\"] = \"true\"", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> GetTitlesAsync(string source, string options = "") =>
        [.. (await GetActionsAsync(source, options)).Actions.Select(action => action.Title)];

    private static async Task<string> GetChangedTextAsync(string source, string options = "")
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var (document, actions) = await GetActionsAsync(source, options);
        var operations = await Assert.Single(actions).GetOperationsAsync(cancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        Assert.Empty((await changed.GetSemanticModelAsync(cancellationToken))!
            .GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return (await changed.GetTextAsync(cancellationToken)).ToString();
    }

    private static async Task<(Document Document, IReadOnlyList<CodeAction> Actions)> GetActionsAsync(string source, string options)
    {
        var position = source.IndexOf(Caret, StringComparison.Ordinal);
        var document = await ProgramProject.CreateAsync(source.Remove(position, Caret.Length), globalConfig: options);
        return (document, await GetActionsAsync(document, new(position, 0)));
    }

    private static async Task<IReadOnlyList<CodeAction>> GetActionsAsync(TextDocument document, TextSpan span)
    {
        var actions = new List<CodeAction>();
        await new EnableNativeSidecarRefactoringProvider().ComputeRefactoringsAsync(
            new(document, span, actions.Add, TestContext.Current.CancellationToken));
        return actions;
    }
}
