using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.Layouts;

/// <summary>
/// Leaves out what an edit may write or not as the layout asks for it: the comma behind a last element, and maps and metadata without
/// entries, which stay where they hold comments or directives. Where directives stand, a member may have to be written before the others,
/// so that order is left out.
/// </summary>
internal sealed class LayoutForm(bool hasDirectives) : CSharpSyntaxRewriter
{
    /// <summary>A tree without these.</summary>
    public static SyntaxNode Of(SyntaxNode root, bool hasDirectives) => new LayoutForm(hasDirectives).Visit(root)!;

    /// <inheritdoc/>
    public override SeparatedSyntaxList<TNode> VisitList<TNode>(SeparatedSyntaxList<TNode> list)
    {
        var elements = base.VisitList(list).Where(element => !IsEmpty(element));
        return SyntaxFactory.SeparatedList(hasDirectives ? elements.OrderBy(Tokens, StringComparer.Ordinal) : elements);
    }

    private static string Tokens(SyntaxNode element) => string.Join(' ', element.DescendantTokens().Select(token => token.Text));

    private static bool IsEmpty(SyntaxNode element) => element is AssignmentExpressionSyntax
    {
        Left: IdentifierNameSyntax { Identifier.Text: "Annotations" or "Labels" or "Metadata" },
        Right: BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 },
            Initializer: null or { Expressions.Count: 0 } },
    };
}
