using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Moves an entry from the metadata of a workload to that of its pod template.</summary>
internal static class MoveToPodTemplateWriter
{
    // What Aspire calls the pod template of any workload.
    private const string PodTemplate = nameof(PodTemplate);

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
    private static FileChange? OfChain(WrittenEntry entry, IReadOnlyList<string> members, string name)
    {
        if (MetadataChain.Of(entry) is not { } chain
            || PathFrom(chain.Owner, members, entry.File) is not { } path
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

    /// <summary>
    /// The members that lead from a workload to its pod template: Aspire's base of all workloads has none but a short way.
    /// </summary>
    private static IReadOnlyList<string>? PathFrom(ExpressionSyntax workload, IReadOnlyList<string> members, SourceFile file) =>
        file.Model.GetTypeInfo(workload, file.CancellationToken).Type is not { TypeKind: not TypeKind.Error } type
            || Has(type, members[0]) ? members
        : Has(type, PodTemplate) ? [PodTemplate]
        : null;

    private static bool Has(ITypeSymbol type, string member)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (!current.GetMembers(member).IsEmpty)
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(implemented => !implemented.GetMembers(member).IsEmpty);
    }
}
