using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>A call of a method, with what is known of what it is given.</summary>
/// <param name="syntax">The call.</param>
/// <param name="method">The method.</param>
/// <param name="receiver">What is known of what it is called on.</param>
/// <param name="given">What is known of its arguments.</param>
internal sealed class MethodCall(InvocationExpressionSyntax syntax, IMethodSymbol method, KnownValue? receiver, KnownValue?[] given)
{
    private ArgumentSyntax[]? _arguments;

    /// <summary>The call.</summary>
    public InvocationExpressionSyntax Syntax { get; } = syntax;

    /// <summary>The method.</summary>
    public IMethodSymbol Method { get; } = method;

    /// <summary>What is known of what it is called on.</summary>
    public KnownValue? Receiver { get; } = receiver;

    /// <summary>What is known of its arguments.</summary>
    public KnownValue?[] Given { get; } = given;

    /// <summary>
    /// What the method is about: what it is called on, or the first argument of an extension that is called like any other method.
    /// </summary>
    public KnownValue? Target => IsCalledPlainly ? Given.Length > 0 ? Given[0] : null : Receiver;

    /// <summary>The arguments behind the target, in the order of the parameters.</summary>
    public IReadOnlyList<ArgumentSyntax> Arguments => _arguments ??= InOrder();

    private bool IsCalledPlainly => Method is { IsExtensionMethod: true, ReducedFrom: null };

    /// <summary>What is known of an argument behind the target.</summary>
    public KnownValue? ValueAt(int index) => Given[Syntax.ArgumentList.Arguments.IndexOf(Arguments[index])];

    /// <summary>The type of the target.</summary>
    public ITypeSymbol? TargetType(SemanticModel model, CancellationToken cancellationToken) =>
        (IsCalledPlainly ? Syntax.ArgumentList.Arguments.FirstOrDefault()?.Expression : Syntax.Receiver()) is { } target
            ? model.GetTypeInfo(target, cancellationToken).Type
            : null;

    private ArgumentSyntax[] InOrder()
    {
        var list = Syntax.ArgumentList;
        var behind = list.Arguments.Skip(IsCalledPlainly ? 1 : 0);
        return list.Arguments.Any(argument => argument.NameColon is not null)
            ? [.. behind.OrderBy(argument => CallShapes.ParameterOf(Method, list, argument)?.Ordinal ?? list.Arguments.IndexOf(argument))]
            : [.. behind];
    }
}
