using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Whether a type of the compilation implements a generic interface, or derives from a generic base, for a certain type, as
/// <c>class JobRepository : IRepository&lt;V1Job&gt;</c>: it knows what it is given, and may change that.
/// </summary>
internal static class ClosedImplementations
{
    private static readonly PerSymbolCache<bool> Known = new();

    /// <summary>Whether there is one, as far as the spelling of its bases tells.</summary>
    public static bool Exist(INamedTypeSymbol generic, Compilation compilation, CancellationToken cancellationToken) => Known.Get(
        compilation,
        new(generic.OriginalDefinition, compilation.SyntaxTrees.First().GetRoot(cancellationToken)),
        (compilation, cancellationToken),
        static (asked, context) => NamesInFiles.Of(context.compilation)
            .FilesWith(asked.Symbol.Name, context.cancellationToken)
            .Any(tree => FileCache.Of(tree).Expressions
                .SpelledLike(asked.Symbol.Name, tree.GetRoot(context.cancellationToken).FullSpan, context.cancellationToken)
                .Any(IsClosedBase)));

    private static bool IsClosedBase(SimpleNameSyntax name) =>
        name is GenericNameSyntax { TypeArgumentList.Arguments: var arguments }
        && name.FirstAncestorOrSelf<BaseListSyntax>() is { Parent: TypeDeclarationSyntax declaration }
        && arguments.Any(argument => !IsParameterOf(declaration, argument));

    private static bool IsParameterOf(TypeDeclarationSyntax declaration, TypeSyntax type) =>
        type is IdentifierNameSyntax { Identifier.ValueText: var name }
        && declaration.TypeParameterList?.Parameters.Any(parameter => parameter.Identifier.ValueText == name) == true;
}
