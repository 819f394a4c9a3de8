using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>The example of the page about manifests.</summary>
public class ManifestsPageTests
{
    /// <summary>What is taken out of a manifest, and what is written into it, is what repairs in bulk make of it.</summary>
    [Fact]
    public async Task The_repair_of_a_manifest_is_what_is_made_of_it()
    {
        var lines = File.ReadLines(RepositoryFiles.PathOf("analyzers", "docs", "manifests.md"))
            .SkipWhile(line => line != "```diff")
            .Skip(1)
            .TakeWhile(line => line != "```")
            .ToList();
        var moved = await ManifestRepair.FixAllAsync("/report.yaml", Without('+'), "LKD3001");

        Assert.Equal(Without('-'), await ManifestRepair.FixAllAsync("/report.yaml", moved, "LKD1001"));

        string Without(char mark) => string.Concat(lines.Where(line => line[0] != mark).Select(line => line[1..] + "\n"));
    }
}
