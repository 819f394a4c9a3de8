using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>
/// Members of types of one's own that do more than hold a value. Those that extend another type are entered, where they stand in the same
/// file; of all others, what they belong to may be changed by them.
/// </content>
internal sealed partial class ObjectReader
{
    /// <summary>The block of extensions around a member, <c>extension(V1Job job) { … }</c>; null where there is none.</summary>
    private static TypeDeclarationSyntax? ExtensionAround(SyntaxNode member) =>
        member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { Keyword.ValueText: "extension" } block ? block : null;

    /// <summary>Whether a method finds what it is called on as the object that it is a method of.</summary>
    private static bool IsOfInstance(IMethodSymbol method, SyntaxNode body) =>
        method is { IsStatic: false, ReducedFrom: null } && ExtensionAround(body) is null;

    /// <summary>The property or the indexer of one's own that an expression gets, and that does more than hold a value.</summary>
    private IPropertySymbol? ComputedAt(ExpressionSyntax access) =>
        _model.GetSymbolInfo(access, _cancellationToken).Symbol is IPropertySymbol property && IsComputed(property.GetMethod)
            ? property
            : null;

    /// <summary>The property or the indexer of one's own that an expression sets, and that does more than hold a value.</summary>
    private IPropertySymbol? ComputedTarget(ExpressionSyntax target) =>
        _model.GetSymbolInfo(target, _cancellationToken).Symbol is IPropertySymbol property && IsComputed(property.SetMethod)
            ? property
            : null;

    private bool IsComputed(IMethodSymbol? accessor) => accessor is not null
        && accessor.DeclaringSyntaxReferences.Any(declaration =>
            declaration.GetSyntax(_cancellationToken) is var body
            && (DoesSomething(body) ? ForwardedBy(body) is null : IsOfPartialProperty(body)));

    /// <summary>The name of a field, a property or a parameter that an accessor gets or sets, and does nothing else.</summary>
    private static string? ForwardedBy(SyntaxNode accessor)
    {
        var arrow = accessor as ArrowExpressionClauseSyntax ?? (accessor as AccessorDeclarationSyntax)?.ExpressionBody;
        return arrow?.Expression.Unwrap() switch
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

    /// <summary>Whether a type of one's own has methods that could change what its objects hold.</summary>
    private static bool HasMethods(ITypeSymbol type) => type.GetMembers().Any(member => member
        is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false, IsImplicitlyDeclared: false, IsOverride: false });

    /// <summary>What a property or an indexer gives that does more than hold a value.</summary>
    private KnownValue? GivenBy(IPropertySymbol property, KnownValue receiver, ExpressionSyntax access)
    {
        if (Getter(property) is { } getter && ExtensionAround(getter) is not null)
        {
            return EnterGetter(getter, receiver);
        }

        receiver.Hide();
        return FromElsewhere(access);
    }

    /// <summary>Gives a value to a property or an indexer that does more than hold it.</summary>
    private void GiveTo(IPropertySymbol property, KnownValue receiver, KnownValue? value)
    {
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

    /// <summary>Whether an index may be that of an indexer of one's own: maps and lists have none.</summary>
    private static bool MayHaveOwnIndexer(KnownValue? value) =>
        value is KnownGroup { Type: not null } or KnownPart { Node.IsWholeObject: true };

    /// <summary>
    /// Whether an object of a type of one's own holds more from the beginning than whoever makes it says: by its constructors, or by the
    /// initializers of its members.
    /// </summary>
    private bool BeginsWithMore(ITypeSymbol? type, int depth = 0)
    {
        for (; IsOwn(type) && depth < DeepestCall; type = type!.BaseType)
        {
            if (type!.DeclaringSyntaxReferences.Any(declaration =>
                    declaration.GetSyntax(_cancellationToken) is TypeDeclarationSyntax declared && declared.Members.Any(SetsMore))
                || type.BaseType?.TypeArguments.Any(argument => BeginsWithMore(argument, depth + 1)) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SetsMore(MemberDeclarationSyntax member) => member switch
    {
        ConstructorDeclarationSyntax { ExpressionBody.Expression: var body } => !IsPlainAssignment(body),
        ConstructorDeclarationSyntax { Body.Statements: var statements } =>
            statements.Any(statement => statement is not ExpressionStatementSyntax { Expression: var body } || !IsPlainAssignment(body)),
        PropertyDeclarationSyntax { Initializer.Value: var value } => !IsPlainInitial(value),
        FieldDeclarationSyntax { Declaration.Variables: var variables } =>
            variables.Any(variable => variable.Initializer is { Value: var value } && !IsPlainInitial(value)),
        _ => false,
    };

    private static bool IsPlainAssignment(ExpressionSyntax expression) =>
        expression is AssignmentExpressionSyntax
        {
            RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
            Left: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax },
            Right: var value,
        }
        && IsPlainInitial(value);

    /// <summary>Whether an expression gives a text, a number, or something empty.</summary>
    private static bool IsPlainInitial(ExpressionSyntax value) => value.Unwrap() switch
    {
        BaseObjectCreationExpressionSyntax creation =>
            creation.ArgumentList is null or { Arguments.Count: 0 } && creation.Initializer is null or { Expressions.Count: 0 },
        CollectionExpressionSyntax { Elements.Count: var count } => count == 0,
        InvocationExpressionSyntax call => call.IsNameof(),
        var other => other is LiteralExpressionSyntax or DefaultExpressionSyntax or TypeSyntax or MemberAccessExpressionSyntax
            or InterpolatedStringExpressionSyntax or PrefixUnaryExpressionSyntax,
    };

    /// <summary>Whether a part is given to a property or an indexer of one's own that does something with it.</summary>
    private bool RunsSetter(ExpressionSyntax target, KnownValue? value) =>
        value is { LeadsToParts: true }
        && _model.GetSymbolInfo(target, _cancellationToken).Symbol is IPropertySymbol
        {
            SetMethod.DeclaringSyntaxReferences: { Length: 1 } setters
        }
        && DoesSomething(setters[0].GetSyntax(_cancellationToken));

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
