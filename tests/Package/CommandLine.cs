using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>
/// Tests that run <c>dotnet</c>: one after another, since each of them keeps every core busy, and with one package and one compiler for
/// all.
/// </summary>
[CollectionDefinition(Name)]
public class CommandLine : ICollectionFixture<PackedPackage>, ICollectionFixture<CompilerServer>
{
    internal const string Name = "dotnet";
}
