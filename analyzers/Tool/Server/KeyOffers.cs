using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Tool.Server;

/// <summary>What can be written at the caret.</summary>
internal static class KeyOffers
{
    private const int PropertyItem = 10;
    private const int ValueItem = 12;
    private const int Deprecated = 1;

    private static readonly CompletionList Nothing = new(IsIncomplete: false, []);

    /// <summary>The list at a place: keys that the release reads there and that do not stand there yet, or the values of a key.</summary>
    public static CompletionList At(OpenDocument document, int caret, Func<LinkerdOptions> options, CancellationToken cancellationToken) =>
        CaretEntry.Find(document, caret, cancellationToken) is not { } place ? Nothing
        : place.Key is { } key ? new(IsIncomplete: false, [.. ValuesOf(document, place, key, options().Release)])
        : new(IsIncomplete: false, [.. KeysAt(document, place, options().Release)]);

    private static IEnumerable<CompletionItem> KeysAt(OpenDocument document, CaretEntry place, LinkerdRelease? release)
    {
        var there = place.Entry.SeenMap?.Node.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        return LinkerdCatalog.All
            .Where(key => key is { IsKey: true, Audience: Audience.User } && key.IsReadBy(release) && !there.Contains(key.Name))
            .Where(key => place.Entry.Slot == MetadataMap.Labels ? key.IsLabel : key.IsAnnotation)
            .Where(key => place.Entry.OwnerKind is var owner
                && (owner == KubernetesKind.Unknown || (key.KindsReadBy(release) & owner.ReadAs()) != ObjectKinds.None))
            .Select(key => new CompletionItem(
                key.Name,
                PropertyItem,
                key.Summary,
                Describe(key, release),
                CommonKeys.SortTextOf(key, release),
                key.Name,
                new(document.RangeOf(place.Written), key.Name),
                CommonKeys.IsPast(key, release) ? [Deprecated] : null));
    }

    private static IEnumerable<CompletionItem> ValuesOf(OpenDocument document, CaretEntry place, LinkerdKey key, LinkerdRelease? release)
    {
        // A word that YAML takes for something else than a text needs quotes, which JSON has anyway.
        var isQuoted = place.Written.Start > 0 && document.Text[place.Written.Start - 1] is '"' or '\'';
        return (key.Value?.GrammarsIn(release) ?? [])
            .SelectMany(grammar => grammar.Choices)
            .Distinct()
            .Select((value, index) => new CompletionItem(
                value,
                ValueItem,
                null,
                Describe(key, release),
                index.ToString("D2", CultureInfo.InvariantCulture),
                value,
                new(document.RangeOf(place.Written), isQuoted || !NeedsQuotes(value) ? value : $"\"{value}\""),
                null));
    }

    /// <summary>What is known of a key, in Markdown.</summary>
    public static MarkupContent Describe(LinkerdKey key, LinkerdRelease? release) =>
        MarkupContent.Markdown($"`{key.Name}`\n\n" + string.Join("\n\n", KeySheet.LinesOf(key, release)));

    private static bool NeedsQuotes(string value) =>
        value is "true" or "false" or "yes" or "no" or "on" or "off" || char.IsAsciiDigit(value[0]);
}
