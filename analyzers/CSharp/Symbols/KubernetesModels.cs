using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.Kubernetes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// The object models of Kubernetes in C#. They are recognised by their symbols, never by a package being referenced, and all of them call
/// the members by Kubernetes' own names; a further library is one more row.
/// </summary>
internal static class KubernetesModels
{
    private const string Specification = "Spec";

    private static readonly ModelLibrary[] Libraries =
    [
        new(["k8s", "Models"], prefix: "V1", suffix: ""),
        new(["Aspire", "Hosting", "Kubernetes", "Resources"], prefix: "", suffix: "V1"),
        new(["Pulumi", "Kubernetes", "Types", "Inputs"], prefix: "", suffix: "Args"),
        new(["Pulumi", "Kubernetes"], prefix: "", suffix: ""),
    ];

    // A type is asked about wherever it is named.
    private static readonly ConditionalWeakTable<ITypeSymbol, ModelType> Types = new();

    /// <summary>Whether a type belongs to an object model of Kubernetes.</summary>
    public static bool IsModel(ITypeSymbol? type) => Of(type) is { Name: not null };

    /// <summary>Whether a type is the metadata of an object.</summary>
    public static bool IsMetadata(ITypeSymbol? type) => Of(type) is { Name: "ObjectMeta" };

    /// <summary>The kind of workload whose specification a type stands for.</summary>
    public static KubernetesKind WorkloadOf(ITypeSymbol? type) => Of(type)?.SpecificationOf ?? KubernetesKind.Unknown;

    /// <summary>The kind of object that a type stands for.</summary>
    public static KubernetesKind KindOf(ITypeSymbol? type) => Of(type)?.Kind ?? KubernetesKind.Unknown;

    private static ModelType? Of(ITypeSymbol? type) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None } named
            ? Types.GetValue(named.OriginalDefinition, static one => Find((INamedTypeSymbol)one))
            : null;

    private static ModelType Find(INamedTypeSymbol type) => KubernetesName(type) is { } name
        ? new(name, KubernetesKinds.OfType(name), WorkloadSpecifiedBy(name))
        : new(null, type.TypeKind == TypeKind.Class ? FindKindOfEntity(type) : KubernetesKind.Unknown, KubernetesKind.Unknown);

    private static KubernetesKind WorkloadSpecifiedBy(string name) =>
        name.EndsWith(Specification, StringComparison.Ordinal)
        && KubernetesKinds.OfType(name.Substring(0, name.Length - Specification.Length)) is var kind
        && kind.IsWorkload()
            ? kind
            : KubernetesKind.Unknown;

    /// <summary>
    /// The kind that a class of one's own says that it is: by the attribute or the constants of KubernetesClient, by its properties, or to
    /// its base, whose kind it has otherwise.
    /// </summary>
    private static KubernetesKind FindKindOfEntity(INamedTypeSymbol entity)
    {
        foreach (var attribute in entity.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "KubernetesEntityAttribute")
            {
                var given = attribute.NamedArguments;
                return Named(
                    given.FirstOrDefault(argument => argument.Key == "Kind").Value.Value as string,
                    given.FirstOrDefault(argument => argument.Key == "Group").Value.Value as string);
            }
        }

        return ConstantOf(entity, "KubeKind") is { } kind ? Named(kind, ConstantOf(entity, "KubeGroup"))
            : entity.GetMembers("Kind").Length > 0 ? KindOfProperties(entity)
            : (DerivesFromModel(entity) ? KindGivenToBase(entity) : null) ?? KindOf(entity.BaseType);
    }

    /// <summary>The kind that properties give; a class that computes it, or lets others say it, is of none that is known.</summary>
    private static KubernetesKind KindOfProperties(INamedTypeSymbol entity) =>
        entity.GetMembers("Metadata").Length > 0
        && TextOfProperty(entity, "Kind") is { } kind
        && TextOfProperty(entity, "ApiVersion") is { } version
            ? KubernetesKinds.Said(kind, version)
            : KubernetesKind.Unknown;

    private static bool DerivesFromModel(INamedTypeSymbol entity)
    {
        for (var type = entity.BaseType; type is not null; type = type.BaseType)
        {
            if (IsModel(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a property of one's own class gives, unless another value is set: <c>string Kind { get; set; } = "Job"</c>.</summary>
    private static string? TextOfProperty(INamedTypeSymbol entity, string name) =>
        entity.GetMembers(name) is { Length: 1 } members
        && members[0] is IPropertySymbol { IsVirtual: false, DeclaringSyntaxReferences: { Length: 1 } declarations }
        && declarations[0].GetSyntax() is PropertyDeclarationSyntax property
        && (property.Initializer?.Value ?? property.ExpressionBody?.Expression)
            is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            ? literal.Token.ValueText
            : null;

    /// <summary>
    /// The kind that a class says to a base of Aspire's: <c>class Route() : BaseKubernetesResource("gateway.networking.k8s.io/v1",
    /// "HTTPRoute")</c>; null where it says none.
    /// </summary>
    private static KubernetesKind? KindGivenToBase(INamedTypeSymbol entity)
    {
        foreach (var declaration in entity.DeclaringSyntaxReferences)
        {
            if (declaration.GetSyntax() is TypeDeclarationSyntax type && ArgumentsForBase(type) is { Count: >= 2 } given
                && TextOf(given[0]) is { } version
                && TextOf(given[1]) is { } kind)
            {
                return KubernetesKinds.Said(kind, version);
            }
        }

        return null;
    }

    private static SeparatedSyntaxList<ArgumentSyntax>? ArgumentsForBase(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList.Arguments
        ?? type.Members.OfType<ConstructorDeclarationSyntax>()
            .FirstOrDefault(constructor => constructor.Initializer.IsKind(SyntaxKind.BaseConstructorInitializer))
            ?.Initializer?.ArgumentList.Arguments;

    private static string? TextOf(ArgumentSyntax argument) =>
        argument.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            ? literal.Token.ValueText
            : null;

    private static KubernetesKind Named(string? kind, string? group) =>
        kind is null ? KubernetesKind.Unknown : KubernetesKinds.Named(kind, group ?? string.Empty);

    private static string? ConstantOf(INamedTypeSymbol entity, string name) =>
        entity.GetMembers(name) is { Length: 1 } members
        && members[0] is IFieldSymbol { HasConstantValue: true, ConstantValue: string text }
            ? text
            : null;

    /// <summary>Kubernetes' own name of a type; null for a type of no known library.</summary>
    private static string? KubernetesName(INamedTypeSymbol named)
    {
        if (named is not { ContainingType: null, ContainingNamespace.IsGlobalNamespace: false })
        {
            return null;
        }

        foreach (var library in Libraries)
        {
            if (IsWithin(named.ContainingNamespace, library.Namespace) && named.Name.StartsWith(library.Prefix, StringComparison.Ordinal))
            {
                var name = named.Name.Substring(library.Prefix.Length);
                return library.Suffix.Length > 0 && name.EndsWith(library.Suffix, StringComparison.Ordinal)
                    ? name.Substring(0, name.Length - library.Suffix.Length)
                    : name;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a namespace is <paramref name="outer"/>, given by its names, or lies in it.
    /// </summary>
    private static bool IsWithin(INamespaceSymbol @namespace, IReadOnlyList<string> outer)
    {
        var depth = DepthOf(@namespace);
        if (depth < outer.Count)
        {
            return false;
        }

        for (var current = @namespace; depth > 0; current = current.ContainingNamespace, depth--)
        {
            if (depth <= outer.Count && current.Name != outer[depth - 1])
            {
                return false;
            }
        }

        return true;
    }

    private static int DepthOf(INamespaceSymbol @namespace)
    {
        var depth = 0;
        for (var current = @namespace; !current.IsGlobalNamespace; current = current.ContainingNamespace)
        {
            depth++;
        }

        return depth;
    }
}
