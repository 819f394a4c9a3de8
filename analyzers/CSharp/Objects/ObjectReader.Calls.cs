using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>Calls: of helpers, which are entered; of maps, lists and the extensions of KubernetesClient; of all else.</content>
internal sealed partial class ObjectReader
{
    // After these the same index, or Current, leads to another item.
    private static readonly string[] MovingMethods =
    [
        nameof(System.Collections.IEnumerator.MoveNext), "MoveNextAsync", nameof(List<int>.RemoveAt), nameof(List<int>.RemoveRange),
        nameof(List<int>.Remove), nameof(List<int>.RemoveAll), nameof(List<int>.Insert), nameof(List<int>.InsertRange),
        nameof(List<int>.Reverse), nameof(List<int>.Sort), nameof(List<int>.Clear),
    ];

    // What makes objects of texts.
    private static readonly string[] ReadingMethods = ["Deserialize", "LoadAll", "LoadFrom"];

    private KnownValue? EvaluateCall(InvocationExpressionSyntax call, bool isWanted)
    {
        if (call.IsNameof())
        {
            return null;
        }

        var receiver = call.Expression switch
        {
            MemberAccessExpressionSyntax { Expression: not InstanceExpressionSyntax } member => Evaluate(member.Expression),
            MemberBindingExpressionSyntax => Tried,
            IdentifierNameSyntax called when _frame.TryGet(called.Identifier.ValueText, out var function) =>
                function is KnownLater ? null : function,
            SimpleNameSyntax or MemberAccessExpressionSyntax => null,
            var made => Evaluate(made),
        };
        var given = EvaluateArguments(call.ArgumentList, receiver);
        if (call.Expression is MemberAccessExpressionSyntax { Expression: var moved, Name.Identifier.ValueText: var name }
            && Array.IndexOf(MovingMethods, name) >= 0)
        {
            ForgetIfNamed(moved);
        }

        var leads = receiver is { LeadsToParts: true } || Array.Exists(given, value => value is { LeadsToParts: true } or KnownGroup);
        if (!leads && !isWanted && !IsLocalFunction(call) && !MayChangeFields(call))
        {
            return null;
        }

        if (_model.GetSymbolInfo(call, _cancellationToken).Symbol is not IMethodSymbol method)
        {
            receiver?.Hide();
            HideAll(given);
            return null;
        }

        if (method.ReducedFrom is not null && call.Receiver() is ThisExpressionSyntax)
        {
            ForgetHeld(type: null, isStaticToo: false);
        }

        var result = Call(new(call, method, receiver, given), isWanted);
        ReplaceReferences(call.ArgumentList, given);
        return result;
    }

    /// <summary>
    /// What a name held that was given by reference may be another object afterwards, if nothing is known of what was given back.
    /// </summary>
    private void ReplaceReferences(ArgumentListSyntax list, KnownValue?[] given)
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (list.Arguments[i].RefKindKeyword.IsKind(SyntaxKind.RefKeyword)
                && list.Arguments[i].Expression.Unwrap() is IdentifierNameSyntax name
                && _frame.TryGet(name.Identifier.ValueText, out var held)
                && Equals(held, given[i]))
            {
                Replaced(name);
            }
        }
    }

    /// <summary>A name gets another value, from elsewhere.</summary>
    /// <returns>Nothing: what it held is out of reach, and what it holds is not known yet where it is given back.</returns>
    private KnownValue? Replaced(IdentifierNameSyntax name)
    {
        var spelling = name.Identifier.ValueText;
        Forget(spelling);
        if (_frame.TryGet(spelling, out _))
        {
            _frame.Assign(spelling, FromElsewhere(name), Depth);
        }

        return null;
    }

    private bool IsLocalFunction(InvocationExpressionSyntax call) =>
        call.Expression is IdentifierNameSyntax { Identifier.ValueText: var name } && IsLocalFunction(name);

    private bool IsLocalFunction(string name) => _localFunctions.Exists(function => function.Identifier.ValueText == name);

    /// <summary>Whether what is called may be a method that changes what fields hold, though it is given nothing.</summary>
    private bool MayChangeFields(InvocationExpressionSyntax call) =>
        call.Expression is SimpleNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax && FieldsHoldParts();

    private bool FieldsHoldParts() => _held.Values.Any(held => held is { LeadsToParts: true });

    /// <summary>Evaluates arguments. A lambda or a method among them may be given whatever its call is given.</summary>
    private KnownValue?[] EvaluateArguments(BaseArgumentListSyntax list, KnownValue? receiver)
    {
        var given = new KnownValue?[list.Arguments.Count];
        var all = receiver;
        var isOwnObjectGiven = false;
        for (var i = 0; i < given.Length; i++)
        {
            if (list.Arguments[i] is { Expression: var argument, RefKindKeyword: var kind }
                && argument.Unwrap() is not AnonymousFunctionExpressionSyntax)
            {
                given[i] = kind.IsKind(SyntaxKind.OutKeyword) && argument.Unwrap() is IdentifierNameSyntax name
                    ? Replaced(name)
                    : Evaluate(argument);
                all = KnownValue.OneOf(all, given[i]);
                isOwnObjectGiven |= argument is ThisExpressionSyntax;
            }
        }

        if (isOwnObjectGiven)
        {
            // Whoever is given the object gets at its fields.
            ForgetHeld(type: null, isStaticToo: false);
        }

        for (var i = 0; i < given.Length; i++)
        {
            given[i] = list.Arguments[i].Expression.Unwrap() switch
            {
                AnonymousFunctionExpressionSyntax function => EvaluateFunction(function, ItemOf(all)),
                (SimpleNameSyntax or MemberAccessExpressionSyntax) and var group
                    when given[i] is null && (all is { LeadsToParts: true } || (!IsLocal(group) && FieldsHoldParts())) =>
                    EvaluateMethodGroup(group, ItemOf(all)),
                _ => given[i],
            };
        }

        return given;
    }

    private bool IsLocal(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax { Identifier.ValueText: var name } && _frame.TryGet(name, out _);

    private void HideArguments(BaseArgumentListSyntax list) => HideAll(EvaluateArguments(list, receiver: null));

    private static void HideAll(KnownValue?[] given)
    {
        foreach (var value in given)
        {
            value?.Hide();
        }
    }

    private KnownValue? Call(MethodCall call, bool isWanted)
    {
        if (BodyOf(call.Method) is { } body)
        {
            if (call.Receiver is KnownGroup or KnownChoice || IsOfInstance(call.Method, body))
            {
                call.Receiver?.Hide();
            }

            return EnterBody(body, call.Method, call.Receiver, call.Syntax.ArgumentList, call.Given)
                ?? (isWanted ? FromElsewhere(call.Syntax) : null);
        }

        if (call.Method.MethodKind == MethodKind.DelegateInvoke)
        {
            HideAll(call.Given);
            if (call.Syntax.Expression is SimpleNameSyntax held)
            {
                // What a field's delegate gives, it may give again and again, or make anew.
                Evaluate(held)?.Hide();
            }

            ForgetHeld(type: null, isStaticToo: true);
            return call.Receiver ?? (isWanted ? FromElsewhere(call.Syntax) : null);
        }

        if (!call.Method.DeclaringSyntaxReferences.IsEmpty)
        {
            ForgetHeld(call.Method.ContainingType, isStaticToo: true);
            return CallUnseen(call, isWanted);
        }

        if (isWanted && MapMadeBy(call) is { } made)
        {
            return made;
        }

        var target = call.Target;
        return target is { LeadsToParts: true } ? CallOn(target, call, isWanted) : CallOfLibrary(call, isWanted);
    }

    private KnownValue? CallOn(KnownValue target, MethodCall call, bool isWanted)
    {
        if (target is KnownChoice choice)
        {
            var outer = Enter(call.Syntax);
            var result = KnownValue.AnyOf(choice.Alternatives.Select(alternative => CallOn(alternative, call, isWanted)).ToList());
            Leave(outer);
            return result;
        }

        if (target is not KnownPart { Node: var node })
        {
            return CallOfLibrary(call, isWanted);
        }

        if (node.Items.Count > 0 && !IsOfCollection(call.Method) && KubernetesModels.IsModel(call.TargetType(_model, _cancellationToken)))
        {
            return OneItemOf(target) is { } item ? CallOn(item, call, isWanted) : null;
        }

        if (call.Method.ContainingNamespace is { Name: "Nodes", ContainingNamespace.Name: "Json" } && CallOfNode(node, call) is { } same)
        {
            return same;
        }

        if (ClientExtensions.PathOf(call.Method.Name, node.Name == ObjectMembers.Metadata) is { } path)
        {
            return new KnownPart(path.Aggregate(node, (part, member) => part.AddMember(member)));
        }

        if (StringMaps.IsStringMap(call.TargetType(_model, _cancellationToken)))
        {
            return CallOfMap(node, call, isWanted);
        }

        if (call.Method.IsExtensionMethod
            && MetadataMapNames.NameOf(MetadataMapNames.OfMember(call.Method.Name)) is { } map
            && call.Arguments.Count > 0)
        {
            var key = call.Arguments[0].Expression;
            var annotations = (node.Name == ObjectMembers.Metadata ? node : node.AddMember(ObjectMembers.Metadata)).AddMember(map);
            if (CallShapes.AccessOf(call.Method) == EntryAccess.Read)
            {
                _reading.Meet(Written(key), annotations);
            }
            else
            {
                AddEntry(annotations, Written(key));
            }

            return isWanted ? target : null;
        }

        return IsOfCollection(call.Method) ? CallOfList(node, call) : CallOfLibrary(call, isWanted);
    }

    /// <summary>
    /// <c>node.AsObject()</c> is another name of a node of JSON. A clone may be changed in the place of the node, and what a node is
    /// replaced with is not followed.
    /// </summary>
    private static KnownPart? CallOfNode(ObjectNode node, MethodCall call)
    {
        switch (call.Method.Name)
        {
            case "AsObject" or "AsArray" or "AsValue":
                return new KnownPart(node);
            case "DeepClone" or "ReplaceWith" or "TryGetPropertyValue":
                node.Root.MarkUnknown();
                return null;
            default:
                return null;
        }
    }

    /// <summary><c>map.Add(key, value)</c>, <c>map.Remove(key)</c>, <c>map.ContainsKey(key)</c>.</summary>
    private KnownPart? CallOfMap(ObjectNode node, MethodCall call, bool isWanted)
    {
        var arguments = call.Arguments;
        switch (CallShapes.AccessOf(call.Method))
        {
            case var _ when LeavesMap(call):
                break;
            case var _ when JoinsMaps(call):
                return isWanted ? new KnownPart(new(KubernetesKind.Unknown, Knowledge.Unknown)) : null;
            case EntryAccess.Write when arguments.Count == 2
                && call.ValueAt(1) is { LeadsToParts: true } held
                && IsText(arguments[0].Expression):
                HoldUnder(node, Written(arguments[0].Expression), held, arguments[1].Expression);
                break;
            case var _ when Enumerable.Range(0, arguments.Count).Any(index => call.ValueAt(index) is { LeadsToParts: true }):
                if (arguments.Count == 1 && call.ValueAt(0) is KnownPart { Node.IsWholeObject: false })
                {
                    // All entries of another map.
                    node.MarkUnknown();
                    break;
                }

                for (var i = 0; i < arguments.Count; i++)
                {
                    AddItem(node, call.ValueAt(i));
                }

                break;
            case var _ when node.Items.Count > 0:
                break;
            case EntryAccess.Write when arguments.Count >= 2 && IsText(arguments[0].Expression):
                SetEntryTo(node, arguments[0].Expression, call.ValueAt(1), arguments[1].Expression);
                break;
            case EntryAccess.Remove when arguments.Count > 0 && TextOf(Written(arguments[0].Expression)) is { } removed:
                _reading.Meet(Written(arguments[0].Expression), node);
                _reading.Change(node);
                node.ForgetEntries(removed);
                node.Member(removed).MarkUnknown();
                break;
            case EntryAccess.Remove:
            case EntryAccess.Read when call.Method.Name == nameof(IDictionary<string, string>.Clear):
                _reading.Change(node);
                node.MarkReplaced();
                break;
            case EntryAccess.Read when CallShapes.LeavesArguments(call.Method) || CallShapes.LooksUp(call.Method):
                if (arguments.Count > 0)
                {
                    _reading.Meet(Written(arguments[0].Expression), node);
                }

                break;
            default:
                _reading.Change(node);
                node.MarkUnknown();
                break;
        }

        if (node.Items.Count > 0)
        {
            GiveBackItem(call, node);
            return new KnownPart(node);
        }

        if (!isWanted || !StringMaps.IsStringMap(call.Method.ReturnType))
        {
            return null;
        }

        // What is made of a map is another one, with the same entries or others. Nobody else has one that only this call is made on.
        return new KnownPart(
            IsOfImmutable(call) && !LeavesMap(call) ? node : new(KubernetesKind.Unknown, Knowledge.Unknown));
    }

    private static bool IsOfImmutable(MethodCall call) => call.Method.ContainingNamespace.Name == "Immutable";

    /// <summary>Whether a call makes one sequence of the entries of several maps: <c>map.Concat(other)</c>.</summary>
    private static bool JoinsMaps(MethodCall call) =>
        call.Method.ContainingType.Name == nameof(Enumerable) && Array.Exists(call.Given, value => value is { LeadsToParts: true });

    /// <summary>Whether a call makes another map of one that a name holds, and leaves that as it is.</summary>
    private static bool LeavesMap(MethodCall call) =>
        IsOfImmutable(call)
        && !(call.Syntax.Receiver()?.Unwrap() is { } map && (map is InvocationExpressionSyntax || IsEmptyMap(map)));

    /// <summary><c>ImmutableDictionary&lt;string, string&gt;.Empty</c>.</summary>
    private static bool IsEmptyMap(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: var type }
        && (type is GenericNameSyntax { Identifier.ValueText: var name } ? name : type.LastName())
            is "ImmutableDictionary" or "ImmutableSortedDictionary";

    private void SetEntryTo(ObjectNode node, ExpressionSyntax key, KnownValue? value, ExpressionSyntax? given)
    {
        var written = Written(key);
        if (value is { LeadsToParts: true } && !IsPlainValue(given))
        {
            HoldUnder(node, written, value, given);
            return;
        }

        SetPlain(node, written, given);
        AddEntry(node, written);
    }

    private bool IsText(ExpressionSyntax expression) =>
        expression.Unwrap().IsKind(SyntaxKind.StringLiteralExpression)
        || _model.GetTypeInfo(expression, _cancellationToken).Type is { SpecialType: SpecialType.System_String };

    private static bool IsOfCollection(IMethodSymbol method) =>
        method.ContainingType is { ContainingNamespace: { Name: "Generic" or "Concurrent" or "ObjectModel" or "Immutable",
            ContainingNamespace.Name: nameof(System.Collections) } };

    /// <summary><c>list.Add(item)</c>, <c>list.Clear()</c>.</summary>
    private KnownPart? CallOfList(ObjectNode list, MethodCall call)
    {
        switch (call.Method.Name)
        {
            case nameof(List<int>.Add) or nameof(Queue<int>.Enqueue) or nameof(Stack<int>.Push) when call.Arguments.Count == 1:
                if (call.ValueAt(0) is { LeadsToParts: true } value)
                {
                    AddItem(list, value);
                    HideIfOthersHave(call.Syntax.Receiver(), value);
                }
                else
                {
                    FillText(list.AddItem(), Written(call.Arguments[0].Expression));
                }

                if (!IsSurelyChanged(list))
                {
                    list.MarkExtended();
                }

                return null;
            case nameof(List<int>.Remove)
                or nameof(List<int>.RemoveAt)
                or nameof(List<int>.RemoveAll)
                or nameof(List<int>.Clear)
                or nameof(List<int>.Insert):
                AddItem(list, KnownValue.AnyOf(call.Given));
                if (list.Items.All(item => item.Parent == list))
                {
                    list.MarkUnknown();
                }

                return null;
            default:
                var given = ItemOf(KnownValue.AnyOf(call.Given));
                AddItem(list, given);
                if (given is { LeadsToParts: true })
                {
                    HideIfOthersHave(call.Syntax.Receiver(), given);
                }

                GiveBackItem(call, list);
                return new KnownPart(list);
        }
    }

    /// <summary>Hides what is put into a collection that a field or a property holds: other members find it there.</summary>
    private void HideIfOthersHave(ExpressionSyntax? collection, KnownValue value)
    {
        if (collection is not null && !IsOfLocal(collection))
        {
            value.Hide();
        }
    }

    /// <summary>Whether a chain of names begins with a local or a parameter.</summary>
    private bool IsOfLocal(ExpressionSyntax expression) => _frame.TryGet(PathTo(expression).Root, out _);

    /// <summary>
    /// What a library is given. Where it leaves that as it is, what a generic method returns may be another name of it; otherwise it may
    /// have been changed.
    /// </summary>
    private KnownValue? CallOfLibrary(MethodCall call, bool isWanted)
    {
        if (call.Method is { IsStatic: true, IsExtensionMethod: false, Name: "Create" } && IsOfImmutable(call))
        {
            return ListOf(call.Given, Knowledge.Whole);
        }

        if (IsOfImmutable(call) && Array.Exists(call.Given, value => value is { LeadsToParts: true }))
        {
            // Another list than that from elsewhere, with what is given beside what is there.
            return ListOf(call.Given, Knowledge.Unknown);
        }

        if (IsOfCollection(call.Method))
        {
            // The list comes from elsewhere, and has one more item now.
            foreach (var value in call.Given.Where(value => value is { LeadsToParts: true }))
            {
                KeepElsewhere(call, value!);
            }

            return isWanted ? FromElsewhere(call.Syntax) : null;
        }

        if (IsReadBack(call))
        {
            HideAll(call.Given);
            return isWanted ? FromElsewhere(call.Syntax) : null;
        }

        if (!CallShapes.LeavesArguments(call.Method))
        {
            return CallUnseen(call, isWanted);
        }

        HideReferences(call);
        var all = KnownValue.OneOf(call.Receiver, KnownValue.AnyOf(call.Given));
        GiveBack(call, all);
        return !isWanted ? null
            : all is { LeadsToParts: true } && CallShapes.MayReturnWhatItIsGiven(call.Method) ? GivenBack(all, call.Method)
            : FromElsewhere(call.Syntax);
    }

    /// <summary>A list that a call makes of its arguments.</summary>
    private KnownPart ListOf(KnownValue?[] items, Knowledge knowledge)
    {
        var list = new ObjectNode(KubernetesKind.Unknown, knowledge);
        foreach (var item in items)
        {
            AddItem(list, item);
        }

        return new(list);
    }

    /// <summary>
    /// Whether an object is copied by way of its text: <c>Deserialize&lt;V1Job&gt;(Serialize(job))</c>, be it with steps in between.
    /// </summary>
    private bool IsReadBack(MethodCall call)
    {
        if (!call.Method.Name.StartsWith("Serialize", StringComparison.Ordinal)
            || !Array.Exists(call.Given, value => value is { LeadsToParts: true }))
        {
            return false;
        }

        var member = MemberAround(call.Syntax);
        if (!(_endsOfReadings ??= []).TryGetValue(member, out var end))
        {
            end = member.DescendantNodes().Where(IsReadingOfText).Select(reading => EndOf(reading, member)).DefaultIfEmpty().Max();
            _endsOfReadings[member] = end;
        }

        return end > call.Syntax.Span.End;
    }

    /// <summary>Where a reading of a text ends; the end of the member where it may happen again, or later than it stands.</summary>
    private static int EndOf(SyntaxNode reading, SyntaxNode member)
    {
        for (var around = reading.Parent; around is not null && around != member; around = around.Parent)
        {
            if (around is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax
                or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            {
                return member.FullSpan.End + 1;
            }
        }

        return reading.Span.End;
    }

    /// <summary><c>Deserialize&lt;V1Job&gt;(text)</c>, <c>JsonNode.Parse(text)</c>.</summary>
    private static bool IsReadingOfText(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: var called }
        && called.LastName() is { } name
        && (Array.Exists(ReadingMethods, method => name.StartsWith(method, StringComparison.Ordinal))
            || (name == "Parse"
                && called is MemberAccessExpressionSyntax { Expression: var type }
                && type.LastName() is "JsonNode" or "JsonObject" or "JsonDocument" or "JObject" or "JToken"));

    /// <summary>
    /// What a method returns of what it is given: what a task holds, <c>task.GetAwaiter().GetResult()</c>, or one item,
    /// <c>pods.First()</c>.
    /// </summary>
    private KnownValue? GivenBack(KnownValue value, IMethodSymbol method) =>
        method.OriginalDefinition.ReturnType is not ITypeParameterSymbol ? value
        : method.ContainingType.Name is nameof(Enumerable) or nameof(Queryable) ? OneItemOf(value)
        : AwaitedIn(value);

    /// <summary>
    /// What a method is given by reference it may replace; what it is converted to by a method of one's own may do anything.
    /// </summary>
    private void HideReferences(MethodCall call)
    {
        for (var i = 0; i < call.Given.Length; i++)
        {
            if (call.Given[i] is { LeadsToParts: true } value
                && (call.Syntax.ArgumentList.Arguments[i].RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword
                    || IsConvertedByUser(call.Syntax.ArgumentList.Arguments[i].Expression)))
            {
                value.Hide();
            }
        }
    }

    /// <summary>What is given back by a parameter may be any item of a list, of which there may be very many.</summary>
    private void GiveBackItem(MethodCall call, ObjectNode list)
    {
        foreach (var argument in call.Syntax.ArgumentList.Arguments)
        {
            if (argument.RefKindKeyword.Kind() is SyntaxKind.OutKeyword or SyntaxKind.RefKeyword)
            {
                GiveBack(call, OneItemOf(new KnownPart(list)));
                return;
            }
        }
    }

    /// <summary>What is given back by a parameter may be what was given.</summary>
    private void GiveBack(MethodCall call, KnownValue? value)
    {
        foreach (var argument in call.Syntax.ArgumentList.Arguments)
        {
            if (value is not null && argument.RefKindKeyword.Kind() is SyntaxKind.OutKeyword or SyntaxKind.RefKeyword)
            {
                Deconstruct(argument.Expression, value is KnownGroup group ? group.Any() : value);
            }
        }
    }

    /// <summary>A method whose body is not seen may change all that it is given, but for objects of any type that it saves.</summary>
    private KnownValue? CallUnseen(MethodCall call, bool isWanted)
    {
        if (call.Receiver is { } receiver && !IsPlain(call.TargetType(_model, _cancellationToken)))
        {
            receiver.Hide();
        }

        KnownValue? saved = null;
        for (var i = 0; i < call.Given.Length; i++)
        {
            var argument = call.Syntax.ArgumentList.Arguments[i];
            if (call.Given[i] is { LeadsToParts: true } value
                && !IsPlain(_model.GetTypeInfo(argument.Expression, _cancellationToken).ConvertedType))
            {
                if (IsSaved(call, argument))
                {
                    saved = KnownValue.OneOf(saved, value);
                }
                else
                {
                    value.Hide();
                }
            }
        }

        return !isWanted ? null
            : saved is not null && CallShapes.MayReturnWhatItIsGiven(call.Method) ? GivenBack(saved, call.Method)
            : FromElsewhere(call.Syntax);
    }

    private bool IsSaved(MethodCall call, ArgumentSyntax argument) =>
        CallShapes.ParameterOf(call.Method, call.Syntax.ArgumentList, argument) is { } parameter
        && CallShapes.Saves(call.Method, parameter)
        && !Implementations.Exist(call.Method.ContainingType, _model.Compilation, _cancellationToken)
        && !IsConvertedByUser(argument.Expression);

    /// <summary>
    /// A list that comes from elsewhere keeps a part: it is found in it again, and others that have the list can change it by that.
    /// </summary>
    private void KeepElsewhere(MethodCall call, KnownValue value)
    {
        if (call.Syntax.Receiver() is not { } list)
        {
            value.Hide();
            return;
        }

        if (IsOfLocal(list))
        {
            ReturnBy(PathTo(list).Root, value);
            var kept = new ObjectNode(KubernetesKind.Unknown, Knowledge.Additions);
            AddItem(kept, value);
            AssignTo(list, new KnownPart(kept), given: null);
        }
        else
        {
            value.Hide();
        }
    }
}
