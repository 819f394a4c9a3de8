using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Answers to one question about symbols, each found out once in a compilation: to find one takes a look at every use of the symbol, and each
/// of the uses asks for it.
/// </summary>
internal sealed class SymbolAnswers<TAnswer>
{
    private readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ScopedSymbol, TAnswer>> _known = new();

    /// <summary>The answer for <paramref name="symbol"/>. A search that is cancelled leaves none behind.</summary>
    public TAnswer Get(Compilation compilation, ScopedSymbol symbol, Func<TAnswer> find)
    {
        var answers = _known.GetOrCreateValue(compilation);
        return answers.TryGetValue(symbol, out var known) ? known : answers.GetOrAdd(symbol, find());
    }
}
