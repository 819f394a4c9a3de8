namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>An entry without which another is not read.</summary>
/// <param name="key">The name of the key that must stand beside it.</param>
/// <param name="value">The value that the key must have; null where any does.</param>
internal sealed class KeyDependency(string key, string? value = null)
{
    /// <summary>The name of the key that must stand beside it.</summary>
    public string Key { get; } = key;

    /// <summary>The value that the key must have; null where any does.</summary>
    public string? Value { get; } = value;
}
