using k8s;
using k8s.Models;
using LinkerdAnnotations.Tests.Documentation;
using LinkerdAnnotations.Tests.Package;

namespace LinkerdAnnotations.Tests.Samples;

[Collection(CommandLine.Name)]
public class BatchJobsTests(SampleRun run) : IClassFixture<SampleRun>
{
    [Fact]
    public void Build_points_at_each_mistake()
    {
        const string unknown = "is not read by Linkerd; use";
        const string ignored = "Linkerd silently ignores unknown keys.";
        (string, string, string, string)[] expected =
        [
            ("DatabaseMigration.cs", "LKD1002",
                """template.Metadata.Annotations["config.linkerd.io/skip-outbound"] = "5432";""",
                $"'config.linkerd.io/skip-outbound' {unknown} 'config.linkerd.io/skip-outbound-ports'. {ignored}"),
            ("DatabaseMigration.cs", "LKD1002",
                """{ "linkerd.io/injection", "enabled" },""",
                $"'linkerd.io/injection' {unknown} 'linkerd.io/inject'. {ignored}"),
            ("DatabaseMigration.cs", "LKD2001",
                """{ "config.alpha.linkerd.io/proxy-enable-native-sidecar", "enabled" },""",
                "'enabled' is not a valid value for 'config.alpha.linkerd.io/proxy-enable-native-sidecar'; use 'true'. Linkerd silently uses its default. The value must be a boolean such as 'true' or 'false'."),
            ("DatabaseMigration.cs", "LKD1002",
                """annotations.Add("config.linkerd.io/skip-incoming-ports", "9090");""",
                $"'config.linkerd.io/skip-incoming-ports' {unknown} 'config.linkerd.io/skip-inbound-ports'. {ignored}"),
            ("MeshAnnotations.cs", "LKD1002",
                """public const string LogLevel = Config + "/log-level";""",
                $"'config.linkerd.io/log-level' {unknown} 'config.linkerd.io/proxy-log-level'. {ignored}"),
            ("NightlyReport.cs", "LKD1001",
                """["config.linkerd.io/proxy-native-sidecar"] = "true",""",
                "'config.linkerd.io/proxy-native-sidecar' is not read by Linkerd; use 'config.alpha.linkerd.io/proxy-enable-native-sidecar'. Before Linkerd 2.20, the pods of a Job never complete without it; 2.20 and later need no key."),
        ];

        Assert.All(run.Build.Diagnostics, diagnostic => Assert.Equal("warning", diagnostic.Severity));
        Assert.Equal(
            expected,
            run.Build.Diagnostics.Select(diagnostic => (
                diagnostic.File,
                diagnostic.Id,
                SampleRun.Written("BatchJobs", diagnostic.File)[diagnostic.Line - 1].Trim(),
                diagnostic.Message)));
        Assert.Contains($"{expected.Length} Warning(s)", run.Build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_prints_what_the_readme_shows() =>
        Assert.Equal(
            run.Build.Diagnostics.Select(ReadmeOutput.Line).Order(StringComparer.Ordinal),
            ReadmeOutput.Below("dotnet build samples/BatchJobs").Order(StringComparer.Ordinal));

    [Fact]
    public void Build_for_another_release_suggests_its_key() =>
        Assert.Equal(
            "'config.linkerd.io/proxy-native-sidecar' is not read by Linkerd; remove it, or use 'config.linkerd.io/proxy-enable-native-sidecar'. Linkerd runs the proxy as a native sidecar by default here.",
            run.BuildForNewestRelease.Diagnostics.Single(diagnostic => diagnostic.Id == "LKD1001").Message);

    [Fact]
    public Task Repair_changes_what_is_written_down() =>
        GeneratedFile.HoldsAsync(run.Diff, "tests", "Expected", "BatchJobs.diff");

    [Fact]
    public void Repair_turns_the_sample_into_its_clean_twin()
    {
        foreach (var file in new[] { "DatabaseMigration.cs", "MeshAnnotations.cs", "NightlyReport.cs", "Program.cs" })
        {
            Assert.Equal(SampleRun.Written("FixedBatchJobs", file), run.Repaired(file));
        }
    }

    [Fact]
    public void Repaired_sample_and_clean_twin_build_with_warnings_as_errors()
    {
        Assert.Empty(run.StrictBuild.Diagnostics);
        Assert.Contains("0 Warning(s)", run.StrictBuild.Output, StringComparison.Ordinal);
        Assert.Contains("FixedBatchJobs.dll", run.StrictBuild.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Repaired_program_prints_the_keys_that_Linkerd_reads()
    {
        var manifests = KubernetesYaml.LoadAllFromString(run.Manifests);

        Assert.Collection(
            manifests,
            report => Assert.Equal(
                new Dictionary<string, string>
                {
                    ["linkerd.io/inject"] = "enabled",
                    ["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "true",
                    ["config.linkerd.io/proxy-log-level"] = "warn",
                },
                Assert.IsType<V1CronJob>(report).Spec.JobTemplate.Spec.Template.Metadata.Annotations),
            migration => Assert.Equal(
                new Dictionary<string, string>
                {
                    ["linkerd.io/inject"] = "enabled",
                    ["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "true",
                    ["config.linkerd.io/skip-outbound-ports"] = "5432",
                    ["config.linkerd.io/skip-inbound-ports"] = "9090",
                },
                Assert.IsType<V1Job>(migration).Spec.Template.Metadata.Annotations));
    }
}
