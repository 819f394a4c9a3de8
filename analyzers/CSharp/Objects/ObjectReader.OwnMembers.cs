using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>
/// Members of types of one's own that may do more than hold a value. Those that extend another type are entered, where they stand in the
/// same file, and so are those of the object whose member is read; all others may change what they belong to.
/// </content>
internal sealed partial class ObjectReader
{
    /// <summary>The block of extensions around a member, <c>extension(V1Job job) { … }</c>; null where there is none.</summary>
    private static TypeDeclarationSyntax? ExtensionAround(SyntaxNode member) =>
        member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { Keyword.ValueText: "extension" } block ? block : null;

    /// <summary>Whether a method finds what it is called on as the object that it is a method of.</summary>
    private static bool IsOfInstance(IMethodSymbol method, SyntaxNode body) =>
        method is { IsStatic: false, ReducedFrom: null } && ExtensionAround(body) is null;

    /// <summary>
    /// The property or the indexer of one's own that an expression gets, and that does more than hold a value. What gives a text or a
    /// number gives nobody anything to change.
    /// </summary>
    private IPropertySymbol? ComputedAt(ExpressionSyntax access) =>
        _model.GetSymbolInfo(access, _cancellationToken).Symbol is IPropertySymbol property
        && !IsPlain(property.Type)
        && IsComputed(property.GetMethod)
            ? property
            : null;

    /// <summary>The property or the indexer of one's own that an expression sets, and that does more than hold a value.</summary>
    private IPropertySymbol? ComputedTarget(ExpressionSyntax target) =>
        _model.GetSymbolInfo(target, _cancellationToken).Symbol is IPropertySymbol property && IsComputed(property.SetMethod)
            ? property
            : null;

    /// <summary>Whether an accessor has a body, or may have one: in a derived type, or in the other part of a partial property.</summary>
    private bool IsComputed(IMethodSymbol? accessor) => accessor is { DeclaringSyntaxReferences: { IsEmpty: false } declarations }
        && (accessor is { IsAbstract: true } or { IsVirtual: true } or { IsOverride: true }
            || declarations.Any(declaration =>
                declaration.GetSyntax(_cancellationToken) is var body && (DoesSomething(body) || IsOfPartialProperty(body))));

    /// <summary>
    /// The name of a field, of a property that only holds a value, or of a parameter, which an accessor gets or sets and does nothing else.
    /// </summary>
    private string? ForwardedBy(IMethodSymbol? accessor) =>
        accessor is { IsAbstract: false, IsVirtual: false, IsOverride: false, DeclaringSyntaxReferences: { Length: 1 } declarations }
        && ForwardedBy(declarations[0].GetSyntax(_cancellationToken)) is { } name
        && !accessor.ContainingType.GetMembers(name).Any(member => member is IPropertySymbol property
            && (IsComputed(property.GetMethod) || IsComputed(property.SetMethod)))
            ? name
            : null;

    private static string? ForwardedBy(SyntaxNode accessor)
    {
        var expression = accessor switch
        {
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            AccessorDeclarationSyntax { ExpressionBody: { } arrow } => arrow.Expression,
            AccessorDeclarationSyntax { Body.Statements: { Count: 1 } statements } => statements[0] switch
            {
                ReturnStatementSyntax { Expression: { } result } => result,
                ExpressionStatementSyntax { Expression: var only } => only,
                _ => null,
            },
            _ => null,
        };
        return expression?.Unwrap() switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var name } => name,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name,
                Right: IdentifierNameSyntax { Identifier.ValueText: "value" } } => name.Identifier.ValueText,
            _ => null,
        };
    }

    /// <summary>The other part of it says what it does.</summary>
    private static bool IsOfPartialProperty(SyntaxNode accessor) =>
        accessor.FirstAncestorOrSelf<BasePropertyDeclarationSyntax>()?.Modifiers.Any(SyntaxKind.PartialKeyword) == true;

    /// <summary>What a property or an indexer gives that may do more than hold a value.</summary>
    private KnownValue? GivenBy(IPropertySymbol property, KnownValue receiver, ExpressionSyntax access)
    {
        if (Getter(property) is { } getter && ExtensionAround(getter) is not null)
        {
            return EnterGetter(getter, receiver);
        }

        if (ForwardedBy(property.GetMethod) is { } forwarded)
        {
            switch (receiver)
            {
                case KnownGroup group when group.Under(forwarded, out _) is { } held:
                    return held;
                case KnownPart { Node: var node } when PathOf(node, forwarded) is { } path:
                    return new KnownPart(node.AddMembers(path));
            }
        }

        receiver.Hide();
        return FromElsewhere(access);
    }

    /// <summary>Gives a value to a property or an indexer that may do more than hold it.</summary>
    private void GiveTo(IPropertySymbol property, KnownValue receiver, KnownValue? value)
    {
        if (receiver is KnownGroup group && ForwardedBy(property.SetMethod) is { } forwarded)
        {
            group.Add(forwarded, value);
            return;
        }

        if (Setter(property) is { } setter && ExtensionAround(setter) is not null)
        {
            EnterAccessor(setter, receiver, value);
        }
        else
        {
            receiver.Hide();
        }

        value?.Hide();
    }

    /// <summary>Whether a type of one's own has methods that could change what its objects hold.</summary>
    private static bool HasMethods(ITypeSymbol type)
    {
        for (var own = type; IsOwn(own); own = own!.BaseType)
        {
            if (own!.GetMembers().Any(member => member
                is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, IsStatic: false,
                    IsImplicitlyDeclared: false } method && !IsOfObject(method)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>ToString</c> and the like.</summary>
    private static bool IsOfObject(IMethodSymbol method) =>
        method is { IsOverride: true, Name: nameof(ToString) or nameof(Equals) or nameof(GetHashCode) };

    /// <summary>Whether an index may be that of an indexer of one's own. Of maps and lists of one's own nothing is known anyway.</summary>
    private static bool MayHaveOwnIndexer(KnownValue? value) =>
        value is KnownGroup { Type: not null, LeadsToParts: true } or KnownPart { Node.IsWholeObject: true };

    /// <summary>
    /// Whether an object of a type of one's own holds more from the beginning than whoever makes it says: by its constructors, or by the
    /// initializers of its members.
    /// </summary>
    private bool BeginsWithMore(ITypeSymbol? type) => BeginsWithMore(type, new(SymbolEqualityComparer.Default));

    private bool BeginsWithMore(ITypeSymbol? type, HashSet<ISymbol> seen)
    {
        for (; type is INamedTypeSymbol named && seen.Add(named.OriginalDefinition); type = named.BaseType)
        {
            _cancellationToken.ThrowIfCancellationRequested();

            // A base of a library makes the specification whose type it is given.
            if (named.DeclaringSyntaxReferences.Any(declaration =>
                    declaration.GetSyntax(_cancellationToken) is TypeDeclarationSyntax declared
                    && declared.Members.Any(member => SetsMore(member, seen)))
                || named.BaseType?.TypeArguments.Any(argument => IsOwn(argument) && BeginsWithMore(argument, seen)) == true)
            {
                return true;
            }
        }

        return false;
    }

    private bool SetsMore(MemberDeclarationSyntax member, HashSet<ISymbol> seen) =>
        !member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ConstKeyword)
        && member switch
        {
            ConstructorDeclarationSyntax constructor =>
                constructor.Initializer?.ArgumentList.Arguments.Any(argument => IsMore(argument.Expression, seen)) == true
                || (constructor.ExpressionBody is { Expression: var body } && SetsMore(body, seen))
                || constructor.Body?.Statements.Any(statement =>
                    statement is not ExpressionStatementSyntax { Expression: var set } || SetsMore(set, seen)) == true,
            PropertyDeclarationSyntax { Initializer.Value: var value } => IsMore(value, seen),
            FieldDeclarationSyntax { Declaration.Variables: var variables } =>
                variables.Any(variable => variable.Initializer is { Value: var value } && IsMore(value, seen)),
            _ => false,
        };

    private bool SetsMore(ExpressionSyntax statement, HashSet<ISymbol> seen) => statement is not AssignmentExpressionSyntax
    {
        RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
        Left: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax },
        Right: var value,
    } || IsMore(value, seen);

    /// <summary>Whether an expression gives anything else than a text, a number, or something empty.</summary>
    private bool IsMore(ExpressionSyntax value, HashSet<ISymbol> seen)
    {
        switch (value.Unwrap())
        {
            case LiteralExpressionSyntax or DefaultExpressionSyntax or InterpolatedStringExpressionSyntax
                or CollectionExpressionSyntax { Elements.Count: 0 }:
                return false;
            case BaseObjectCreationExpressionSyntax
            {
                ArgumentList: null or { Arguments.Count: 0 }, Initializer: null or { Expressions.Count: 0 },
            } creation:
                return _model.ForTree(creation.SyntaxTree).GetTypeInfo(creation, _cancellationToken).Type is var made
                    && IsOwn(made)
                    && BeginsWithMore(made, seen);
            default:
                return !IsPlain(_model.ForTree(value.SyntaxTree).GetTypeInfo(value, _cancellationToken).Type);
        }
    }

    private SyntaxNode? Getter(ISymbol symbol) => symbol is IPropertySymbol { GetMethod: { } getter } ? Accessor(getter) : null;

    private SyntaxNode? Setter(IPropertySymbol property) => property.SetMethod is { } setter ? Accessor(setter) : null;

    /// <summary>An accessor that does something; one that only gets or sets a field has no body.</summary>
    private SyntaxNode? Accessor(IMethodSymbol accessor) => BodyOf(accessor) is { } body && DoesSomething(body) ? body : null;

    private static bool DoesSomething(SyntaxNode accessor) => accessor
        is ArrowExpressionClauseSyntax
        or AccessorDeclarationSyntax { Body: not null }
        or AccessorDeclarationSyntax { ExpressionBody: not null };

    private KnownValue? EnterGetter(SyntaxNode getter, KnownValue? receiver) => EnterAccessor(getter, receiver, value: null);

    private KnownValue? EnterAccessor(SyntaxNode accessor, KnownValue? receiver, KnownValue? value)
    {
        if (_calls >= DeepestCall || !TryEnter(accessor))
        {
            receiver?.Hide();
            value?.Hide();
            return null;
        }

        var callee = new CallFrame(accessor, outer: null);
        if (receiver is not null && ReceiverOf(accessor, parameters: null) is { } extended)
        {
            callee.Declare(extended.Identifier.ValueText, receiver, Depth);
        }

        callee.Declare("value", value, Depth);
        Run(callee, accessor);
        _entered.Remove(accessor);
        return callee.Result;
    }
}
