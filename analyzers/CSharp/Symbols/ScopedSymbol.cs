using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>A symbol, as far as one part of the code is concerned.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Scope">The part of the code that is looked through for it.</param>
internal readonly record struct ScopedSymbol(ISymbol Symbol, SyntaxNode Scope)
{
    /// <inheritdoc/>
    public bool Equals(ScopedSymbol other) => SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol) && Scope == other.Scope;

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol);
}
