using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>A string, a boolean or a number that a helper was given: what it is says the expression of the caller.</summary>
internal sealed class KnownText(ExpressionSyntax written) : KnownValue
{
    /// <summary>The expression that gives it.</summary>
    public ExpressionSyntax Written { get; } = written;

    /// <inheritdoc/>
    public override bool LeadsToParts => false;
}
