using LinkerdAnnotations.Analyzers.Edits;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Moves an entry from the metadata of a workload to that of its pod template.</summary>
internal static class MoveToPodTemplateWriter
{
    /// <summary>The change; null where the pod template is not at hand.</summary>
    public static FileChange? Write(WrittenEntry entry, MoveToPodTemplate edit)
    {
        var path = edit.Path.Select(member => char.ToUpperInvariant(member[0]) + member.Substring(1)).ToList();
        var name = edit.To.ToString();
        return entry.Target is not null ? OfChain(entry, path, name)
            : EntryMove.Of(entry) is { } move ? OfInitializer(move, path, name)
            : null;
    }

    /// <summary>Through the nested initializers of the workload, making metadata and map where the template has none.</summary>
    private static FileChange? OfInitializer(EntryMove move, IReadOnlyList<string> path, string name)
    {
        if (move.Metadata is not { } metadata || ObjectInitializers.Follow(ObjectInitializers.ListOf(metadata), path) is not { } template)
        {
            return null;
        }

        if (ObjectInitializers.Member(template, ObjectInitializers.NameOf(metadata)) is not { } there)
        {
            return move.IntoNewMetadata(template, metadata, name);
        }

        return ObjectInitializers.InitializerOf(there.Right) is not { } maps ? move.IntoCreation(there.Right, name)
            : ObjectInitializers.Member(maps, name) is not { } map ? move.IntoNewMap(maps, name)
            : ObjectInitializers.InitializerOf(map.Right) is { } list ? move.Into(list)
            : move.IntoCreation(map.Right);
    }

    /// <summary>Longer by the path to the template, before the metadata: <c>d.Spec.Template.Metadata.Annotations["…"]</c>.</summary>
    private static FileChange? OfChain(WrittenEntry entry, IReadOnlyList<string> path, string name)
    {
        if (MetadataChain.Of(entry) is not { } chain
            || !chain.CanLeadOver(path, entry.File)
            || ChainTarget.Of(chain, path, name, entry.File) is not { } target)
        {
            return null;
        }

        return chain.MapName == name ? entry.File.With([chain.Lengthen(path), .. target.Changes]) with { IsCertain = target.IsSeen }
            : chain.Rename(name, entry.File) is { } renamed
                ? entry.File.With([chain.Lengthen(path), renamed, .. target.Changes]) with { IsCertain = target.IsSeen }
            : null;
    }
}
