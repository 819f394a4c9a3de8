using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// The cheap look at a whole compilation: whether there is anything in it that a key could be composed of. To find out what a name refers
/// to has the compiler bind the method around it, which is by far the most that can be asked of it on code that has nothing to do with
/// Linkerd.
/// </summary>
internal sealed class CompilationPrefilter
{
    private const int Unknown = 0;
    private const int Composes = 1;
    private const int Silent = 2;

    // Compilers and editors load an assembly once for many compilations.
    private static readonly ConditionalWeakTable<MetadataId, StrongBox<bool>> KnownAssemblies = new();

    private readonly Compilation _compilation;
    private int _state;

    /// <summary>
    /// Looks at all files, before they are looked at side by side, so that none is searched twice. Assemblies are not bound yet.
    /// </summary>
    public CompilationPrefilter(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _state = AnyFileHasPiece(compilation, cancellationToken) ? Composes : Unknown;
    }

    /// <summary>Whether a key could be composed of a text of the compilation, or of a constant of an assembly that it refers to.</summary>
    public bool MayComposeKey(CancellationToken cancellationToken)
    {
        if (_state == Unknown)
        {
            _state = AnyReferenceHasPiece(cancellationToken) ? Composes : Silent;
        }

        return _state == Composes;
    }

    private static bool AnyFileHasPiece(Compilation compilation, CancellationToken cancellationToken)
    {
        var hasConstants = compilation.SyntaxTrees.Any(ConstantsFile.Is);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!ConstantsFile.Is(tree)
                && (FileCache.Of(tree).HasPieceOfKey(cancellationToken) || (hasConstants && NamesConstants(tree, cancellationToken))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a file names one of the generated classes with keys, and so may have a key without any string.</summary>
    private static bool NamesConstants(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var file = FileCache.Of(tree);
        return file.Prefilter(cancellationToken).MayMentionLinkerd
            && (file.Mentions(ConstantNames.Annotations, cancellationToken) || file.Mentions(ConstantNames.Labels, cancellationToken));
    }

    private bool AnyReferenceHasPiece(CancellationToken cancellationToken)
    {
        foreach (var reference in _compilation.References)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reference is CompilationReference { Compilation: var project }
                ? AnyFileHasPiece(project, cancellationToken)
                : _compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && AnyConstantIsPiece(assembly))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyConstantIsPiece(IAssemblySymbol assembly)
    {
        if (assembly.GetMetadata() is not { } metadata)
        {
            return false;
        }

        if (!KnownAssemblies.TryGetValue(metadata.Id, out var known))
        {
            var isPiece = metadata.GetModules().Any(module => AnyConstantIsPiece(module.GetMetadataReader()));
            known = KnownAssemblies.GetValue(metadata.Id, _ => new(isPiece));
        }

        return known.Value;
    }

    private static bool AnyConstantIsPiece(MetadataReader reader)
    {
        var count = reader.GetTableRowCount(TableIndex.Constant);
        for (var row = 1; row <= count; row++)
        {
            var constant = reader.GetConstant(MetadataTokens.ConstantHandle(row));
            if (constant.TypeCode == ConstantTypeCode.String
                && reader.GetBlobReader(constant.Value) is { Length: > 0 } blob
                && KeyCandidate.CouldBePieceWithDomain(blob.ReadUTF16(blob.Length))
                && !IsHidden(reader, constant.Parent))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether no other assembly gets to see a constant, as those that a project has generated for itself.</summary>
    private static bool IsHidden(MetadataReader reader, EntityHandle constant)
    {
        if (constant.Kind != HandleKind.FieldDefinition)
        {
            return false;
        }

        var type = reader.GetTypeDefinition(reader.GetFieldDefinition((FieldDefinitionHandle)constant).GetDeclaringType());
        while (type.GetDeclaringType() is { IsNil: false } outer)
        {
            type = reader.GetTypeDefinition(outer);
        }

        return type.GetCustomAttributes().Any(attribute => IsEmbedded(reader, reader.GetCustomAttribute(attribute).Constructor));
    }

    /// <summary>Whether an attribute is the one by which compilers hide types, declared in the assembly itself.</summary>
    private static bool IsEmbedded(MetadataReader reader, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MethodDefinition)
        {
            return false;
        }

        var type = reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType());
        return reader.StringComparer.Equals(type.Name, "EmbeddedAttribute")
            && reader.StringComparer.Equals(type.Namespace, "Microsoft.CodeAnalysis");
    }
}
