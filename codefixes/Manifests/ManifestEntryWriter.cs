using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Moves, adds and removes entries of manifests, in files and in the literals of code.</summary>
internal static class ManifestEntryWriter
{
    /// <summary>The changes; null where the edit would change what others share, what a template fills in, or more than it says.</summary>
    public static IReadOnlyList<TextChange>? Write(ManifestScalar key, Edit edit)
    {
        if (ManifestSite.Of(key) is not { } site || site.IsShared || IsMarked(site) || site.Lines.IsMarked(site.Member.Key))
        {
            return null;
        }

        var change = new ManifestChange(key.Part, site.Lines.Break);
        return edit switch
        {
            MoveToPodTemplate move when site.Owner is { } owner =>
                TryMove(site, owner, [.. move.Path, ObjectMembers.Metadata, NameOf(move.To)], change),
            MoveToOtherMap move when site.Metadata is { } metadata => TryMove(site, metadata, [NameOf(move.To)], change),
            AddEntry add => new EntryInsertion(site, EntryText.Like(site, add.Key, add.Value), change).TryInsertBehind(),
            RemoveEntry => EntryRemoval.TryRemove(site, change, takesComments: false),
            _ => false,
        }
            ? change.ToOuter()
            : null;
    }

    private static bool TryMove(ManifestSite site, ManifestNode from, IReadOnlyList<string> path, ManifestChange change)
    {
        // Comments go with the entry into lines, and stay where there is no place for them.
        var insertion = new EntryInsertion(site, EntryText.Of(site), change);
        return !site.Lines.KeepsBlankLines(site.Member.Value)
            && insertion.TryInsert(from, path, site.Member.Key.Text)
            && EntryRemoval.TryRemove(site, change, takesComments: insertion.IsInLines);
    }

    /// <summary>Whether the value carries an anchor, which others may refer to, or could not be read.</summary>
    private static bool IsMarked(ManifestSite site)
    {
        var (key, value) = site.Member;
        if (value is { IsUnknown: true, Span.IsEmpty: true })
        {
            return true;
        }

        var start = key.Span.End;
        var between = site.Lines.Text.Substring(start, Math.Max(0, value.Span.Start - start));
        return value.Kind == ManifestNodeKind.Alias || between.Contains("&");
    }

    private static string NameOf(MetadataMap map) => map == MetadataMap.Labels ? ObjectMembers.Labels : ObjectMembers.Annotations;
}
