using System.Text.Json;

namespace LinkerdAnnotations.Renewal;

/// <summary>What <c>annotations.json</c> says of a newest edge: which keys there are, and which of them pods inherit.</summary>
internal sealed class KnownFacts
{
    private const string Edge = "edge";

    private readonly Dictionary<string, JsonElement> _keys;

    private KnownFacts(Dictionary<string, JsonElement> keys) => _keys = keys;

    /// <summary>Every name that the facts know, be it a key or not.</summary>
    public IEnumerable<string> Names => _keys.Keys;

    /// <summary>Reads the file.</summary>
    public static KnownFacts Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new(document.RootElement.GetProperty("keys").EnumerateArray()
            .ToDictionary(key => key.GetProperty("key").GetString()!, key => key.Clone(), StringComparer.Ordinal));
    }

    /// <summary>Whether the facts know a name at all.</summary>
    public bool Has(string key) => _keys.ContainsKey(key);

    /// <summary>Whether the facts say that the newest edge has the key, and that it is one.</summary>
    public bool HasNow(string key) =>
        _keys.TryGetValue(key, out var fact)
        && fact.GetProperty("use").GetString() is { } use
            && (use.Contains("annotation", StringComparison.Ordinal) || use.Contains("label", StringComparison.Ordinal))
        && fact.TryGetProperty("supportedIn", out var releases)
        && releases.EnumerateArray().Any(release => release.GetString() == Edge);

    /// <summary>The edge that the facts say brought a key; null where they do not say.</summary>
    public string? EdgeOf(string key) =>
        _keys.TryGetValue(key, out var fact)
        && fact.TryGetProperty("introduced", out var introduced)
        && introduced.ValueKind == JsonValueKind.Object
            ? introduced.GetProperty(Edge).GetString()
            : null;

    /// <summary>Whether the facts say that the newest edge's injector copies the key by its list; null where they do not say.</summary>
    public bool? IsInherited(string key) =>
        _keys.TryGetValue(key, out var fact)
        && (!fact.TryGetProperty("namespaceMechanism", out var mechanism) || mechanism.GetString() is null or "inherit list")
        && fact.TryGetProperty("inheritedFromNamespace", out var releases) && releases.ValueKind == JsonValueKind.Object
        && releases.TryGetProperty(Edge, out var newest) && newest.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? newest.GetBoolean()
            : null;
}
