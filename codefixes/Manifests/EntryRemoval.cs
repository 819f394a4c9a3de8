using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Takes an entry out of a manifest, and the map with it that has no other.</summary>
internal static class EntryRemoval
{
    /// <summary>Takes the entry out; false where that would take something with it that belongs to others.</summary>
    /// <param name="site">The entry.</param>
    /// <param name="change">What is to be changed.</param>
    /// <param name="takesComments">Whether its comments go with it, since they are written elsewhere.</param>
    public static bool TryRemove(ManifestSite site, ManifestChange change, bool takesComments)
    {
        var isOnly = site.Map.Members.Count == 1 && !site.Map.IsOpen;
        return !isOnly ? TryRemoveMember(site, site.Map, site.Index, change, takesComments)
            : site.Map.Column is null ? TryRemoveFlowMap(site, change)
            : TryRemoveBlockMap(site, change, takesComments);
    }

    private static bool TryRemoveMember(ManifestSite site, ManifestNode map, int index, ManifestChange change, bool takesComments) =>
        map.Column is null ? TryRemoveBetweenBraces(site, map, index, change) : TryRemoveLines(site, map, index, change, takesComments);

    private static bool TryRemoveLines(ManifestSite site, ManifestNode map, int index, ManifestChange change, bool takesComments)
    {
        var lines = site.Lines;
        var member = map.Members[index];
        var start = member.Key.Span.Start;
        var end = ManifestLines.EndOf(member);
        if (!lines.BeginsLine(start))
        {
            // The first entry of an item of a list: what follows takes its place behind the hyphen.
            if (index + 1 == map.Members.Count || lines.RestOf(end).Length > 0)
            {
                return false;
            }

            var next = TextSpan.FromBounds(start, map.Members[index + 1].Key.Span.Start);
            if (site.IsFilledIn(next) || lines.Text.IndexOf('#', next.Start, next.Length) >= 0)
            {
                return false;
            }

            change.Replace(next, string.Empty);
            return true;
        }

        var rest = lines.RestOf(end).TrimStart();
        var comments = takesComments ? EntryText.CommentsBefore(lines, start).Count : 0;
        var first = lines.StartOf(start);
        for (; comments > 0; comments--)
        {
            first = lines.StartOf(first - 1 > 0 && lines.Text[first - 1] == '\n' && lines.Text[first - 2] == '\r' ? first - 2 : first - 1);
        }

        var span = TextSpan.FromBounds(first, lines.NextAfter(end));
        if (site.IsFilledIn(span))
        {
            return false;
        }

        if (!takesComments && rest.Length > 0)
        {
            change.Replace(TextSpan.FromBounds(start, lines.EndOf(end)), rest);
            return true;
        }

        // The last line may end with the text.
        if (span.End == lines.Text.Length && span.End == lines.EndOf(end) && first > 0)
        {
            span = TextSpan.FromBounds(first - (lines.Text[first - 1] == '\n' && first > 1 && lines.Text[first - 2] == '\r' ? 2 : 1), span.End);
        }

        change.Replace(span, string.Empty);
        return true;
    }

    private static bool TryRemoveBetweenBraces(ManifestSite site, ManifestNode map, int index, ManifestChange change)
    {
        var member = map.Members[index];
        var span = index > 0
            ? TextSpan.FromBounds(ManifestLines.EndOf(map.Members[index - 1]), ManifestLines.EndOf(member))
            : map.Members.Count > 1 ? TextSpan.FromBounds(member.Key.Span.Start, map.Members[1].Key.Span.Start)
            : TextSpan.FromBounds(map.Span.Start + 1, map.Span.End - 1);
        if (site.IsFilledIn(span) || MayHoldComment(site, span, member))
        {
            return false;
        }

        change.Replace(span, string.Empty);
        return true;
    }

    /// <summary>A comment within what is taken out would be lost. Marks of comments within the entry itself are none.</summary>
    private static bool MayHoldComment(ManifestSite site, TextSpan span, ManifestMember member)
    {
        var text = site.Lines.Text;
        for (var i = span.Start; i < span.End; i++)
        {
            if (!member.Key.Span.Contains(i) && !member.Value.Span.Contains(i) && text[i] is '#' or '/' or '*')
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryRemoveFlowMap(ManifestSite site, ManifestChange change)
    {
        if (site.Metadata is { Members.Count: > 1 } metadata && IndexIn(metadata, site.Map) is { } index && TryRemoveMember(site, metadata, index, change, takesComments: false))
        {
            return true;
        }

        return TryRemoveBetweenBraces(site, site.Map, 0, change);
    }

    private static bool TryRemoveBlockMap(ManifestSite site, ManifestChange change, bool takesComments)
    {
        if (site.Metadata is not { } metadata || IndexIn(metadata, site.Map) is not { } index)
        {
            return false;
        }

        // An anchor or a tag stands there, or the entry itself.
        var lines = site.Lines;
        var header = metadata.Members[index].Key;
        var colon = lines.Text.IndexOf(':', header.Span.End);
        var rest = colon < 0 ? string.Empty : lines.RestOf(colon + 1).TrimStart();
        if (colon < 0 || (rest.Length > 0 && rest[0] != '#') || !TryRemoveLines(site, site.Map, site.Index, change, takesComments))
        {
            return false;
        }

        if (metadata.Members.Count == 1 || !lines.BeginsLine(header.Span.Start))
        {
            change.Insert(colon + 1, " {}");
            return true;
        }

        change.Replace(
            rest.Length > 0
                ? TextSpan.FromBounds(header.Span.Start, lines.EndOf(colon))
                : TextSpan.FromBounds(lines.StartOf(header.Span.Start), lines.NextAfter(colon)),
            rest);
        return !site.IsFilledIn(TextSpan.FromBounds(lines.StartOf(header.Span.Start), lines.EndOf(colon)));
    }

    private static int? IndexIn(ManifestNode holder, ManifestNode map)
    {
        for (var i = 0; i < holder.Members.Count; i++)
        {
            if (holder.Members[i].Value == map)
            {
                return i;
            }
        }

        return null;
    }
}
