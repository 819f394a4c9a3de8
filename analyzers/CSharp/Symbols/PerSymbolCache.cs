using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Answers to one question about symbols, each found out once in a compilation: to find one takes a look at every use of the symbol, and
/// each of the uses asks for it.
/// </summary>
internal sealed class PerSymbolCache<TAnswer>
{
    private readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ScopedSymbol, TAnswer>> _known = new();

    /// <summary>The answer for <paramref name="symbol"/>. A search that is cancelled leaves none behind.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="symbol">The symbol.</param>
    /// <param name="context">What the search needs.</param>
    /// <param name="find">Finds the answer. It must hold nothing by itself, so that nothing is made for an answer that is known.</param>
    public TAnswer Get<TContext>(Compilation compilation, ScopedSymbol symbol, TContext context, Func<ScopedSymbol, TContext, TAnswer> find)
    {
        var answers = _known.GetOrCreateValue(compilation);
        return answers.TryGetValue(symbol, out var known) ? known : answers.GetOrAdd(symbol, find(symbol, context));
    }
}
