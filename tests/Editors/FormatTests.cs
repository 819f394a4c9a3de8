using System.Text.RegularExpressions;
using LinkerdAnnotations.Tests.Package;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary><c>dotnet format analyzers</c> from end to end, in layouts that are hard to edit.</summary>
[Collection(CommandLine.Name)]
public partial class FormatTests(FormatRun run) : IClassFixture<FormatRun>
{
    [Fact]
    public void What_was_repaired_builds() => Assert.Contains("Build succeeded", run.RepairedBuild.Output, StringComparison.Ordinal);

    [Fact]
    public void Most_of_what_was_reported_is_gone()
    {
        Assert.NotEqual(run.Files[0], run.Files[1]);
        Assert.InRange(run.RepairedBuild.Diagnostics.Count, 1, run.Build.Diagnostics.Count / 2);
    }

    /// <summary>What it says it cannot repair, nothing of that was repaired.</summary>
    [Fact]
    public void Nothing_untrue_is_printed()
    {
        var said = Declined().Matches(run.Repair.Output + run.Repair.Errors).Select(match => match.Groups["id"].Value).Distinct();

        Assert.All(said, id => Assert.Equal(Count(run.Build, id), Count(run.RepairedBuild, id)));

        static int Count(DotNetResult build, string id) => build.Diagnostics.Count(diagnostic => diagnostic.Id == id);
    }

    [Fact]
    public void A_second_run_changes_nothing() => Assert.Equal(run.Files[1], run.Files[2]);

    [GeneratedRegex(@"Unable to fix (?<id>LKD\d+)")]
    private static partial Regex Declined();
}
