using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>Assignments.</content>
internal sealed partial class ObjectReader
{
    private KnownValue? EvaluateAssignment(AssignmentExpressionSyntax assignment, bool isWanted)
    {
        switch (assignment.Kind())
        {
            case SyntaxKind.SimpleAssignmentExpression when assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax:
                var several = Evaluate(assignment.Right);
                Deconstruct(assignment.Left, several);
                return several;
            case SyntaxKind.SimpleAssignmentExpression:
                return AssignTo(assignment.Left, EvaluateGiven(assignment), assignment.Right);
            case SyntaxKind.CoalesceAssignmentExpression:
                return AssignWhereAbsent(assignment, isWanted);
            default:
                // += and the like: a number or a text becomes another, an event gets a handler, or an operator of one's own does anything.
                Evaluate(assignment.Right)?.Hide();
                if (assignment.Left is ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementBindingExpressionSyntax)
                {
                    AssignTo(assignment.Left, value: null, given: null);
                }
                else
                {
                    Evaluate(assignment.Left, isWanted: false)?.Hide();
                    ForgetIfNamed(assignment.Left);
                }

                return null;
        }
    }

    private KnownValue? EvaluateGiven(AssignmentExpressionSyntax assignment)
    {
        var value = Evaluate(assignment.Right, isWanted: assignment.Right is not LiteralExpressionSyntax);
        if (value is not { LeadsToParts: true } || assignment.Left is not IdentifierNameSyntax { Identifier.ValueText: var name })
        {
            return value;
        }

        if (IsConvertedByUser(assignment.Right))
        {
            value.Hide();
            return null;
        }

        if (_frame.TryGet(name, out var old) && old is KnownPart && !old.Equals(value) && Mentions(assignment.Right, name))
        {
            // The one object was only there to make the other.
            old.Hide();
        }

        return value;
    }

    private static bool Mentions(SyntaxNode code, string name) =>
        code.DescendantNodesAndSelf()
            .Any(node => node is IdentifierNameSyntax { Identifier.ValueText: var mentioned } && mentioned == name);

    /// <summary>Gives a value to what stands on the left: a name, a member, an entry, an item.</summary>
    /// <param name="target">What stands on the left.</param>
    /// <param name="value">What is known of the value.</param>
    /// <param name="given">The expression that gives the value; null where it is none by itself.</param>
    private KnownValue? AssignTo(ExpressionSyntax target, KnownValue? value, ExpressionSyntax? given)
    {
        switch (target)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return AssignTo(inner, value, given);
            case PostfixUnaryExpressionSyntax { Operand: var inner }:
                return AssignTo(inner, value, given);
            case IdentifierNameSyntax name:
                AssignName(name.Identifier.ValueText, name, value);
                break;
            case MemberAccessExpressionSyntax { Expression: InstanceExpressionSyntax } member:
                Hold(SymbolOutside("this." + member.Name.Identifier.ValueText, member), value);
                break;
            case MemberAccessExpressionSyntax member:
                AssignMember(Evaluate(member.Expression), member.Name.Identifier.ValueText, member, value, given);
                break;
            case MemberBindingExpressionSyntax binding:
                AssignMember(Tried, binding.Name.Identifier.ValueText, binding, value, given);
                break;
            case ElementAccessExpressionSyntax element:
                AssignElement(Evaluate(element.Expression), element, element.ArgumentList, value, given);
                break;
            case ElementBindingExpressionSyntax binding:
                AssignElement(Tried, binding, binding.ArgumentList, value, given);
                break;
            case ConditionalAccessExpressionSyntax conditional:
                var tried = Evaluate(conditional.Expression);
                (_tried ??= new()).Push(tried);
                AssignTo(conditional.WhenNotNull, value, given);
                _tried.Pop();
                break;
            default:
                Evaluate(target, isWanted: false)?.Hide();
                value?.Hide();
                break;
        }

        return value;
    }

    /// <summary>Whether a name is a parameter by which callers, who are not seen, get what it holds.</summary>
    private bool IsGivenBack(string name) =>
        ParametersOf(_frame.Function)?.Parameters.Any(parameter => parameter.Identifier.ValueText == name
            && parameter.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.OutKeyword or SyntaxKind.RefKeyword)) == true;

    /// <summary>What is put into something that callers gave, they find there.</summary>
    private void ReturnBy(string name, KnownValue value)
    {
        if (_calls == 0 && ParametersOf(_frame.Function)?.Parameters.Any(parameter => parameter.Identifier.ValueText == name) == true)
        {
            foreach (var part in value.Parts())
            {
                _reading.ReturnByParameter(part);
            }
        }
    }

    /// <summary><c>index++</c>, <c>index += 1</c>, <c>out index</c>: what is reached by the index is another object then.</summary>
    private void ForgetIfNamed(ExpressionSyntax changed)
    {
        if (changed.Unwrap() is IdentifierNameSyntax { Identifier.ValueText: var name })
        {
            Forget(name);
        }
    }

    private void AssignName(string name, ExpressionSyntax target, KnownValue? value)
    {
        Forget(name);
        if (_frame.TryGet(name, out var old))
        {
            Resolved(name, old);
            _frame.Assign(name, value, Depth);
            if (value is { LeadsToParts: true } && ((_calls == 0 && IsGivenBack(name)) || _captured?.Contains(name) == true))
            {
                value.Hide();
            }
        }
        else if (name != "_")
        {
            Hold(SymbolOutside(name, target), value);
        }
    }

    /// <summary>A field or a property gets a value. Other members find it there; of a part of an object they may make anything.</summary>
    private void Hold(ISymbol? symbol, KnownValue? value)
    {
        if (symbol is IPropertySymbol property && Setter(property) is { } setter)
        {
            EnterAccessor(setter, receiver: null, value);
            value?.Hide();
            return;
        }

        if (symbol is null || value is not KnownPart { Node.Parent: null })
        {
            value?.Hide();
        }

        if (symbol is not null)
        {
            SayOwnKind(symbol, value);
            _held[symbol] = Depth > 0 && _held.TryGetValue(symbol, out var old) ? KnownValue.OneOf(old, value) : value;
        }
    }

    private void AssignMember(KnownValue? holder, string name, ExpressionSyntax target, KnownValue? value, ExpressionSyntax? given)
    {
        switch (holder)
        {
            case KnownPart { Node: var said } when name is KindProperty or VersionProperty
                && target is MemberAccessExpressionSyntax { Expression: var typed }
                && !KubernetesModels.IsModel(_model.GetTypeInfo(typed, _cancellationToken).Type):
                SayKindOrVersion(said, name == KindProperty, given);
                break;
            case KnownPart { Node: var node } when PathOf(node, name) is { } path:
                SetMember(
                    node.AddMembers(path.RemoveAt(path.Length - 1)),
                    path[path.Length - 1],
                    value,
                    given);
                break;
            case KnownPart or KnownGroup { Type: not null } when ComputedTarget(target) is { } computed:
                GiveTo(computed, holder, value);
                break;
            case KnownPart:
                value?.Hide();
                break;
            case var _ when value is { LeadsToParts: true } && ComputedTarget(target) is not null:
                value.Hide();
                break;
            case KnownGroup group:
                group.Add(name, value);
                break;
            case KnownChoice choice:
                var outer = Enter(target);
                var isMadeHere = given is BaseObjectCreationExpressionSyntax && value is KnownPart;
                foreach (var alternative in choice.Alternatives)
                {
                    // Each of them gets one of its own.
                    AssignMember(
                        alternative,
                        name,
                        target,
                        isMadeHere && alternative != choice.Alternatives[0] ? EvaluateAgain(given!) : value,
                        given);
                }

                Leave(outer);
                break;
            default:
                GiveElsewhere(target, value);
                break;
        }
    }

    private void AssignElement(
        KnownValue? holder,
        ExpressionSyntax target,
        BracketedArgumentListSyntax list,
        KnownValue? value,
        ExpressionSyntax? given)
    {
        switch (holder)
        {
            case { } own when MayHaveOwnIndexer(own) && ComputedTarget(target) is { } indexer:
                GiveTo(indexer, own, value);
                break;
            case KnownPart { Node: var node } when list.Arguments.Count == 1 && IsIndexedByText(target, list.Arguments[0].Expression):
                SetEntryTo(node, list.Arguments[0].Expression, value, given);
                switch (value)
                {
                    case KnownPart { Node.IsWholeObject: true } when node.Knowledge == Knowledge.Whole:
                        HideIfOthersHave(target, value);
                        break;
                    case KnownPart { Node.IsWholeObject: true }:
                        // Others that have the map find it there.
                        value.Hide();
                        break;
                }

                break;
            case KnownPart { Node: var node }:
                AddItem(node, value);
                node.MarkUnknown();
                if (value is not null)
                {
                    HideIfOthersHave(target, value);
                }

                break;
            case var _ when value is { LeadsToParts: true } && ComputedTarget(target) is not null:
                value.Hide();
                break;
            case KnownGroup group:
                group.Add(string.Empty, value);
                break;
            case KnownChoice choice:
                var outer = Enter(target);
                foreach (var alternative in choice.Alternatives)
                {
                    AssignElement(alternative, target, list, value, given);
                }

                Leave(outer);
                break;
            default:
                GiveElsewhere(target, value);
                break;
        }
    }

    /// <summary>
    /// Something that comes from elsewhere is given a value. It is found there again in this member; where others have the thing at hand
    /// while this runs, they may change it.
    /// </summary>
    private void GiveElsewhere(ExpressionSyntax target, KnownValue? value)
    {
        if (value is not { LeadsToParts: true })
        {
            return;
        }

        if (_model.GetSymbolInfo(target, _cancellationToken).Symbol is (IFieldSymbol or IPropertySymbol { IsIndexer: false })
            and { DeclaringSyntaxReferences.IsEmpty: false } holding)
        {
            // Whoever gets at the thing finds it there.
            foreach (var part in value.Parts())
            {
                _reading.Hold(holding, part);
            }
        }

        var path = PathTo(target);
        var isOwn = _frame.TryGet(path.Root, out var holder);
        ReturnBy(path.Root, value);
        if (!isOwn || path.HasCall)
        {
            value.Hide();
        }
        else if (holder is null or KnownLater)
        {
            // Who is handed the thing is handed what it holds.
            var group = new KnownGroup { Type = OwnTypeOf((target as MemberAccessExpressionSyntax)?.Expression) };
            group.Add(target.LastName() ?? string.Empty, value);
            _frame.Assign(path.Root, group, depth: 0);
        }

        if (_model.GetTypeInfo(target, _cancellationToken).Type is { } type)
        {
            (isOwn ? _frame.FromElsewhere : _fromOutside)[(path.Text, type.Name)] = value;
        }
    }

    /// <summary><c>x ??= value</c>: what was there stays, if there was something.</summary>
    private KnownValue? AssignWhereAbsent(AssignmentExpressionSyntax assignment, bool isWanted)
    {
        var current = Evaluate(assignment.Left);
        if (current is not null
            && assignment.Right.Unwrap() is BaseObjectCreationExpressionSyntax creation
            && current.Alternatives.All(alternative => alternative is KnownPart { Node.Parent: not null }))
        {
            var parts = current.Parts().ToList();
            FillWhereAbsent(parts[0], creation);
            foreach (var other in parts.Skip(1))
            {
                RunAgain(() => FillWhereAbsent(other, creation));
            }

            return current;
        }

        var outer = Enter(assignment.Right);
        var value = KnownValue.OneOf(current, Evaluate(assignment.Right));
        if (assignment.Left.WithoutParentheses() is ElementAccessExpressionSyntax
            or ElementBindingExpressionSyntax
            or ConditionalAccessExpressionSyntax
            || value != current)
        {
            AssignTo(assignment.Left, value, assignment.Right);
        }

        Leave(outer);
        return isWanted ? value : null;
    }

    private KnownValue? EvaluateAgain(ExpressionSyntax expression)
    {
        KnownValue? value = null;
        RunAgain(() => value = Evaluate(expression));
        return value;
    }

    /// <summary>Runs something once more. That counts as a call does, since it may hold what is run again and again.</summary>
    private void RunAgain(Action run)
    {
        _calls++;
        run();
        _calls--;
    }

    private void FillWhereAbsent(ObjectNode node, BaseObjectCreationExpressionSyntax creation)
    {
        var isNew = node.Knowledge == Knowledge.Absent;
        var outer = Enter(creation);
        Fill(node, creation, type: null);
        Leave(outer);
        if (!isNew)
        {
            node.MarkExtended();
        }
    }
}
