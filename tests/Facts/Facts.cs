using System.Text.Json;

namespace LinkerdAnnotations.Tests;

/// <summary>What was extracted from the source history of Linkerd; the files lie beside this one.</summary>
internal static class Facts
{
    private static readonly Lazy<JsonElement> LazyAnnotations = new(() => Read("annotations.json"));
    private static readonly Lazy<JsonElement> LazyInjectTruth = new(() => Read("inject-truth.json"));
    private static readonly Lazy<JsonElement> LazyWildKeys = new(() => Read("wild-keys.json"));

    /// <summary>Every key, release by release.</summary>
    public static JsonElement Annotations => LazyAnnotations.Value;

    /// <summary>What the injector does.</summary>
    public static JsonElement InjectTruth => LazyInjectTruth.Value;

    /// <summary>Wrong keys found in public, with what was meant.</summary>
    public static JsonElement WildKeys => LazyWildKeys.Value;

    /// <summary>The whole path of a file of facts.</summary>
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Facts", file);

    /// <summary>The strings of an array; none where there is no such array.</summary>
    public static IReadOnlyList<string> Strings(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array
            ? [.. array.EnumerateArray().Select(item => item.GetString()!)]
            : [];

    /// <summary>A string, or null.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>An object, or null.</summary>
    public static JsonElement? Object(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllBytes(PathOf(file))).RootElement;
}
