using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>
/// Tests that run <c>dotnet</c>: one after another, since each of them keeps every core busy, and with one package and one compiler for
/// all. The programs that they run bring their own Roslyn. By the trait, <c>.ci/run</c> leaves them out of its second run, so what depends
/// on the Roslyn of the tests belongs in other classes.
/// </summary>
[CollectionDefinition(Name)]
[Trait("Runs", Name)]
public class CommandLine : ICollectionFixture<PackedPackage>, ICollectionFixture<CompilerServer>
{
    internal const string Name = "dotnet";
}
