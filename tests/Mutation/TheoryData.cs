namespace LinkerdAnnotations.Tests;

/// <summary>What the tests use of the class of this name in xunit.v3, for the xunit that Stryker can steer.</summary>
public sealed class TheoryData<T1, T2> : Xunit.TheoryData<T1, T2>
{
    /// <summary>No rows yet.</summary>
    public TheoryData()
    {
    }

    /// <summary>One row for each pair.</summary>
    public TheoryData(IEnumerable<(T1 First, T2 Second)> rows)
    {
        foreach (var (first, second) in rows)
        {
            Add(first, second);
        }
    }
}
