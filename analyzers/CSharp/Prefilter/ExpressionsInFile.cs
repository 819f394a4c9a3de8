using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>What is looked for in a file all over again, found in one walk: names by their spelling, and what could be a key without being a literal.</summary>
internal sealed class ExpressionsInFile
{
    private static readonly ConditionalWeakTable<SyntaxTree, ExpressionsInFile> Known = new();

    private readonly Dictionary<string, List<IdentifierNameSyntax>> _names = new(StringComparer.Ordinal);
    private readonly List<ExpressionSyntax> _composedOrReferredTo = [];

    private ExpressionsInFile(SyntaxNode root, CancellationToken cancellationToken)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node.Kind())
            {
                case SyntaxKind.IdentifierName:
                    cancellationToken.ThrowIfCancellationRequested();
                    AddName((IdentifierNameSyntax)node);
                    AddReference((ExpressionSyntax)node);
                    break;
                case SyntaxKind.SimpleMemberAccessExpression:
                    AddReference((ExpressionSyntax)node);
                    break;
                case SyntaxKind.AddExpression:
                case SyntaxKind.InterpolatedStringExpression:
                    if ((ExpressionSyntax)node is var composed && ExpressionPrefilter.CouldComposeKey(composed))
                    {
                        _composedOrReferredTo.Add(composed);
                    }

                    break;
            }
        }
    }

    /// <summary>Texts that are put together, and names that stand where keys do, in the order in which they stand.</summary>
    public IReadOnlyList<ExpressionSyntax> ComposedOrReferredTo => _composedOrReferredTo;

    /// <summary>Those of a file.</summary>
    public static ExpressionsInFile Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known))
        {
            return known;
        }

        var expressions = new ExpressionsInFile(tree.GetRoot(cancellationToken), cancellationToken);
        return Known.GetValue(tree, _ => expressions);
    }

    /// <summary>The names within <paramref name="span"/> that are spelled like <paramref name="name"/>, in the order in which they stand.</summary>
    public IEnumerable<IdentifierNameSyntax> SpelledLike(string name, TextSpan span)
    {
        if (!_names.TryGetValue(name, out var names))
        {
            yield break;
        }

        for (var i = FirstFrom(names, span.Start); i < names.Count && names[i].SpanStart < span.End; i++)
        {
            yield return names[i];
        }
    }

    private void AddName(IdentifierNameSyntax identifier)
    {
        var spelling = identifier.Identifier.ValueText;
        if (!_names.TryGetValue(spelling, out var names))
        {
            names = [];
            _names.Add(spelling, names);
        }

        names.Add(identifier);
    }

    private void AddReference(ExpressionSyntax reference)
    {
        if (ExpressionPrefilter.CouldReferToKey(reference))
        {
            _composedOrReferredTo.Add(reference);
        }
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
