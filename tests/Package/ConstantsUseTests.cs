namespace LinkerdAnnotations.Tests.Package;

/// <summary>Constants in projects that get the package from a feed.</summary>
[Collection(CommandLine.Name)]
public class ConstantsUseTests(ConstantsConsumers consumers) : IClassFixture<ConstantsConsumers>
{
    [Fact]
    public void Two_projects_that_see_each_others_internals_build_in_every_framework_with_constants_of_their_own()
    {
        Assert.True(consumers.Build.ExitCode == 0, consumers.Build.ToString());
        Assert.All(
            new[] { "net8.0", "net10.0", "netstandard2.0" },
            framework => Assert.Contains(Path.Combine(framework, "Other.dll"), consumers.Build.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Options_of_constants_that_cannot_be_used_are_reported()
    {
        Assert.True(consumers.BuildOfUnusable.ExitCode == 0, consumers.BuildOfUnusable.ToString());
        Assert.Equal(
            [
                "LKD9001: 'ture' is not a valid value for LinkerdGenerateConstants; use 'true' or 'false'. The option is ignored.",
                "LKD9001: 'not a namespace' is not a valid value for LinkerdConstantsNamespace; use a namespace such as 'Shop.Linkerd'. The option is ignored.",
            ],
            consumers.BuildOfUnusable.Diagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.Message}"));
    }
}
