using LinkerdAnnotations.Tests.Package;
using LinkerdAnnotations.Tests.Samples;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>The command of Roslynator that a page shows.</summary>
[Collection(CommandLine.Name)]
public class RoslynatorTests
{
    private const string FirstChoice = "=FirstChoice";

    [Fact]
    public async Task The_command_turns_the_sample_into_its_clean_twin()
    {
        var folder = ScratchFolder.Create("roslynator");
        var restored = await LocalTool.FetchAsync(folder, "roslynator.dotnet.cli", "1.0.1", "roslynator");
        Assert.SkipUnless(restored.ExitCode == 0, $"Roslynator cannot be fetched here: {restored}");

        SampleCopy.Make(Directory.CreateDirectory(Path.Combine(folder, "samples")).FullName, "BatchJobs");
        await DotNet.RunAsync(folder, "build", Path.Combine("samples", "BatchJobs"));
        await DotNet.RunAsync(folder, Command());

        Assert.All(
            Directory.GetFiles(RepositoryFiles.PathOf("samples", "FixedBatchJobs"), "*.cs").Select(Path.GetFileName),
            file => Assert.Equal(
                SampleRun.Written("FixedBatchJobs", file!),
                File.ReadAllLines(Path.Combine(folder, "samples", "BatchJobs", file!))));
    }

    [Fact]
    public void The_command_names_every_rule_that_warns_and_has_fixes()
    {
        var expected = RuleSet.All
            .Select(rule => rule.Descriptors[0])
            .Where(descriptor => RuleSet.RepairableIds.Contains(descriptor.Id) && descriptor.DefaultSeverity == DiagnosticSeverity.Warning)
            .Select(descriptor => descriptor.Id)
            .Order(StringComparer.Ordinal)
            .ToList();
        var command = Command();

        Assert.Equal(
            expected,
            command.Where(argument =>
                argument.StartsWith("LKD", StringComparison.Ordinal) && !argument.EndsWith(FirstChoice, StringComparison.Ordinal)));
        Assert.Equal(
            expected.Select(id => id + FirstChoice),
            command.Where(argument => argument.EndsWith(FirstChoice, StringComparison.Ordinal)));
    }

    /// <summary>What the page shows, from the name of the tool on.</summary>
    private static string[] Command() => File.ReadAllText(RepositoryFiles.PathOf("analyzers", "docs", "editors.md"))
        .Split("\nroslynator ")[1]
        .Split("```")[0]
        .Replace("\\", string.Empty, StringComparison.Ordinal)
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Prepend("roslynator")
        .ToArray();
}
