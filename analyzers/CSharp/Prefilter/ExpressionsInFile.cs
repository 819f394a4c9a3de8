using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// The names in a file by their spelling, and what could be a key without being a literal. A light bulb asks for few names in a small
/// part of a file that has just changed, and is answered by a search; whoever asks for more gets an index of the words of the file.
/// </summary>
internal sealed class ExpressionsInFile(SyntaxTree tree)
{
    // To search the text for a name takes a small part of the time that it takes to list all words.
    private const int MostSearchesOfFile = 8;

    private WordIndex? _index;
    private long _searched;
    private (string Name, int Place)[]? _escaped;

    /// <summary>The words of the file, see <see cref="WordHashes"/>.</summary>
    public IReadOnlyCollection<int> Words(CancellationToken cancellationToken) => Index(cancellationToken).Words;

    /// <summary>
    /// Texts in a part of the file that are put together, and names that stand where keys do, in the order in which they stand.
    /// </summary>
    public IEnumerable<ExpressionSyntax> ComposedOrReferredTo(TextSpan part, CancellationToken cancellationToken)
    {
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes(part, ExpressionShapes.MayHoldExpressions))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ExpressionPrefilter.CouldComposeOrReferToKey(node) && part.Contains(node.Span))
            {
                yield return (ExpressionSyntax)node;
            }
        }
    }

    /// <summary>
    /// The names within <paramref name="part"/> that are spelled like <paramref name="name"/>, in the order in which they stand.
    /// </summary>
    public IEnumerable<SimpleNameSyntax> SpelledLike(string name, TextSpan part, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        foreach (var token in TokensInFile.At(root, PlacesOf(name, part, root, cancellationToken)))
        {
            if (token.Parent is SimpleNameSyntax spelled && token.ValueText == name)
            {
                yield return spelled;
            }
        }
    }

    private IEnumerable<int> PlacesOf(string name, TextSpan part, SyntaxNode root, CancellationToken cancellationToken)
    {
        if (name.Length == 0)
        {
            // What is half typed may have no name.
            return [];
        }

        var places = WrittenPlacesOf(name, part, cancellationToken);
        return Escaped(root, cancellationToken) is { Length: > 0 } escaped
            ? escaped
                .Where(one => one.Name == name && part.Contains(one.Place))
                .Select(one => one.Place)
                .Concat(places)
                .OrderBy(place => place)
            : places;
    }

    private IEnumerable<int> WrittenPlacesOf(string name, TextSpan part, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        if (_index is null && _searched < (long)MostSearchesOfFile * text.Length)
        {
            _searched += part.Length;
            return text.GetSubText(part).PositionsOf(name).Select(position => part.Start + position);
        }

        return Index(cancellationToken).PlacesOf(name, part);
    }

    private WordIndex Index(CancellationToken cancellationToken) => _index ??= new(tree.GetText(cancellationToken), cancellationToken);

    /// <summary>The names of the file that are written with an escape, so that the text does not show them.</summary>
    private (string Name, int Place)[] Escaped(SyntaxNode root, CancellationToken cancellationToken) => _escaped ??=
    [
        .. TokensInFile.At(root, tree.GetText(cancellationToken).PositionsOf("\\u", "\\U").OrderBy(position => position))
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => (token.ValueText, token.SpanStart)),
    ];
}
