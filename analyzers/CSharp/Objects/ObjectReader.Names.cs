using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>Names, members and elements: what they hold.</content>
internal sealed partial class ObjectReader
{
    // Tells the items of a list apart from what is reached by its name.
    private const string AsItem = "[]";

    private KnownValue? ValueOf(IdentifierNameSyntax name, bool isWanted)
    {
        var spelling = name.Identifier.ValueText;
        return _frame.TryGet(spelling, out var value)
            ? Resolved(spelling, value)
            : !isWanted ? null
            : IsLocalFunction(spelling) ? EvaluateMethodGroup(name, given: null)
            : HeldBy(SymbolOutside(spelling, name));
    }

    /// <summary>What a name holds, found out now if it has not been yet.</summary>
    private KnownValue? Resolved(string name, KnownValue? value)
    {
        if (value is not KnownLater later)
        {
            return value;
        }

        var known = later.Declaration switch
        {
            ParameterSyntax { Type: PredefinedTypeSyntax } => null,
            ParameterSyntax { Type: { } type } => PartOf(TypeNamed(type, type), Knowledge.Additions, later.Depth),
            ForEachStatementSyntax loop => ItemIn(loop),
            var declaration => PartOf(
                TypeOf(_model.GetDeclaredSymbol(declaration, _cancellationToken)), Knowledge.Additions, later.Depth),
        };
        _frame.Assign(name, known, depth: 0);
        return known;
    }

    /// <summary>
    /// An item of a list that comes from elsewhere: one stands for all of them, in each loop through the list, and what one loop changes
    /// another one may find.
    /// </summary>
    private KnownValue? ItemIn(ForEachStatementSyntax loop) =>
        TypeOf(_model.GetDeclaredSymbol(loop, _cancellationToken)) is { } type && IsOfInterest(type)
            ? Kept(loop.Expression, type, type.Name + AsItem)
            : null;

    /// <summary>The type that a name stands for.</summary>
    /// <param name="type">The name.</param>
    /// <param name="named">What is asked about if the name is new: itself, or what makes an object of the type.</param>
    private ITypeSymbol? TypeNamed(TypeSyntax type, ExpressionSyntax named) => _frame.IsGeneric
        ? _model.GetTypeInfo(named, _cancellationToken).Type
        : _cache.TypeOf(_frame.Type ?? _frame.Function, type, named, _model, _cancellationToken);

    private ISymbol? SymbolOutside(string spelling, ExpressionSyntax name)
    {
        if (!_outside.TryGetValue((_frame.Type, spelling), out var symbol))
        {
            symbol = _model.GetSymbolInfo(name, _cancellationToken).Symbol;
            _outside.Add((_frame.Type, spelling), symbol);
        }

        return symbol;
    }

    /// <summary>What a field, a property, or a parameter of a primary constructor holds.</summary>
    private KnownValue? HeldBy(ISymbol? symbol)
    {
        if (symbol is not (IFieldSymbol or IPropertySymbol or IParameterSymbol or ILocalSymbol))
        {
            return null;
        }

        if (_calls == 0 && !symbol.IsStatic)
        {
            SpeakOf(symbol.ContainingType, Own);
        }

        if (_held.TryGetValue(symbol, out var held))
        {
            return held;
        }

        // A circle of fields leads to nothing.
        _held[symbol] = null;
        if (Getter(symbol) is { } getter)
        {
            _held.Remove(symbol);
            return EnterGetter(getter, receiver: null);
        }

        var initial = IsSetOnce(symbol)
            && symbol.DeclaringSyntaxReferences is { Length: 1 } declared
            && declared[0].SyntaxTree == _model.SyntaxTree
            ? SingleAssignment.DeclaredValue(declared[0].GetSyntax(_cancellationToken))
            : null;
        held = initial is null ? PartOf(TypeOf(symbol), Knowledge.Additions, depth: 0) : EvaluateElsewhere(initial);
        SayOwnKind(symbol, held);
        _held[symbol] = held;
        return held;
    }

    /// <summary>
    /// Says of which object of a class the fields are seen from now on: what is known of those of another one does not hold for it.
    /// </summary>
    private void SpeakOf(ITypeSymbol? type, string instance)
    {
        if (type is null)
        {
            return;
        }

        if (_instances.TryGetValue(type.OriginalDefinition, out var seen) && seen != instance)
        {
            ForgetHeld(type, isStaticToo: false);
        }

        _instances[type.OriginalDefinition] = instance;
    }

    /// <summary>Says that what the fields of a class hold may be something else, or have changed.</summary>
    /// <param name="type">The class; null for all.</param>
    /// <param name="isStaticToo">Whether that holds for static fields as well.</param>
    private void ForgetHeld(ITypeSymbol? type, bool isStaticToo)
    {
        foreach (var symbol in _held.Keys.ToList())
        {
            if ((isStaticToo || !symbol.IsStatic)
                && (type is null
                    || SymbolEqualityComparer.Default.Equals(symbol.ContainingType?.OriginalDefinition, type.OriginalDefinition)))
            {
                _held[symbol]?.Hide();
                _held[symbol] = PartOf(TypeOf(symbol), Knowledge.Unknown, depth: 0);
            }
        }
    }

    private static bool IsSetOnce(ISymbol symbol) => symbol is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };

    /// <summary>Evaluates the initializer of a field: it ran before all that is read here.</summary>
    private KnownValue? EvaluateElsewhere(ExpressionSyntax value)
    {
        if (_calls >= DeepestCall || !TryEnter(value))
        {
            return null;
        }

        var (frame, part) = (_frame, _part);
        (_frame, _part) = (new(value, outer: null), null);
        _calls++;
        var result = Evaluate(value);
        _calls--;
        (_frame, _part) = (frame, part);
        _entered.Remove(value);
        return result;
    }

    /// <summary>A field or a property gets its first value.</summary>
    private void HoldInitial(SyntaxNode declaration, KnownValue? value)
    {
        if (_model.GetDeclaredSymbol(declaration, _cancellationToken) is { } symbol)
        {
            _held[symbol] = value;
        }
    }

    private KnownValue? EvaluateMember(MemberAccessExpressionSyntax member, bool isWanted)
    {
        var name = member.Name.Identifier.ValueText;
        return IsEmptyMap(member) ? new KnownPart(new(KubernetesKind.Unknown, Knowledge.Whole))
            : member.Expression is InstanceExpressionSyntax
            ? isWanted ? HeldBy(SymbolOutside("this." + name, member)) : null
            : isWanted && StaticMember(member) is { } shared ? HeldBy(shared)
            : MemberOf(Evaluate(member.Expression), name, member, isWanted);
    }

    /// <summary>The static member of a class of the project that an expression names by its class; null for anything else.</summary>
    private ISymbol? StaticMember(MemberAccessExpressionSyntax member) =>
        member.Expression is IdentifierNameSyntax { Identifier.ValueText: var type }
        && !_frame.TryGet(type, out _)
        && SymbolOutside($"{type}.{member.Name.Identifier.ValueText}", member) is { IsStatic: true } symbol
        && !symbol.DeclaringSyntaxReferences.IsEmpty
            ? symbol
            : null;

    /// <summary>What a member of a value holds.</summary>
    private KnownValue? MemberOf(KnownValue? value, string name, ExpressionSyntax access, bool isWanted = true)
    {
        switch (value)
        {
            case KnownPart { Node: var node }:
                return MemberOf(node, name, access, isWanted);
            case KnownGroup { Type: not null, LeadsToParts: true } own when isWanted && ComputedAt(access) is { } computed:
                return GivenBy(computed, own, access);
            case KnownGroup group:
                return group.Under(name, out var isNamed)
                    ?? (isNamed ? null : OtherMemberOf(group, name, access, isWanted));
            case KnownChoice choice:
                return MemberOfAny(choice, name, access, isWanted);
            default:
                return isWanted ? FromElsewhere(access) : null;
        }
    }

    /// <summary>
    /// A member of several values that none of them is called: the tuple that may be there or not, or an element by the name that a
    /// declaration gives it.
    /// </summary>
    private KnownValue? OtherMemberOf(KnownGroup group, string name, ExpressionSyntax access, bool isWanted)
    {
        if (name == nameof(Nullable<int>.Value))
        {
            return group;
        }

        if (!isWanted || group.MayHaveOtherNames)
        {
            return null;
        }

        return _model.GetSymbolInfo(access, _cancellationToken).Symbol is IFieldSymbol { CorrespondingTupleField.Name: var position }
            && group.Under(position, out _) is { } element
                ? element
                : FromElsewhere(access);
    }

    // Apart, since a closure would be made for each value that is no choice, too.
    private KnownValue? MemberOfAny(KnownChoice choice, string name, ExpressionSyntax access, bool isWanted) =>
        KnownValue.AnyOf(choice.Alternatives.Select(alternative => MemberOf(alternative, name, access, isWanted)));

    private KnownValue? MemberOf(ObjectNode node, string name, ExpressionSyntax access, bool isWanted)
    {
        if (node.Items.Count > 0)
        {
            // What holds items is looked through, by whatever member one gets at them.
            return PathOf(node, name) is null ? new KnownPart(node) : MemberOf(OneItemOf(new KnownPart(node)), name, access, isWanted);
        }

        if (PathOf(node, name) is { } path)
        {
            return new KnownPart(node.AddMembers(path));
        }

        var symbol = isWanted ? _model.GetSymbolInfo(access, _cancellationToken).Symbol : null;
        if (symbol is IFieldSymbol { ContainingType.IsTupleType: true })
        {
            return new KnownPart(node);
        }

        if (symbol is not IPropertySymbol property)
        {
            if (symbol is IMethodSymbol)
            {
                // Whoever is given the method may call it.
                node.MarkUnknown();
            }

            return null;
        }

        if (IsComputed(property.GetMethod))
        {
            return GivenBy(property, new KnownPart(node), access);
        }

        // What holds a part without being one: a task, a reference, an element of a span.
        return IsOfInterest(property.ContainingType) || IsPlain(property.Type) ? null : new KnownPart(node);
    }

    /// <summary>The members that a property of a model leads along; null for one that rules do not ask for.</summary>
    private static ImmutableArray<string>? PathOf(ObjectNode node, string property) =>
        ObjectMembers.PathOfProperty(property) is { } path ? path
        : ObjectMembers.AreAskedFor(property) ? ImmutableArray.Create(property)
        : property == "PodTemplate" && node.Kind.IsWorkload() ? new MapOwner(node).PodTemplatePath
        : null;

    /// <summary>What an index leads to: an item by its number, or the value of an entry by its key.</summary>
    private KnownValue? ElementOf(KnownValue? value, ExpressionSyntax access, BracketedArgumentListSyntax list, bool isWanted)
    {
        foreach (var argument in list.Arguments)
        {
            Evaluate(argument.Expression)?.Hide();
        }

        switch (value)
        {
            case { } holder when isWanted && MayHaveOwnIndexer(holder) && ComputedAt(access) is { } indexer:
                return GivenBy(indexer, holder, access);
            case KnownPart { Node: var node } when list.Arguments.Count == 1 && IsIndexedByText(access, list.Arguments[0].Expression):
                _reading.Meet(Written(list.Arguments[0].Expression), node);
                return node.Items.Count > 0
                    ? OneItemOf(value)
                    : MemberUnder(node, list.Arguments[0].Expression) ?? (isWanted ? FromElsewhere(access) : null);
            case { LeadsToParts: true }:
                return OneItemOf(value);
            default:
                return isWanted ? FromElsewhere(access) : null;
        }
    }

    /// <summary>What an object that is written as a map holds as a member.</summary>
    private KnownPart? MemberUnder(ObjectNode node, ExpressionSyntax key) =>
        TextOf(Written(key)) is { } member && node.Members.Any(one => one.Key == member) ? new(node.Member(member)) : null;

    private bool IsIndexedByText(ExpressionSyntax access, ExpressionSyntax key) => key.Unwrap().Kind() switch
    {
        SyntaxKind.StringLiteralExpression => true,
        SyntaxKind.NumericLiteralExpression => false,
        _ => _model.GetSymbolInfo(access, _cancellationToken).Symbol is IPropertySymbol { Parameters: { Length: 1 } parameters }
            && StringMaps.IsKeyType(parameters[0].Type),
    };

    /// <summary>The expression that a key is written as: where a helper was given it, that of the caller.</summary>
    private ExpressionSyntax Written(ExpressionSyntax key)
    {
        var inner = key.Unwrap();
        return inner is IdentifierNameSyntax { Identifier.ValueText: var name }
            && _frame.TryGet(name, out var value)
            && value is KnownText given
            ? given.Written
            : inner;
    }

    /// <summary>
    /// An object that comes from elsewhere: one of its type, contents unknown. The same names lead to the same object, until one of them
    /// stands for something else; each call gives another one.
    /// </summary>
    private KnownValue? FromElsewhere(ExpressionSyntax expression, ITypeSymbol? type = null)
    {
        var kind = type ?? _model.GetTypeInfo(expression, _cancellationToken).Type;
        if (!IsOfInterest(kind))
        {
            return null;
        }

        var part = Kept(expression, kind!, kind!.Name);
        if (part is KnownPart { Node: var got })
        {
            _reading.GiveAt(expression, got);
        }

        return part;
    }

    /// <summary>The object of a type that a chain of names led to before; a new one where none did.</summary>
    private KnownValue? Kept(ExpressionSyntax expression, ITypeSymbol type, string kind)
    {
        var path = PathTo(expression);
        var known = path.HasCall ? _frame.GivenByCalls : _frame.TryGet(path.Root, out _) ? _frame.FromElsewhere : _fromOutside;
        var spelling = (path.HasCall ? path.Text + expression.SpanStart : path.Text, kind);
        if (!known.TryGetValue(spelling, out var part))
        {
            part = PartOf(type, Knowledge.Additions, depth: 0);
            known.Add(spelling, part);
        }

        return part;
    }

    /// <summary>Says that a name stands for something else from now on, and so does what is reached by it.</summary>
    private void Forget(string name)
    {
        Forget(name, _frame.FromElsewhere);
        Forget(name, _fromOutside);
    }

    private static void Forget(string name, Dictionary<(string Path, string Type), KnownValue?> known)
    {
        // Nearly all names that get a value lead to nothing else.
        List<(string Path, string Type)>? forgotten = null;
        foreach (var spelling in known.Keys)
        {
            if (IsOnTheWay(name, spelling.Path))
            {
                (forgotten ??= []).Add(spelling);
            }
        }

        foreach (var spelling in forgotten ?? [])
        {
            known.Remove(spelling);
        }
    }

    /// <summary>Whether a chain of names has a name as one of its parts.</summary>
    private static bool IsOnTheWay(string name, string path)
    {
        for (var start = path.IndexOf(name, StringComparison.Ordinal);
            start >= 0 && name.Length > 0;
            start = path.IndexOf(name, start + 1, StringComparison.Ordinal))
        {
            var end = start + name.Length;
            if ((start == 0 || path[start - 1] == '.') && (end == path.Length || path[end] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A chain of names as it would be written without casts, <c>!</c> and <c>?</c>, the name that it begins with, and whether it may lead
    /// elsewhere each time, since something is called on the way, or reckoned.
    /// </summary>
    private static (string Root, string Text, bool HasCall) PathTo(ExpressionSyntax expression)
    {
        if (expression is IdentifierNameSyntax { Identifier.ValueText: var only })
        {
            return (only, only, false);
        }

        var names = new List<string>();
        var hasCall = false;
        for (var current = expression; ; )
        {
            switch (current.Unwrap())
            {
                case IdentifierNameSyntax name:
                    names.Add(name.Identifier.ValueText);
                    names.Reverse();
                    return (name.Identifier.ValueText, string.Join(".", names), hasCall);
                case MemberAccessExpressionSyntax member:
                    names.Add(member.Name.ToString());
                    current = member.Expression;
                    break;
                case MemberBindingExpressionSyntax binding when binding.Receiver() is { } receiver:
                    names.Add(binding.Name.ToString());
                    current = receiver;
                    break;
                case ConditionalAccessExpressionSyntax conditional:
                    current = conditional.WhenNotNull;
                    break;
                case AwaitExpressionSyntax awaited:
                    current = awaited.Expression;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression, Left: var left }:
                    current = left;
                    break;
                case InvocationExpressionSyntax call:
                    names.Add(call.ArgumentList.ToString());
                    hasCall = true;
                    current = call.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    foreach (var argument in element.ArgumentList.Arguments)
                    {
                        names.Add(argument.Expression.ToString());
                        hasCall |= argument.Expression is not (LiteralExpressionSyntax or IdentifierNameSyntax);
                    }

                    current = element.Expression;
                    break;
                case var other:
                    names.Add(other.ToString());
                    names.Reverse();
                    return (string.Empty, string.Join(".", names), hasCall || other is not (InstanceExpressionSyntax or TypeSyntax));
            }
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool IsPlain(ITypeSymbol? type) =>
        type is { SpecialType: not (SpecialType.None or SpecialType.System_Object) } or { TypeKind: TypeKind.Enum };

    private static ITypeSymbol? Constrained(ITypeSymbol? type) =>
        type is ITypeParameterSymbol { ConstraintTypes: var constraints } ? constraints.FirstOrDefault(KubernetesModels.IsModel) : type;

    private static bool IsOfInterest(ITypeSymbol? type) =>
        Constrained(type) is var known
        && (KubernetesModels.IsModel(known) || KubernetesModels.KindOf(known) != KubernetesKind.Unknown || StringMaps.IsStringMap(known));

    /// <summary>A part of a type: an object, or what can be a part of one; null for a type that is none of these.</summary>
    private KnownPart? PartOf(ITypeSymbol? type, Knowledge knowledge, int depth)
    {
        var known = Constrained(type);
        if (!IsOfInterest(known))
        {
            return null;
        }

        var node = Begin(known, knowledge);
        BeginAt(node.Root, depth);
        return new(node);
    }

    /// <summary>
    /// A part that belongs to nothing yet. A specification and metadata stand in an object of which nothing else is seen.
    /// </summary>
    private static ObjectNode Begin(ITypeSymbol? type, Knowledge knowledge)
    {
        var node = new ObjectNode(KubernetesModels.KindOf(type), knowledge);
        if (KubernetesModels.IsMetadata(type))
        {
            new ObjectNode(KubernetesKind.Unknown, Knowledge.Additions).PutForNow(ObjectMembers.Metadata, node);
        }
        else if (KubernetesModels.WorkloadOf(type) is var workload && workload != KubernetesKind.Unknown)
        {
            new ObjectNode(workload, Knowledge.Additions).PutForNow(ObjectMembers.Specification, node);
        }

        return node;
    }
}
