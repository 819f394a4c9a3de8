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
            : site.Map.Column is null ? TryRemoveFlowMap(site, change, takesComments)
            : TryRemoveBlockMap(site, change, takesComments);
    }

    private static bool TryRemoveMember(ManifestSite site, ManifestNode map, int index, ManifestChange change, bool takesComments) =>
        map.Column is not null ? TryRemoveLines(site, map, index, change, takesComments)
        : (takesComments && TryRemoveLinesBetweenBraces(site, map, index, change))
            || TryRemoveBetweenBraces(site, map, index, change, takesComments);

    private static bool TryRemoveLines(ManifestSite site, ManifestNode map, int index, ManifestChange change, bool takesComments)
    {
        var lines = site.Lines;
        var member = map.Members[index];
        var start = member.Key.Span.Start;
        var end = ManifestLines.EndOf(member);
        var rest = lines.RestOf(end).TrimStart();
        var first = takesComments ? FirstLineOf(lines, start) : lines.StartOf(start);
        var next = lines.NextAfter(end);
        if (!lines.BeginsLine(start) || site.IsFilledIn(TextSpan.FromBounds(first, next)) || TakesBlankLines(lines, map, index, next))
        {
            return false;
        }

        if (!takesComments && rest.Length > 0)
        {
            change.Replace(TextSpan.FromBounds(start, lines.EndOf(end)), rest);
            return true;
        }

        change.Replace(SpanOf(lines, first, end, end), string.Empty);
        return true;
    }

    /// <summary>Whole lines with the break behind them; with the one before them where the last of the text goes, too.</summary>
    /// <param name="lines">The lines of the text.</param>
    /// <param name="first">Where the first of them begins.</param>
    /// <param name="position">A position in the last of them.</param>
    /// <param name="end">Where all that goes ends.</param>
    private static TextSpan SpanOf(ManifestLines lines, int first, int position, int end) => lines.EndOf(end) == lines.Text.Length
        ? TextSpan.FromBounds(lines.EndOfLineBefore(first), lines.EndOf(position))
        : TextSpan.FromBounds(first, lines.NextAfter(position));

    /// <summary>Whether the blank lines behind a member would belong to the block text before it.</summary>
    private static bool TakesBlankLines(ManifestLines lines, ManifestNode map, int index, int end) =>
        index > 0
        && lines.KeepsBlankLines(map.Members[index - 1].Value)
        && (end == lines.Text.Length || lines.RestOf(end).Length == 0);

    /// <summary>Where the first line of an entry begins that begins a line, or that of the first of its comments.</summary>
    private static int FirstLineOf(ManifestLines lines, int start)
    {
        var first = lines.StartOf(start);
        for (var comments = EntryText.CommentsBefore(lines, start).Count; comments > 0; comments--)
        {
            first = lines.StartOf(lines.EndOfLineBefore(first));
        }

        return first;
    }

    /// <summary>An entry with the comments that go with it.</summary>
    private static TextSpan CommentedSpan(ManifestSite site)
    {
        var lines = site.Lines;
        return TextSpan.FromBounds(
            FirstLineOf(lines, site.Member.Key.Span.Start),
            lines.EndOf(ManifestLines.EndOf(site.Member)));
    }

    /// <summary>Takes the lines of an entry between braces that has comments, which go with it; false where it shares lines.</summary>
    private static bool TryRemoveLinesBetweenBraces(ManifestSite site, ManifestNode map, int index, ManifestChange change)
    {
        var lines = site.Lines;
        var member = map.Members[index];
        var start = member.Key.Span.Start;
        var end = ManifestLines.EndOf(member);
        var comma = lines.SkipComma(end);
        if (map != site.Map || !lines.BeginsLine(start) || (lines.RestOf(comma).Length > 0 && EntryText.CommentBehind(site).Length == 0))
        {
            return false;
        }

        var span = TextSpan.FromBounds(FirstLineOf(lines, start), lines.NextAfter(end));
        if (site.IsFilledIn(span))
        {
            return false;
        }

        if (index > 0 && comma == end)
        {
            // The entry before is the last now.
            var before = ManifestLines.EndOf(map.Members[index - 1]);
            change.Replace(TextSpan.FromBounds(before, lines.SkipComma(before)), string.Empty);
        }

        change.Replace(span, string.Empty);
        return true;
    }

    private static bool TryRemoveBetweenBraces(
        ManifestSite site,
        ManifestNode map,
        int index,
        ManifestChange change,
        bool takesComments)
    {
        var member = map.Members[index];
        var span = index > 0
            ? TextSpan.FromBounds(ManifestLines.EndOf(map.Members[index - 1]), ManifestLines.EndOf(member))
            : map.Members.Count > 1 ? TextSpan.FromBounds(member.Key.Span.Start, map.Members[1].Key.Span.Start)
            : TextSpan.FromBounds(map.Span.Start + 1, map.Span.End - 1);
        if (site.IsFilledIn(span) || MayHoldComment(site, span, member, takesComments) || (takesComments && LeavesComment(site, span)))
        {
            return false;
        }

        change.Replace(span, string.Empty);
        return true;
    }

    /// <summary>Whether a comment that goes with the entry stands beside what is taken out, and so would be there twice.</summary>
    private static bool LeavesComment(ManifestSite site, TextSpan span)
    {
        var lines = site.Lines;
        var start = site.Member.Key.Span.Start;
        return FirstLineOf(lines, start) < Math.Min(span.Start, lines.StartOf(start))
            || (EntryText.CommentBehind(site).Length > 0 && span.End < lines.EndOf(ManifestLines.EndOf(site.Member)));
    }

    /// <summary>
    /// A comment within what is taken out would be lost, unless it goes with the entry. Marks of comments within the entry itself are none.
    /// </summary>
    private static bool MayHoldComment(ManifestSite site, TextSpan span, ManifestMember member, bool takesComments)
    {
        var text = site.Lines.Text;
        var taken = takesComments && member == site.Member ? CommentedSpan(site) : default;
        for (var i = span.Start; i < span.End; i++)
        {
            if (!taken.Contains(i)
                && !member.Key.Span.Contains(i)
                && !member.Value.Span.Contains(i)
                && text[i] is '#' or '/' or '*')
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryRemoveFlowMap(ManifestSite site, ManifestChange change, bool takesComments)
    {
        foreach (var (holder, part) in site.Emptied())
        {
            if (holder.Members.Count > 1
                && !site.IsFilledIn(part.Span)
                && !MayHoldComment(site, part.Span, site.Member, takesComments)
                && TryRemoveMember(site, holder, IndexIn(holder, part), change, takesComments: false))
            {
                return true;
            }
        }

        return TryRemoveBetweenBraces(site, site.Map, 0, change, takesComments)
            || (takesComments && TryRemoveLinesBetweenBraces(site, site.Map, 0, change));
    }

    private static bool TryRemoveBlockMap(ManifestSite site, ManifestChange change, bool takesComments)
    {
        var emptied = site.Emptied();
        var headers = emptied.ConvertAll(part => HeaderOf(site, part.Holder, part.Part));
        if (headers.FirstOrDefault() is not { } own || !TryRemoveLines(site, site.Map, site.Index, change, takesComments))
        {
            return false;
        }

        // All up to the first that stays, since something else is in it; a map stays too where a header cannot go.
        var last = emptied.FindIndex(part => part.Holder.Members.Count > 1);
        if (last < 0 || headers.Take(last + 1).Any(header => header is not { BeginsLine: true }))
        {
            change.Insert(own.Colon + 1, " {}");
            return true;
        }

        foreach (var header in headers.Take(last + 1).OfType<BlockHeader>())
        {
            change.Replace(header.Span, header.Comment);
        }

        return true;
    }

    /// <summary>
    /// The line that a part of a holder begins with; null where it holds an anchor or a tag, the part itself, or an action.
    /// </summary>
    private static BlockHeader? HeaderOf(ManifestSite site, ManifestNode holder, ManifestNode part)
    {
        var lines = site.Lines;
        var index = IndexIn(holder, part);
        var name = holder.Members[index].Key.Span;
        var colon = lines.Text.IndexOf(':', name.End);
        var comment = lines.RestOf(colon + 1).TrimStart();
        return (comment.Length > 0 && comment[0] != '#')
            || site.IsFilledIn(TextSpan.FromBounds(lines.StartOf(name.Start), lines.EndOf(colon)))
            ? null
            : new(
                colon,
                comment.Length > 0
                    ? TextSpan.FromBounds(name.Start, lines.EndOf(colon))
                    : SpanOf(lines, lines.StartOf(name.Start), colon, ManifestLines.EndOf(part)),
                comment,
                lines.BeginsLine(name.Start) && !TakesBlankLines(lines, holder, index, lines.NextAfter(ManifestLines.EndOf(part))));
    }

    private static int IndexIn(ManifestNode holder, ManifestNode part) =>
        holder.Members.TakeWhile(member => member.Value != part).Count();
}
