using LinkerdAnnotations.Tests.Package;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>
/// What Roslyn's own services offer, which are those of Visual Studio and VS Code: a program of its own asks them, with the packed
/// assemblies in their place. The service of fixes keeps the providers that it found for the first kind of document that it was asked
/// about, and puts those that throw out of use; so the program asks in each order.
/// </summary>
[Collection(CommandLine.Name)]
public class LightBulbTests(LightBulbProgram program) : IClassFixture<LightBulbProgram>
{
    private const string Mono = "mono";

    [Fact]
    public async Task The_light_bulb_offers_each_repair_once_in_each_kind_of_document()
    {
        var result = await DotNet.RunAsync(program.Assemblies, LightBulbProgram.PathFor("net10.0", "dll"), program.Assemblies);

        Assert.StartsWith("9 sessions on .NET 10.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_it_does_on_the_framework_of_Visual_Studio()
    {
        Assert.SkipUnless(
            Tool.IsInstalled(Mono),
            "Mono is not installed, which runs programs for .NET Framework here; .ci/run installs it.");

        var output = await Tool.RunAsync(program.Assemblies, Mono, LightBulbProgram.PathFor("net472", "exe"), program.Assemblies);

        Assert.StartsWith("9 sessions on Mono ", output, StringComparison.Ordinal);
    }
}
