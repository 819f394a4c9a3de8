using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Finds the object that a map belongs to, and where in it the map is: by the object initializer that it stands in, by the chain of members
/// before it, or through a variable or a helper of the same file that is used for one object only.
/// </summary>
internal sealed class ObjectLocator(SemanticModel model, CancellationToken cancellationToken)
{
    // A map in a local, in metadata in a local, from a helper, …; longer chains of names are not followed.
    private const int DeepestName = 6;

    private static readonly PerSymbolCache<ExpressionSyntax?> OnlyUses = new();

    /// <summary>The place of the map that an entry is in; null where it belongs to nothing.</summary>
    public ObjectPlace? Locate(MapAccess entry) => entry.Map switch
    {
        // The extensions of KubernetesClient: pod.SetAnnotation(key, value).
        ExpressionSyntax target when KubernetesModels.KindOf(TypeOf(target)) != KubernetesKind.Unknown => NameOf(entry.Slot) is { } slot
            ? Of(target, depth: 0)?.Then(ObjectMembers.Metadata).Then(slot)
            : null,
        { } map => Locate(map),
        null => null,
    };

    /// <summary>The place of a map: an expression that gives it, or the assignment of an initializer that fills it.</summary>
    public ObjectPlace? Locate(SyntaxNode map) => Of(map, depth: 0);

    /// <summary>What a map is found by that belongs to nothing; null where it is neither made here nor has a name.</summary>
    public ObjectRoot? FindMap(SyntaxNode map) => map switch
    {
        AssignmentExpressionSyntax { Right: InitializerExpressionSyntax filled } => MapFoundBy(filled, variable: null),
        ExpressionSyntax expression => expression.Unwrap() switch
        {
            IdentifierNameSyntax name => model.GetSymbolInfo(name, cancellationToken).Symbol is { } variable ? MapFoundBy(name, variable) : null,
            var made when IsNew(made) => MapFoundBy(made, VariableOf(made)),
            _ => null,
        },
        _ => null,
    };

    /// <summary>What Kubernetes calls the member that a property of a model stands for.</summary>
    /// <remarks>What is half typed may have no name yet.</remarks>
    public static string MemberOf(string property) =>
        ObjectMembers.OfProperty(property)
        ?? (property.Length == 0 ? property : char.ToLowerInvariant(property[0]) + property.Substring(1));

    /// <summary>
    /// The place that a call of KubernetesClient's extensions leads to from what it is called on: <c>pod.EnsureMetadata()</c>,
    /// <c>metadata.EnsureLabels()</c>, <c>pod.Annotations()</c>; null for other calls.
    /// </summary>
    public static IReadOnlyList<string>? PathOf(string method, bool isOnMetadata) => (method, isOnMetadata) switch
    {
        ("EnsureMetadata", false) => [ObjectMembers.Metadata],
        ("EnsureAnnotations", true) => [ObjectMembers.Annotations],
        ("EnsureLabels", true) => [ObjectMembers.Labels],
        ("Annotations", false) => [ObjectMembers.Metadata, ObjectMembers.Annotations],
        ("Labels", false) => [ObjectMembers.Metadata, ObjectMembers.Labels],
        _ => null,
    };

    /// <summary>What Kubernetes calls a map of an object's metadata; null for other maps.</summary>
    public static string? NameOf(MetadataMap slot) => slot switch
    {
        MetadataMap.Annotations => ObjectMembers.Annotations,
        MetadataMap.Labels => ObjectMembers.Labels,
        _ => null,
    };

    /// <summary>The place of something: an expression that gives it, or the assignment of an initializer that fills it.</summary>
    private ObjectPlace? Of(SyntaxNode thing, int depth) => thing switch
    {
        AssignmentExpressionSyntax filled => OfMember(filled, depth),
        ExpressionSyntax expression when expression.Unwrap() is var inner => IsNew(inner) ? OfNew(inner, depth) : OfExisting(inner, depth),
        _ => null,
    };

    private static bool IsNew(ExpressionSyntax expression) =>
        expression is BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax or WithExpressionSyntax
            or InvocationExpressionSyntax { Expression: IdentifierNameSyntax };

    private ObjectPlace? OfExisting(ExpressionSyntax expression, int depth) => expression switch
    {
        MemberAccessExpressionSyntax member when KubernetesModels.IsModel(TypeOf(member.Expression)) =>
            OfReceiver(member.Expression, depth)?.Then(MemberOf(member.Name.Identifier.ValueText)) ?? OfRoot(member, variable: null),
        MemberBindingExpressionSyntax binding when binding.Receiver() is { } receiver && KubernetesModels.IsModel(TypeOf(receiver)) =>
            OfReceiver(receiver, depth)?.Then(MemberOf(binding.Name.Identifier.ValueText)) ?? OfRoot(binding, variable: null),
        ConditionalAccessExpressionSyntax conditional => OfExisting(conditional.WhenNotNull.Unwrap(), depth),
        InvocationExpressionSyntax invocation when invocation.Receiver() is { } receiver => OfCall(invocation, receiver, depth),
        IdentifierNameSyntax name => OfName(name, depth),
        _ => OfRoot(expression, variable: null),
    };

    private ObjectPlace? OfReceiver(ExpressionSyntax receiver, int depth) => OfExisting(receiver.Unwrap(), depth);

    private ObjectPlace? OfCall(InvocationExpressionSyntax invocation, ExpressionSyntax receiver, int depth) =>
        invocation.Expression.LastName() is { } method && PathOf(method, KubernetesModels.IsMetadata(TypeOf(receiver))) is { } path
            ? path.Aggregate(OfReceiver(receiver, depth), (place, member) => place?.Then(member))
            : OfRoot(invocation, variable: null);

    private ObjectPlace? OfName(IdentifierNameSyntax name, int depth)
    {
        var symbol = model.GetSymbolInfo(name, cancellationToken).Symbol;
        if (symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol))
        {
            return null;
        }

        if (depth < DeepestName && SingleAssignment.ValueOf(symbol, model, cancellationToken) is { } value && value.SyntaxTree == name.SyntaxTree)
        {
            return value.Unwrap() switch
            {
                IdentifierNameSyntax original when model.GetSymbolInfo(original, cancellationToken).Symbol is ILocalSymbol or IParameterSymbol => OfName(original, depth + 1),
                var given when !IsNew(given) && IsPartOfModel(given) => OfExisting(given, depth + 1),
                _ => OfNamed(symbol, name, depth),
            };
        }

        return OfRoot(name, symbol);
    }

    /// <summary>Whether an expression gives a part of an object that is there already, rather than something new.</summary>
    private bool IsPartOfModel(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => KubernetesModels.IsModel(TypeOf(member.Expression)),
        ConditionalAccessExpressionSyntax => true,
        InvocationExpressionSyntax invocation => invocation.Receiver() is { } receiver
            && PathOf(invocation.Expression.LastName() ?? string.Empty, KubernetesModels.IsMetadata(TypeOf(receiver))) is not null,
        _ => false,
    };

    private static ObjectRoot MapFoundBy(ExpressionSyntax expression, ISymbol? variable) => new(expression, variable, KubernetesKind.Unknown, IsSpecification: false);

    /// <summary>The variable that keeps something new; null where none does.</summary>
    private ISymbol? VariableOf(ExpressionSyntax created) =>
        created.Outermost().Parent is EqualsValueClauseSyntax { Parent: { } declaration }
        && model.GetDeclaredSymbol(declaration, cancellationToken) is { } symbol
        && SingleAssignment.ValueOf(symbol, model, cancellationToken) is not null
            ? symbol
            : null;

    /// <summary>What becomes of something new: it is set as a member, gets a name first, or is returned to where it is wanted.</summary>
    private ObjectPlace? OfNew(ExpressionSyntax created, int depth)
    {
        var outermost = created.Outermost();
        return outermost.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == outermost => OfMember(assignment, depth) ?? OfRoot(created, variable: null),
            ArgumentSyntax argument when !IsWholeObject(created) && MemberOf(argument) is { } member => Of(argument.Parent!.Parent!, depth)?.Then(member),
            EqualsValueClauseSyntax when VariableOf(created) is { } variable => OfNamed(variable, created, depth),
            ArrowExpressionClauseSyntax { Parent: { } declaration } => OfReturned(declaration, created, depth),
            ReturnStatementSyntax returned when MethodBodies.Around(returned) is { } function => OfReturned(function, created, depth),
            _ => OfRoot(created, variable: null),
        };
    }

    /// <summary>The member that an assignment sets: <c>x.Member = …</c>, or <c>Member = …</c> in an initializer.</summary>
    private ObjectPlace? OfMember(AssignmentExpressionSyntax assignment, int depth) => assignment switch
    {
        { Left: IdentifierNameSyntax name, Parent: InitializerExpressionSyntax { Parent: { } holder } } => Of(holder, depth)?.Then(MemberOf(name.Identifier.ValueText)),
        { Left: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax, Parent: not InitializerExpressionSyntax } => OfExisting(assignment.Left, depth),
        _ => null,
    };

    /// <summary>The member that an argument of a model's constructor sets; null for arguments of other calls.</summary>
    private string? MemberOf(ArgumentSyntax argument) =>
        argument.Parent is ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } list
        && model.GetSymbolInfo(creation, cancellationToken).Symbol is IMethodSymbol constructor
        && KubernetesModels.IsModel(constructor.ContainingType)
            ? CallShapes.ParameterOf(constructor, list, argument)?.Name
            : null;

    private ObjectPlace? OfReturned(SyntaxNode function, ExpressionSyntax created, int depth) =>
        (model.GetDeclaredSymbol(function, cancellationToken) is { } symbol && !IsWholeObject(created) ? OfOnlyUse(symbol, created, depth) : null)
        ?? OfRoot(created, variable: null);

    /// <summary>The place of something that has a name: where it is handed on to, or, where that is not one place, an object by itself.</summary>
    private ObjectPlace? OfNamed(ISymbol symbol, ExpressionSyntax place, int depth) =>
        (IsWholeObject(place) ? null : OfOnlyUse(symbol, place, depth)) ?? OfRoot(place, symbol);

    /// <summary>Goes on from the one place where a name is handed on as it is; what is handed on twice belongs to two objects.</summary>
    private ObjectPlace? OfOnlyUse(ISymbol symbol, ExpressionSyntax place, int depth)
    {
        if (depth >= DeepestName)
        {
            return null;
        }

        var scope = SymbolReferences.ScopeOf(symbol, place);
        return OnlyUses.Get(model.Compilation, new(symbol, scope), this, static (asked, locator) => locator.FindOnlyUse(asked)) is { } only
            ? OfNew(only, depth + 1)
            : null;
    }

    private ExpressionSyntax? FindOnlyUse(ScopedSymbol asked)
    {
        var uses = new List<ExpressionSyntax>();
        return AddUses(asked.Symbol, asked.Scope, uses, new(SymbolEqualityComparer.Default), depth: 0) && uses.Count == 1 ? uses[0] : null;
    }

    /// <summary>
    /// Adds the places where something is handed on, under whatever name; those that only take something from it are none. False where they
    /// cannot all be found.
    /// </summary>
    /// <param name="symbol">A name for it.</param>
    /// <param name="place">Where that name is declared or used.</param>
    /// <param name="uses">The places.</param>
    /// <param name="names">The names that have been followed, since methods may call each other in circles.</param>
    /// <param name="depth">How many names led here.</param>
    private bool AddUses(ISymbol symbol, SyntaxNode place, List<ExpressionSyntax> uses, HashSet<ISymbol> names, int depth)
    {
        if (!names.Add(symbol))
        {
            return true;
        }

        if (depth >= DeepestName || !SymbolReferences.AreAllIn(place.SyntaxTree, symbol, model.Compilation, cancellationToken))
        {
            return false;
        }

        foreach (var reference in SymbolReferences.Around(place, symbol, model, cancellationToken))
        {
            var use = symbol is IMethodSymbol && reference.Whole().Parent is InvocationExpressionSyntax call ? call : reference.Whole();
            if (IsLookedInto(use))
            {
                continue;
            }

            if (!AddUse(use, uses, names, depth))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds one place where something is handed on, unless it only gets a further name there, or goes into a method that can be looked into.</summary>
    private bool AddUse(ExpressionSyntax use, List<ExpressionSyntax> uses, HashSet<ISymbol> names, int depth)
    {
        switch (use.Outermost().Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
                when model.GetDeclaredSymbol(declarator, cancellationToken) is ILocalSymbol local && SingleAssignment.ValueOf(local, model, cancellationToken) is not null:
                return AddUses(local, declarator, uses, names, depth + 1);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
                when model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
                    && CallShapes.ParameterOf(method, list, argument) is { RefKind: RefKind.None } parameter:
                if (MethodBodies.Declaration(method, model, cancellationToken) is { } declaration)
                {
                    return AddUses(parameter.OriginalDefinition, declaration, uses, names, depth + 1);
                }

                if (CallShapes.LeavesArguments(method))
                {
                    return true;
                }

                break;
        }

        uses.Add(use);
        return true;
    }

    /// <summary>Whether a use takes something from what has the name, rather than handing it on.</summary>
    private static bool IsLookedInto(ExpressionSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax { Expression: var accessed } && accessed == use
        || use.Parent is ElementAccessExpressionSyntax { Expression: var indexed } && indexed == use
        || use.Parent is ConditionalAccessExpressionSyntax { Expression: var tried } && tried == use;

    /// <summary>An object that is a part of no other, as pods of their own and workloads are.</summary>
    private bool IsWholeObject(ExpressionSyntax expression) =>
        KubernetesModels.KindOf(TypeOf(expression)) is not (KubernetesKind.Unknown or KubernetesKind.PodTemplate or KubernetesKind.JobTemplate);

    private ObjectPlace? OfRoot(ExpressionSyntax expression, ISymbol? variable)
    {
        var type = TypeOf(expression);
        if (KubernetesModels.KindOf(type) is var kind && kind != KubernetesKind.Unknown)
        {
            return new(new(expression, variable, kind, IsSpecification: false));
        }

        return KubernetesModels.WorkloadOf(type) is var workload && workload != KubernetesKind.Unknown
            ? new ObjectPlace(new(expression, variable, workload, IsSpecification: true)).Then(ObjectMembers.Specification)
            : null;
    }

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellationToken).Type;
}
