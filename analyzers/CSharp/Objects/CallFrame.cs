using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>What the names of one call of a function hold. A lambda and a local function see those of the function around them.</summary>
/// <param name="function">The function.</param>
/// <param name="outer">The call of the function around it; null where there is none.</param>
internal sealed class CallFrame(SyntaxNode function, CallFrame? outer)
{
    private readonly Dictionary<string, (KnownValue? Value, int Depth)> _names = new(StringComparer.Ordinal);
    private Dictionary<(string Path, string Type), KnownValue?>? _fromElsewhere;
    private Dictionary<(string Path, string Type), KnownValue?>? _givenByCalls;

    /// <summary>The function.</summary>
    public SyntaxNode Function { get; } = function;

    /// <summary>The type that the function is a member of: other types have other fields.</summary>
    public SyntaxNode? Type { get; } = outer is null ? function.FirstAncestorOrSelf<TypeDeclarationSyntax>() : outer.Type;

    /// <summary>Whether names may stand for type parameters of the function, or of one around it.</summary>
    public bool IsGeneric { get; } = function.AncestorsAndSelf().Any(around => around
        is MethodDeclarationSyntax { TypeParameterList: not null }
        or LocalFunctionStatementSyntax { TypeParameterList: not null });

    /// <summary>The call of the function around it.</summary>
    public CallFrame? Outer { get; } = outer;

    /// <summary>What the function returned so far.</summary>
    public KnownValue? Result { get; private set; }

    /// <summary>
    /// What was given from elsewhere, by the chain of names that leads to it, and its type: it is one object, however often it is asked
    /// for.
    /// </summary>
    public Dictionary<(string Path, string Type), KnownValue?> FromElsewhere => Outer?.FromElsewhere ?? (_fromElsewhere ??= []);

    /// <summary>
    /// What was given by something that gives another object each time it runs, by the place where it stands in the function, and its type.
    /// </summary>
    public Dictionary<(string Path, string Type), KnownValue?> GivenByCalls => _givenByCalls ??= [];

    /// <summary>What a name of a local or a parameter holds.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">What it holds, as far as anything is known of that.</param>
    /// <returns>Whether there is such a name.</returns>
    public bool TryGet(string name, out KnownValue? value)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame._names.TryGetValue(name, out var held))
            {
                value = held.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Gives a name its first value.</summary>
    public void Declare(string name, KnownValue? value, int depth) => _names[name] = (value, depth);

    /// <summary>Gives a name another value; it may keep the one that it had, if this is done in a part that may not run.</summary>
    /// <returns>Whether there is such a name.</returns>
    public bool Assign(string name, KnownValue? value, int depth)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame._names.TryGetValue(name, out var held))
            {
                frame._names[name] = (depth > held.Depth
                    ? KnownValue.OneOf(held.Value is KnownLater ? null : held.Value, value)
                    : value, held.Depth);
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds what the function returns in one place.</summary>
    public void Return(KnownValue? value) => Result = KnownValue.OneOf(Result, value);

    /// <summary>The call of the function in which another function lies.</summary>
    public CallFrame? Around(SyntaxNode inner)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame.Function.SyntaxTree == inner.SyntaxTree && frame.Function.Span.Contains(inner.Span))
            {
                return frame;
            }
        }

        return null;
    }
}
