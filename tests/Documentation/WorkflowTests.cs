using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>
/// The workflows cannot run here. What they must hold is read out of them: the form that the forge takes, pinned actions, the least rights,
/// and no text of others in a command.
/// </summary>
public partial class WorkflowTests
{
    private static readonly string[] KeysOfWorkflow = ["name", "on", "permissions", "concurrency", "jobs"];
    private static readonly string[] KeysOfJob =
    [
        "name", "needs", "runs-on", "timeout-minutes", "environment", "permissions", "strategy", "defaults", "steps"
    ];
    private static readonly string[] KeysOfStep = ["id", "name", "if", "uses", "with", "env", "run"];

    // What each action takes, in the version that is pinned.
    private static readonly Dictionary<string, string[]> Inputs = new(StringComparer.Ordinal)
    {
        ["actions/checkout"] = ["persist-credentials"],
        ["actions/setup-dotnet"] = ["dotnet-version", "global-json-file"],
        ["actions/upload-artifact"] = ["name", "path", "if-no-files-found"],
        ["actions/download-artifact"] = ["name", "path"],
        ["actions/attest-build-provenance"] = ["subject-path"],
        ["microsoft/setup-msbuild"] = [],
        ["NuGet/login"] = ["user"],
    };

    // A right that is more than to read the sources, and the job that needs it.
    private static readonly string[] Rights =
    [
        "release.yml build attestations", "release.yml build id-token", "release.yml publish id-token"
    ];

    public static TheoryData<string> Workflows =>
        [.. Directory
            .GetFiles(RepositoryFiles.PathOf(".github", "workflows"))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_has_the_form_that_the_forge_takes(string file)
    {
        var workflow = Load(file);

        Assert.Subset(KeysOfWorkflow.ToHashSet(), Keys(workflow));
        Assert.All(Jobs(workflow), job =>
        {
            Assert.Subset(KeysOfJob.ToHashSet(), Keys(job.Content));
            Assert.Contains("runs-on", Keys(job.Content));
            Assert.Matches("^[0-9]+$", Text(job.Content, "timeout-minutes"));
            Assert.All(Steps(job.Content), step =>
            {
                Assert.Subset(KeysOfStep.ToHashSet(), Keys(step));
                Assert.Single(Keys(step).Intersect(["uses", "run"]));
            });
            if (Text(job.Content, "needs") is { } needed)
            {
                Assert.Contains(needed, Jobs(workflow).Select(other => other.Name));
            }
        });
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_action_is_pinned_to_a_commit_and_says_which_version_that_is(string file)
    {
        var uses = File
            .ReadAllLines(RepositoryFiles.PathOf(".github", "workflows", file))
            .Where(line => line.Contains("uses:", StringComparison.Ordinal));
        Assert.All(uses, line => Assert.Matches("uses: [A-Za-z]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", line));

        Assert.All(
            Jobs(Load(file)).SelectMany(job => Steps(job.Content)).Where(step => Text(step, "uses") is not null),
            step => Assert.Subset(
                Inputs[Text(step, "uses")!.Split('@')[0]].ToHashSet(),
                step.Children.TryGetValue("with", out var with) ? Keys((YamlMappingNode)with) : []));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Rights_are_the_least(string file)
    {
        var workflow = Load(file);
        var rights = workflow.Children["permissions"] is YamlMappingNode ofAll ? ofAll : [];

        Assert.All(rights.Children, right => Assert.Equal(("contents", "read"), (right.Key.ToString(), right.Value.ToString())));
        foreach (var (name, job) in Jobs(workflow))
        {
            var ofJob = job.Children.TryGetValue("permissions", out var given) ? (YamlMappingNode)given : [];
            Assert.All(
                ofJob.Children.Where(right => right.Value.ToString() == "write"),
                right => Assert.Contains($"{file} {name} {right.Key}", Rights));
        }

        Assert.All(
            Jobs(workflow)
                .SelectMany(job => Steps(job.Content))
                .Where(step => Text(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
            step => Assert.Equal("false", Text((YamlMappingNode)step.Children["with"], "persist-credentials")));
    }

    /// <summary>
    /// What somebody else may write (names of branches, titles) reaches commands through the environment, where it is no command itself.
    /// </summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void No_command_is_put_together_of_what_others_write(string file) =>
        Assert.All(
            Jobs(Load(file)).SelectMany(job => Steps(job.Content)).Select(step => Text(step, "run")).OfType<string>(),
            command => Assert.DoesNotContain("${{", command, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void What_is_run_is_there(string file) =>
        Assert.All(
            Jobs(Load(file))
                .SelectMany(job => Steps(job.Content))
                .Select(step => Text(step, "run"))
                .OfType<string>()
                .SelectMany(command => PathInCommand().Matches(command).Select(match => match.Value)),
            path => Assert.True(File.Exists(RepositoryFiles.PathOf(path.Split('/'))), path));

    [Fact]
    public void Tests_run_on_three_systems()
    {
        var job = Jobs(Load("test.yml")).Single(job => job.Name == "test").Content;
        var matrix = (YamlMappingNode)((YamlMappingNode)job.Children["strategy"]).Children["matrix"];

        Assert.Equal(
            ["ubuntu", "windows", "macos"],
            ((YamlSequenceNode)matrix.Children["system"]).Select(system => system.ToString().Split('-')[0]));
        Assert.Contains(".ci/run", Steps(job).Select(step => Text(step, "run")));
    }

    [Fact]
    public void Forms_for_issues_have_what_the_forge_asks_for()
    {
        var folder = RepositoryFiles.PathOf(".github", "ISSUE_TEMPLATE");
        foreach (var form in Directory.GetFiles(folder).Where(path => Path.GetFileName(path) != "config.yml"))
        {
            var content = LoadFile(form);
            Assert.All(new[] { "name", "description", "body" }, key => Assert.Contains(key, Keys(content)));
            Assert.All((YamlSequenceNode)content.Children["body"], part =>
            {
                Assert.Contains(Text((YamlMappingNode)part, "type"), new[] { "input", "textarea" });
                Assert.NotNull(Text((YamlMappingNode)((YamlMappingNode)part).Children["attributes"], "label"));
                Assert.Matches("^[a-z]+$", Text((YamlMappingNode)part, "id"));
            });
        }
    }

    [Fact]
    public void Updates_are_looked_for_in_packages_and_in_actions() =>
        Assert.Equal(
            ["nuget", "github-actions"],
            ((YamlSequenceNode)LoadFile(RepositoryFiles.PathOf(".github", "dependabot.yml")).Children["updates"])
                .Select(update => Text((YamlMappingNode)update, "package-ecosystem")));

    private static YamlMappingNode Load(string file) => LoadFile(RepositoryFiles.PathOf(".github", "workflows", file));

    private static YamlMappingNode LoadFile(string path)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(path);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static IEnumerable<(string Name, YamlMappingNode Content)> Jobs(YamlMappingNode workflow) =>
        ((YamlMappingNode)workflow.Children["jobs"]).Children.Select(job => (job.Key.ToString(), (YamlMappingNode)job.Value));

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode job) =>
        ((YamlSequenceNode)job.Children["steps"]).Cast<YamlMappingNode>();

    private static HashSet<string> Keys(YamlMappingNode node) => [.. node.Children.Keys.Select(key => key.ToString())];

    private static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? value.ToString() : null;

    [GeneratedRegex(@"(?:\.ci|samples)/[A-Za-z/.]+[A-Za-z]")]
    private static partial Regex PathInCommand();
}
