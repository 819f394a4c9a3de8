using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>The names that stand in a part of a file, by their spelling: one walk through the code serves all that look for names in it.</summary>
internal sealed class NamesInScope
{
    private static readonly ConditionalWeakTable<SyntaxNode, NamesInScope> Known = new();

    private readonly Dictionary<string, List<IdentifierNameSyntax>> _names = new(StringComparer.Ordinal);

    private NamesInScope(SyntaxNode scope, CancellationToken cancellationToken)
    {
        foreach (var node in scope.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax identifier)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var spelling = identifier.Identifier.ValueText;
                if (!_names.TryGetValue(spelling, out var names))
                {
                    names = [];
                    _names.Add(spelling, names);
                }

                names.Add(identifier);
            }
        }
    }

    /// <summary>The names that are spelled like <paramref name="name"/>, in the order in which they stand.</summary>
    public static IReadOnlyList<IdentifierNameSyntax> SpelledLike(string name, SyntaxNode scope, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(scope, out var known))
        {
            var names = new NamesInScope(scope, cancellationToken);
            known = Known.GetValue(scope, _ => names);
        }

        return known._names.TryGetValue(name, out var found) ? found : [];
    }
}
