using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>Helpers of the same file: methods and local functions, entered with what they are given.</content>
internal sealed partial class ObjectReader
{
    /// <summary>The declaration of a method that is surely the one that runs, in the file that is read; null where there is none.</summary>
    private SyntaxNode? BodyOf(IMethodSymbol method)
    {
        var original = (method.ReducedFrom ?? method).OriginalDefinition;
        var declared = original.PartialImplementationPart ?? original;
        return declared is { IsVirtual: false, IsAbstract: false, IsOverride: false, DeclaringSyntaxReferences: { Length: 1 } declarations }
            && declarations[0].SyntaxTree == _model.SyntaxTree
                ? declarations[0].GetSyntax(_cancellationToken)
                : null;
    }

    /// <summary>Runs the body of a helper with what it is given.</summary>
    /// <returns>What it returns.</returns>
    private KnownValue? EnterBody(SyntaxNode body, IMethodSymbol method, KnownValue? receiver, ArgumentListSyntax list, KnownValue?[] given)
    {
        if (ParametersOf(body) is not { } parameters || _calls >= DeepestCall || !TryEnter(body))
        {
            receiver?.Hide();
            HideAll(given);
            return null;
        }

        if (list.Parent is InvocationExpressionSyntax call && method is { IsStatic: false, ReducedFrom: null })
        {
            SpeakOfReceiver(call, method.ContainingType);
        }

        var caller = _frame;
        var callee = new CallFrame(body, caller.Around(body));
        DeclareGiven(callee, body, parameters, method, receiver, list, given);
        (_everEntered ??= []).Add(body);
        Run(callee, body);
        TakeBack(callee, method, list, given);
        _entered.Remove(body);
        return callee.Result;
    }

    /// <summary>
    /// A method that is handed on, as <c>Fix</c> in <c>jobs.Select(Fix)</c>, may run or not, with any of what is at hand there.
    /// </summary>
    /// <param name="group">Its name; perhaps that of something else.</param>
    /// <param name="given">What is at hand.</param>
    /// <returns>What it returns.</returns>
    private KnownValue? EvaluateMethodGroup(ExpressionSyntax group, KnownValue? given)
    {
        var symbol = _model.GetSymbolInfo(group, _cancellationToken).Symbol;
        if (symbol is not IMethodSymbol method)
        {
            if (TypeOf(symbol) is { TypeKind: TypeKind.Delegate })
            {
                given?.Hide();
            }

            return null;
        }

        if (CallShapes.LeavesArguments(method))
        {
            return null;
        }

        if (BodyOf(method) is not { } body
            || ParametersOf(body) is not { } parameters
            || _calls >= DeepestCall
            || !TryEnter(body))
        {
            given?.Hide();
            return null;
        }

        var outer = Enter(group);
        var callee = new CallFrame(body, _frame.Around(body));
        foreach (var parameter in parameters.Parameters)
        {
            callee.Declare(parameter.Identifier.ValueText, given, Depth);
        }

        (_everEntered ??= []).Add(body);
        Run(callee, body);
        _entered.Remove(body);
        Leave(outer);
        return callee.Result;
    }

    /// <summary>
    /// The fields that a method finds are those of the object that it is called on; a chain of calls goes on with one object.
    /// </summary>
    private void SpeakOfReceiver(InvocationExpressionSyntax call, ITypeSymbol type)
    {
        if (call.Receiver() is { } instance and not InstanceExpressionSyntax)
        {
            if (PathTo(instance) is { HasCall: false } path)
            {
                SpeakOf(type, path.Text);
            }
        }
        else if (_calls == 0)
        {
            SpeakOf(type, Own);
        }
    }

    private void Run(CallFrame callee, SyntaxNode body)
    {
        var caller = _frame;
        _frame = callee;
        _calls++;
        switch (body)
        {
            case BaseMethodDeclarationSyntax method:
                if (method is ConstructorDeclarationSyntax { Initializer.ArgumentList: { } handedOn })
                {
                    HideArguments(handedOn);
                }

                RunBody(method.Body, method.ExpressionBody);
                break;
            case LocalFunctionStatementSyntax function:
                RunBody(function.Body, function.ExpressionBody);
                break;
            case AccessorDeclarationSyntax accessor:
                RunBody(accessor.Body, accessor.ExpressionBody);
                break;
            case ArrowExpressionClauseSyntax arrow:
                RunBody(block: null, arrow);
                break;
        }

        _calls--;
        _frame = caller;
    }

    private static ParameterListSyntax? ParametersOf(SyntaxNode body) => body switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList,
        LocalFunctionStatementSyntax function => function.ParameterList,
        _ => null,
    };

    private void DeclareGiven(
        CallFrame callee, SyntaxNode body, BaseParameterListSyntax parameters, IMethodSymbol method, KnownValue? receiver,
        ArgumentListSyntax list, KnownValue?[] given)
    {
        foreach (var parameter in parameters.Parameters)
        {
            callee.Declare(parameter.Identifier.ValueText, new KnownLater(parameter, Depth), Depth);
        }

        var isReduced = method.ReducedFrom is not null;
        if (receiver is not null && ReceiverOf(body, isReduced ? parameters : null) is { } extended)
        {
            callee.Declare(extended.Identifier.ValueText, receiver, Depth);
        }

        for (var i = 0; i < given.Length; i++)
        {
            var argument = list.Arguments[i];
            if (CallShapes.ParameterOf(method, list, argument) is { } parameter)
            {
                var value = given[i] is { LeadsToParts: true } part && IsConvertedByUser(argument.Expression) ? Hidden(part) : given[i];
                callee.Declare(parameter.Name, value ?? GivenText(argument), Depth);
            }
            else
            {
                given[i]?.Hide();
            }
        }

        if (method.Parameters.LastOrDefault() is { IsParams: true } rest && given.Length >= method.Parameters.Length)
        {
            callee.Declare(rest.Name, KnownValue.AnyOf(given.Skip(rest.Ordinal)), Depth);
        }
    }

    private static KnownValue? Hidden(KnownValue value)
    {
        value.Hide();
        return null;
    }

    /// <summary>What a helper is given as text. A reference is no text, nor what is not known here either.</summary>
    private KnownText? GivenText(ArgumentSyntax argument) =>
        argument.RefKindKeyword.IsKind(SyntaxKind.None) ? new KnownText(Written(argument.Expression)) : null;

    /// <summary>The parameter for what an extension is called on: its first one, or that of the block around it.</summary>
    private static ParameterSyntax? ReceiverOf(SyntaxNode body, BaseParameterListSyntax? parameters) =>
        parameters?.Parameters.FirstOrDefault()
        ?? ExtensionAround(body)?.ParameterList?.Parameters.FirstOrDefault();

    /// <summary>What a helper gives back by its parameters.</summary>
    private void TakeBack(CallFrame callee, IMethodSymbol method, ArgumentListSyntax list, KnownValue?[] given)
    {
        for (var i = 0; i < given.Length; i++)
        {
            var argument = list.Arguments[i];
            switch (argument.RefKindKeyword.Kind())
            {
                case SyntaxKind.OutKeyword when CallShapes.ParameterOf(method, list, argument) is { } parameter:
                    callee.TryGet(parameter.Name, out var value);
                    Deconstruct(argument.Expression, value is { LeadsToParts: true } ? value : null);
                    break;
                case SyntaxKind.RefKeyword:
                    given[i]?.Hide();
                    break;
                case SyntaxKind.None when given[i] is null && CallShapes.ParameterOf(method, list, argument) is { } parameter:
                    TakeBackFilled(argument.Expression, callee, parameter.Name);
                    break;
            }
        }
    }

    /// <summary>Something from elsewhere that a helper put a part into holds it for the caller as well.</summary>
    private void TakeBackFilled(ExpressionSyntax argument, CallFrame callee, string parameter)
    {
        if (argument.Unwrap() is IdentifierNameSyntax { Identifier.ValueText: var name }
            && callee.TryGet(parameter, out var filled)
            && filled is { LeadsToParts: true }
            && _frame.TryGet(name, out var held)
            && held is null or KnownLater)
        {
            ReturnBy(name, filled);
            _frame.Assign(name, filled, depth: 0);
        }
    }
}
