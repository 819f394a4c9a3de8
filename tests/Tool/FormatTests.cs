using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;

namespace LinkerdAnnotations.Tests.CommandLine;

/// <summary>What scripts and services read.</summary>
[Collection(ToolTests.Name)]
public partial class FormatTests(InstalledTool tool)
{
    private const string Wrong = "config.linkerd.io/skip-outbound: \"5432\"";

    [Fact]
    public async Task GitHub_is_told_by_commands_of_a_workflow()
    {
        var folder = await RepositoryAsync(("deploy/a,b.yaml", ToolFolder.Deployment(Wrong)));

        var result = await tool.RunAsync(folder.PathOf("deploy"), "check", "--format", "github");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(
            "::warning file=deploy/a%2Cb.yaml,line=14,endLine=14,col=9,endColumn=40,title=LKD1002%3A Misspelled Linkerd key::"
                + "'config.linkerd.io/skip-outbound' is not read by Linkerd",
            Assert.Single(result.Lines),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_get_JSON()
    {
        var folder = await RepositoryAsync(("deploy/web.yaml", ToolFolder.Deployment(Wrong)), ("bad.yaml", "linkerd.io/inject: \0"));

        var result = await tool.RunAsync(folder.Path, "check", "--format", "json", "--linkerd", "2.18,2.20");

        Assert.Equal(2, result.ExitCode);
        using var document = JsonDocument.Parse(result.Output);
        var finding = document.RootElement.GetProperty("findings").EnumerateArray().Single();
        Assert.Equal("LKD1002", finding.GetProperty("id").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Equal("deploy/web.yaml", finding.GetProperty("path").GetString());
        Assert.Equal((14, 9, 14, 40), (Number("line"), Number("column"), Number("endLine"), Number("endColumn")));
        Assert.Equal("Ignored", finding.GetProperty("effect").GetString());
        Assert.True(finding.GetProperty("repairable").GetBoolean());
        Assert.Equal(["2.18", "2.20"], finding.GetProperty("releases").EnumerateArray().Select(release => release.GetString()));
        Assert.Equal("bad.yaml", document.RootElement.GetProperty("problems").EnumerateArray().Single().GetProperty("path").GetString());

        int Number(string name) => finding.GetProperty(name).GetInt32();
    }

    /// <summary>
    /// SARIF_SCHEMA names a file with the schema of the standard; without it, the part of it that is written here is held.
    /// </summary>
    [Fact]
    public async Task Code_scanning_gets_SARIF()
    {
        var folder = await RepositoryAsync(
            ("deploy/wéb 1.yaml", ToolFolder.Deployment(Wrong)),
            ("two.yaml", ToolFolder.Deployment(Wrong + "\n        config.linkerd.io/skip-outbound: \"5\"")));

        var result = await tool.RunAsync(folder.Path, "check", "--format", "sarif");

        Assert.Equal(1, result.ExitCode);
        using var document = JsonDocument.Parse(result.Output);
        var schema = await SchemaAsync();
        var verdict = schema.Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.List });
        Assert.True(
            verdict.IsValid,
            string.Join(
                '\n',
                (verdict.Details ?? [])
                    .Where(detail => detail.Errors is not null)
                    .SelectMany(detail => detail.Errors!.Values.Select(error => $"{detail.InstanceLocation}: {error}"))));
        var run = document.RootElement.GetProperty("runs").EnumerateArray().Single();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal("deploy/w%C3%A9b%201.yaml", UriOf(results[0]));
        Assert.Equal(3, results.Count);
        var rules = run
            .GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")
            .EnumerateArray()
            .Select(rule => rule.GetProperty("id").GetString())
            .ToList();
        Assert.All(results, one => Assert.Equal(one.GetProperty("ruleId").GetString(), rules[one.GetProperty("ruleIndex").GetInt32()]));
        Assert.Equal(results.Count, results.Select(FingerprintOf).Distinct().Count());

        // By the names that the log of a build has.
        Assert.All(results, one => Assert.Equal("Ignored", one.GetProperty("properties").GetProperty("Effect").GetString()));
    }

    [Fact]
    public async Task A_fingerprint_outlives_lines_that_move()
    {
        var folder = await RepositoryAsync(("web.yaml", ToolFolder.Deployment(Wrong)));
        var before = await tool.RunAsync(folder.Path, "check", "--format", "sarif");

        folder.Write("web.yaml", "# Ours.\n\n" + ToolFolder.Deployment(Wrong));
        var after = await tool.RunAsync(folder.Path, "check", "--format", "sarif");

        Assert.NotEqual(before.Output, after.Output);
        Assert.Equal(Fingerprint().Match(before.Output).Value, Fingerprint().Match(after.Output).Value);
    }

    private static async Task<JsonSchema> SchemaAsync()
    {
        var file = Environment.GetEnvironmentVariable("SARIF_SCHEMA") ?? RepositoryFiles.PathOf("tests", "Tool", "sarif.schema.json");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        // That of the standard is of the draft before, which the library does not know; what it uses of it means the same.
        return JsonSchema.FromText(text
            .Replace("http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#", StringComparison.Ordinal)
            .Replace("\"id\": \"https:", "\"$id\": \"https:", StringComparison.Ordinal));
    }

    private static async Task<ToolFolder> RepositoryAsync(params (string Name, string Text)[] files)
    {
        var folder = new ToolFolder(files);
        await Verification.Tool.RunAsync(folder.Path, "git", "init", "--quiet");
        return folder;
    }

    private static string? UriOf(JsonElement result) =>
        result
            .GetProperty("locations")
            .EnumerateArray()
            .Single()
            .GetProperty("physicalLocation")
            .GetProperty("artifactLocation")
            .GetProperty("uri")
            .GetString();

    private static string? FingerprintOf(JsonElement result) =>
        result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString();

    [GeneratedRegex("\"primaryLocationLineHash\": \"[0-9a-f]+:1\"")]
    private static partial Regex Fingerprint();
}
