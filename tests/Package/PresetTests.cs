using LinkerdAnnotations.Tests.Documentation;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>The files of the presets; what they do in a build is tested with the package's use.</summary>
public class PresetTests
{
    private static readonly string Folder = RepositoryFiles.PathOf("analyzers", "Package", "build", "config");

    public static TheoryData<string> Names => [.. Presets.All.Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_preset_names_every_rule_but_those_that_are_hidden_by_default(string name) =>
        GeneratedFile.HoldsAsync(
            Presets.All.Single(preset => preset.Name == name).Write(),
            "analyzers",
            "Package",
            "build",
            "config",
            name + ".globalconfig");

    [Fact]
    public void There_are_no_other_presets() =>
        Assert.Equal(
            Presets.All.Select(preset => preset.Name).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
}
