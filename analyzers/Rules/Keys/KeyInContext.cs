using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Matching;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>A written key, with what the catalogue and the matcher make of it under the configured options.</summary>
internal sealed class KeyInContext(AnnotationEntry entry, LinkerdOptions options)
{
    private KeyMatch? _match;

    /// <summary>The entry that the key stands in.</summary>
    public AnnotationEntry Entry => entry;

    /// <summary>The key as written.</summary>
    public string Text => entry.Key;

    /// <summary>The catalogue's row of exactly that name; null for a key that Linkerd never had.</summary>
    public LinkerdKey? Known { get; } = LinkerdCatalog.Find(entry.Key);

    /// <summary>The configured Linkerd release.</summary>
    public LinkerdRelease? Release => options.Release;

    /// <summary>Which key was meant. Nobody means to set a key that Linkerd writes itself.</summary>
    public KeyMatch Match => _match ??= KeyMatcher.Match(entry.Key, options.Release) is var match && Known is null && entry.Access == EntryAccess.Write
        ? new(match.Best is { Audience: Audience.User } best ? best : null, [.. match.Others.Where(other => other.Audience == Audience.User)])
        : match;

    /// <summary>Whether Linkerd knows the key, and the configured release (or without one, any release) uses it.</summary>
    public bool IsRead => Known is not null && Known.IsReadBy(Release);

    /// <summary>
    /// A finding at the key, whose repair is to write the best key or one of the runners-up; none where the map holds the best already. Where
    /// another key than the best match is the best, only that is offered.
    /// </summary>
    public Finding ToFinding(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, LinkerdKey best, params object[] arguments) =>
        new(descriptor, entry.Origin, IsThere(best) ? null : ToEdit(best == Match.Best ? [best, .. Match.Others] : [best]), arguments);

    /// <summary>
    /// The repair that writes one of these keys; null where the configured release reads none of them. A key that Linkerd writes itself is
    /// offered only where it is looked up: a constant of a wrong key that resembles it may be set somewhere. None is offered that the map holds
    /// already, since no map holds a key twice.
    /// </summary>
    public ReplaceKey? ToEdit(IEnumerable<LinkerdKey> keys)
    {
        var fitting = keys
            .Where(key => key.IsReadBy(Release) && !IsThere(key) && (key.Audience == Audience.User || Known is not null || entry.Access == EntryAccess.Read))
            .ToArray();
        return fitting.Length == 0 ? null : ReplaceKey.With(Text, fitting.Select(key => key.Name)) with
        {
            IsCertain = (Match.Best is not null || Known is not null) && !CompanionKeys.MayBecome(fitting[0], entry, options),
        };
    }

    /// <summary>Whether the map has a key wherever it has this one. What stands in another branch is no matter.</summary>
    private bool IsThere(LinkerdKey key) =>
        entry is { Access: EntryAccess.Write, SeenMap: { } map } && map.Beside(entry).Any(other => other.Key == key.Name);
}
