namespace LinkerdAnnotations.Tests;

/// <summary>What the tests use of the class of this name in xunit.v3, for the xunit that Stryker can steer.</summary>
internal sealed class TestContext
{
    private TestContext()
    {
    }

    /// <summary>The test that runs.</summary>
    public static TestContext Current { get; } = new();

    /// <summary>Never cancelled: Stryker ends the process of a test that runs too long.</summary>
    public CancellationToken CancellationToken { get; } = CancellationToken.None;
}
