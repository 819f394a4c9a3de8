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

    private static readonly ConditionalWeakTable<Compilation, CompilationPrefilter> Known = new();

    // Compilers and editors load an assembly once for many compilations.
    private static readonly ConditionalWeakTable<MetadataId, StrongBox<bool>> KnownAssemblies = new();

    private readonly Compilation _compilation;
    private readonly bool _filesHavePiece;
    private int _state;

    /// <summary>Looks at all files, before they are looked at side by side, so that none is searched twice.</summary>
    private CompilationPrefilter(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        var files = FilesThatMentionLinkerd(compilation, cancellationToken);
        _filesHavePiece = AnyHasPiece(files, cancellationToken);
        _state = _filesHavePiece ? Composes : Unknown;
        MayHoldKey = _filesHavePiece
            || files.Exists(file => !ConstantsFile.Is(file) && FileCache.Of(file).MayHoldManifest(cancellationToken));
    }

    /// <summary>
    /// Whether a string of a file could be, or hold, a key that is written in it, be it in a manifest, or a file names something of
    /// Linkerd's.
    /// </summary>
    public bool MayHoldKey { get; }

    /// <summary>That of a compilation.</summary>
    public static CompilationPrefilter Of(Compilation compilation, CancellationToken cancellationToken) =>
        Known.TryGetValue(compilation, out var known)
            ? known
            : Known.GetValue(compilation, one => new(one, cancellationToken));

    /// <summary>Whether a key could be composed of a text of the compilation, or of a constant of an assembly that it refers to.</summary>
    public bool MayComposeKey(CancellationToken cancellationToken)
    {
        if (_state == Unknown)
        {
            _state = AnyReferenceHasPiece(cancellationToken) ? Composes : Silent;
        }

        return _state == Composes;
    }

    /// <summary>The files that are worth a second look: nearly always none.</summary>
    private static List<SyntaxTree> FilesThatMentionLinkerd(Compilation compilation, CancellationToken cancellationToken)
    {
        var files = new List<SyntaxTree>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (FileCache.Of(tree).Prefilter(cancellationToken).MayMentionLinkerd)
            {
                files.Add(tree);
            }
        }

        return files;
    }

    private static bool AnyHasPiece(List<SyntaxTree> files, CancellationToken cancellationToken)
    {
        var hasConstants = files.Exists(ConstantsFile.Is);
        return files.Exists(file =>
            !ConstantsFile.Is(file)
            && (FileCache.Of(file).HasPieceOfKey(cancellationToken) || (hasConstants && NamesConstants(file, cancellationToken))));
    }

    /// <summary>Whether a file names one of the generated classes with keys, and so may have a key without any string.</summary>
    private static bool NamesConstants(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var file = FileCache.Of(tree);
        return file.Mentions(ConstantNames.Annotations, cancellationToken) || file.Mentions(ConstantNames.Labels, cancellationToken);
    }

    private bool AnyReferenceHasPiece(CancellationToken cancellationToken)
    {
        foreach (var reference in _compilation.ExternalReferences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reference switch
            {
                CompilationReference { Compilation: var project } => Of(project, cancellationToken)._filesHavePiece,
                PortableExecutableReference file => AnyConstantIsPiece(file),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the file, and not what the compiler makes of it, which it may not have done yet.</summary>
    private static bool AnyConstantIsPiece(PortableExecutableReference reference)
    {
        try
        {
            var id = reference.GetMetadataId();
            if (!KnownAssemblies.TryGetValue(id, out var known))
            {
                var isPiece = reference.GetMetadata() is AssemblyMetadata assembly
                    && assembly.GetModules().Any(module => AnyConstantIsPiece(module.GetMetadataReader()));
                known = KnownAssemblies.GetValue(id, _ => new(isPiece));
            }

            return known.Value;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Hosts read files as they like, and fail as they like. The compiler says that this one cannot be read.
            return false;
        }
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
