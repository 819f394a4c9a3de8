using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// The keys that stand in one map with a key that is to be replaced. No map holds a key twice, and neither of two wrong keys that mean the
/// same is
/// the right one to go first.
/// </summary>
internal static class CompanionKeys
{
    // Each of them is matched as well. No map that people write has so many keys of Linkerd's.
    private const int Most = 64;

    /// <summary>Whether a key that may be in one map with an entry is another, or may come to be it by a repair of its own.</summary>
    public static bool MayBecome(LinkerdKey wanted, AnnotationEntry entry, LinkerdOptions options) =>
        MayBecome(wanted, entry.Companions.Where(other => other.Key != entry.Key), options);

    /// <summary>Whether a key of a map is another, or may come to be it by a repair of its own.</summary>
    public static bool MayBecome(LinkerdKey wanted, AnnotationMap map, LinkerdOptions options) =>
        MayBecome(wanted, map.Node.Entries, options);

    private static bool MayBecome(LinkerdKey wanted, IEnumerable<AnnotationEntry> entries, LinkerdOptions options)
    {
        var written = entries.Where(entry => entry.Access == EntryAccess.Write).Take(Most + 1).ToList();
        return written.Count > Most || written.Any(entry => MayBecome(wanted, new KeyInContext(entry, options)));
    }

    private static bool MayBecome(LinkerdKey wanted, KeyInContext other) => other.Known is { } known
        ? IsReplacedBy(known, wanted)
            || (other.Release is not null && NativeSidecarKeys.Contains(known) && NativeSidecarKeys.Contains(wanted))
        : other.Match.Best == wanted || other.Match.Others.Contains(wanted);

    private static bool IsReplacedBy(LinkerdKey key, LinkerdKey wanted) =>
        key == wanted || (key.ReplacedBy is { } name && LinkerdCatalog.Find(name) is { } next && IsReplacedBy(next, wanted));
}
