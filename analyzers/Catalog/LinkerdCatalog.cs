namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>Everything that stands under a linkerd.io name.</summary>
internal static class LinkerdCatalog
{
    private static readonly Dictionary<string, LinkerdKey> ByName = new(StringComparer.Ordinal);

    static LinkerdCatalog()
    {
        All = [.. ProxyConfigKeys.All, .. PolicyKeys.All, .. MulticlusterKeys.All, .. LinkerdOwnKeys.All, .. NonKeyNames.All];
        foreach (var key in All)
        {
            ByName.Add(key.Name, key);
        }
    }

    /// <summary>Every row of the tables.</summary>
    public static IReadOnlyList<LinkerdKey> All { get; }

    /// <summary>The row of exactly that name, or null.</summary>
    public static LinkerdKey? Find(string name) => ByName.TryGetValue(name, out var key) ? key : null;
}
