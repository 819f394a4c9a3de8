using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What a parameter or another name holds that is given from elsewhere. It is found out when the name is used, since most never are.
/// </summary>
internal sealed class KnownLater(SyntaxNode declaration, int depth) : KnownValue
{
    /// <summary>What declares the name.</summary>
    public SyntaxNode Declaration { get; } = declaration;

    /// <summary>In how many conditional parts it is declared.</summary>
    public int Depth { get; } = depth;

    /// <inheritdoc/>
    public override bool LeadsToParts => false;
}
