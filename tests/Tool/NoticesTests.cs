using LinkerdAnnotations.Tests.Package;

namespace LinkerdAnnotations.Tests.CommandLine;

[Collection(ToolTests.Name)]
public class NoticesTests(InstalledTool tool)
{
    [Fact]
    public void The_package_names_the_licence_of_every_assembly_of_others() => ThirdPartyNotices.AssertComplete(tool.Package);
}
