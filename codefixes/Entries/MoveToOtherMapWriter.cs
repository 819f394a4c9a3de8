using LinkerdAnnotations.Analyzers.Edits;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Moves an entry from the labels of an object to its annotations, or the other way.</summary>
internal static class MoveToOtherMapWriter
{
    /// <summary>The change; null where the other map is not at hand.</summary>
    public static FileChange? Write(WrittenEntry entry, MoveToOtherMap edit)
    {
        var name = edit.To.ToString();
        return entry.Target is not null ? OfChain(entry, name)
            : EntryMove.Of(entry) is { } move ? OfInitializer(move, name)
            : null;
    }

    private static FileChange? OfInitializer(EntryMove move, string name) =>
        ObjectInitializers.Member(move.Maps, name) is not { } other ? move.Rename(name) ?? move.IntoNewMap(move.Maps, name)
        : ObjectInitializers.InitializerOf(other.Right) is { } list ? move.Into(list)
        : move.IntoCreation(other.Right);

    /// <summary>The same chain with the other map's name in it.</summary>
    private static FileChange? OfChain(WrittenEntry entry, string name) =>
        MetadataChain.Of(entry) is { } chain
            && chain.Rename(name, entry.File) is { } renamed
            && ChainTarget.Of(chain, [], name, entry.File) is { } target
            ? entry.File.With([renamed, .. target.Changes]) with { IsCertain = target.IsSeen }
            : null;
}
