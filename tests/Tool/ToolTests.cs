using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CommandLine;

/// <summary>All tests that run the installed tool; it is installed once for them.</summary>
[CollectionDefinition(Name)]
public class ToolTests : ICollectionFixture<InstalledTool>, ICollectionFixture<CompilerServer>
{
    internal const string Name = "tool";
}
