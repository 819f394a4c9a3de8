using System.Globalization;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>What makes objects, and fills them: creations, initializers, collections, copies.</content>
internal sealed partial class ObjectReader
{
    private KnownValue? EvaluateCreation(BaseObjectCreationExpressionSyntax creation, bool isWanted)
    {
        var type = isWanted || HasSomethingToSay(creation) ? TypeOf(creation) : null;
        var said = KubernetesKind.Unknown;
        if (type is not null && !IsOfInterest(type) && !IsCollection(type))
        {
            said = KindSaid(MemberOf(creation, KindProperty), MemberOf(creation, VersionProperty));
            if (said == KubernetesKind.Unknown)
            {
                return EvaluateOtherObject(creation, type);
            }
        }

        var node = Begin(type, Knowledge.Absent);
        if (said != KubernetesKind.Unknown)
        {
            node.Become(said);
        }

        BeginAt(node.Root, Depth);

        Fill(node, creation, type);
        if (node.IsWholeObject)
        {
            _reading.Objects.Add(node);
        }

        if (said == KubernetesKind.Unknown && IsOwn(type) && MemberOf(creation, KindProperty) is { } other)
        {
            // Of which API, its class says otherwise.
            node.Become(MemberOf(creation, VersionProperty) is { } version ? KindSaid(other, version) : KubernetesKind.Unknown);
        }

        if (IsOwn(type) && (!node.IsWholeObject || BeginsWithMore(type)))
        {
            // A collection of one's own does anything with its items.
            node.MarkUnknown();
        }

        return new KnownPart(node);
    }

    /// <summary>What an initializer gives to a member.</summary>
    private static ExpressionSyntax? MemberOf(BaseObjectCreationExpressionSyntax creation, string name) => creation.Initializer?.Expressions
        .OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(member => member.Left is IdentifierNameSyntax { Identifier.ValueText: var called } && called == name)?.Right;

    /// <summary>Whether more than members that nobody asks for is given to a new object.</summary>
    private static bool HasSomethingToSay(BaseObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList is { Arguments.Count: > 0 }
        || creation.Initializer is { Expressions: var expressions } && expressions.Any(
            expression => expression is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } }
                || name == KindProperty
                || ObjectMembers.OfProperty(name) is not null);

    private static bool IsCollection(ITypeSymbol type) =>
        type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>An object that is none of Kubernetes', and may hold some.</summary>
    private KnownGroup EvaluateOtherObject(BaseObjectCreationExpressionSyntax creation, ITypeSymbol type)
    {
        var group = new KnownGroup { Type = IsOwn(type) ? type : null };
        if (creation.ArgumentList is { Arguments.Count: > 0 } list)
        {
            var arguments = EvaluateArguments(list, receiver: null);
            if (Array.Exists(arguments, value => value is { LeadsToParts: true }))
            {
                group.MayHaveOtherNames = true;
                var constructor = _model.GetSymbolInfo(creation, _cancellationToken).Symbol as IMethodSymbol;
                for (var i = 0; i < arguments.Length; i++)
                {
                    group.Add(
                        constructor is null
                            ? string.Empty
                            : CallShapes.ParameterOf(constructor, list, list.Arguments[i])?.Name ?? string.Empty,
                        arguments[i]);
                }

                Construct(constructor, list, arguments);
            }
        }

        var isHidden = false;
        foreach (var expression in creation.Initializer?.Expressions ?? default)
        {
            var (name, value) = expression
                is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var member } } assignment
                ? (member, assignment.Right)
                : (string.Empty, expression);
            var given = value is InitializerExpressionSyntax filled ? EvaluateFilled(filled) : Evaluate(value);
            if (expression is AssignmentExpressionSyntax { Left: var target }
                && group.Type is not null
                && (given is { LeadsToParts: true } || group.LeadsToParts))
            {
                var computed = ComputedTarget(target);
                name = ForwardedBy(computed?.SetMethod) ?? name;
                isHidden |= (computed is not null && name == target.LastName())
                    || (value is InitializerExpressionSyntax && (ComputedAt(target) is not null || OwnTypeOf(target) is not null));
            }

            group.Add(name, given);
        }

        if (isHidden)
        {
            // A setter, or a collection of one's own that is filled, finds what the object holds.
            group.Hide();
        }

        return group;
    }

    /// <summary>What an object holds already, and gets more of: <c>Map = { ["key"] = "value" }</c>.</summary>
    private KnownPart EvaluateFilled(InitializerExpressionSyntax initializer)
    {
        var filled = new ObjectNode(KubernetesKind.Unknown, Knowledge.Additions);
        Fill(filled, initializer, type: null);
        filled.MarkExtended();
        _reading.Meet(initializer.Parent!, filled);
        return new KnownPart(filled);
    }

    /// <summary>A member that rules do not ask for holds a part as well.</summary>
    private static void Share(KnownValue? value)
    {
        foreach (var part in value?.Parts() ?? [])
        {
            part.Share();
        }
    }

    /// <summary>What a constructor does with its arguments beyond keeping them.</summary>
    private void Construct(IMethodSymbol? constructor, ArgumentListSyntax list, KnownValue?[] given)
    {
        if (constructor is not null && BodyOf(constructor) is { } body)
        {
            switch (body)
            {
                case ConstructorDeclarationSyntax:
                    EnterBody(body, constructor, receiver: null, list, given);
                    break;
                case TypeDeclarationSyntax type when HandsParametersOn(type):
                    HideAll(given);
                    break;
                case TypeDeclarationSyntax type:
                    HoldParameters(type, constructor, list, given);
                    break;
            }
        }
        else if (constructor is null || !CallShapes.LeavesArguments(constructor))
        {
            HideAll(given);
        }
    }

    /// <summary>
    /// Whether a primary constructor does more than keep what it is given: for its base, or in the initializer of a member.
    /// </summary>
    private static bool HandsParametersOn(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.Any(SyntaxKind.PrimaryConstructorBaseType) == true
        || type.Members.Any(member => member is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }
            && member.DescendantNodes().Any(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax));

    /// <summary>The members of a class find the parameters of its primary constructor as they would find fields.</summary>
    private void HoldParameters(TypeDeclarationSyntax type, IMethodSymbol constructor, ArgumentListSyntax list, KnownValue?[] given)
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (given[i] is { LeadsToParts: true } value
                && CallShapes.ParameterOf(constructor, list, list.Arguments[i]) is { } parameter
                && type.Members.Any(member => Mentions(member, parameter.Name)))
            {
                Hold(parameter, value);
            }
        }
    }

    /// <summary>Fills a new part with what its creation says.</summary>
    private void Fill(ObjectNode node, BaseObjectCreationExpressionSyntax creation, ITypeSymbol? type)
    {
        node.Begin();
        if (creation.ArgumentList is { Arguments.Count: > 0 } handedOn && IsOwn(type))
        {
            HideArguments(handedOn);
        }
        else if (creation.ArgumentList is { Arguments: { Count: > 0 } arguments } list)
        {
            var constructor = _model.GetSymbolInfo(creation, _cancellationToken).Symbol as IMethodSymbol;
            var isModel = KubernetesModels.IsModel(constructor?.ContainingType);
            var isMap = !isModel && StringMaps.IsStringMap(constructor?.ContainingType);
            var isArray = constructor?.ContainingType.Name is "JsonArray" or "JArray";
            foreach (var argument in arguments)
            {
                if (!isModel && PropertyIn(argument.Expression) is { } property)
                {
                    SetEntry(node, property.Key, property.Value);
                    continue;
                }

                if (isArray && TryAddItem(node, argument.Expression))
                {
                    continue;
                }

                if (isMap && TryFillWithPairs(node, argument.Expression))
                {
                    continue;
                }

                FillFromArgument(node, argument, isModel ? CallShapes.ParameterOf(constructor!, list, argument)?.Name : null);
            }
        }

        if (creation.Initializer is { } initializer)
        {
            Fill(node, initializer, type);
            if (MayFillMap(initializer))
            {
                _reading.Meet(creation, node);
            }
        }
    }

    /// <summary>Adds an item that a list is made of: <c>new JsonArray("a", "b")</c>. False where it is none that is known.</summary>
    private bool TryAddItem(ObjectNode list, ExpressionSyntax item)
    {
        if (Evaluate(item) is { LeadsToParts: true } value)
        {
            AddItem(list, value);
            return true;
        }

        if (IsPlainValue(item))
        {
            FillText(list.AddItem(), Written(item));
            return true;
        }

        return false;
    }

    /// <summary>Whether an initializer may be that of a map: nobody looks for the map of one that only sets members.</summary>
    private static bool MayFillMap(InitializerExpressionSyntax initializer)
    {
        foreach (var expression in initializer.Expressions)
        {
            if (expression is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax })
            {
                return true;
            }
        }

        return initializer.Expressions.Count == 0;
    }

    private void FillFromArgument(ObjectNode node, ArgumentSyntax argument, string? member)
    {
        if (member is not null && ObjectMembers.AreAskedFor(member) && KindOf(argument.Expression) == KubernetesKind.Unknown)
        {
            SetNew(node, member, argument.Expression);
            return;
        }

        var value = Evaluate(argument.Expression);
        if (value is KnownPart { Node.IsWholeObject: true })
        {
            // Pulumi's resource of an object.
            return;
        }

        if (member is not null)
        {
            Share(value);
        }
        else if (value is KnownPart { Node: { Items.Count: 0, Entries.Count: > 0 } copied })
        {
            Copy(argument.Expression, copied, node);
        }
        else if (ItemOf(value) is { } items && value is not KnownPart { Node.Items.Count: 0 })
        {
            AddItem(node, items);
            node.MarkExtended();
        }
        else if (MayHoldEntries(argument.Expression))
        {
            node.MarkUnknown();
        }
    }

    /// <summary>A map is made of another: <c>new Dictionary&lt;string, string&gt;(common)</c>.</summary>
    private void Copy(ExpressionSyntax source, ObjectNode copied, ObjectNode map)
    {
        foreach (var entry in copied.Entries)
        {
            map.AddEntry(entry);
            if (entry is CSharpEntry { Expression: var key })
            {
                _reading.Meet(key, map);
                if (MapFinder.ListOf(key) is { } list)
                {
                    _reading.Meet(list, map);
                }
            }
        }

        if (IsOnlyCopied(source))
        {
            _reading.Copy(copied);
        }

        if (copied.Knowledge != Knowledge.Whole)
        {
            map.MarkExtended();
        }
    }

    /// <summary>Whether nothing else than copies is made of a map, as far as the spelling of its name tells.</summary>
    private bool IsOnlyCopied(ExpressionSyntax source) => source.Unwrap() is BaseObjectCreationExpressionSyntax
        || (source.LastName() is { } name
            && FileCache.Of(source.SyntaxTree).Expressions
                .SpelledLike(name, source.SyntaxTree.GetRoot(_cancellationToken).FullSpan, _cancellationToken)
                .All(use => use.Whole().Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax }));

    /// <summary>A capacity or a comparer puts nothing into a new collection.</summary>
    private bool MayHoldEntries(ExpressionSyntax argument) =>
        _model.GetTypeInfo(argument, _cancellationToken).Type is not ({ SpecialType: SpecialType.System_Int32 }
            or { Name: nameof(StringComparer) or "IEqualityComparer" });

    /// <summary>Fills a part with what an initializer says: members, entries, items.</summary>
    private void Fill(ObjectNode node, InitializerExpressionSyntax initializer, ITypeSymbol? type)
    {
        node.Begin();
        foreach (var expression in initializer.Expressions)
        {
            switch (expression)
            {
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } assignment:
                    if (ObjectMembers.OfProperty(name) is { } member)
                    {
                        SetNew(node, member, assignment.Right);
                    }
                    else if (IsOwn(type) && assignment.Right is InitializerExpressionSyntax && ComputedAt(assignment.Left) is not null)
                    {
                        Evaluate(assignment.Right, isWanted: false)?.Hide();
                        node.MarkUnknown();
                    }
                    else if (IsOwn(type) && ComputedTarget(assignment.Left) is { } computed)
                    {
                        GiveTo(computed, new KnownPart(node), Evaluate(assignment.Right, isWanted: false));
                    }
                    else if (!IsPlainPart(assignment.Right))
                    {
                        Share(Evaluate(assignment.Right, isWanted: false));
                    }

                    break;
                case AssignmentExpressionSyntax
                    { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } } assignment:
                    SetEntry(node, keys[0].Expression, assignment.Right);
                    break;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression,
                    Expressions: { Count: > 0 } element }:
                    SetEntry(node, element[0], element.Count > 1 ? element[1] : null);
                    break;
                case ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys }:
                    _reading.Meet(Written(keys[0].Expression), node);
                    break;
                case BaseObjectCreationExpressionSyntax creation when PropertyIn(creation) is { } property:
                    SetEntry(node, property.Key, property.Value);
                    break;
                default:
                    AddNewItem(node, expression, ElementTypeOf(type));
                    break;
            }
        }
    }

    /// <summary>The name and the value of <c>new JProperty("name", "value")</c>; null for what makes anything else.</summary>
    private static (ExpressionSyntax Key, ExpressionSyntax Value)? PropertyIn(ExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: var type, ArgumentList.Arguments: { Count: 2 } given }
        && type.LastName() == "JProperty"
            ? (given[0].Expression, given[1].Expression)
            : null;

    /// <summary>Sets a member of an object that is being made.</summary>
    private void SetNew(ObjectNode node, string member, ExpressionSyntax given)
    {
        switch (given.Unwrap())
        {
            case InitializerExpressionSyntax initializer:
                var filled = node.AddMember(member);
                Fill(filled, initializer, type: null);
                _reading.Meet(given.Parent!, filled);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                var made = new ObjectNode(KubernetesKind.Unknown, Knowledge.Absent);
                node.Put(member, made);
                Fill(made, creation, type: null);
                if (IsOfOwnType(creation))
                {
                    // Its constructor may have put anything there.
                    made.MarkUnknown();
                }

                break;
            default:
                Place(node, member, Evaluate(given), given);
                break;
        }
    }

    /// <summary>Whether a type of one's own is made; what <c>new()</c> makes is of the type of a member of a model.</summary>
    private bool IsOfOwnType(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax && TypeOf(creation) is var type && IsOwn(type) && !KubernetesModels.IsModel(type);

    /// <summary>The type of an expression, if it is one's own; null otherwise.</summary>
    private ITypeSymbol? OwnTypeOf(ExpressionSyntax? expression) =>
        expression is not null && _model.GetTypeInfo(expression, _cancellationToken).Type is { } type && IsOwn(type) ? type : null;

    /// <summary>Whether a type is declared in code that is compiled here, and not in a library.</summary>
    private static bool IsOwn(ITypeSymbol? type) => type is { DeclaringSyntaxReferences.IsEmpty: false };

    private ITypeSymbol? TypeOf(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: var type }
            ? TypeNamed(type, creation)
            : _model.GetTypeInfo(creation, _cancellationToken).Type;

    /// <summary>Sets a member of an object that is there already.</summary>
    private KnownValue? SetMember(ObjectNode node, string member, KnownValue? value, ExpressionSyntax? given)
    {
        var current = node.Member(member);
        _reading.Change(node);
        if (value is KnownChoice && value.Alternatives.Any(alternative => alternative is KnownPart { Node: var kept } && kept == current))
        {
            // What is there, or something new where nothing is.
            node.PutOneOf(member, value.Parts().Where(part => part != current));
            current.MarkExtended();
            return value;
        }

        if (IsSurelyChanged(node))
        {
            Place(node, member, value, given);
        }
        else if (current.IsWritten)
        {
            current.MarkUnknown();
            node.PutOneOf(member, (value?.Parts() ?? []).Where(part => !part.Contains(node)));
        }
        else
        {
            Place(node, member, value, given);
            node.Member(member).MarkUnknown();
        }

        return value;
    }

    /// <summary>Puts what is known of a value into the place of a member.</summary>
    private void Place(ObjectNode node, string member, KnownValue? value, ExpressionSyntax? given)
    {
        switch (value)
        {
            case KnownPart { Node: var part } when !part.IsWholeObject && !part.Contains(node):
                Take(part);
                node.Put(member, part);
                break;
            case { LeadsToParts: true }:
                PlaceOneOf(node, member, value);
                break;
            default:
                var text = new ObjectNode(KubernetesKind.Unknown, Knowledge.Absent);
                node.Put(member, text);
                FillText(text, value is KnownText { Written: var written } ? written : given);
                break;
        }
    }

    // Apart, since a closure would be made for each value that is one part, too.
    private static void PlaceOneOf(ObjectNode node, string member, KnownValue value)
    {
        node.Put(member, new(KubernetesKind.Unknown, Knowledge.Unknown));
        node.PutOneOf(member, value.Parts().Where(part => !part.IsWholeObject && !part.Contains(node)));
    }

    /// <summary>What comes from elsewhere, others may have at hand as well.</summary>
    private void Take(ObjectNode part)
    {
        if (part.Knowledge == Knowledge.Additions && _copies?.Contains(part) != true && !part.IsWholeObject)
        {
            part.MarkUnknown();
        }
    }

    private void FillText(ObjectNode node, ExpressionSyntax? given)
    {
        var expression = given?.Unwrap();
        switch (expression?.Kind())
        {
            case null:
                node.MarkUnknown();
                break;
            case SyntaxKind.NullLiteralExpression:
            case SyntaxKind.DefaultLiteralExpression:
                break;
            case SyntaxKind.StringLiteralExpression:
                node.SetText(((LiteralExpressionSyntax)expression).Token.ValueText);
                break;
            case SyntaxKind.TrueLiteralExpression:
                node.SetText("true");
                break;
            case SyntaxKind.FalseLiteralExpression:
                node.SetText("false");
                break;
            default:
                FillConstant(node, expression);
                break;
        }
    }

    private void FillConstant(ObjectNode node, ExpressionSyntax expression)
    {
        var constant = expression is LiteralExpressionSyntax { Token.Value: var written }
            ? written
            : _model.GetConstantValue(expression, _cancellationToken).Value;
        if (constant is bool flag)
        {
            node.SetText(flag ? "true" : "false");
        }
        else if (constant is int or long)
        {
            node.SetText(((IFormattable)constant).ToString(format: null, CultureInfo.InvariantCulture));
        }
        else if (_values.Read(expression) is { Length: 1 } values)
        {
            node.SetTexts(values[0].Texts);
        }
        else
        {
            node.MarkUnknown();
        }
    }

    /// <summary>Sets an entry of a map; of an object that is written as a map, a member.</summary>
    private void SetEntry(ObjectNode node, ExpressionSyntax key, ExpressionSyntax? given)
    {
        var value = given is null ? null : Evaluate(given, isWanted: given.Unwrap() is not LiteralExpressionSyntax);
        var written = Written(key);
        if (value is { LeadsToParts: true } && !IsPlainValue(given))
        {
            HoldUnder(node, written, value, given);
            return;
        }

        SetPlain(node, written, given);
        AddEntry(node, written);
    }

    private void FillMember(ObjectNode node, string member, ExpressionSyntax? given)
    {
        if (ObjectMembers.AreAskedFor(member))
        {
            FillText(node.AddMember(member), given);
        }
    }

    /// <summary>
    /// Whether an expression gives a string or a number, which leads to nothing, though it was taken from a list of such.
    /// </summary>
    private bool IsPlainValue(ExpressionSyntax? given) => given is not null && IsPlain(_model.GetTypeInfo(given, _cancellationToken).Type);

    /// <summary>A map holds a part of an object under a key: a member of what is written as a map, or an item of any other.</summary>
    private void HoldUnder(ObjectNode node, ExpressionSyntax key, KnownValue value, ExpressionSyntax? given)
    {
        if (TextOf(key) is { } member && ObjectMembers.AreAskedFor(member))
        {
            SetMember(node, member, value, given);
        }
        else
        {
            AddItem(node, value);
        }
    }

    private void AddEntry(ObjectNode node, ExpressionSyntax key)
    {
        node.BeginWhereAbsent();
        _reading.Meet(key, node);
        _reading.Change(node);
        var entry = _entries.ReadInMap(key, new(node), PartAround(node) ?? (IsOfSeveral(node) ? key : null), out var isForeign);
        if (entry is { Access: EntryAccess.Write })
        {
            node.AddEntry(entry);
        }
        else if (!isForeign)
        {
            node.MarkUnknown();
        }
    }

    private string? TextOf(ExpressionSyntax key) => _entries.TextOf(key);

    private KnownPart EvaluateCollection(CollectionExpressionSyntax collection)
    {
        var list = new ObjectNode(KubernetesKind.Unknown, Knowledge.Whole);
        var (type, isOwn) = ElementTypeOf(collection);
        foreach (var element in collection.Elements)
        {
            switch (element)
            {
                case ExpressionElementSyntax { Expression: var item }:
                    AddNewItem(list, item, type);
                    break;
                case SpreadElementSyntax { Expression: var spread }:
                    AddItem(list, ItemOf(Evaluate(spread)));
                    list.MarkUnknown();
                    break;
            }
        }

        if (isOwn)
        {
            list.MarkUnknown();
        }

        return new KnownPart(list);
    }

    private KnownPart EvaluateItems(InitializerExpressionSyntax items)
    {
        var list = new ObjectNode(KubernetesKind.Unknown, Knowledge.Whole);
        var array = items.Parent is ExpressionSyntax creation ? _model.GetTypeInfo(creation, _cancellationToken).Type : null;
        foreach (var item in items.Expressions)
        {
            AddNewItem(list, item, ElementTypeOf(array));
        }

        return new KnownPart(list);
    }

    /// <summary>Adds an item that is written in the list.</summary>
    private void AddNewItem(ObjectNode list, ExpressionSyntax item, ITypeSymbol? type)
    {
        if (item.Unwrap() is BaseObjectCreationExpressionSyntax creation
            && KubernetesModels.IsModel(type)
            && KubernetesModels.KindOf(type) == KubernetesKind.Unknown)
        {
            Fill(list.AddItem(), creation, type);
        }
        else if (EvaluateItem(item) is { LeadsToParts: true } value)
        {
            AddItem(list, value);
        }
        else
        {
            FillText(list.AddItem(), Written(item));
        }
    }

    private KnownValue? EvaluateItem(ExpressionSyntax item) =>
        item.Unwrap() is AnonymousObjectCreationExpressionSyntax anonymous ? EvaluateAnonymous(anonymous, isPart: true) : Evaluate(item);

    /// <summary>Adds what is known of an item.</summary>
    private void AddItem(ObjectNode list, KnownValue? value)
    {
        foreach (var part in value?.Parts() ?? [])
        {
            Take(part);
            list.AddItem(part);
        }

        if (value is not KnownPart)
        {
            list.MarkUnknown();
        }
    }

    /// <summary>The type of the items, and whether a method of one's own makes the list, which may do anything with them.</summary>
    private (ITypeSymbol? Type, bool IsOwn) ElementTypeOf(CollectionExpressionSyntax collection)
    {
        var type = _model.GetTypeInfo(collection, _cancellationToken).ConvertedType;
        return (ElementTypeOf(type), IsOwn(type));
    }

    private static ITypeSymbol? ElementTypeOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
        _ => null,
    };

    /// <summary>A copy: it shares the members of the original that it does not set.</summary>
    private KnownValue? EvaluateWith(WithExpressionSyntax with)
    {
        var original = Evaluate(with.Expression);
        if (original is not KnownPart { Node: var node })
        {
            return EvaluateWith(original, with);
        }

        var copy = new ObjectNode(node.Kind, node.Knowledge == Knowledge.Whole ? Knowledge.Whole : Knowledge.Additions);
        (_copies ??= []).Add(copy);
        BeginAt(copy, Depth);

        var replaced = with.Initializer.Expressions
            .OfType<AssignmentExpressionSyntax>()
            .Select(assignment => assignment.Left.LastName())
            .ToList();
        foreach (var member in node.Members)
        {
            if (replaced.Exists(name => name is not null && ObjectMembers.OfProperty(name) == member.Key))
            {
                // What is made further use of may be the copy alone.
                member.Value.MarkUnknown();
            }
            else
            {
                copy.Put(member.Key, member.Value);
            }
        }

        foreach (var entry in node.Entries)
        {
            copy.AddEntry(entry);
        }

        Fill(copy, with.Initializer, OwnTypeOf(with.Expression));
        if (node.Knowledge != Knowledge.Whole)
        {
            copy.MarkExtended();
        }

        return new KnownPart(copy);
    }

    /// <summary>A copy of an object that is none of Kubernetes', and may hold some.</summary>
    private KnownGroup EvaluateWith(KnownValue? original, WithExpressionSyntax with)
    {
        var copied = original as KnownGroup;
        var copy = new KnownGroup
        {
            Type = OwnTypeOf(with.Expression),
            MayHaveOtherNames = copied is { MayHaveOtherNames: true },
        };
        var isHidden = false;
        foreach (var assignment in with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>())
        {
            copy.Add(assignment.Left.LastName() ?? string.Empty, Evaluate(assignment.Right));
            isHidden |= ComputedTarget(assignment.Left) is not null;
        }

        var replaced = copy.Elements.Select(element => element.Key).ToList();
        foreach (var element in copied?.Elements ?? [new(string.Empty, original)])
        {
            if (element.Key.Length == 0 || !replaced.Contains(element.Key))
            {
                copy.Add(element.Key, element.Value);
            }
        }

        if (isHidden)
        {
            copy.Hide();
        }

        return copy;
    }
}
