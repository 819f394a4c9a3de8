namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>Which key to write in the place of one that was replaced.</summary>
internal static class Successor
{
    /// <summary>
    /// The newest of the keys that took the place of <paramref name="key"/>, which the release reads on these kinds of objects, and each
    /// later release that reads <paramref name="key"/> there does too; null where there is none. Without kinds, that is not asked.
    /// </summary>
    public static LinkerdKey? Of(LinkerdKey key, LinkerdRelease release, ObjectKinds kinds)
    {
        LinkerdKey? newest = null;
        for (var next = NextOf(key); next is not null; next = NextOf(next))
        {
            if (IsRead(next, release, kinds)
                && LinkerdReleaseLines.Known
                    .Where(later => later > release)
                    .All(later => !IsRead(key, later, kinds) || IsRead(next, later, kinds)))
            {
                newest = next;
            }
        }

        return newest;
    }

    private static LinkerdKey? NextOf(LinkerdKey key) => key.ReplacedBy is { } name ? LinkerdCatalog.Find(name) : null;

    private static bool IsRead(LinkerdKey key, LinkerdRelease release, ObjectKinds kinds) =>
        key.IsReadBy(release) && (kinds == ObjectKinds.None || (key.KindsReadBy(release) & kinds) != ObjectKinds.None);
}
