using System.Text.Json;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>
/// A wrong key found in public code, and the keys its author can have meant; an empty name where naming none is right too.
/// </summary>
public sealed record WildKey(string Written, IReadOnlyList<string> Intended)
{
    /// <summary>Every row of the facts.</summary>
    public static IReadOnlyList<WildKey> All { get; } = Read();

    private static WildKey[] Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Facts", "wild-keys.json")));
        return
        [
            .. document.RootElement.GetProperty("keys").EnumerateArray().Select(row => new WildKey(
                row.GetProperty("written").GetString()!,
                [.. row.GetProperty("intended").EnumerateArray().Select(name => name.GetString()!)])),
        ];
    }
}
