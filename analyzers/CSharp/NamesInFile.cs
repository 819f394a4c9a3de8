using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>The names that stand in a file, by their spelling: one walk through the file serves all that look for names in it.</summary>
internal sealed class NamesInFile
{
    private static readonly ConditionalWeakTable<SyntaxTree, NamesInFile> Known = new();

    private readonly Dictionary<string, List<IdentifierNameSyntax>> _names = new(StringComparer.Ordinal);

    private NamesInFile(SyntaxNode root, CancellationToken cancellationToken)
    {
        foreach (var node in root.DescendantNodes())
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

    /// <summary>The names within <paramref name="span"/> that are spelled like <paramref name="name"/>, in the order in which they stand.</summary>
    public static IEnumerable<IdentifierNameSyntax> SpelledLike(string name, SyntaxTree tree, TextSpan span, CancellationToken cancellationToken)
    {
        if (!Of(tree, cancellationToken)._names.TryGetValue(name, out var names))
        {
            yield break;
        }

        for (var i = FirstFrom(names, span.Start); i < names.Count && names[i].SpanStart < span.End; i++)
        {
            yield return names[i];
        }
    }

    private static NamesInFile Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known))
        {
            return known;
        }

        var names = new NamesInFile(tree.GetRoot(cancellationToken), cancellationToken);
        return Known.GetValue(tree, _ => names);
    }

    private static int FirstFrom(List<IdentifierNameSyntax> names, int position)
    {
        var first = 0;
        for (var end = names.Count; first < end;)
        {
            var middle = (first + end) / 2;
            if (names[middle].SpanStart < position)
            {
                first = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return first;
    }
}
