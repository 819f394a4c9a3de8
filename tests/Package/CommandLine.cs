namespace LinkerdAnnotations.Tests.Package;

/// <summary>Tests that run <c>dotnet</c>: one after another, since each of them keeps every core busy, and with one package for all.</summary>
[CollectionDefinition(Name)]
public class CommandLine : ICollectionFixture<PackedPackage>
{
    internal const string Name = "dotnet";
}
