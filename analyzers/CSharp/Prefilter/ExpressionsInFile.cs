using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// The names in a file by their spelling, and what could be a key without being a literal. A light bulb asks for few of them in a small
/// part of a file that has just changed, and is answered without a walk through the file; whoever asks for more gets an index.
/// </summary>
internal sealed class ExpressionsInFile(SyntaxTree tree)
{
    // To search the text for a name takes a small part of the time that it takes to list all names.
    private const int MostSearchesOfFile = 8;

    private ExpressionIndex? _index;
    private long _searched;
    private bool? _hasEscapes;

    /// <summary>
    /// Texts in a part of the file that are put together, and names that stand where keys do, in the order in which they stand.
    /// </summary>
    public IEnumerable<ExpressionSyntax> ComposedOrReferredTo(TextSpan part, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        return _index is null && part.Length < root.FullSpan.Length
            ? root
                .DescendantNodes(part)
                .Where(node => part.Contains(node.Span) && ExpressionIndex.CouldBeKey(node))
                .Cast<ExpressionSyntax>()
            : Index(root, cancellationToken).ComposedOrReferredTo(root, part);
    }

    /// <summary>
    /// The names within <paramref name="part"/> that are spelled like <paramref name="name"/>, in the order in which they stand.
    /// </summary>
    public IEnumerable<IdentifierNameSyntax> SpelledLike(string name, TextSpan part, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        foreach (var position in PositionsOf(name, part, root, cancellationToken))
        {
            var token = root.FindToken(position);
            if (token.Parent is IdentifierNameSyntax identifier && token.Span.Contains(position) && token.ValueText == name)
            {
                yield return identifier;
            }
        }
    }

    private IEnumerable<int> PositionsOf(string name, TextSpan part, SyntaxNode root, CancellationToken cancellationToken)
    {
        if (name.Length == 0)
        {
            // What is half typed may have no name.
            return [];
        }

        if (_index is null && _searched < (long)MostSearchesOfFile * root.FullSpan.Length && !HasEscapes(cancellationToken))
        {
            _searched += part.Length;
            return tree.GetText(cancellationToken).GetSubText(part).PositionsOf(name).Select(position => part.Start + position);
        }

        return Index(root, cancellationToken).PositionsOf(name, part);
    }

    /// <summary>Whether a name of the file could be written with an escape, so that the text does not show it.</summary>
    private bool HasEscapes(CancellationToken cancellationToken) =>
        _hasEscapes ??= tree.GetText(cancellationToken).ContainsAny("\\u", "\\U");

    private ExpressionIndex Index(SyntaxNode root, CancellationToken cancellationToken) => _index ??= new(root, cancellationToken);
}
