using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// What a chain of members is to lead to. Where the object is made by an initializer in the same member that has no such map, a chain that
/// leads there fails when the program runs.
/// </summary>
internal static class ChainTarget
{
    private const string Metadata = nameof(Metadata);

    /// <summary>The changes that make the map of a part of an object, where its initializer has none; empty where nothing is missing, or nothing can be told.</summary>
    /// <param name="owner">What stands before the metadata in the chain.</param>
    /// <param name="way">The members that lead to the part.</param>
    /// <param name="map">What the map is called.</param>
    /// <param name="layout">The file.</param>
    public static IEnumerable<TextChange> Make(ExpressionSyntax owner, IEnumerable<string> way, string map, SourceLayout layout)
    {
        if (owner.Unwrap() is not IdentifierNameSyntax name
            || InitializerOf(name) is not { } initializer
            || ObjectInitializers.Follow(initializer, way) is not { } part
            || ModelOf(initializer) is not var (metadata, example))
        {
            yield break;
        }

        var made = $"{map} = {Created(example)}";
        if (ObjectInitializers.Member(part, Metadata) is not { } there)
        {
            yield return new InitializerList(part, layout).Prepend($"{Metadata} = {metadata} {{ {made} }}");
        }
        else if (ObjectInitializers.InitializerOf(there.Right) is { } maps && ObjectInitializers.Member(maps, map) is null)
        {
            yield return new InitializerList(maps, layout).Append(made);
        }
    }

    private static InitializerExpressionSyntax? InitializerOf(IdentifierNameSyntax name)
    {
        var member = name.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? name.SyntaxTree.GetRoot();
        foreach (var node in member.DescendantNodes())
        {
            if (node is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator && declarator.Identifier.ValueText == name.Identifier.ValueText)
            {
                return ObjectInitializers.InitializerOf(value);
            }
        }

        return null;
    }

    /// <summary>How the object makes its own metadata and a map there, for others to be made alike; null where it makes neither.</summary>
    private static (string Metadata, string Map)? ModelOf(InitializerExpressionSyntax initializer)
    {
        if (ObjectInitializers.Member(initializer, Metadata)?.Right.Unwrap() is not BaseObjectCreationExpressionSyntax { Initializer: { } maps } metadata)
        {
            return null;
        }

        var map = (ObjectInitializers.Member(maps, "Annotations") ?? ObjectInitializers.Member(maps, "Labels"))?.Right.Unwrap();
        return map is BaseObjectCreationExpressionSyntax created ? (ObjectInitializers.Head(metadata), ObjectInitializers.Head(created)) : null;
    }

    private static string Created(string creation) => creation.EndsWith(")", StringComparison.Ordinal) ? creation : creation + "()";
}
