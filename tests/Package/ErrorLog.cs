using System.Text.Json;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>A file in SARIF that the compiler wrote, without what other analyzers have to say.</summary>
/// <param name="Version">The version of SARIF.</param>
/// <param name="Rules">The rules that it describes.</param>
/// <param name="Results">What was found.</param>
internal sealed record ErrorLog(string Version, IReadOnlyList<ErrorLogRule> Rules, IReadOnlyList<ErrorLogResult> Results)
{
    /// <summary>Reads a file of version 2.1.</summary>
    public static ErrorLog Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var run = document.RootElement.GetProperty("runs").EnumerateArray().Single();
        return new(
            document.RootElement.GetProperty("version").GetString()!,
            [.. run
                .GetProperty("tool")
                .GetProperty("driver")
                .GetProperty("rules")
                .EnumerateArray()
                .Where(rule => IsOurs(rule, "id"))
                .Select(Rule)],
            [.. run.GetProperty("results").EnumerateArray().Where(result => IsOurs(result, "ruleId")).Select(Result)]);
    }

    private static bool IsOurs(JsonElement element, string property) =>
        element.GetProperty(property).GetString()!.StartsWith("LKD", StringComparison.Ordinal);

    private static ErrorLogRule Rule(JsonElement rule) => new(
        rule.GetProperty("id").GetString()!,
        rule.TryGetProperty("defaultConfiguration", out var configuration) ? configuration.GetProperty("level").GetString()! : "warning",
        rule.GetProperty("shortDescription").GetProperty("text").GetString()!,
        rule.GetProperty("fullDescription").GetProperty("text").GetString()!,
        rule.TryGetProperty("helpUri", out var link) ? link.GetString()! : string.Empty,
        rule.GetProperty("properties").GetProperty("category").GetString()!);

    private static ErrorLogResult Result(JsonElement result)
    {
        var location = result.GetProperty("locations").EnumerateArray().Single().GetProperty("physicalLocation");
        var region = location.GetProperty("region");
        return new(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("level").GetString()!,
            Path.GetFileName(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            region.GetProperty("endColumn").GetInt32());
    }
}
