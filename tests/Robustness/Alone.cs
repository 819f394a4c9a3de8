namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>Tests that measure what the whole process does: while they run, nothing else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class Alone
{
    internal const string Name = "alone";
}
