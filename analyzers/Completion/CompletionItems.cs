using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace LinkerdAnnotations.Completion;

/// <summary>The items of the list. What they insert is their text as it stands: no form of a literal writes it in another way.</summary>
internal static class CompletionItems
{
    private const string KeyProperty = "Key";

    // Keys are full of characters that would end the typing of a name.
    private static readonly CompletionItemRules Rules = CompletionItemRules.Default
        .WithCommitCharacterRules(ImmutableArray.Create(CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace)))
        .WithFilterCharacterRules(ImmutableArray.Create(CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, '.', '/', '-')));

    private static readonly ImmutableArray<string> KeyTags = ImmutableArray.Create(WellKnownTags.Constant);
    private static readonly ImmutableArray<string> ValueTags = ImmutableArray.Create(WellKnownTags.EnumMember);

    /// <summary>The keys to write in a map: those that <paramref name="release"/> reads there, or where it is null any release.</summary>
    public static IEnumerable<CompletionItem> OfKeys(MetadataMap slot, KubernetesKind owner, LinkerdRelease? release) => LinkerdCatalog.All
        .Where(key => key.Audience == Audience.User && FitsSlot(key, slot) && key.IsReadBy(release) && FitsOwner(key, owner, release))
        .Select(key => Create(
            key.Name,
            SortText(key, release),
            key,
            KeyTags,
            key.Introduced is { } introduced ? Strings.GetNow("Completion_Since", introduced.NameBeside(release)) : null));

    /// <summary>The values of a key that takes one of a few.</summary>
    public static IEnumerable<CompletionItem> OfValues(LinkerdKey key, LinkerdRelease? release) => (key.Value?.GrammarsIn(release) ?? [])
        .SelectMany(grammar => grammar.Choices)
        .Distinct()
        .Select((value, index) => Create(value, index.ToString("D2", CultureInfo.InvariantCulture), key, ValueTags, note: null));

    /// <summary>The key that an item stands for, or is a value of; null for items of others.</summary>
    public static LinkerdKey? KeyOf(CompletionItem item) => item.Properties.TryGetValue(KeyProperty, out var name) ? LinkerdCatalog.Find(name) : null;

    private static CompletionItem Create(string text, string sortText, LinkerdKey key, ImmutableArray<string> tags, string? note) => CompletionItem.Create(
        text,
        filterText: text,
        sortText,
        ImmutableDictionary<string, string>.Empty.Add(KeyProperty, key.Name),
        tags,
        Rules,
        displayTextPrefix: null,
        displayTextSuffix: null,
        inlineDescription: note);

    private static bool FitsSlot(LinkerdKey key, MetadataMap slot) => slot switch
    {
        MetadataMap.Annotations => key.IsAnnotation,
        MetadataMap.Labels => key.IsLabel,
        MetadataMap.Selector => false,
        _ => key.IsKey,
    };

    private static bool FitsOwner(LinkerdKey key, KubernetesKind owner, LinkerdRelease? release) =>
        owner == KubernetesKind.Unknown || (key.KindsReadBy(release) & owner.ReadAs()) != ObjectKinds.None;

    /// <summary>The common keys, the others, and at the end what had better not be written any more.</summary>
    private static string SortText(LinkerdKey key, LinkerdRelease? release)
    {
        const string last = "9";
        return IsPast(key, release) ? last + key.Name
            : CommonKeys.PlaceOf(key, release) is { } place ? "0" + place.ToString("D2", CultureInfo.InvariantCulture)
            : "1" + key.Name;
    }

    private static bool IsPast(LinkerdKey key, LinkerdRelease? release) => release is { } one
        ? key.IsDeprecatedIn(one) || key.WithoutEffect is { } without && without.Contains(one)
        : key.Deprecated is not null && !NativeSidecarKeys.Contains(key);
}
