using System.Globalization;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>
/// A Turkish machine has an i with a dot and one without, and a comma before the fraction: it finds what all others find.
/// </summary>
public class CultureTests
{
    private const string Source =
        """
        using System.Collections.Generic;
        using k8s.Models;

        class C
        {
            V1Pod pod = new()
            {
                Metadata = new()
                {
                    Annotations = new Dictionary<string, string>
                    {
                        ["LINKERD.IO/INJECT"] = "enabled",
                        ["linkerd.io/INJECT"] = "enabled",
                        ["lInkerd.io/inject"] = "enabled",
                        ["config.linkerd.io/skip-Inbound-ports"] = "80",
                        ["linkerd.io/inject"] = "INGRESS",
                        ["config.linkerd.io/proxy-cpu-ratio-limit"] = "0,5",
                        ["config.linkerd.io/proxy-cpu-limit"] = "1.5",
                        ["config.linkerd.io/proxy-await"] = "ENABLED",
                        ["config.alpha.linkerd.io/proxy-wait-before-exit-seconds"] = "-1",
                        ["config.linkerd.io/proxy-enable-native-sidecar"] = true.ToString(),
                    },
                },
            };
        }
        """;

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("lt-LT")]
    [InlineData("sv-SE")]
    public async Task The_culture_of_the_machine_changes_nothing(string culture)
    {
        var expected = await DescribeAsync(CultureInfo.InvariantCulture);

        Assert.True(expected.Count >= 12, string.Join('\n', expected));
        Assert.Equal(expected, await DescribeAsync(CultureInfo.GetCultureInfo(culture)));
    }

    private static async Task<IReadOnlyList<string>> DescribeAsync(CultureInfo culture)
    {
        var project = new MutatedProject
        {
            Code = Source,
            Manifest =
                """
                metadata:
                  annotations:
                    LINKERD.IO/INJECT: enabled
                    linkerd.io/Inject: enabled
                    config.linkerd.io/skip-Inbound-ports: "80"
                    config.linkerd.io/proxy-cpu-ratio-limit: "0,5"
                    linkerd.io/inject: INGRESS
                    config.linkerd.io/proxy-await: TRUE
                """,
        };
        var created = await project.CreateAsync();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            // Without concurrency the analyzer runs in the culture of the caller.
            return [.. (await project.AnalyzeAsync(
                created,
                isConcurrent: false,
                TestContext.Current.CancellationToken)).Select(AnalyzerRun.Describe)];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
