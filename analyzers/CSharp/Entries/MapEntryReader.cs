using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Finds the entry of a map of strings in which an expression is the key: in initializers, indexers, calls, pairs and attributes. Every way
/// of writing an entry in C# is one method here.
/// </summary>
internal sealed class MapEntryReader
{
    // An own method may pass its key on to another; longer chains are not followed.
    private const int DeepestCall = 3;

    private static readonly PerSymbolCache<bool> IsKey = new();
    private static readonly PerSymbolCache<HelperEffect> Stored = new();

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly int _calls;

    // Null before any body is looked into.
    private readonly FoundInBodies? _found;

    /// <summary>A reader for one file.</summary>
    public MapEntryReader(SemanticModel model, CancellationToken cancellationToken)
        : this(model, calls: 0, found: null, cancellationToken)
    {
    }

    private MapEntryReader(SemanticModel model, int calls, FoundInBodies? found, CancellationToken cancellationToken)
    {
        _model = model;
        _calls = calls;
        _found = found;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The same reader for another file of the compilation.</summary>
    public MapEntryReader ForTree(SyntaxTree tree) =>
        tree == _model.SyntaxTree ? this : new(_model.ForTree(tree), _calls, _found, _cancellationToken);

    /// <summary>The entry whose key is <paramref name="key"/>; null where it is no key of a map of strings.</summary>
    public MapAccess? Read(ExpressionSyntax key)
    {
        var outermost = key.Outermost();
        return outermost.Parent switch
        {
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element =>
                ReadElement(element, outermost),
            ArgumentSyntax argument => ReadArgument(argument),
            AttributeArgumentSyntax argument => ReadAttributeArgument(argument),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax member, Parent: InitializerExpressionSyntax } assignment
                when assignment.Right == outermost && CallShapes.IsNameOfKey(member.Identifier.ValueText) =>
                    ReadMember(assignment, member.Identifier.ValueText, outermost),
            AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name } declarator
                when CallShapes.IsNameOfKey(name) => ReadMember(declarator, name, outermost),
            _ => null,
        };
    }

    /// <summary>
    /// <c>{ Key = key, Value = value }</c>, <c>{ Name = key, Value = value }</c>, and <c>{ path = "/metadata/annotations/…", value =
    /// value }</c>.
    /// </summary>
    private MapAccess? ReadMember(SyntaxNode member, string name, ExpressionSyntax key)
    {
        var value = MemberBeside(member, CallShapes.IsNameOfValue);
        if (CallShapes.IsNameOfPath(name))
        {
            return IsPointer(key)
                ? new(AccessOfOperation(MemberBeside(member, CallShapes.IsNameOfOperation))) { Value = value, IsPerhaps = true }
                : null;
        }

        return value is not null
            && (member.Parent is InitializerExpressionSyntax ? member.Parent.Parent : member.Parent) is ExpressionSyntax made
            && (member.Parent is not InitializerExpressionSyntax
                || !CallShapes.IsOfEnvironment(_model.GetTypeInfo(made, _cancellationToken).Type))
                ? new(AccessOfPair(made)) { Value = value, Slot = SlotOfElement(made), IsPerhaps = true }
                : null;
    }

    /// <summary>What another member of the same object is given, by its name.</summary>
    public static ExpressionSyntax? MemberBeside(SyntaxNode member, Func<string, bool> isCalled) => member.Parent switch
    {
        InitializerExpressionSyntax initializer => initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(other => other.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && isCalled(name))?.Right,
        AnonymousObjectCreationExpressionSyntax anonymous => anonymous.Initializers
            .FirstOrDefault(other => isCalled(other.NameEquals?.Name.Identifier.ValueText ?? other.Expression.LastName() ?? string.Empty))
            ?.Expression,
        _ => null,
    };

    /// <summary>Whether a text is a path of a JSON Patch.</summary>
    private bool IsPointer(ExpressionSyntax path) =>
        _model.GetConstantValue(path, _cancellationToken).Value is string { Length: > 1 } text && text[0] == '/';

    /// <summary>What an operation of a JSON Patch does.</summary>
    private EntryAccess AccessOfOperation(ExpressionSyntax? operation)
    {
        if (operation is null)
        {
            return EntryAccess.Write;
        }

        var name = _model.GetConstantValue(operation, _cancellationToken).Value as string ?? operation.LastName();
        return name?.ToLowerInvariant() switch
        {
            "add" or "replace" => EntryAccess.Write,
            "remove" => EntryAccess.Remove,
            _ => EntryAccess.Read,
        };
    }

    /// <summary><c>{ key, value }</c> in a collection initializer.</summary>
    private MapAccess? ReadElement(InitializerExpressionSyntax element, ExpressionSyntax key)
    {
        if (element.Expressions.Count < 2
            || element.Expressions[0] != key
            || element.Parent is not InitializerExpressionSyntax { Parent: { } owner })
        {
            return null;
        }

        return _model.GetCollectionInitializerSymbolInfo(element,
            _cancellationToken).Symbol is IMethodSymbol { Parameters.Length: >= 2 } add
            && StringMaps.IsKeyType(add.Parameters[0].Type)
            ? new(EntryAccess.Write)
            {
                Value = element.Expressions[1],
                Map = owner,
                Slot = SlotReader.OfInitializer(owner),
                Writing = WritingOf(add)
            }
            : null;
    }

    private MapAccess? ReadArgument(ArgumentSyntax argument) => argument.Parent switch
    {
        BracketedArgumentListSyntax { Arguments.Count: 1 } list => ReadIndexer(list),
        ArgumentListSyntax { Parent: InvocationExpressionSyntax invocation } list => ReadCall(invocation, list, argument),
        ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } list => ReadCreation(creation, list, argument),
        ArgumentListSyntax { Parent: ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax } list =>
            ReadBaseCall(list, argument),
        TupleExpressionSyntax tuple => ReadTuple(tuple, argument),
        _ => null,
    };

    /// <summary><c>map[key]</c>, <c>map?[key]</c> and <c>[key] = value</c> in an initializer.</summary>
    private MapAccess? ReadIndexer(BracketedArgumentListSyntax list)
    {
        if (list.Parent is not ExpressionSyntax access
            || _model.GetSymbolInfo(access, _cancellationToken).Symbol is not IPropertySymbol { IsIndexer: true,
                Parameters: { Length: 1 } parameters }
            || !StringMaps.IsKeyType(parameters[0].Type))
        {
            return null;
        }

        SyntaxNode? map = access switch
        {
            ElementAccessExpressionSyntax element => element.Expression,
            ElementBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax conditional } => conditional.Expression,
            ImplicitElementAccessSyntax { Parent.Parent.Parent: var owner } => owner,
            _ => null,
        };
        var slot = access is ImplicitElementAccessSyntax && map is not null
            ? SlotReader.OfInitializer(map)
            : SlotReader.OfMap(map as ExpressionSyntax);

        SyntaxNode target = access.Parent is ConditionalAccessExpressionSyntax whole ? whole : access;
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target
            ? new(EntryAccess.Write)
            {
                Value = IsWholeValue(assignment) ? assignment.Right : null,
                Map = map,
                Slot = slot,
                Writing = assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? EntryWriting.Replaces : EntryWriting.Unknown,
            }
            : new(EntryAccess.Read) { Map = map, Slot = slot };
    }

    /// <summary>Whether what is assigned is all that the map holds then, and not added to what it held.</summary>
    private static bool IsWholeValue(AssignmentExpressionSyntax assignment) =>
        assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression;

    /// <summary>
    /// <c>map.Add(key, value)</c>, <c>map.ContainsKey(key)</c>, <c>pod.SetAnnotation(key, value)</c>, assertions, own methods.
    /// </summary>
    private MapAccess? ReadCall(InvocationExpressionSyntax invocation, ArgumentListSyntax list, ArgumentSyntax argument)
    {
        if (_model.GetSymbolInfo(invocation, _cancellationToken).Symbol is not IMethodSymbol method
            || CallShapes.ParameterOf(method, list, argument) is not { } parameter)
        {
            return null;
        }

        var receiver = invocation.Receiver();
        if (CallShapes.IsPath(method, parameter))
        {
            var change = method.Name is "Add" or "Replace" ? EntryAccess.Write : CallShapes.AccessOf(method);
            return IsPointer(argument.Expression)
                ? new(change) { Value = ArgumentOf(method, list, CallShapes.ValueOf(method)), IsPerhaps = true }
                : null;
        }

        var isOfMap = CallShapes.IsKeyOfMapMethod(
            method,
            parameter,
            receiver is null ? null : _model.GetTypeInfo(receiver, _cancellationToken).Type);
        var isPair = IsCreationOfPair(method) && parameter.Ordinal == 0;
        var isPerhaps = !isOfMap
            && !isPair
            && !CallShapes.IsKeyByName(method, parameter)
            && !IsKeyOfAssertion(method, invocation, list, argument)
            && !IsKeyInBody(method, parameter);
        if (isPerhaps && !CallShapes.IsNameBesideValue(method, parameter))
        {
            return null;
        }

        var slot = MetadataMapNames.OfMember(method.Name);
        var access = CallShapes.AccessOf(method, parameter) is var named && named == EntryAccess.Write ? AccessOfPair(invocation) : named;
        var stored = access == EntryAccess.Write ? StoredBy(method, parameter) : HelperEffect.Unknown;
        access = stored == HelperEffect.Nothing ? EntryAccess.Read : access;
        return new(access)
        {
            IsPerhaps = isPerhaps,
            Value = access == EntryAccess.Write && stored != HelperEffect.Another ? ValueArgument(method, list, parameter) : null,
            Map = method.IsExtensionMethod && method.ReducedFrom is null ? list.Arguments[0].Expression : receiver,
            Slot = slot == MetadataMap.Unknown && isOfMap ? SlotReader.OfMap(receiver) : slot,
            Writing = access == EntryAccess.Write && isOfMap ? WritingOf(method) : EntryWriting.Unknown,
        };
    }

    /// <summary><c>Tuple.Create(key, value)</c>: it says as much of what the pair is for as a tuple does.</summary>
    private static bool IsCreationOfPair(IMethodSymbol method) =>
        method is { Name: nameof(Tuple.Create) or ".ctor", ContainingType.Name: nameof(Tuple) or nameof(ValueTuple) }
        && method.Parameters is { Length: 2 } parameters
        && parameters[0].Type.SpecialType == SpecialType.System_String
        && parameters[1].Type.SpecialType == SpecialType.System_String;

    /// <summary>
    /// Maps of .NET, of JSON and of YAML throw where <c>Add</c> is given a key that they have; an immutable map throws only where the
    /// values differ.
    /// </summary>
    private static EntryWriting WritingOf(IMethodSymbol method) =>
        method is { Name: nameof(IDictionary<string, string>.Add), IsExtensionMethod: false }
        && method.ContainingNamespace.FullName() is "System.Collections.Generic"
            or "System.Text.Json.Nodes"
            or "Newtonsoft.Json.Linq"
            or "YamlDotNet.RepresentationModel"
            ? EntryWriting.Adds
            : EntryWriting.Unknown;

    /// <summary>
    /// <c>new KeyValuePair&lt;string, string&gt;(key, value)</c> and its like; <c>new YamlScalarNode(key)</c> stands for the key itself.
    /// </summary>
    private MapAccess? ReadCreation(
        BaseObjectCreationExpressionSyntax creation, ArgumentListSyntax list, ArgumentSyntax argument)
    {
        if (ConstructorOf(creation, list) is not { } constructor)
        {
            return null;
        }

        if (constructor.ContainingType.Name == "YamlMappingNode")
        {
            return ReadAlternating(list, argument);
        }

        if (CallShapes.ParameterOf(constructor, list, argument) is not { } parameter)
        {
            return null;
        }

        if (constructor.ContainingType.Name == "YamlScalarNode")
        {
            return Read(creation);
        }

        var value = ValueArgument(constructor, list, parameter);
        if (CallShapes.IsPath(constructor, parameter))
        {
            return IsPointer(argument.Expression)
                ? new(AccessOfOperation(ArgumentOf(constructor, list, CallShapes.OperationOf(constructor))))
                {
                    Value = ArgumentOf(constructor, list, CallShapes.ValueOf(constructor)), IsPerhaps = true,
                }
                : null;
        }

        if (CallShapes.IsKeyByName(constructor, parameter)
            || (parameter.Ordinal == 0 && (constructor.ContainingType.Name == "JProperty" || IsCreationOfPair(constructor))))
        {
            return new(AccessOfPair(creation)) { Value = value, Slot = SlotOfElement(creation) };
        }

        // What keeps a key and no value sets nothing yet; it may serve to look the key up.
        var isPerhaps = !IsKeyInBody(constructor, parameter);
        return !isPerhaps || CallShapes.IsNameBesideValue(constructor, parameter)
            ? new(value is null ? EntryAccess.Read : AccessOfPair(creation))
            {
                Value = value,
                Slot = SlotOfElement(creation),
                IsPerhaps = isPerhaps,
            }
            : null;
    }

    /// <summary><c>: base(key, value)</c>, <c>: this(key, value)</c>, and <c>class Own() : Annotation(key, value)</c>.</summary>
    private MapAccess? ReadBaseCall(ArgumentListSyntax list, ArgumentSyntax argument)
    {
        var constructor = list.Parent switch
        {
            ConstructorInitializerSyntax initializer => _model.GetSymbolInfo(initializer, _cancellationToken).Symbol as IMethodSymbol,
            PrimaryConstructorBaseTypeSyntax baseType => _model.GetSymbolInfo(baseType, _cancellationToken).Symbol as IMethodSymbol,
            _ => null,
        };
        return constructor is not null
            && CallShapes.ParameterOf(constructor, list, argument) is { } parameter
            && (CallShapes.IsKeyByName(constructor, parameter) || IsKeyInBody(constructor, parameter))
                ? new(EntryAccess.Write) { Value = ValueArgument(constructor, list, parameter) }
                : null;
    }

    /// <summary><c>new YamlMappingNode(key, value, key, value)</c>.</summary>
    private static MapAccess? ReadAlternating(ArgumentListSyntax list, ArgumentSyntax argument)
    {
        var position = list.Arguments.IndexOf(argument);
        return position % 2 == 0 && position + 1 < list.Arguments.Count
            ? new(EntryAccess.Write) { Value = list.Arguments[position + 1].Expression }
            : null;
    }

    /// <summary><c>(key, value)</c>, a pair of strings.</summary>
    private MapAccess? ReadTuple(TupleExpressionSyntax tuple, ArgumentSyntax argument) =>
        tuple.Arguments.Count == 2
        && tuple.Arguments[0] == argument
        && (_model.GetTypeInfo(tuple, _cancellationToken) is var type
            && (type.Type ?? type.ConvertedType) is INamedTypeSymbol { IsTupleType: true, TupleElements: { Length: 2 } elements })
        && elements[0].Type.SpecialType == SpecialType.System_String
        && elements[1].Type.SpecialType == SpecialType.System_String
            ? new(AccessOfPair(tuple)) { Value = tuple.Arguments[1].Expression, Slot = SlotOfElement(tuple) }
            : null;

    /// <summary><c>[Annotation(key, value)]</c>.</summary>
    private MapAccess? ReadAttributeArgument(AttributeArgumentSyntax argument)
    {
        if (argument is not { NameEquals: null, Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list }
            || _model.GetSymbolInfo(attribute, _cancellationToken).Symbol is not IMethodSymbol constructor)
        {
            return null;
        }

        var position = list.Arguments.IndexOf(argument);
        var parameter = argument.NameColon is { } named
            ? constructor.Parameters.FirstOrDefault(candidate => candidate.Name == named.Name.Identifier.ValueText)
            : constructor.Parameters.ElementAtOrDefault(position);
        if (parameter is null || !CallShapes.IsKeyByName(constructor, parameter))
        {
            return null;
        }

        var value = list.Arguments.ElementAtOrDefault(position + 1) is { NameEquals: null } next ? next.Expression : null;
        return new(EntryAccess.Write) { Value = value, Slot = MetadataMapNames.OfMember(constructor.ContainingType.Name) };
    }

    /// <summary>
    /// The constructor that is called. Roslyn 4.8 does not say which one <c>new(value)</c> calls in a collection expression; there it
    /// is the only one of the element's type that takes so many arguments.
    /// </summary>
    private IMethodSymbol? ConstructorOf(BaseObjectCreationExpressionSyntax creation, ArgumentListSyntax list)
    {
        if (_model.GetSymbolInfo(creation, _cancellationToken).Symbol is IMethodSymbol known)
        {
            return known;
        }

        return creation.Parent is ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection }
            && ElementOf(_model.GetTypeInfo(collection, _cancellationToken).ConvertedType) is INamedTypeSymbol element
            && element.InstanceConstructors
                .Where(candidate => candidate.Parameters.Length == list.Arguments.Count)
                .ToList() is { Count: 1 } only
                ? only[0]
                : null;
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol? collection) => collection switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
        _ => null,
    };

    private static ExpressionSyntax? ValueArgument(IMethodSymbol method, ArgumentListSyntax list, IParameterSymbol key) =>
        ArgumentOf(method, list, BehindIn(method, key));

    private static ExpressionSyntax? ArgumentOf(IMethodSymbol method, ArgumentListSyntax list, IParameterSymbol? parameter) =>
        parameter is null
            ? null
            : list.Arguments
                .FirstOrDefault(argument => CallShapes.ParameterOf(method, list, argument)?.Ordinal == parameter.Ordinal)
                ?.Expression;

    /// <summary><c>Assert.Contains(key, map.Keys)</c>, <c>map.Should().ContainKey(key)</c>, <c>Has.Key(key)</c>.</summary>
    private bool IsKeyOfAssertion(
        IMethodSymbol method,
        InvocationExpressionSyntax invocation,
        ArgumentListSyntax list,
        ArgumentSyntax argument)
    {
        if (method.Name.IndexOf("Contain", StringComparison.Ordinal) < 0 && method.Name.IndexOf("Key", StringComparison.Ordinal) < 0)
        {
            return false;
        }

        return (method.Name.IndexOf("Key", StringComparison.Ordinal) >= 0 && list.Arguments[0] == argument)
            || (invocation.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && IsMapOrKeys(receiver))
            || list.Arguments.Any(other => other != argument && IsMapOrKeys(other.Expression));
    }

    private bool IsMapOrKeys(ExpressionSyntax expression) =>
        StringMaps.IsStringMap(_model.GetTypeInfo(expression, _cancellationToken).Type)
        || (expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Keys", Expression: var map }
            && StringMaps.IsStringMap(_model.GetTypeInfo(map, _cancellationToken).Type));

    /// <summary>Whether a method of the same compilation uses its parameter as a key.</summary>
    private bool IsKeyInBody(IMethodSymbol method, IParameterSymbol parameter)
    {
        if (_calls == DeepestCall
            || parameter.Type.SpecialType != SpecialType.System_String
            || Declared(method, parameter) is not { DeclaringSyntaxReferences.IsEmpty: false } declared)
        {
            return false;
        }

        if (_calls == 0)
        {
            // Asked by every call of the method; what was found out about other parameters on the way depends on where the way began.
            return IsKey.Get(
                _model.Compilation,
                new(declared, _model.SyntaxTree.GetRoot(_cancellationToken)),
                this,
                static (asked, reader) => reader.FindIsKey((IParameterSymbol)asked.Symbol, new()));
        }

        return _found!.IsKey.TryGetValue(declared, out var isKey) ? isKey : FindIsKey(declared, _found);
    }

    private bool FindIsKey(IParameterSymbol parameter, FoundInBodies found)
    {
        found.IsKey[parameter] = false;
        return found.IsKey[parameter] =
            new KeyUsageFinder(_model, Within(found), _cancellationToken).UsageOf(parameter) == KeyUsage.KeyOfMap;
    }

    /// <summary>A reader of the entries in the body of a method.</summary>
    private MapEntryReader Within(FoundInBodies found) => new(_model, _calls + 1, found, _cancellationToken);

    /// <summary>What a method of the same compilation sets the entry to whose key it is given.</summary>
    private HelperEffect StoredBy(IMethodSymbol method, IParameterSymbol parameter)
    {
        var key = Implemented(Declared(method, parameter));
        if (key.DeclaringSyntaxReferences.IsEmpty
            || key.ContainingSymbol is not IMethodSymbol declared
            || StringMaps.IsStringMap(declared.ContainingType)
            || BehindIn(declared, key) is { Type.SpecialType: not SpecialType.System_String })
        {
            // A number beside the key tells by itself that the entry is none of Linkerd's.
            return HelperEffect.Unknown;
        }

        return _calls == 0
            ? Stored.Get(
                _model.Compilation,
                new(key, _model.SyntaxTree.GetRoot(_cancellationToken)),
                this,
                static (asked, reader) => reader.FindStored((IParameterSymbol)asked.Symbol, new()))
            : _found!.Stored.TryGetValue(key, out var stored) ? stored : FindStored(key, _found);
    }

    private HelperEffect FindStored(IParameterSymbol key, FoundInBodies found)
    {
        var method = (IMethodSymbol)key.ContainingSymbol;
        if (HelperBody.Of(method, _model, _cancellationToken) is not { } body)
        {
            return HelperEffect.Unknown;
        }

        if (_calls == DeepestCall)
        {
            return HelperEffect.Another;
        }

        found.Stored[key] = HelperEffect.Unknown;
        return found.Stored[key] = body.ValueUnder(key, BehindIn(method, key), Within(found));
    }

    /// <summary>The parameter of the part of a method that has the body.</summary>
    private static IParameterSymbol Implemented(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { PartialImplementationPart: { } body }
            ? body.Parameters[parameter.Ordinal]
            : parameter;

    private static IParameterSymbol? BehindIn(IMethodSymbol method, IParameterSymbol key) =>
        method.Parameters.ElementAtOrDefault(key.Ordinal + 1);

    private static IParameterSymbol Declared(IMethodSymbol method, IParameterSymbol parameter) =>
        method.ReducedFrom is { } extension ? extension.OriginalDefinition.Parameters[parameter.Ordinal + 1] : parameter.OriginalDefinition;

    /// <summary>A pair is made to be set, unless it is compared, looked for or removed.</summary>
    private static EntryAccess AccessOfPair(ExpressionSyntax pair) => pair.Outermost().Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } => EntryAccess.Read,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
            when CallShapes.IsRead(call.Expression.LastName()) => EntryAccess.Read,
        _ => EntryAccess.Write,
    };

    /// <summary>The slot of a pair, by the collection that it stands in.</summary>
    private static MetadataMap SlotOfElement(ExpressionSyntax element) => element.Parent switch
    {
        InitializerExpressionSyntax { Parent: ExpressionSyntax collection } => SlotReader.OfNewMap(collection),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => SlotReader.OfNewMap(collection),
        _ => MetadataMap.Unknown,
    };

    /// <summary>
    /// What was found out on the way from a call: each parameter is looked into once, and one that is being looked into says nothing about
    /// itself.
    /// </summary>
    private sealed class FoundInBodies
    {
        /// <summary>Whether a parameter is used as a key.</summary>
        public Dictionary<IParameterSymbol, bool> IsKey { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>What the entry under a parameter is set to.</summary>
        public Dictionary<IParameterSymbol, HelperEffect> Stored { get; } = new(SymbolEqualityComparer.Default);
    }
}
