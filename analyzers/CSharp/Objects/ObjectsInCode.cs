using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// The Namespaces that the code of a compilation makes, from which pods inherit, and the objects that it makes beside them.
/// </summary>
internal static class ObjectsInCode
{
    // Whoever makes Namespaces in more members than this gets no word about what is in them.
    private const int MostMembers = 4_096;

    private static readonly string[] TypeNames = ["V1Namespace", "NamespaceArgs"];

    /// <summary>Reads the members of the compilation that name the type of a Namespace.</summary>
    public static KnownObjects In(SemanticModel model, CancellationToken cancellationToken)
    {
        var cache = CompilationCache.Of(model.Compilation);
        var objects = new KnownObjects();
        var left = MostMembers;
        foreach (var tree in model.Compilation.SyntaxTrees)
        {
            foreach (var member in MembersIn(tree, cancellationToken))
            {
                if (left-- == 0)
                {
                    return KnownObjects.None;
                }

                objects.AddAll(cache.ReadingOf(member, model.ForTree(tree), cancellationToken).Objects);
            }
        }

        return objects;
    }

    private static IEnumerable<SyntaxNode> MembersIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Array.Exists(TypeNames, name => FileCache.Of(tree).Mentions(name, cancellationToken)))
        {
            return [];
        }

        var root = tree.GetRoot(cancellationToken);
        return tree.GetText(cancellationToken).PositionsOf(TypeNames)
            .Select(position => root.FindToken(position))
            .Where(token => token.Parent is not null && Array.IndexOf(TypeNames, token.ValueText) >= 0)
            .Select(token => ObjectReader.MemberAround(token.Parent!))
            .Distinct();
    }
}
