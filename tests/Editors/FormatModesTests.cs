using LinkerdAnnotations.Tests.Package;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>The options of <c>dotnet format analyzers</c>: what is checked, changed and printed with each of them.</summary>
[Collection(CommandLine.Name)]
public class FormatModesTests(FormatModesRun run) : IClassFixture<FormatModesRun>
{
    private const int HasChanges = 2;

    private static readonly string[] Warnings =
    [
        "Annotations.cs(7) LKD1001",
        "Ports.cs(7) LKD1002",
        "Routes.cs(7) LKD1002",
        "Routes.cs(8) LKD2001",
    ];

    [Fact]
    public void A_check_names_what_a_build_names_and_changes_nothing()
    {
        Assert.True(run.Check.ExitCode == HasChanges, run.Check.ToString());
        Assert.Equal(Warnings, Places(run.Build));
        Assert.Equal(run.Build.Diagnostics, BuildDiagnostic.ReadAll(run.Check.Errors));
        Assert.Equal(Warnings, run.Reported("check.json"));
        Assert.Equal(run.Files[0], run.Files[1]);
    }

    [Fact]
    public void One_rule_in_one_file_is_repaired_and_nothing_else()
    {
        Assert.True(run.PartialRepair.ExitCode == 0, run.PartialRepair.ToString());
        Assert.Equal(["Routes.cs(7) LKD1002"], run.Reported("part.json"));
        Assert.Equal(
            Replaced(run.Files[1], ("Routes.cs", "linkerd.io/injection", "linkerd.io/inject")),
            run.Files[2]);
    }

    [Fact]
    public void The_rest_is_repaired_with_what_is_an_information()
    {
        Assert.True(run.Repair.ExitCode == 0, run.Repair.ToString());
        Assert.Equal(
            Warnings.Where(place => place != "Routes.cs(7) LKD1002").Append("Sidecar.cs(7) LKD1005"),
            run.Reported("rest.json"));
        Assert.Equal(
            Replaced(
                run.Files[2],
                ("Annotations.cs", SeedCase.WrongKey, SeedCase.RightKey),
                ("Ports.cs", "skip-outbound", "skip-outbound-ports"),
                ("Routes.cs", "\"on\"", "\"enabled\""),
                ("Sidecar.cs", SeedCase.RightKey, "config.linkerd.io/proxy-enable-native-sidecar")),
            run.Files[3]);
    }

    [Fact]
    public void Behind_the_repair_a_check_succeeds()
    {
        Assert.True(run.LastCheck.ExitCode == 0, run.LastCheck.ToString());
        Assert.Empty(BuildDiagnostic.ReadAll(run.LastCheck.Output + run.LastCheck.Errors));
        Assert.Empty(run.Reported("last.json"));
    }

    [Fact]
    public void Nothing_untrue_is_printed() => Assert.All(
        [run.Check, run.PartialRepair, run.Repair, run.LastCheck],
        result => Assert.DoesNotContain("Unable to fix", result.ToString(), StringComparison.Ordinal));

    private static IEnumerable<string> Places(DotNetResult result) =>
        result.Diagnostics.Select(diagnostic => $"{diagnostic.File}({diagnostic.Line}) {diagnostic.Id}");

    private static Dictionary<string, string> Replaced(
        IReadOnlyDictionary<string, string> files,
        params (string File, string Old, string New)[] changes) =>
        files.ToDictionary(
            file => file.Key,
            file => changes.Where(change => change.File == file.Key).Aggregate(
                file.Value,
                (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal)));
}
