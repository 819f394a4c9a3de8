using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What is looked for in a file all over again, found in one walk: names by their spelling, and what could be a key without being a
/// literal. It is kept as places in the file, see <see cref="FileCache"/>.
/// </summary>
internal sealed class ExpressionIndex
{
    private readonly Dictionary<string, List<int>> _names = new(StringComparer.Ordinal);
    private readonly List<(TextSpan Span, SyntaxKind Kind)> _composedOrReferredTo = [];

    /// <summary>That of a file.</summary>
    public ExpressionIndex(SyntaxNode root, CancellationToken cancellationToken)
    {
        foreach (var node in root.DescendantNodes())
        {
            // A name that is missing stands where another token does.
            if (node is IdentifierNameSyntax { IsMissing: false } identifier)
            {
                cancellationToken.ThrowIfCancellationRequested();
                AddName(identifier.Identifier.ValueText, identifier.SpanStart);
            }

            if (CouldBeKey(node))
            {
                _composedOrReferredTo.Add((node.Span, node.Kind()));
            }
        }
    }

    /// <summary>Whether an expression that is no literal could be a key: it is put together, or a name that stands where keys do.</summary>
    public static bool CouldBeKey(SyntaxNode node) => node.Kind() switch
    {
        SyntaxKind.IdentifierName or SyntaxKind.SimpleMemberAccessExpression =>
            ExpressionPrefilter.CouldReferToKey((ExpressionSyntax)node),
        SyntaxKind.AddExpression or SyntaxKind.InterpolatedStringExpression => ExpressionPrefilter.CouldComposeKey((ExpressionSyntax)node),
        _ => false,
    };

    /// <summary>Those in a part of the file that could be keys, in the order in which they stand.</summary>
    /// <param name="root">The file.</param>
    /// <param name="part">The part.</param>
    public IEnumerable<ExpressionSyntax> ComposedOrReferredTo(SyntaxNode root, TextSpan part)
    {
        foreach (var (span, kind) in _composedOrReferredTo)
        {
            if (!part.Contains(span))
            {
                continue;
            }

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

    /// <summary>Where names begin in a part of the file that are spelled like a name.</summary>
    public IEnumerable<int> PositionsOf(string name, TextSpan part)
    {
        if (_names.TryGetValue(name, out var names))
        {
            for (var i = FirstFrom(names, part.Start); i < names.Count && names[i] < part.End; i++)
            {
                yield return names[i];
            }
        }
    }

    private void AddName(string spelling, int position)
    {
        if (!_names.TryGetValue(spelling, out var names))
        {
            names = [];
            _names.Add(spelling, names);
        }

        names.Add(position);
    }

    private static int FirstFrom(List<int> names, int position)
    {
        var found = names.BinarySearch(position);
        return found < 0 ? ~found : found;
    }
}
