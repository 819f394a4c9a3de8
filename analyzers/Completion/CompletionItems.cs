using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace LinkerdAnnotations.Completion;

/// <summary>
/// The items of the list. What they insert is their text as it stands: no form of a literal writes it in another way. Where the project has
/// a constant for it, they write that in the place of the literal.
/// </summary>
internal static class CompletionItems
{
    private const string KeyProperty = "Key";
    private const string ConstantProperty = "Constant";
    private const string NamespaceProperty = "Namespace";

    // Keys are full of characters that would end the typing of a name.
    private static readonly CompletionItemRules Rules = CompletionItemRules.Default
        .WithCommitCharacterRules(ImmutableArray.Create(CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace)))
        .WithFilterCharacterRules(ImmutableArray.Create(CharacterSetModificationRule.Create(
            CharacterSetModificationKind.Add,
            '.',
            '/',
            '-')));

    private static readonly ImmutableArray<string> KeyTags = ImmutableArray.Create(WellKnownTags.Constant);
    private static readonly ImmutableArray<string> ValueTags = ImmutableArray.Create(WellKnownTags.EnumMember);

    /// <summary>The keys to write in a map.</summary>
    public static IEnumerable<CompletionItem> OfKeys(CompletionPlace place, LinkerdOptions options) => OfferedKeys
        .In(place.Slot, place.Owner, place.Present, options)
        .Select(key => Create(
            key.Name,
            CommonKeys.FilterTextOf(key, options.Release),
            CommonKeys.SortTextOf(key, options.Release),
            key,
            KeyTags,
            key.Introduced is { } introduced ? Strings.GetNow("Completion_Since", introduced.NameBeside(options.Release)) : null,
            options.Constants,
            options.Constants is { } constants ? ConstantNames.Of(key, constants.Release, place.Slot == MetadataMap.Labels) : null));

    /// <summary>The values of a key: all of a few, or examples.</summary>
    public static IEnumerable<CompletionItem> OfValues(LinkerdKey key, LinkerdOptions options) => OfferedKeys
        .ValuesOf(key, options)
        .Select((value, index) => Create(
            value,
            value,
            index.ToString("D2", CultureInfo.InvariantCulture),
            key,
            ValueTags,
            note: null,
            options.Constants,
            options.Constants is { } constants ? ConstantNames.OfValue(key, value, constants.Release) : null));

    /// <summary>The constant that an item writes, with the namespace that it is in; null where it writes its text.</summary>
    public static (string Name, string Namespace)? ConstantOf(CompletionItem item) =>
        item.Properties.TryGetValue(ConstantProperty, out var name) && item.Properties.TryGetValue(NamespaceProperty, out var ofNamespace)
            ? (name, ofNamespace)
            : null;

    /// <summary>The key that an item stands for, or is a value of; null for items of others.</summary>
    public static LinkerdKey? KeyOf(CompletionItem item) =>
        item.Properties.TryGetValue(KeyProperty, out var name) ? LinkerdCatalog.Find(name) : null;

    private static CompletionItem Create(
        string text,
        string filterText,
        string sortText,
        LinkerdKey key,
        ImmutableArray<string> tags,
        string? note,
        GeneratedConstants? constants,
        string? constant)
    {
        var properties = ImmutableDictionary<string, string>.Empty.Add(KeyProperty, key.Name);
        if (constants is not null && constant is not null)
        {
            properties = properties.Add(ConstantProperty, constant).Add(NamespaceProperty, constants.Namespace);
        }

        return CompletionItem.Create(
            text,
            filterText,
            sortText,
            properties,
            tags,
            Rules,
            displayTextPrefix: null,
            displayTextSuffix: constant is null ? null : " " + constant,
            inlineDescription: note,
            isComplexTextEdit: constant is not null);
    }
}
