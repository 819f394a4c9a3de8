using System.Globalization;
using System.Reflection;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.Tests.Package;

[Collection(CommandLine.Name)]
public class PackageUseTests(ConsumerRun run) : IClassFixture<ConsumerRun>
{
    [Fact]
    public void Warnings_fail_no_build()
    {
        Assert.True(run.Build.ExitCode == 0, run.Build.ToString());
        Assert.All(run.Build.Diagnostics, diagnostic => Assert.Equal("warning", diagnostic.Severity));
    }

    [Theory]
    [InlineData("Unconfigured", SeedCase.Report)]
    [InlineData("HandWritten", SeedCase.Report)]
    [InlineData("CentralVersions", SeedCase.Report)]
    [InlineData("GlobalReference", SeedCase.Report)]
    [InlineData("SharedSettings", SeedCase.ReportForNewestRelease)]
    [InlineData("ByProperty", SeedCase.ReportForNewestRelease)]
    public void Reports_where_a_project_refers_to_it(string project, string report) =>
        Assert.Equal([report, "LKD1003", "LKD1003"], Reported(project));

    [Theory]
    [InlineData("4.8", false)]
    [InlineData("4.13", false)]
    [InlineData("4.14", true)]
    [InlineData("5.0", true)]
    public async Task Only_a_compiler_that_is_new_enough_gets_to_see_the_completion(string version, bool seesIt)
    {
        string[] forAll = ["cs/LinkerdAnnotations.Analyzers.dll", "cs/LinkerdAnnotations.CodeFixes.dll", "cs/YamlDotNet.dll"];

        Assert.Equal(
            seesIt ? [.. forAll, "roslyn4.14/cs/LinkerdAnnotations.Completion.dll"] : forAll,
            await run.AnalyzersForAsync(version));
    }

    [Fact]
    public void Reports_in_each_framework()
    {
        var found = run.Build.Diagnostics
            .Where(diagnostic => diagnostic.Project == "SeveralFrameworks")
            .ToLookup(diagnostic => diagnostic.Framework, diagnostic => diagnostic.Id);

        Assert.Equal(["net10.0", "net10.0-browser"], found.Select(framework => framework.Key));
        Assert.All(found, framework => Assert.Equal(["LKD1001", "LKD1003", "LKD1003"], framework));
    }

    [Theory]
    [InlineData("Dependant")]
    [InlineData("HandWrittenDependant")]
    public void Dependants_of_a_consumer_get_neither_the_analyzers_nor_the_properties(string project)
    {
        Assert.Empty(Reported(project));
        Assert.Contains(project + ".dll", run.Build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unconfigured")]
    [InlineData("HandWritten")]
    public void Adds_nothing_to_what_is_built(string project)
    {
        Assert.Equal([$"{project}.deps.json", $"{project}.dll", $"{project}.pdb"], run.Output(project));
        Assert.DoesNotContain("Linkerd", run.NeededAtRunTime(project), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ByEditorConfig")]
    [InlineData("ByGlobalConfig")]
    public void Files_win_over_properties_and_set_severities(string project) =>
        Assert.Equal([SeedCase.ReportForNewestRelease], Reported(project));

    [Fact]
    public void An_unusable_option_is_reported()
    {
        var reported = Reported("Unusable");

        Assert.StartsWith(
            "LKD9001: 'newest' is not a valid value for linkerd_version (MSBuild: LinkerdVersion)",
            reported[0],
            StringComparison.Ordinal);
        Assert.Equal([SeedCase.Report, "LKD1003", "LKD1003"], reported.Skip(1));
    }

    [Fact]
    public void A_list_may_have_several_lines() => Assert.Equal([SeedCase.Report], Reported("OwnKeys"));

    [Theory]
    [InlineData("ManifestsLeftAlone")]
    [InlineData("ManifestsNamed", "web.yaml(3,5) LKD1001")]
    [InlineData("ManifestsBesideOlderParser", "web.yaml(3,5) LKD1001")]
    [InlineData("ManifestsScanned", "web.yaml(3,5) LKD1001", "web.yml(3,5) LKD1002")]
    [InlineData("ManifestsNamedAndScanned", "web.yaml(3,5) LKD1001", "web.yml(3,5) LKD1002")]
    [InlineData("ManifestsOfSeveralFrameworks", "web.yaml(3,5) LKD1001", "web.yml(3,5) LKD1002")]
    [InlineData("ManifestsOfAnotherFolder", "web.yaml(3,5) LKD1001", "web.yml(3,5) LKD1002")]
    public void Reads_the_manifests_that_a_project_names_or_has_scanned_each_once(string project, params string[] expected) =>
        Assert.Equal(
            expected,
            run.Build.Diagnostics
                .Where(diagnostic => diagnostic.Project == project && !diagnostic.File.EndsWith(".cs", StringComparison.Ordinal))
                .Select(diagnostic => $"{diagnostic.File}({diagnostic.Line},{diagnostic.Column}) {diagnostic.Id}"));

    [Fact]
    public void Options_of_scanning_that_cannot_be_used_are_reported()
    {
        const string scanning =
            "LKD9001: 'ture' is not a valid value for LinkerdScanManifests; use 'true' or 'false'. The option is ignored.";
        const string root =
            "LKD9001: '../nowhere' is not a valid value for LinkerdManifestRoot; use a folder that exists. The option is ignored.";

        Assert.Equal(Reported("Unconfigured").Append(scanning).Append(root), Reported("ManifestsScannedBadly"));
    }

    [Fact]
    public void A_program_keeps_its_own_version_of_the_parser() =>
        Assert.Equal(
            new Version(5, 0, 0, 0),
            AssemblyName.GetAssemblyName(run.OutputFile("ManifestsBesideOlderParser", "YamlDotNet.dll")).Version);

    [Fact]
    public void A_build_speaks_the_language_of_its_reader() =>
        Assert.Equal([SeedCase.ReportInChinese, "LKD1003", "LKD1003"], Reported("Chinese"));

    [Fact]
    public void No_mode_changes_nothing_by_default() => Assert.Equal(Reported("Unconfigured"), Reported("ModeDefault"));

    [Fact]
    public void Mode_None_switches_all_rules_off_and_files_switch_some_on()
    {
        Assert.Empty(Reported("ModeNone"));
        Assert.Empty(Reported("ModeNoneAsError"));
        Assert.Equal([SeedCase.Report], Reported("ModeNoneButOne"));
    }

    [Fact]
    public void Mode_All_makes_warnings_of_all_rules() =>
        Assert.Equal(["LKD1001", "LKD1003", "LKD1003", "LKD1006"], Ids(run.Build, "ModeAll"));

    [Fact]
    public void NoWarn_wins_over_a_mode_and_settings_for_a_category_do_not() =>
        Assert.Equal(["LKD1001", "LKD1006"], Ids(run.Build, "ModeAllByCategory"));

    [Fact]
    public void An_unknown_mode_is_reported_and_changes_nothing()
    {
        const string message = "LKD9001: 'Strict' is not a valid value for LinkerdAnalysisMode; use 'None', 'Default', 'All' or 'AllErrors'. The option is ignored.";

        Assert.Equal(Reported("Unconfigured").Append(message), Reported("ModeUnknown"));
    }

    [Fact]
    public void A_mode_on_the_command_line_counts_even_where_a_project_is_up_to_date() =>
        Assert.Equal(
            ["warning LKD1001", "warning LKD1003", "warning LKD1003", "warning LKD1006"],
            Severities(run.BuildInAnotherMode, "ModeDefault"));

    [Fact]
    public void Errors_fail_a_build()
    {
        Assert.True(run.StrictBuild.ExitCode == 1, run.StrictBuild.ToString());
        Assert.Equal(["error LKD1001", "error LKD1003", "error LKD1003"], Severities(run.StrictBuild, "WarningsAsErrors"));
        Assert.Equal(
            ["error LKD1001", "error LKD1003", "error LKD1003", "error LKD1006"],
            Severities(run.StrictBuild, "ModeAllWarningsAsErrors"));
        Assert.Empty(Severities(run.StrictBuild, "ModeNoneWarningsAsErrors"));
        Assert.Equal(["error LKD1001", "error LKD1003", "error LKD1003", "error LKD1006"], Severities(run.StrictBuild, "ModeAllErrors"));
        Assert.Equal(["error LKD1001", "warning LKD1006"], Severities(run.StrictBuild, "ModeAllErrorsButSome"));
    }

    [Fact]
    public void One_ID_can_be_made_an_error_on_the_command_line()
    {
        Assert.True(run.BuildWithOneError.ExitCode == 1, run.BuildWithOneError.ToString());
        Assert.Equal(["error LKD1001", "warning LKD1003", "warning LKD1003"], Severities(run.BuildWithOneError, "Unconfigured"));
    }

    [Fact]
    public void The_error_log_has_what_code_scanning_shows()
    {
        Assert.Equal("2.1.0", run.Log.Version);
        Assert.Equal(
            ["warning LKD1001", "warning LKD1003", "warning LKD1003", "note LKD1006"],
            run.Log.Results.Select(result => $"{result.Level} {result.RuleId}"));
        Assert.All(run.Log.Results, result =>
        {
            // The place is that of the literal, with its quotes.
            var line = run.Written[result.Line - 1];
            Assert.Equal("Annotations.cs", result.File);
            Assert.Equal(
                line[line.IndexOf('"', StringComparison.Ordinal)..line.IndexOf(']', StringComparison.Ordinal)],
                line[(result.Column - 1)..(result.EndColumn - 1)]);
        });
    }

    [Fact]
    public void The_error_log_describes_every_rule() =>
        Assert.Equal(
            RuleSet.Descriptors
                .DistinctBy(descriptor => descriptor.Id)
                .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
                .Select(descriptor => new ErrorLogRule(
                    descriptor.Id,
                    descriptor.DefaultSeverity is DiagnosticSeverity.Info or DiagnosticSeverity.Hidden ? "note" : "warning",
                    descriptor.Title.ToString(CultureInfo.InvariantCulture),
                    descriptor.Description.ToString(CultureInfo.InvariantCulture),
                    descriptor.HelpLinkUri,
                    descriptor.Category)),
            run.Log.Rules);

    [Fact]
    public void One_command_repairs_a_project() =>
        Assert.Equal(
            run.Written.Select(line => line
                .Replace(SeedCase.WrongKey, SeedCase.RightKey, StringComparison.Ordinal)
                .Replace("namespace Logged;", "namespace Repaired;", StringComparison.Ordinal)),
            run.Repaired);

    /// <summary>What the build says of a project, with the text where it differs from project to project.</summary>
    private string[] Reported(string project) =>
    [
        .. run.Build.Diagnostics.Where(diagnostic => diagnostic.Project == project)
            .Select(diagnostic => diagnostic.Id == "LKD1003" ? diagnostic.Id : $"{diagnostic.Id}: {diagnostic.Message}"),
    ];

    private static string[] Ids(DotNetResult build, string project) =>
        [.. build.Diagnostics.Where(diagnostic => diagnostic.Project == project).Select(diagnostic => diagnostic.Id)];

    private static string[] Severities(DotNetResult build, string project) =>
        [.. build.Diagnostics
            .Where(diagnostic => diagnostic.Project == project)
            .Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Id}")];
}
