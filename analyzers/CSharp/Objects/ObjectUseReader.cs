using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Reads what code does with an object, or with a part of it, that it has at hand: sets members and entries, gives it a further name, hands it
/// on to methods of the same file. What may change it unseen hides it.
/// </summary>
internal sealed class ObjectUseReader(SemanticModel model, ObjectTreeReader trees, CancellationToken cancellationToken)
{
    // A helper may hand an object on to another; longer chains of calls are not followed.
    private const int DeepestUse = 24;

    /// <summary>Reads what becomes of <paramref name="use"/>, an expression that stands for <paramref name="node"/>.</summary>
    public void Read(ObjectNode node, ExpressionSyntax use, ObjectStep step)
    {
        if (trees.IsTooMuch(step, DeepestUse))
        {
            node.MarkUnknown();
            return;
        }

        var expression = use;
        while (IsPassedThrough(expression, out var outer))
        {
            expression = outer;
        }

        switch (expression.Parent)
        {
            case MemberAccessExpressionSyntax member when member.Expression == expression:
                ReadMember(node, expression, member, member.Name, step);
                break;
            case ConditionalAccessExpressionSyntax conditional when conditional.Expression == expression:
                ReadBinding(node, expression, conditional, step);
                break;
            case ElementAccessExpressionSyntax element when element.Expression == expression:
                ReadElement(node, element, element.ArgumentList, step);
                break;
            case AssignmentExpressionSyntax assignment when assignment.Left == expression:
                Assign(node, assignment, step);
                break;
            case AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax, Left: IdentifierNameSyntax { Identifier.ValueText: "_" } }:
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                ReadFurtherName(node, expression, declarator, step);
                break;
            case ArgumentSyntax argument:
                ReadArgument(node, argument, step);
                break;
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                ReadReturned(node, expression, step);
                break;
            case ExpressionElementSyntax or InitializerExpressionSyntax when !IsKeptAs(expression):
            case InterpolationSyntax or ExpressionStatementSyntax or IsPatternExpressionSyntax:
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression or (int)SyntaxKind.IsExpression }:
            case SwitchExpressionSyntax or SwitchStatementSyntax:
            case ForEachStatementSyntax when StringMaps.IsStringMap(TypeOf(expression)):
            case YieldStatementSyntax when !IsKeptAs(expression):
                break;
            default:
                if (!IsPlainValue(expression))
                {
                    node.MarkUnknown();
                }

                break;
        }
    }

    /// <summary>Whether an expression around this one stands for the same thing.</summary>
    private static bool IsPassedThrough(ExpressionSyntax expression, out ExpressionSyntax outer)
    {
        outer = expression.Parent switch
        {
            ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax => (ExpressionSyntax)expression.Parent,
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppression => suppression,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion => conversion,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce,
            ConditionalExpressionSyntax conditional when conditional.Condition != expression => conditional,
            _ => expression,
        };
        return outer != expression;
    }

    /// <summary>Whether nothing can be changed through an expression: texts, numbers, booleans.</summary>
    private bool IsPlainValue(ExpressionSyntax expression) =>
        TypeOf(expression) is { IsValueType: true } or { SpecialType: SpecialType.System_String };

    /// <summary>Whether a list knows that it holds an object of a model, so that others can change the object by it.</summary>
    private bool IsKeptAs(ExpressionSyntax item) =>
        model.GetTypeInfo(item, cancellationToken).ConvertedType is not { } type || KubernetesModels.IsModel(type) || StringMaps.IsStringMap(type);

    private void ReadBinding(ObjectNode node, ExpressionSyntax receiver, ConditionalAccessExpressionSyntax conditional, ObjectStep step)
    {
        // The leftmost expression behind the question mark.
        SyntaxNode first = conditional.WhenNotNull;
        while (first is not (MemberBindingExpressionSyntax or ElementBindingExpressionSyntax))
        {
            first = first.ChildNodes().First();
        }

        if (first is MemberBindingExpressionSyntax member)
        {
            ReadMember(node, receiver, member, member.Name, step);
        }
        else
        {
            ReadElement(node, (ExpressionSyntax)first, ((ElementBindingExpressionSyntax)first).ArgumentList, step);
        }
    }

    private void ReadMember(ObjectNode node, ExpressionSyntax receiver, ExpressionSyntax member, SimpleNameSyntax name, ObjectStep step)
    {
        if (member.Parent is InvocationExpressionSyntax call && call.Expression == member)
        {
            ReadCall(node, receiver, call, step);
        }
        else if (KubernetesModels.IsModel(TypeOf(receiver)))
        {
            if (ObjectMembers.OfProperty(name.Identifier.ValueText) is { } known)
            {
                Read(node.AddMember(known), WholeAccess(member), step.Into());
            }
        }
        else if (!IsPlainValue(member))
        {
            // Keys, values, or a value by its key: nobody changes a map by those.
            if (!StringMaps.IsStringMap(TypeOf(receiver)))
            {
                node.MarkUnknown();
            }
        }
    }

    /// <summary>An access with <c>?.</c> in it ends where the question mark's expression does.</summary>
    private static ExpressionSyntax WholeAccess(ExpressionSyntax access) =>
        access.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == access ? WholeAccess(conditional) : access;

    private void ReadElement(ObjectNode node, ExpressionSyntax element, BracketedArgumentListSyntax list, ObjectStep step)
    {
        var access = WholeAccess(element);
        if (list.Arguments.Count != 1 || !IsIndexedByText(element))
        {
            // An item of a list, by its number.
            if (!IsPlainValue(access))
            {
                node.MarkUnknown();
            }
        }
        else if (access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access)
        {
            trees.AddEntry(node, list.Arguments[0].Expression, step);
        }
    }

    private bool IsIndexedByText(ExpressionSyntax element) =>
        model.GetSymbolInfo(element, cancellationToken).Symbol is IPropertySymbol { Parameters: { Length: 1 } parameters } && StringMaps.IsKeyType(parameters[0].Type);

    private void Assign(ObjectNode node, AssignmentExpressionSyntax assignment, ObjectStep step)
    {
        if (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
        {
            // What was there stays, if there was something; otherwise it begins with what is given here.
            var isAdded = node.Knowledge == Knowledge.Absent;
            trees.Fill(node, assignment.Right, step.Under(assignment.Right));
            if (!isAdded)
            {
                node.MarkExtended();
            }
        }
        else if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || node.IsWritten || step.BranchOf(assignment) is not null)
        {
            // What was there before is gone, or may be.
            node.MarkReplaced();
            trees.Fill(node, assignment.Right, step.Under(assignment));
            node.MarkUnknown();
        }
        else
        {
            trees.Fill(node, assignment.Right, step.Into());
        }
    }

    private void ReadFurtherName(ObjectNode node, ExpressionSyntax expression, VariableDeclaratorSyntax declarator, ObjectStep step)
    {
        if (IsPlainValue(expression))
        {
            return;
        }

        if (model.GetDeclaredSymbol(declarator, cancellationToken) is ILocalSymbol local && SingleAssignment.ValueOf(local, model, cancellationToken) is not null)
        {
            ReadReferences(node, local, declarator, step);
        }
        else
        {
            node.MarkUnknown();
        }
    }

    private void ReadReferences(ObjectNode node, ISymbol symbol, SyntaxNode declaration, ObjectStep step)
    {
        foreach (var reference in SymbolReferences.Around(declaration, symbol, model, cancellationToken))
        {
            if (reference != step.From)
            {
                Read(node, symbol is IMethodSymbol && reference.Whole().Parent is InvocationExpressionSyntax call ? call : reference.Whole(), step.Into());
            }
        }
    }

    /// <summary><c>map.Add(key, value)</c>, <c>pod.SetAnnotation(key, value)</c>, <c>pod.EnsureMetadata()</c>, extensions of one's own.</summary>
    private void ReadCall(ObjectNode node, ExpressionSyntax receiver, InvocationExpressionSyntax call, ObjectStep step)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            node.MarkUnknown();
            return;
        }

        if (method.ReducedFrom is { } extension)
        {
            ReadExtension(node, extension, receiver, call, call.ArgumentList.Arguments.ToImmutableArray(), step);
        }
        else if (StringMaps.IsStringMap(TypeOf(receiver)))
        {
            ReadCallOfMap(node, method, call.ArgumentList.Arguments.ToImmutableArray(), step);
        }
        else if (node.Items.Count > 0 && method.Name == nameof(List<int>.Add) && call.ArgumentList.Arguments is { Count: 1 } added)
        {
            trees.Fill(node.AddItem(), added[0].Expression, step.Under(call));
        }
        else if (!CallShapes.LeavesArguments(method))
        {
            node.MarkUnknown();
        }
    }

    /// <summary>A call of a map, with the arguments behind the map itself.</summary>
    private void ReadCallOfMap(ObjectNode node, IMethodSymbol method, ImmutableArray<ArgumentSyntax> arguments, ObjectStep step)
    {
        switch (CallShapes.AccessOf(method))
        {
            case EntryAccess.Write when arguments.Length >= 2 && TypeOf(arguments[0].Expression)?.SpecialType == SpecialType.System_String:
                trees.AddEntry(node, arguments[0].Expression, step);
                break;
            case EntryAccess.Remove when arguments.Length > 0 && trees.KeyOf(arguments[0].Expression) is { } removed:
                node.ForgetEntries(removed);
                break;
            case EntryAccess.Remove:
            case EntryAccess.Read when method.Name == nameof(IDictionary<string, string>.Clear):
                node.MarkReplaced();
                break;
            case EntryAccess.Read when CallShapes.LeavesArguments(method) || CallShapes.LooksUp(method):
                break;
            default:
                node.MarkUnknown();
                break;
        }
    }

    private void ReadExtension(
        ObjectNode node, IMethodSymbol extension, ExpressionSyntax receiver, InvocationExpressionSyntax call, ImmutableArray<ArgumentSyntax> arguments, ObjectStep step)
    {
        var slot = ObjectLocator.NameOf(SlotReader.OfMethod(extension.Name));
        if (ObjectLocator.PathOf(extension.Name, KubernetesModels.IsMetadata(TypeOf(receiver))) is { } path)
        {
            Read(path.Aggregate(node, (part, member) => part.AddMember(member)), WholeAccess(call), step.Into());
        }
        else if (StringMaps.IsStringMap(TypeOf(receiver)) && extension.DeclaringSyntaxReferences.IsEmpty)
        {
            ReadCallOfMap(node, extension, arguments, step);
        }
        else if (slot is not null && arguments.Length > 0 && extension.DeclaringSyntaxReferences.IsEmpty)
        {
            if (CallShapes.AccessOf(extension) != EntryAccess.Read)
            {
                trees.AddEntry(node.AddMember(ObjectMembers.Metadata).AddMember(slot), arguments[0].Expression, step);
            }
        }
        else
        {
            ReadParameter(node, extension, extension.Parameters[0], call, step);
        }
    }

    /// <summary>An argument: a further name inside the method, if that can be seen.</summary>
    private void ReadArgument(ObjectNode node, ArgumentSyntax argument, ObjectStep step)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: { } call } list
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || CallShapes.ParameterOf(method, list, argument) is not { } parameter)
        {
            node.MarkUnknown();
        }
        else if (call is InvocationExpressionSyntax invocation && method is { IsExtensionMethod: true, ReducedFrom: null } && parameter.Ordinal == 0)
        {
            ReadExtension(node, method, argument.Expression, invocation, list.Arguments.Skip(1).ToImmutableArray(), step);
        }
        else if (!IsPlainValue(argument.Expression))
        {
            ReadParameter(node, method, parameter, call, step);
        }
    }

    private void ReadParameter(ObjectNode node, IMethodSymbol method, IParameterSymbol parameter, SyntaxNode call, ObjectStep step)
    {
        if (method is { IsVirtual: false, IsAbstract: false, IsOverride: false }
            && parameter.RefKind == RefKind.None
            && MethodBodies.Declaration(method, model, cancellationToken) is { } declaration)
        {
            ReadReferences(node, parameter.OriginalDefinition, declaration, step.Under(call));
        }
        else if (!CallShapes.LeavesArguments(method) || CallShapes.MayReturn(method, parameter) || parameter.RefKind is not (RefKind.None or RefKind.In))
        {
            node.MarkUnknown();
        }
    }

    /// <summary>What is returned is what the calls of the method in the same file stand for.</summary>
    private void ReadReturned(ObjectNode node, ExpressionSyntax expression, ObjectStep step)
    {
        if (IsPlainValue(expression))
        {
            return;
        }

        switch (MethodBodies.Around(expression))
        {
            case AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } when model.GetDeclaredSymbol(property, cancellationToken) is { } symbol:
                ReadReferences(node, symbol, property, step);
                break;
            case { } function and not AnonymousFunctionExpressionSyntax when model.GetDeclaredSymbol(function, cancellationToken) is { } symbol:
                ReadReferences(node, symbol, function, step);
                break;
            default:
                node.MarkUnknown();
                break;
        }
    }

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellationToken).Type;
}
