using System.Text.RegularExpressions;

namespace LinkerdAnnotations.Renewal;

/// <summary>The functions and the lines of files that differ between two tags.</summary>
internal static partial class ChangedPlaces
{
    /// <summary>Where values are parsed: by the injector and by the policy controller.</summary>
    public static string[] Parsers { get; } =
    [
        "pkg/inject", "pkg/util/parsing.go", "controller/api/util", "controller/api/destination",
        "policy-controller/k8s/index/src/outbound", "policy-controller/k8s/index/src/inbound", "policy-controller/k8s/index/src/ports.rs",
    ];

    /// <summary>What makes the proxy's containers of the values.</summary>
    public static string[] Templates { get; } =
    [
        "charts/partials/templates", "charts/linkerd-control-plane/templates/proxy-injector-rbac.yaml", "charts/patch"
    ];

    /// <summary>
    /// The changed places in these files, a line for each function: the file, the function, and the lines in the newer tag.
    /// </summary>
    public static IEnumerable<string> Between(Checkout checkout, string from, string to, string[] files) =>
        PlacesBetween(checkout, from, to, files)
            .GroupBy(place => (place.Path, place.Function), place => place.Line)
            .Select(lines =>
                $"{lines.Key.Path}: {(lines.Key.Function.Length == 0
                    ? "at the top"
                    : lines.Key.Function)} (lines {string.Join(", ", lines)})");

    private static IEnumerable<(string Path, string Function, string Line)> PlacesBetween(
        Checkout checkout,
        string from,
        string to,
        string[] files)
    {
        var path = string.Empty;
        foreach (var line in checkout.Difference(from, to, files).Split('\n'))
        {
            if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                path = line.StartsWith("+++ b/", StringComparison.Ordinal) ? line["+++ b/".Length..] : "(gone)";
            }
            else if (Hunk().Match(line) is { Success: true } hunk && !path.Contains("test", StringComparison.Ordinal))
            {
                yield return (path, hunk.Groups[2].Value.Trim(), hunk.Groups[1].Value);
            }
        }
    }

    [GeneratedRegex(@"^@@ -\S+ \+(\d+)\S* @@(.*)$")]
    private static partial Regex Hunk();
}
