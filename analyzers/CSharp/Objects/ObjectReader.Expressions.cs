using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>Expressions: what is known of what they give.</content>
internal sealed partial class ObjectReader
{
    /// <summary>Evaluates an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="isWanted">Whether anything is done with what it gives: if not, nothing is asked about that.</param>
    private KnownValue? Evaluate(ExpressionSyntax expression, bool isWanted = true)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _nesting++;
        try
        {
            if (IsTooMuch())
            {
                HideMentioned(expression);
                return null;
            }

            return EvaluateExpression(expression, isWanted);
        }
        finally
        {
            _nesting--;
        }
    }

    private KnownValue? EvaluateExpression(ExpressionSyntax expression, bool isWanted)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax:
                return null;
            case IdentifierNameSyntax name:
                return ValueOf(name, isWanted);
            case MemberAccessExpressionSyntax member:
                return EvaluateMember(member, isWanted);
            case InvocationExpressionSyntax call:
                return EvaluateCall(call, isWanted);
            case BaseObjectCreationExpressionSyntax creation:
                return EvaluateCreation(creation, isWanted);
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return Evaluate(inner, isWanted);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var inner }:
                return Evaluate(inner, isWanted);
            case CastExpressionSyntax cast:
                return EvaluateCast(cast, isWanted);
            case AwaitExpressionSyntax { Expression: var inner }:
                return AwaitedIn(Evaluate(inner, isWanted)) ?? (isWanted ? FromElsewhere(expression) : null);
            case RefExpressionSyntax { Expression: var inner }:
                return Evaluate(inner, isWanted);
            case CheckedExpressionSyntax { Expression: var inner }:
                return Evaluate(inner, isWanted);
            case ConditionalAccessExpressionSyntax conditional:
                return EvaluateConditionalAccess(conditional, isWanted);
            case MemberBindingExpressionSyntax binding:
                return MemberOf(Tried, binding.Name.Identifier.ValueText, binding, isWanted);
            case ElementAccessExpressionSyntax element:
                return ElementOf(Evaluate(element.Expression), element, element.ArgumentList, isWanted);
            case ElementBindingExpressionSyntax binding:
                return ElementOf(Tried, binding, binding.ArgumentList, isWanted);
            case AssignmentExpressionSyntax assignment:
                return EvaluateAssignment(assignment, isWanted);
            case BinaryExpressionSyntax binary:
                return EvaluateBinary(binary, isWanted);
            case ConditionalExpressionSyntax conditional:
                Evaluate(conditional.Condition, isWanted: false);
                return KnownValue.OneOf(EvaluateArm(conditional.WhenTrue, isWanted), EvaluateArm(conditional.WhenFalse, isWanted));
            case SwitchExpressionSyntax choice:
                return EvaluateSwitch(choice, isWanted);
            case IsPatternExpressionSyntax test:
                Match(Evaluate(test.Expression), test.Expression, test.Pattern);
                return null;
            case TupleExpressionSyntax tuple:
                return EvaluateTuple(tuple);
            case AnonymousObjectCreationExpressionSyntax anonymous:
                return EvaluateAnonymous(anonymous);
            case WithExpressionSyntax with:
                return EvaluateWith(with);
            case CollectionExpressionSyntax collection:
                return EvaluateCollection(collection);
            case ArrayCreationExpressionSyntax { Initializer: var items }:
                return items is null ? null : EvaluateItems(items);
            case ImplicitArrayCreationExpressionSyntax { Initializer: var items }:
                return EvaluateItems(items);
            case InitializerExpressionSyntax items:
                return EvaluateItems(items);
            case AnonymousFunctionExpressionSyntax function:
                return EvaluateFunction(function, given: null);
            case DeclarationExpressionSyntax { Designation: var designation }:
                Designate(designation, value: null);
                return null;
            case InterpolatedStringExpressionSyntax text:
                EvaluateInterpolated(text);
                return null;
            case ThrowExpressionSyntax { Expression: var thrown }:
                Evaluate(thrown)?.Hide();
                return null;
            case QueryExpressionSyntax query:
                return EvaluateQuery(query);
            case TypeSyntax or InstanceExpressionSyntax or TypeOfExpressionSyntax or SizeOfExpressionSyntax or DefaultExpressionSyntax:
                return null;
            default:
                // Operators of numbers and the like: what they are given may be changed by what a user makes of them.
                foreach (var operand in expression.ChildNodes().OfType<ExpressionSyntax>())
                {
                    Evaluate(operand)?.Hide();
                    if (expression.CountsUpOrDown())
                    {
                        ForgetIfNamed(operand);
                    }
                }

                return null;
        }
    }

    /// <summary>What a task gives that is made of it: <c>new ValueTask&lt;V1Job&gt;(job)</c>.</summary>
    private static KnownValue? AwaitedIn(KnownValue? task) => task is KnownGroup { MayHaveOtherNames: true } made ? made.Any() : task;

    private KnownValue? Tried => _tried is { Count: > 0 } ? _tried.Peek() : null;

    private KnownValue? EvaluateArm(ExpressionSyntax arm, bool isWanted)
    {
        var outer = Enter(arm);
        var value = Evaluate(arm, isWanted);
        Leave(outer);
        return value;
    }

    /// <summary><c>pod?.Metadata</c>, <c>pod?.Annotations()["key"] = "value"</c>.</summary>
    private KnownValue? EvaluateConditionalAccess(ConditionalAccessExpressionSyntax conditional, bool isWanted)
    {
        var tried = Evaluate(conditional.Expression);
        (_tried ??= new()).Push(tried);
        var value = Evaluate(conditional.WhenNotNull, isWanted);
        _tried.Pop();
        return value;
    }

    private KnownValue? EvaluateBinary(BinaryExpressionSyntax binary, bool isWanted)
    {
        switch (binary.Kind())
        {
            case SyntaxKind.CoalesceExpression:
                return KnownValue.OneOf(Evaluate(binary.Left, isWanted), EvaluateArm(binary.Right, isWanted));
            case SyntaxKind.AsExpression:
                return Converted(Evaluate(binary.Left), binary.Left, (TypeSyntax)binary.Right);
            case SyntaxKind.IsExpression:
                Evaluate(binary.Left, isWanted: false);
                return null;
            default:
                EvaluateOperands(binary);
                return null;
        }
    }

    /// <summary>"a" + b + "c" leans to the left: the walk is as long as the text, and never deep.</summary>
    private void EvaluateOperands(BinaryExpressionSyntax binary)
    {
        if (binary.Left is not BinaryExpressionSyntax nested || IsOfItsOwn(nested))
        {
            EvaluateRight(binary, Evaluate(binary.Left));
            return;
        }

        var operators = new Stack<BinaryExpressionSyntax>();
        ExpressionSyntax left = binary;
        while (left is BinaryExpressionSyntax inner && !IsOfItsOwn(inner))
        {
            operators.Push(inner);
            left = inner.Left;
        }

        for (var value = Evaluate(left); operators.Count > 0; value = null)
        {
            EvaluateRight(operators.Pop(), value);
        }
    }

    private void EvaluateRight(BinaryExpressionSyntax @operator, KnownValue? left)
    {
        if (@operator.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)
        {
            EvaluateArm(@operator.Right, isWanted: false);
        }
        else if (KnownValue.OneOf(left, Evaluate(@operator.Right)) is { LeadsToParts: true } operated
            && IsConvertedByUser(_model.GetSymbolInfo(@operator, _cancellationToken).Symbol as IMethodSymbol))
        {
            operated.Hide();
        }
    }

    private static bool IsOfItsOwn(BinaryExpressionSyntax binary) =>
        binary.Kind() is SyntaxKind.CoalesceExpression or SyntaxKind.AsExpression or SyntaxKind.IsExpression;

    private KnownValue? EvaluateSwitch(SwitchExpressionSyntax choice, bool isWanted)
    {
        var value = Evaluate(choice.GoverningExpression);
        KnownValue? result = null;
        foreach (var arm in choice.Arms)
        {
            var outer = Enter(arm);
            Match(value, choice.GoverningExpression, arm.Pattern);
            EvaluateIfAny(arm.WhenClause?.Condition);
            result = KnownValue.OneOf(result, Evaluate(arm.Expression, isWanted));
            Leave(outer);
        }

        return result;
    }

    private KnownValue? EvaluateCast(CastExpressionSyntax cast, bool isWanted)
    {
        var value = Evaluate(cast.Expression, isWanted);
        if (value is { LeadsToParts: true } && IsConvertedByUser(_model.GetSymbolInfo(cast, _cancellationToken).Symbol as IMethodSymbol))
        {
            value.Hide();
            return null;
        }

        return isWanted || value is not null ? Converted(value, cast.Expression, cast.Type) : null;
    }

    /// <summary>
    /// What a value is where its type says more of it: <c>(Deployment)workload</c>, <c>workload is Deployment deployment</c>.
    /// </summary>
    private KnownValue? Converted(KnownValue? value, ExpressionSyntax? source, TypeSyntax type)
    {
        if (value is KnownPart { Node: var node })
        {
            if (node is { Kind: KubernetesKind.Unknown, Parent: null, Knowledge: not Knowledge.Whole, Items.Count: 0, Entries.Count: 0 }
                && source is not null
                && KindOf(type) != KubernetesKind.Unknown)
            {
                // An object of the base of all resources, which says nothing of its kind.
                return FromElsewhere(source, _model.GetTypeInfo(type, _cancellationToken).Type);
            }

            if (node.Kind != KubernetesKind.Workload
                || KindOf(type) is not (var kind and not KubernetesKind.Workload and not KubernetesKind.Unknown))
            {
                return value;
            }

            node.Become(kind);
            return value;
        }

        return value ?? (source is null ? null : FromElsewhere(source, _model.GetTypeInfo(type, _cancellationToken).Type));
    }

    private KubernetesKind KindOf(ExpressionSyntax expression) =>
        KubernetesModels.KindOf(_model.GetTypeInfo(expression, _cancellationToken).Type);

    private KnownGroup EvaluateTuple(TupleExpressionSyntax tuple)
    {
        var group = new KnownGroup();
        foreach (var element in tuple.Arguments)
        {
            group.Add(
                element.NameColon?.Name.Identifier.ValueText ?? element.Expression.LastName() ?? string.Empty,
                Evaluate(element.Expression));
        }

        return group;
    }

    /// <summary>An anonymous object: one of Kubernetes' as it is written in JSON, or several values under one name.</summary>
    /// <param name="anonymous">The object.</param>
    /// <param name="isPart">Whether it is given to something that is a part of such an object.</param>
    private KnownValue EvaluateAnonymous(AnonymousObjectCreationExpressionSyntax anonymous, bool isPart = false)
    {
        var isObject = isPart || anonymous.Initializers.Any(element => IsPartOfJson(NameOf(element)));
        var group = new KnownGroup();
        foreach (var element in anonymous.Initializers)
        {
            var name = NameOf(element);
            group.Add(
                name,
                isObject && ObjectMembers.AreAskedFor(name) && element.Expression.Unwrap() is AnonymousObjectCreationExpressionSyntax nested
                    ? EvaluateAnonymous(nested, isPart: true)
                    : Evaluate(element.Expression));
        }

        return isObject && group.Elements.All(element => IsMadeForIt(element.Value)) ? new KnownPart(MakeObject(anonymous, group)) : group;
    }

    private static string NameOf(AnonymousObjectMemberDeclaratorSyntax element) =>
        element.NameEquals?.Name.Identifier.ValueText ?? element.Expression.LastName() ?? string.Empty;

    /// <summary>Whether a member is called as none but an object of Kubernetes' calls it.</summary>
    private static bool IsPartOfJson(string name) => name is ObjectMembers.Metadata or ObjectMembers.Specification or ObjectMembers.Template
        or ObjectMembers.Annotations or ObjectMembers.Labels or ObjectMembers.Containers;

    /// <summary>Whether nothing else holds what a member is given.</summary>
    private static bool IsMadeForIt(KnownValue? value) =>
        value is null or { LeadsToParts: false } or KnownPart { Node: { Parent: null, IsWholeObject: false } };

    /// <summary>Makes an object of the members of an anonymous one.</summary>
    private ObjectNode MakeObject(AnonymousObjectCreationExpressionSyntax anonymous, KnownGroup group)
    {
        var kind = KindSaid(MemberOf(anonymous, KindMember), MemberOf(anonymous, VersionMember));
        var node = new ObjectNode(kind, Knowledge.Whole);
        BeginAt(node, Depth);

        for (var i = 0; i < anonymous.Initializers.Count; i++)
        {
            var member = group.Elements[i];
            if (ObjectMembers.AreAskedFor(member.Key))
            {
                Place(node, member.Key, member.Value, anonymous.Initializers[i].Expression);
            }
            else
            {
                Share(member.Value);
            }
        }

        return node;
    }

    private static ExpressionSyntax? MemberOf(AnonymousObjectCreationExpressionSyntax anonymous, string name) =>
        anonymous.Initializers.FirstOrDefault(element => NameOf(element) == name)?.Expression;

    /// <summary>A string that is made of a part holds nothing of it, but what makes the string may be a handler of one's own.</summary>
    private void EvaluateInterpolated(InterpolatedStringExpressionSyntax text)
    {
        foreach (var content in text.Contents)
        {
            if (content is InterpolationSyntax { Expression: var hole }
                && Evaluate(hole, isWanted: false) is { LeadsToParts: true } value
                && _model.GetTypeInfo(text, _cancellationToken).ConvertedType is { DeclaringSyntaxReferences.IsEmpty: false })
            {
                value.Hide();
            }
        }
    }

    /// <summary>A lambda may run or not, now or later; what it is given by may be any of <paramref name="given"/>.</summary>
    /// <returns>What it returns.</returns>
    private KnownValue? EvaluateFunction(AnonymousFunctionExpressionSyntax function, KnownValue? given)
    {
        var outer = Enter(function);
        var frame = _frame;
        _frame = new(function, frame);
        foreach (var parameter in ParametersOf(function))
        {
            _frame.Declare(parameter.Identifier.ValueText, given ?? new KnownLater(parameter, Depth), Depth);
        }

        ExpectLaterChanges(function, frame);
        if (function.Block is { } block)
        {
            Run(block);
        }
        else if (function.ExpressionBody is { } body)
        {
            _frame.Return(Evaluate(body));
        }

        var result = _frame.Result;
        _frame = frame;
        Leave(outer);
        return result;
    }

    /// <summary>A lambda may run when a name holds something that is given to it behind the lambda.</summary>
    private void ExpectLaterChanges(AnonymousFunctionExpressionSyntax function, CallFrame around)
    {
        var assigned = Assigned(around.Function);
        foreach (var node in function.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax { Identifier.ValueText: var name }
                || assigned.After(function, name) is not { } assignment
                || !around.TryGet(name, out var held))
            {
                continue;
            }

            (_captured ??= []).Add(name);
            if (held is { LeadsToParts: true } && !assigned.Within(function).Any(own => AssignedNames.NameIn(own) == name))
            {
                _frame.Declare(name, held, Depth);
                ExpectChange(name, assignment.Left);
            }
        }
    }

    private static IReadOnlyList<ParameterSyntax> ParametersOf(AnonymousFunctionExpressionSyntax function) => function switch
    {
        SimpleLambdaExpressionSyntax simple => new[] { simple.Parameter },
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        AnonymousMethodExpressionSyntax { ParameterList: { } parameters } => parameters.Parameters,
        _ => Array.Empty<ParameterSyntax>(),
    };

    /// <summary>What a declaration gives to the name that it declares.</summary>
    private KnownValue? EvaluateInitial(ExpressionSyntax value, SyntaxNode declaration)
    {
        var result = Evaluate(value);
        if (result is { LeadsToParts: true }
            && declaration is { Parent: VariableDeclarationSyntax { Type.IsVar: false } } or PropertyDeclarationSyntax
            && IsConvertedByUser(value))
        {
            result.Hide();
            return null;
        }

        return result;
    }

    private bool IsConvertedByUser(ExpressionSyntax value) =>
        IsConvertedByUser(_model.GetConversion(value, _cancellationToken).MethodSymbol);

    /// <summary>Whether a conversion is a method of one's own, which may do anything.</summary>
    private static bool IsConvertedByUser(IMethodSymbol? conversion) => conversion is { DeclaringSyntaxReferences.IsEmpty: false };
}
