using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
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
        : place.Key is { } key ? new(IsIncomplete: false, [.. ValuesOf(document, place, key, options())])
        : new(IsIncomplete: false, [.. KeysAt(document, place, options())]);

    private static IEnumerable<CompletionItem> KeysAt(OpenDocument document, CaretEntry place, LinkerdOptions options)
    {
        var release = options.Release;
        var there = place.Entry.SeenMap?.Node.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        return OfferedKeys.In(place.Entry.Slot, place.Entry.OwnerKind, there, options)
            .Select(key => new CompletionItem(
                key.Name,
                PropertyItem,
                Describe(key, release),
                CommonKeys.SortTextOf(key, release),
                CommonKeys.FilterTextOf(key, release),
                new(document.RangeOf(place.Written), key.Name),
                CommonKeys.IsPast(key, release) ? [Deprecated] : null));
    }

    private static IEnumerable<CompletionItem> ValuesOf(OpenDocument document, CaretEntry place, LinkerdKey key, LinkerdOptions options)
    {
        // A word that YAML takes for something else than a text needs quotes, which JSON has anyway.
        var isQuoted = place.Written.Start > 0 && document.Text[place.Written.Start - 1] is '"' or '\'';
        return OfferedKeys.ValuesOf(key, options)
            .Select((value, index) => new CompletionItem(
                value,
                ValueItem,
                Describe(key, options.Release),
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
