using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>A part of the code that may not run, or more than once: a branch, the body of a loop, a lambda.</summary>
/// <param name="Syntax">The part.</param>
/// <param name="Outer">The part around it.</param>
internal sealed record ConditionalPart(SyntaxNode Syntax, ConditionalPart? Outer)
{
    /// <summary>How many parts it lies in, itself among them.</summary>
    public int Depth { get; } = (Outer?.Depth ?? 0) + 1;
}
