using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Matching;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>A written key, with what the catalogue and the matcher make of it under the configured options.</summary>
internal sealed class KeyInContext(AnnotationEntry entry, LinkerdOptions options)
{
    // What is written around a key where it is quoted once too often.
    private static readonly char[] AroundKeys = [' ', '\t', '"', '\'', '`', '\u201C', '\u201D', '\u2018', '\u2019'];

    private KeyMatch? _match;

    /// <summary>The entry that the key stands in.</summary>
    public AnnotationEntry Entry => entry;

    /// <summary>The key as written.</summary>
    public string Text => entry.Key;

    /// <summary>The catalogue's row of exactly that name; null for a key that Linkerd never had.</summary>
    public LinkerdKey? Known { get; } = LinkerdCatalog.Find(entry.Key);

    /// <summary>The configured Linkerd release.</summary>
    public LinkerdRelease? Release => options.Release;

    /// <summary>Whether proxies are native sidecars unless something says otherwise; null where that is not known.</summary>
    public bool? IsNativeByDefault => options.IsNativeSidecarByDefault;

    /// <summary>Which key was meant, by its text, its value and the kind of object that it is set on.</summary>
    public KeyMatch Match => _match ??= FindMatch();

    /// <summary>Whether Kubernetes refuses the object that the key is set on, since it takes no such key.</summary>
    public bool IsRefusedByKubernetes =>
        entry is { Access: EntryAccess.Write, Usage: KeyUsage.KeyOfMap, Slot: not MetadataMap.Selector }
        && !(entry.Slot == MetadataMap.Labels ? QualifiedName.IsKeyOfLabel(Text) : QualifiedName.IsKeyOfAnnotation(Text));

    /// <summary>
    /// Whether it begins like a key of Linkerd's and is a slip of one: no name that Kubernetes takes, with another sign for the slash, or
    /// with capitals, hyphens or underscores in the domain.
    /// </summary>
    public bool IsSlipOfKeyOfLinkerd
    {
        get
        {
            if (entry is not { Access: EntryAccess.Write, Usage: KeyUsage.KeyOfMap })
            {
                return false;
            }

            var key = Text.Trim(AroundKeys);
            var slash = key.IndexOf('/');
            var end = slash < 0 ? KeyDomains.EndOfRoot(key, 0, key.Length) : slash;
            if (end <= 0)
            {
                return false;
            }

            var written = key.Substring(0, end);
            var domain = written.TrimEnd(' ', '.').ToLowerInvariant();
            return KeyDomains.HasOtherSeparators(domain, 0, domain.Length) || KeyDomains.Classify(domain, 0, domain.Length) switch
            {
                KeyDomain.KeysOnly => slash < 0 || domain != written || IsRefusedByKubernetes,
                KeyDomain.Shared => slash > 0 && IsRefusedByKubernetes,
                _ => false,
            };
        }
    }

    /// <summary>Whether Linkerd knows the key, and the configured release (or without one, any release) uses it.</summary>
    public bool IsRead => Known is not null && Known.IsReadBy(Release);

    /// <summary>
    /// Those of the keys that can be written here. The configured release must read them. A key that Linkerd writes itself can only be
    /// looked up: a constant of a wrong key that resembles it may be set somewhere. No map holds a key twice.
    /// </summary>
    public IReadOnlyList<LinkerdKey> ThatFit(IEnumerable<LinkerdKey> keys) =>
    [
        .. keys.Where(key =>
            key.IsReadBy(Release)
            && !IsThere(key)
            && (Known is null ? CanBeMeant(key) : CanBeSet(key))),
    ];

    /// <summary>
    /// A finding at the key, which names <paramref name="key"/> and offers it: before the runners-up, where it is the best match, and
    /// else alone.
    /// </summary>
    /// <param name="key">The key to write.</param>
    /// <param name="descriptor">What is said, with the key as the last argument.</param>
    /// <param name="whereThere">
    /// What is said where the map holds that key already, so that it cannot be written here; with the key as the last argument, too.
    /// </param>
    /// <param name="arguments">The arguments of both before the key.</param>
    public Finding ToFinding(
        LinkerdKey key,
        DiagnosticDescriptor descriptor,
        DiagnosticDescriptor whereThere,
        params object[] arguments) => IsThere(key)
        ? new(whereThere, entry.Origin, edit: null, [.. arguments, key.Name])
        : new(descriptor, entry.Origin, ToEdit(key == Match.Best ? [key, .. Match.Others] : [key]), [.. arguments, key.Name]);

    /// <summary>
    /// The repair that writes one of these keys, each with the value that goes with it; null where none of them can be written here. The
    /// first is certain where it was surely meant, and takes the value as it is or as it was surely meant.
    /// </summary>
    public ReplaceKey? ToEdit(IEnumerable<LinkerdKey> keys)
    {
        var choices = ThatFit(keys).Select(key => (Key: key, Choice: new KeyChoice(key.Name) { Value = ChangeOfValueFor(key) })).ToArray();
        return choices.Length == 0 ? null : new(Text, choices.Select(choice => choice.Choice).ToImmutableArray())
        {
            IsCertain = ValueInKey is null
                && (Match.Best is not null || Known is not null)
                && (choices[0].Choice.Value is not null
                    || entry.Values.All(value => value.Texts.All(text => IsMeantFor(choices[0].Key, text))))
                && !CompanionKeys.MayBecome(choices[0].Key, entry, options),
        };
    }

    private string? ValueInKey => KeyCandidate.ValueBehind(Text);

    private KeyMatch FindMatch()
    {
        // A selector may ask for any value.
        var match = KeyMatcher.Match(
            Text,
            Release,
            KindsOf(entry.OwnerKind),
            entry.Access == EntryAccess.Write && entry.Slot != MetadataMap.Selector
                ? ValueInKey is { } value ? [value] : [.. entry.Values.SelectMany(one => one.Texts)]
                : null,
            isSurelyKey: entry is { Usage: KeyUsage.KeyOfMap, Slot: not MetadataMap.Unknown });
        return Known is null ? match.Where(CanBeMeant) : match;
    }

    /// <summary>
    /// Whether a key is one of users, or one that Linkerd writes itself in a place where people write it as well: where it is only looked
    /// up, and on the Namespaces, Services and the like that somebody who installs Linkerd by hand makes.
    /// </summary>
    private bool CanBeMeant(LinkerdKey key) =>
        key.Audience == Audience.User
        || entry.Access != EntryAccess.Write
        || entry.Slot == MetadataMap.Selector
        || (KindsOf(entry.OwnerKind) is var kinds and not (ObjectKinds.None or ObjectKinds.Pod)
            && (key.IsSetByInstallers || (key.KindsReadBy(Release) & kinds) != ObjectKinds.None));

    /// <summary>
    /// Whether a key may stand where its former name does: what Linkerd writes itself nobody is to write by another name.
    /// </summary>
    private bool CanBeSet(LinkerdKey key) =>
        key.Audience == Audience.User || key.IsSetByInstallers || entry.Access != EntryAccess.Write || entry.Slot == MetadataMap.Selector;

    /// <summary>What is set on a workload itself was meant for its pods.</summary>
    private static ObjectKinds KindsOf(KubernetesKind owner) => owner.IsWorkload() ? ObjectKinds.Pod : owner.ReadAs();

    /// <summary>Whether the map has a key wherever it has this one. What stands in another branch is no matter.</summary>
    private bool IsThere(LinkerdKey key) =>
        entry is { Access: EntryAccess.Write, SeenMap: { } map } && map.SetWith(entry).Any(other => other.Key == key.Name);

    /// <summary>The value that goes with a key, where it is not the one that is written and can be told from that; else null.</summary>
    private ValueChange? ChangeOfValueFor(LinkerdKey key)
    {
        if (key.Value is not { } history
            || entry.Values.Length != 1
            || entry.Values[0] is not { Kind: ValueKind.Text, Origin.IsEditable: true, Texts: { Length: 1 } texts })
        {
            return null;
        }

        var written = texts[0];
        if (ValueInKey is { } inKey)
        {
            return written.Length == 0 && Takes(key, inKey) ? new(written, inKey) : null;
        }

        var grammar = history.NewestIn(Release);
        var wanted = Match.Opposites.Contains(key) ? TurnRound(written, grammar)
            : Takes(key, written) ? null
            : grammar.Judge(written).Repairs is { Length: 1 } repairs && !BooleanWords.AreOpposite(written, repairs[0]) ? repairs[0]
            : null;
        return wanted is null ? null : new(written, wanted);
    }

    /// <summary>What says no where the value says yes, and the other way round; null where the key cannot say both.</summary>
    private static string? TurnRound(string value, ValueGrammar grammar) => BooleanWords.Meaning(value) is { } isYes
        ? grammar.Choices.FirstOrDefault(choice => BooleanWords.Meaning(choice) == !isYes)
        : null;

    /// <summary>
    /// Whether a key takes a value, and nothing in the value tells against it: <c>3306</c> is a port, and no level of a log.
    /// </summary>
    private bool IsMeantFor(LinkerdKey key, string value) =>
        key.Value is not { } history || (history.Accepts(value, Release) && (value.Length == 0 || history.Suits(value, Release)));

    private bool Takes(LinkerdKey key, string value) => key.Value is not { } history || history.Accepts(value, Release);
}
