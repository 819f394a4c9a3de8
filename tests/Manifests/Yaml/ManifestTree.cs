using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>
/// Trees of manifests in a short notation: <c>{a: [b]} | c</c>. Behind a node stands <c>!</c> where it is broken, else <c>+</c> where it is
/// open, and <c>?</c> where it is unknown.
/// </summary>
internal static class ManifestTree
{
    /// <summary>The roots of all documents of a text.</summary>
    public static ImmutableArray<ManifestNode> Parse(string text) =>
        ManifestParser.ParseAll(Blank(text), TestContext.Current.CancellationToken);

    /// <summary>The roots of all documents of a text in the notation.</summary>
    public static string Of(string text) => Of(Parse(text));

    /// <summary>Roots in the notation.</summary>
    public static string Of(IEnumerable<ManifestNode> roots) => string.Join(" | ", roots.Select(Of));

    /// <summary>A text without the actions of its templates.</summary>
    public static BlankedText Blank(string text) => TemplateBlanker.Blank(text, ImmutableArray<TextSpan>.Empty);

    /// <summary>A node and all that it holds, in the order of the text.</summary>
    public static IEnumerable<ManifestNode> NodesIn(ManifestNode node) =>
        [
            node,
            .. node.Members.SelectMany(member => NodesIn(member.Key).Concat(NodesIn(member.Value))),
            .. node.Items.SelectMany(NodesIn),
        ];

    private static string Of(ManifestNode node) =>
        node.Kind switch
        {
            ManifestNodeKind.Mapping =>
                "{" + string.Join(", ", node.Members.Select(member => Of(member.Key) + ": " + Of(member.Value))) + "}",
            ManifestNodeKind.Sequence => "[" + string.Join(", ", node.Items.Select(Of)) + "]",
            ManifestNodeKind.Alias => "*" + TargetOf(node),
            _ => TextOf(node),
        }
        + (node.IsBroken ? "!" : node.IsOpen ? "+" : string.Empty)
        + (node.IsUnknown ? "?" : string.Empty);

    /// <summary>What an alias stands for may hold the alias.</summary>
    private static string TargetOf(ManifestNode alias) =>
        alias.Target switch
        {
            null => string.Empty,
            { Kind: ManifestNodeKind.Mapping } => "{}",
            { Kind: ManifestNodeKind.Sequence } => "[]",
            var target => Of(target),
        };

    private static string TextOf(ManifestNode scalar) =>
        scalar.Text.Length == 0 ? "''" : scalar.Text.Replace("\n", "\\n", StringComparison.Ordinal);
}
