using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Finds the object whose metadata a map belongs to, by the object initializer that it stands in, by the chain of members before it, or
/// through a local that is set once.
/// </summary>
internal sealed class OwnerReader(SemanticModel model, CancellationToken cancellationToken)
{
    private const string Metadata = "Metadata";

    // A map in a local, in metadata in a local, …; longer chains of names are not followed.
    private const int DeepestName = 4;

    /// <summary>The kind of object that the map of an entry belongs to.</summary>
    public OwnerKind Read(MapEntrySyntax entry) => entry.Map switch
    {
        // The extensions of KubernetesClient: pod.SetAnnotation(key, value).
        ExpressionSyntax target when KubernetesModels.KindOf(TypeOf(target)) is var kind && kind != OwnerKind.Unknown => kind,
        { } map => OfMap(map, depth: 0),
        null => OwnerKind.Unknown,
    };

    /// <summary>The owner of a map: an expression that stands for one, or the member that an initializer fills.</summary>
    private OwnerKind OfMap(SyntaxNode map, int depth) => map switch
    {
        BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax } =>
            OfNewMap((ExpressionSyntax)map, depth),
        AssignmentExpressionSyntax filled => OfMember(filled, OfMetadata, depth),
        ExpressionSyntax expression => OfExistingMap(expression.Unwrap(), depth),
        _ => OwnerKind.Unknown,
    };

    private OwnerKind OfExistingMap(ExpressionSyntax map, int depth) => map switch
    {
        MemberAccessExpressionSyntax member => OfMetadata(member.Expression, depth),
        MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax conditional } => OfMetadata(conditional.Expression, depth),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax } conditional => OfMetadata(conditional.Expression, depth),

        // metadata.EnsureAnnotations(), pod.Annotations()
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } => OfMetadata(method.Expression, depth),
        IdentifierNameSyntax name => OfLocal(name, OfMap, depth),
        _ => OwnerKind.Unknown,
    };

    private OwnerKind OfNewMap(ExpressionSyntax map, int depth) => OfNew(map, OfMetadata, OfNewMap, depth);

    /// <summary>The owner of metadata: an expression that stands for it, or the member that an initializer fills.</summary>
    private OwnerKind OfMetadata(SyntaxNode metadata, int depth) => metadata switch
    {
        BaseObjectCreationExpressionSyntax creation => KubernetesModels.IsMetadata(TypeOf(creation)) ? OfNewMetadata(creation, depth) : OwnerKind.Unknown,
        AssignmentExpressionSyntax filled => KubernetesModels.IsMetadata(TypeOf(filled.Left)) ? OfMember(filled, OfObject, depth) : OwnerKind.Unknown,
        ExpressionSyntax expression => OfExistingMetadata(expression.Unwrap(), depth),
        _ => OwnerKind.Unknown,
    };

    private OwnerKind OfExistingMetadata(ExpressionSyntax metadata, int depth)
    {
        if (KubernetesModels.KindOf(TypeOf(metadata)) is var kind && kind != OwnerKind.Unknown)
        {
            return kind;
        }

        return !KubernetesModels.IsMetadata(TypeOf(metadata)) ? OwnerKind.Unknown : metadata switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: Metadata } member => OfObject(member.Expression, depth),
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: Metadata } } conditional =>
                OfObject(conditional.Expression, depth),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EnsureMetadata" } method } =>
                OfObject(method.Expression, depth),
            IdentifierNameSyntax name => OfLocal(name, OfMetadata, depth),
            _ => OwnerKind.Unknown,
        };
    }

    private OwnerKind OfNewMetadata(ExpressionSyntax metadata, int depth) => OfNew(metadata, OfObject, OfNewMetadata, depth);

    /// <summary>What becomes of something new: it is set as a member, or gets a name first.</summary>
    private OwnerKind OfNew(
        ExpressionSyntax created, Func<SyntaxNode, int, OwnerKind> ofHolder, Func<ExpressionSyntax, int, OwnerKind> ofNamed, int depth)
    {
        var outermost = created.Outermost();
        return outermost.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == outermost => OfAssigned(assignment, ofHolder, depth),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => OfOnlyUse(variable, ofNamed, depth),
            _ => OwnerKind.Unknown,
        };
    }

    /// <summary>The kind of an object: an expression that stands for it, or the member that an initializer fills.</summary>
    private OwnerKind OfObject(SyntaxNode holder, int depth) => KubernetesModels.KindOf(holder switch
    {
        AssignmentExpressionSyntax { Left: var member } => TypeOf(member),
        ExpressionSyntax expression => TypeOf(expression),
        _ => null,
    });

    /// <summary>What holds the member that an assignment sets: <c>x.Member = …</c>, or <c>Member = …</c> in an initializer.</summary>
    private static OwnerKind OfAssigned(AssignmentExpressionSyntax assignment, Func<SyntaxNode, int, OwnerKind> ofHolder, int depth) => assignment.Left switch
    {
        MemberAccessExpressionSyntax member => ofHolder(member.Expression, depth),
        IdentifierNameSyntax => OfMember(assignment, ofHolder, depth),
        _ => OwnerKind.Unknown,
    };

    /// <summary>What holds the member that an initializer sets.</summary>
    private static OwnerKind OfMember(AssignmentExpressionSyntax assignment, Func<SyntaxNode, int, OwnerKind> ofHolder, int depth) =>
        assignment.Parent is InitializerExpressionSyntax { Parent: { } holder } ? ofHolder(holder, depth) : OwnerKind.Unknown;

    private OwnerKind OfLocal(IdentifierNameSyntax name, Func<SyntaxNode, int, OwnerKind> ofValue, int depth) =>
        depth < DeepestName
        && model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol local
        && SetOnce.ValueOf(local, model, cancellationToken) is { } value
            ? ofValue(value.Unwrap(), depth + 1)
            : OwnerKind.Unknown;

    /// <summary>Goes on from the one place where a local is handed on as it is; a local that is handed on twice belongs to two owners.</summary>
    private OwnerKind OfOnlyUse(VariableDeclaratorSyntax variable, Func<ExpressionSyntax, int, OwnerKind> ofUse, int depth)
    {
        if (depth >= DeepestName
            || model.GetDeclaredSymbol(variable, cancellationToken) is not ILocalSymbol local
            || SetOnce.ValueOf(local, model, cancellationToken) is null
            || variable.FirstAncestorOrSelf<SyntaxNode>(node => node is BlockSyntax or CompilationUnitSyntax) is not { } scope)
        {
            return OwnerKind.Unknown;
        }

        ExpressionSyntax? only = null;
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier
                && identifier.Identifier.ValueText == local.Name
                && !IsLookedInto(identifier)
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(identifier, cancellationToken).Symbol, local))
            {
                if (only is not null)
                {
                    return OwnerKind.Unknown;
                }

                only = identifier;
            }
        }

        return only is null ? OwnerKind.Unknown : ofUse(only, depth + 1);
    }

    /// <summary>Whether a use takes something from the local, rather than handing it on.</summary>
    private static bool IsLookedInto(IdentifierNameSyntax identifier) =>
        identifier.Parent is MemberAccessExpressionSyntax { Expression: var accessed } && accessed == identifier
        || identifier.Parent is ElementAccessExpressionSyntax { Expression: var indexed } && indexed == identifier
        || identifier.Parent is ConditionalAccessExpressionSyntax { Expression: var tried } && tried == identifier;

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellationToken).Type;
}
