using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What is looked for in a file all over again, found in one walk: names by their spelling, and what could be a key without being a
/// literal. It is kept as places in the file, see <see cref="FileCache"/>.
/// </summary>
internal sealed class ExpressionsInFile
{
    private readonly SyntaxTree _tree;
    private readonly Dictionary<string, List<int>> _names = new(StringComparer.Ordinal);
    private readonly List<(TextSpan Span, SyntaxKind Kind)> _composedOrReferredTo = [];

    /// <summary>Those of a file.</summary>
    public ExpressionsInFile(SyntaxTree tree, CancellationToken cancellationToken)
    {
        _tree = tree;
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
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
                        _composedOrReferredTo.Add((composed.Span, composed.Kind()));
                    }

                    break;
            }
        }
    }

    /// <summary>Texts that are put together, and names that stand where keys do, in the order in which they stand.</summary>
    public IEnumerable<ExpressionSyntax> ComposedOrReferredTo(CancellationToken cancellationToken)
    {
        var root = _tree.GetRoot(cancellationToken);
        foreach (var (span, kind) in _composedOrReferredTo)
        {
            var node = root.FindToken(span.Start).Parent;
            while (node is not null && node.SpanStart == span.Start && !(node.Span == span && node.IsKind(kind)))
            {
                node = node.Parent;
            }

            if (node is ExpressionSyntax expression && expression.Span == span)
            {
                yield return expression;
            }
        }
    }

    /// <summary>
    /// The names within <paramref name="span"/> that are spelled like <paramref name="name"/>, in the order in which they stand.
    /// </summary>
    public IEnumerable<IdentifierNameSyntax> SpelledLike(string name, TextSpan span, CancellationToken cancellationToken)
    {
        if (!_names.TryGetValue(name, out var names))
        {
            yield break;
        }

        var root = _tree.GetRoot(cancellationToken);
        for (var i = FirstFrom(names, span.Start); i < names.Count && names[i] < span.End; i++)
        {
            if (root.FindToken(names[i]).Parent is IdentifierNameSyntax identifier)
            {
                yield return identifier;
            }
        }
    }

    private void AddName(IdentifierNameSyntax identifier)
    {
        // A name that is missing stands where another token does.
        if (identifier.IsMissing)
        {
            return;
        }

        var spelling = identifier.Identifier.ValueText;
        if (!_names.TryGetValue(spelling, out var names))
        {
            names = [];
            _names.Add(spelling, names);
        }

        names.Add(identifier.SpanStart);
    }

    private void AddReference(ExpressionSyntax reference)
    {
        if (ExpressionPrefilter.CouldReferToKey(reference))
        {
            _composedOrReferredTo.Add((reference.Span, reference.Kind()));
        }
    }

    private static int FirstFrom(List<int> names, int position)
    {
        var found = names.BinarySearch(position);
        return found < 0 ? ~found : found;
    }
}
