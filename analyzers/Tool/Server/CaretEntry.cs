using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tool.Server;

/// <summary>
/// The entry that is being written at the caret. What is half written is no entry yet: another one is put in its place, and the manifest is
/// read with that, so that the readers say which map of which object it is in.
/// </summary>
/// <param name="Written">What the list takes the place of.</param>
/// <param name="Entry">The entry that was put there.</param>
/// <param name="Key">The key whose value is being written; null where a key is.</param>
internal sealed record CaretEntry(TextSpan Written, AnnotationEntry Entry, LinkerdKey? Key)
{
    // A key that nobody writes, under a domain that the readers look at.
#pragma warning disable LKD1003
    private const string StandIn = "config.linkerd.io/written-at-the-caret";
#pragma warning restore LKD1003
    private const string Value = "x";

    /// <summary>The entry at a place; null where there can be none.</summary>
    public static CaretEntry? Find(OpenDocument document, int caret, CancellationToken cancellationToken)
    {
        var line = document.Text.Lines.GetLineFromPosition(caret);
        var before = document.Text.ToString(TextSpan.FromBounds(line.Start, caret));
        var behind = document.Text.ToString(TextSpan.FromBounds(caret, line.End));
        return FindValue(document, line, before, behind, cancellationToken) ?? FindKey(document, line, before, behind, cancellationToken);
    }

    private static CaretEntry? FindKey(
        OpenDocument document, TextLine line, string before, string behind, CancellationToken cancellationToken)
    {
        var start = before.Length;
        while (start > 0 && IsOfKey(before[start - 1]))
        {
            start--;
        }

        var end = 0;
        while (end < behind.Length && IsOfKey(behind[end]))
        {
            end++;
        }

        var quote = start > 0 && before[start - 1] is '"' or '\'' ? before[start - 1].ToString() : string.Empty;
        var rest = behind[end..];
        rest = quote.Length > 0 && rest.StartsWith(quote, StringComparison.Ordinal) ? rest[1..] : rest;
        var hasValue = rest.TrimStart().StartsWith(':');
        var written = TextSpan.FromBounds(line.Start + start, line.Start + before.Length + end);
        foreach (var value in hasValue ? [rest] : new[] { $": \"{Value}\"{rest}", $": \"{Value}\",{rest}" })
        {
            var text = before[..start] + StandIn + quote + value;
            if (Read(document, line, text, line.Start + start, cancellationToken) is { } entry)
            {
                return new(written, entry, null);
            }
        }

        return null;
    }

    private static CaretEntry? FindValue(
        OpenDocument document, TextLine line, string before, string behind, CancellationToken cancellationToken)
    {
        var colon = before.LastIndexOf(": ", StringComparison.Ordinal);
        colon = colon < 0 ? before.LastIndexOf("\":", StringComparison.Ordinal) + 1 : colon;
        var keyEnd = colon > 0 && before[colon - 1] is '"' or '\'' ? colon - 1 : colon;
        var keyStart = Math.Max(0, keyEnd);
        while (keyStart > 0 && IsOfKey(before[keyStart - 1]))
        {
            keyStart--;
        }

        if (colon <= 0 || LinkerdCatalog.Find(before[keyStart..keyEnd]) is not { } key)
        {
            return null;
        }

        var start = colon + 1;
        while (start < before.Length && before[start] is ' ' or '"' or '\'')
        {
            start++;
        }

        var end = 0;
        while (end < behind.Length && !(behind[end] is ' ' or '"' or '\'' or ',' or '}' or '#'))
        {
            end++;
        }

        var quote = start > 0 && before[start - 1] is '"' or '\'' ? before[start - 1].ToString() : string.Empty;
        var rest = behind[end..];
        rest = quote.Length > 0 && rest.StartsWith(quote, StringComparison.Ordinal) ? rest[1..] : rest;
        var text = before[..keyStart] + StandIn + before[keyEnd..start] + Value + quote + rest;
        return Read(document, line, text, line.Start + keyStart, cancellationToken) is { } entry
            ? new(TextSpan.FromBounds(line.Start + start, line.Start + before.Length + end), entry, key)
            : null;
    }

    /// <summary>Reads the document with another line, and gives the entry that was put there, if it is an annotation or a label.</summary>
    private static AnnotationEntry? Read(
        OpenDocument document, TextLine line, string text, int position, CancellationToken cancellationToken)
    {
        var changed = document.Text.WithChanges(new TextChange(line.Span, text)).ToString();
        var manifest = Manifest.Read(
            new FileManifestText(document.File.AnalyzedPath, SourceText.From(changed)), keepsValuesAsTexts: false, cancellationToken);
        return manifest.Entries.FirstOrDefault(entry =>
            entry.Key == StandIn
            && entry.Usage == KeyUsage.KeyOfMap
            && entry.Slot is MetadataMap.Annotations or MetadataMap.Labels
            && Math.Abs(entry.Origin.Location.SourceSpan.Start - position) <= 1);
    }

    private static bool IsOfKey(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '/' or '-' or '_';
}
