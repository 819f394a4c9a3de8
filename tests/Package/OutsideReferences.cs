using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>What an assembly refers to outside of itself, as its metadata says: the compiler can call nothing that is not there.</summary>
internal sealed class OutsideReferences
{
    private OutsideReferences(PEReader image)
    {
        var metadata = image.GetMetadataReader();
        Types = metadata.TypeReferences.Select(handle => NameOf(metadata, handle)).ToHashSet(StringComparer.Ordinal);
        Members = metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}")
            .ToHashSet(StringComparer.Ordinal);
        ForeignFunctions = [.. metadata.MethodDefinitions
            .Select(metadata.GetMethodDefinition)
            .Where(method => !method.GetImport().Module.IsNil)
            .Select(method => metadata.GetString(method.Name))];
        IsManagedOnly = image.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.ILOnly);
    }

    /// <summary>The whole names of the types.</summary>
    public IReadOnlySet<string> Types { get; }

    /// <summary>The whole names of the methods, fields and accessors.</summary>
    public IReadOnlySet<string> Members { get; }

    /// <summary>Functions of other languages.</summary>
    public IReadOnlyList<string> ForeignFunctions { get; }

    /// <summary>Whether there is no other code in it than .NET's.</summary>
    public bool IsManagedOnly { get; }

    /// <summary>What an assembly refers to.</summary>
    public static OutsideReferences Of(Stream assembly)
    {
        using var image = new PEReader(assembly);
        return new(image);
    }

    /// <summary>
    /// What of it is meant by a line of <c>BannedSymbols.txt</c>: everything in a namespace (<c>N:</c>), a type with all its members
    /// (<c>T:</c>), or a method or property, of which only the name counts here (<c>M:</c>, <c>P:</c>).
    /// </summary>
    public IEnumerable<string> MeantBy(string ban)
    {
        var name = ban[2..].Split(';', '(')[0];
        return ban[0] switch
        {
            'N' => Types.Where(type => type.StartsWith(name + ".", StringComparison.Ordinal)),
            'T' => Types.Where(type => type == name || type.StartsWith(name + "+", StringComparison.Ordinal)),
            'M' => Members.Where(member => member == name),
            'P' =>
                Members.Where(member =>
                    member.Replace(".get_", ".", StringComparison.Ordinal).Replace(".set_", ".", StringComparison.Ordinal) == name),
            _ => throw new FormatException(ban),
        };
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? $"{NameOf(
            metadata,
            (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : type.Namespace.IsNil ? name
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
