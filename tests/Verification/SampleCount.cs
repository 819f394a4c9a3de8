using System.Globalization;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>How many inputs a property is tried with.</summary>
internal static class SampleCount
{
    // Set by tests/Mutation/run.sh, which runs each test on thousands of mutants.
    private const string Most = "LINKERD_MOST_SAMPLES";

    /// <summary>As many as usual, or fewer where the environment asks for fewer.</summary>
    public static int Of(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(Most), NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            ? Math.Min(usual, most)
            : usual;
}
