using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Whether a type of the compilation implements an interface, or derives from a base, as far as the spelling of bases tells. What it does
/// with what it is given is not followed: it may look for types, hand objects on, or keep them.
/// </summary>
internal static class Implementations
{
    private static readonly PerSymbolCache<bool> Known = new();

    /// <summary>Whether there is one.</summary>
    public static bool Exist(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) => Known.Get(
        compilation,
        new(type.OriginalDefinition, compilation.SyntaxTrees.First().GetRoot(cancellationToken)),
        (compilation, cancellationToken),
        static (asked, context) => NamesInFiles.Of(context.compilation)
            .FilesWith(asked.Symbol.Name, context.cancellationToken)
            .Any(tree => FileCache.Of(tree).Expressions
                .SpelledLike(asked.Symbol.Name, tree.GetRoot(context.cancellationToken).FullSpan, context.cancellationToken)
                .Any(IsBase)));

    /// <summary>A base of a type, or an alias, by which types could derive.</summary>
    private static bool IsBase(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<SyntaxNode>(node => node is BaseListSyntax or UsingDirectiveSyntax) is not null;
}
