using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>What was reported in a manifest is found again after other repairs, or not at all.</summary>
public class ReportedScalarsTests
{
    [Theory]
    [InlineData("{linkerd.io/injct: enabled, a: b}", "{linkerd.io/inject: enabled, a: b}")]
    [InlineData("{a: b, linkerd.io/injct: enabled}", "{a: b, linkerd.io/inject: enabled}")]
    [InlineData("{linkerd.io/injct: enabled, config.linkerd.io/proxy-awit: enabled}",
        "{linkerd.io/inject: enabled, config.linkerd.io/proxy-await: enabled}")]
    public Task Several_keys_of_one_line_are_repaired(string written, string repaired) => Repairs("LKD1002", written, written, repaired);

    [Theory]
    [InlineData("{a: b, linkerd.io/injct: enabled}", "{another: b, linkerd.io/injct: enabled}", "{another: b, linkerd.io/inject: enabled}")]
    [InlineData("{linkerd.io/injct: enabled}", "{a: b}", "{a: b}")]
    [InlineData("{linkerd.io/injct: enabled}", "{linkerd.io/inject: enabled}", "{linkerd.io/inject: enabled}")]
    public Task A_key_that_has_moved_is_found_on_its_line(string reported, string written, string repaired) =>
        Repairs("LKD1002", reported, written, repaired);

    [Theory]
    [InlineData("{linkerd.io/inject: \"true\", a: \"true\"}", "{linkerd.io/inject: \"enabled\", a: \"true\"}")]
    [InlineData("{a: \"true\", linkerd.io/inject: \"true\"}", "{a: \"true\", linkerd.io/inject: \"enabled\"}")]
    public Task Of_equal_values_the_one_is_repaired_that_was_reported(string written, string repaired) =>
        Repairs("LKD2001", written, written, repaired);

    /// <summary>The value of a key is what stands next to it, whatever follows.</summary>
    [Theory]
    [InlineData("{linkerd.io/proxy-await: \"true\", a: \"true\"}", "{config.linkerd.io/proxy-await: \"enabled\", a: \"true\"}")]
    [InlineData("{a: \"true\", linkerd.io/proxy-await: \"true\"}", "{a: \"true\", config.linkerd.io/proxy-await: \"enabled\"}")]
    [InlineData("{linkerd.io/proxy-await: \"true\", linkerd.io/inject: disabled}",
        "{config.linkerd.io/proxy-await: \"enabled\", linkerd.io/inject: disabled}")]
    public Task A_value_is_written_with_its_key(string written, string repaired) => Repairs("LKD1002", written, written, repaired);

    private static async Task Repairs(string rule, string reported, string written, string repaired) => Assert.Equal(
        [Pod(repaired)],
        await ManifestRepair.FixAllAsync([("/pod.yaml", Pod(reported))], [("/pod.yaml", Pod(written))], rule));

    private static string Pod(string annotations) => $"kind: Pod\nmetadata:\n  annotations: {annotations}\n";
}
