using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>How the reader of an object came to a piece of code.</summary>
/// <param name="Beginning">Where the object begins: what makes it, or what declares its name.</param>
/// <param name="Branch">The part of the calling code that leads here and may not run; null where it always does.</param>
/// <param name="Depth">How many steps it took.</param>
/// <param name="From">The use of a name that led here, which says nothing more about what has the name; null where none did.</param>
internal readonly record struct ObjectStep(SyntaxNode Beginning, SyntaxNode? Branch, int Depth, SyntaxNode? From)
{
    /// <summary>A step deeper into the same code.</summary>
    public ObjectStep Into() => this with { Depth = Depth + 1 };

    /// <summary>A step to where a name was declared, from one of its uses.</summary>
    public ObjectStep Via(ExpressionSyntax use) => this with { Depth = Depth + 1, From = use is MemberAccessExpressionSyntax member ? member.Name : use };

    /// <summary>A step to code that runs only if <paramref name="here"/> does.</summary>
    public ObjectStep Under(SyntaxNode here) => this with { Depth = Depth + 1, Branch = BranchOf(here) };

    /// <summary>The innermost part of the code on the way to <paramref name="here"/> that may not run.</summary>
    public SyntaxNode? BranchOf(SyntaxNode here) => ConditionalCode.Around(here, Beginning) ?? Branch;
}
