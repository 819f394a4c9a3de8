using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Reads what code makes of an object: what expressions give it, here, and what is done with it afterwards, in <see cref="ObjectUseReader"/>.
/// Whatever is not understood hides the part of the object that it may change.
/// </summary>
internal sealed class ObjectTreeReader
{
    // Objects are nested about ten deep.
    private const int Deepest = 48;

    // Helpers may call helpers, and each other: whoever builds one object in more steps than this gets no word about what is missing in it.
    private const int MostSteps = 4096;

    private static readonly ImmutableArray<string> True = ImmutableArray.Create("true");
    private static readonly ImmutableArray<string> False = ImmutableArray.Create("false");

    private readonly SemanticModel _model;
    private readonly EntryReader _entries;
    private readonly ValueReader _values;
    private readonly ObjectUseReader _uses;
    private readonly CancellationToken _cancellationToken;
    private int _steps;

    /// <summary>A reader for one file.</summary>
    public ObjectTreeReader(SemanticModel model, EntryReader entries, CancellationToken cancellationToken)
    {
        _model = model;
        _entries = entries;
        _cancellationToken = cancellationToken;
        _values = new(model, cancellationToken);
        _uses = new(model, this, cancellationToken);
    }

    /// <summary>The empty tree of an object.</summary>
    /// <param name="root">What the object is found by.</param>
    /// <param name="start">The part of the tree that stands for what it is found by.</param>
    public static ObjectNode Begin(ObjectRoot root, out ObjectNode start)
    {
        var tree = new ObjectNode(root.Kind, root.IsSpecification ? Knowledge.Additions : Knowledge.Absent);
        start = root.IsSpecification ? tree.AddMember(ObjectMembers.Specification) : tree;
        return tree;
    }

    /// <summary>The whole tree of an object.</summary>
    public ObjectNode Read(ObjectRoot root)
    {
        var tree = Begin(root, out var start);
        var step = new ObjectStep(BeginningOf(root), Branch: null, Depth: 0, From: null);
        if (root.Variable is { } variable)
        {
            ReadVariable(start, variable, root.Expression, step);
        }
        else
        {
            Fill(start, root.Expression, step);
            _uses.Read(start, root.Expression.Outermost(), step);
        }

        return tree;
    }

    /// <summary>Reads what a variable holds: what it is given where it is declared, and what its uses do with it.</summary>
    public void ReadVariable(ObjectNode node, ISymbol variable, ExpressionSyntax place, ObjectStep step)
    {
        if (IsTooMuch(step, Deepest))
        {
            node.MarkUnknown();
            return;
        }

        if (SingleAssignment.ValueOf(variable, _model, _cancellationToken) is { } value && value.SyntaxTree == place.SyntaxTree)
        {
            Fill(node, value, step.Into());
        }
        else
        {
            MarkExtended(node, variable);
        }

        foreach (var reference in SymbolReferences.Around(place, variable, _model, _cancellationToken))
        {
            if (reference != step.From)
            {
                _uses.Read(node, reference.Whole(), step.Into());
            }
        }

        if (!SymbolReferences.AreAllIn(_model.SyntaxTree, variable, _model.Compilation, _cancellationToken))
        {
            node.MarkUnknown();
        }
    }

    /// <summary>Counts a step on the way, and says whether there were too many of them.</summary>
    public bool IsTooMuch(ObjectStep step, int deepest) => step.Depth > deepest || ++_steps > MostSteps;

    /// <summary>Reads what an expression gives.</summary>
    public void Fill(ObjectNode node, ExpressionSyntax expression, ObjectStep step)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (IsTooMuch(step, Deepest))
        {
            node.MarkUnknown();
            return;
        }

        var inner = expression.Unwrap();
        switch (inner)
        {
            case LiteralExpressionSyntax literal:
                FillFromLiteral(node, literal);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                FillFromCreation(node, creation, step);
                break;
            case InitializerExpressionSyntax initializer:
                FillFromInitializer(node, initializer, step);
                break;
            case CollectionExpressionSyntax collection:
                FillFromCollection(node, collection, step);
                break;
            case ArrayCreationExpressionSyntax { Initializer: { } items }:
                FillFromInitializer(node, items, step);
                break;
            case ImplicitArrayCreationExpressionSyntax array:
                FillFromInitializer(node, array.Initializer, step);
                break;
            case WithExpressionSyntax with:
                FillFromOriginal(node, with.Expression, step.Into());
                Overwrite(node, with.Initializer, step);
                break;
            case ConditionalExpressionSyntax conditional:
                FillFromArms(node, step, conditional.WhenTrue, conditional.WhenFalse);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                FillFromArms(node, step, coalesce.Left, coalesce.Right);
                break;
            case SwitchExpressionSyntax choice:
                FillFromArms(node, step, [.. choice.Arms.Select(arm => arm.Expression)]);
                break;
            case InvocationExpressionSyntax invocation:
                FillFromCall(node, invocation, step);
                break;
            default:
                FillFromText(node, inner, step);
                break;
        }
    }

    /// <summary>Adds an entry of a map.</summary>
    public void AddEntry(ObjectNode node, ExpressionSyntax key, ObjectStep step)
    {
        node.BeginWhereAbsent();
        var text = key.Unwrap();
        var entry = _entries.ReadInMap(text, new(node), step.BranchOf(key), out var isForeign);
        if (entry is { Access: EntryAccess.Write })
        {
            node.AddEntry(entry);
        }
        else if (entry is null && !isForeign)
        {
            node.MarkUnknown();
        }
    }

    /// <summary>The text of a key; null where that is not known.</summary>
    public string? KeyOf(ExpressionSyntax key) => _entries.TextOf(key);

    private SyntaxNode BeginningOf(ObjectRoot root) =>
        root.Variable is { DeclaringSyntaxReferences: { Length: 1 } declarations } && declarations[0].SyntaxTree == _model.SyntaxTree
            ? declarations[0].GetSyntax(_cancellationToken)
            : root.Expression;

    private static void MarkExtended(ObjectNode node, ISymbol variable)
    {
        if (variable is ILocalSymbol { RefKind: RefKind.None } or IParameterSymbol or IFieldSymbol or IPropertySymbol)
        {
            node.MarkExtended();
        }
        else
        {
            node.MarkUnknown();
        }
    }

    private void FillFromCreation(ObjectNode node, BaseObjectCreationExpressionSyntax creation, ObjectStep step)
    {
        node.Begin();
        if (creation.ArgumentList is { Arguments: { Count: > 0 } arguments } list)
        {
            var constructor = _model.GetSymbolInfo(creation, _cancellationToken).Symbol as IMethodSymbol;
            var isModel = KubernetesModels.IsModel(constructor?.ContainingType);
            foreach (var argument in arguments)
            {
                if (isModel && CallShapes.ParameterOf(constructor!, list, argument) is { } parameter)
                {
                    if (ObjectMembers.AreAskedFor(parameter.Name))
                    {
                        Fill(node.AddMember(parameter.Name), argument.Expression, step.Into());
                    }
                }
                else if (MayHoldEntries(argument.Expression))
                {
                    node.MarkUnknown();
                }
            }
        }

        if (creation.Initializer is { } initializer)
        {
            FillFromInitializer(node, initializer, step);
        }
    }

    /// <summary>A capacity or a comparer puts nothing into a new collection.</summary>
    private bool MayHoldEntries(ExpressionSyntax argument) =>
        _model.GetTypeInfo(argument, _cancellationToken).Type is not ({ SpecialType: SpecialType.System_Int32 } or { Name: nameof(StringComparer) or "IEqualityComparer" });

    private void FillFromInitializer(ObjectNode node, InitializerExpressionSyntax initializer, ObjectStep step)
    {
        node.Begin();
        foreach (var expression in initializer.Expressions)
        {
            switch (expression)
            {
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment:
                    if (ObjectMembers.OfProperty(name.Identifier.ValueText) is { } member)
                    {
                        Fill(node.AddMember(member), assignment.Right, step.Into());
                    }

                    break;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } }:
                    AddEntry(node, keys[0].Expression, step);
                    break;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: > 0 } element }:
                    AddEntry(node, element[0], step);
                    break;
                default:
                    Fill(node.AddItem(), expression, step.Into());
                    break;
            }
        }
    }

    /// <summary>What a <c>with</c> expression copies; a parameter holds more than is seen, as it does elsewhere.</summary>
    private void FillFromOriginal(ObjectNode node, ExpressionSyntax original, ObjectStep step)
    {
        if (original.Unwrap() is IdentifierNameSyntax name && _model.GetSymbolInfo(name, _cancellationToken).Symbol is ILocalSymbol or IParameterSymbol)
        {
            ReadVariable(node, _model.GetSymbolInfo(name, _cancellationToken).Symbol!, name, step.Via(name));
        }
        else
        {
            Fill(node, original, step);
        }
    }

    /// <summary>The members that a <c>with</c> expression sets, in the place of those that were there.</summary>
    private void Overwrite(ObjectNode node, InitializerExpressionSyntax initializer, ObjectStep step)
    {
        foreach (var assignment in initializer.Expressions.OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left is IdentifierNameSyntax name && ObjectMembers.OfProperty(name.Identifier.ValueText) is { } member)
            {
                Fill(node.ReplaceMember(member), assignment.Right, step.Into());
            }
        }
    }

    private void FillFromCollection(ObjectNode node, CollectionExpressionSyntax collection, ObjectStep step)
    {
        node.Begin();
        foreach (var element in collection.Elements)
        {
            if (element is ExpressionElementSyntax { Expression: var item })
            {
                Fill(node.AddItem(), item, step.Into());
            }
            else
            {
                node.MarkUnknown();
            }
        }
    }

    /// <summary>One of several expressions: all of their entries may be there, and none of them surely is.</summary>
    private void FillFromArms(ObjectNode node, ObjectStep step, params ExpressionSyntax[] arms)
    {
        foreach (var arm in arms)
        {
            Fill(node, arm, step.Into());
        }

        node.MarkUnknown();
    }

    /// <summary>What a helper returns, where it does so in one place.</summary>
    private void FillFromCall(ObjectNode node, InvocationExpressionSyntax invocation, ObjectStep step)
    {
        if (_model.GetSymbolInfo(invocation, _cancellationToken).Symbol is IMethodSymbol { IsAbstract: false, IsVirtual: false, IsAsync: false } method
            && MethodBodies.OnlyResult(method, _model, _cancellationToken) is { } result)
        {
            Fill(node, result, step.Under(invocation));
        }
        else
        {
            FillFromText(node, invocation, step);
        }
    }

    private static void FillFromLiteral(ObjectNode node, LiteralExpressionSyntax literal)
    {
        switch (literal.Kind())
        {
            case SyntaxKind.NullLiteralExpression:
            case SyntaxKind.DefaultLiteralExpression:
                break;
            case SyntaxKind.StringLiteralExpression:
                node.SetTexts(ImmutableArray.Create(literal.Token.ValueText));
                break;
            case SyntaxKind.TrueLiteralExpression:
                node.SetTexts(True);
                break;
            case SyntaxKind.FalseLiteralExpression:
                node.SetTexts(False);
                break;
            default:
                node.MarkUnknown();
                break;
        }
    }

    private void FillFromText(ObjectNode node, ExpressionSyntax expression, ObjectStep step)
    {
        var symbol = expression is IdentifierNameSyntax or MemberAccessExpressionSyntax ? _model.GetSymbolInfo(expression, _cancellationToken).Symbol : null;
        if (symbol is IParameterSymbol)
        {
            // What callers give is known nowhere.
            node.MarkUnknown();
        }
        else if (!IsPartOfObject(symbol) && TextsOf(expression) is { } texts)
        {
            node.SetTexts(texts);
        }
        else if (symbol is not null && SingleAssignment.ValueOf(symbol, _model, _cancellationToken) is not null)
        {
            ReadVariable(node, symbol, expression, step.Via(expression));
        }
        else
        {
            node.MarkUnknown();
        }
    }

    /// <summary>Whether a name stands for a part of an object, which is never written as text.</summary>
    private static bool IsPartOfObject(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => IsPartOfObject(local.Type),
        IFieldSymbol field => IsPartOfObject(field.Type),
        IPropertySymbol property => IsPartOfObject(property.Type),
        _ => false,
    };

    private static bool IsPartOfObject(ITypeSymbol type) => KubernetesModels.IsModel(type) || StringMaps.IsStringMap(type);

    private ImmutableArray<string>? TextsOf(ExpressionSyntax expression)
    {
        if (_model.GetConstantValue(expression, _cancellationToken) is { HasValue: true, Value: bool flag })
        {
            return flag ? True : False;
        }

        return _values.Read(expression) is { Length: 1 } values ? values[0].Texts : null;
    }
}
