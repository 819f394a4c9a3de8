using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>The part of a file in which the reports stand that an editor asks for with some lines: the members in these lines.</summary>
internal static class AskedPart
{
    /// <summary>The part around some lines; the whole file where nobody names lines, and in a program of statements.</summary>
    public static TextSpan In(SyntaxNode root, TextSpan? lines)
    {
        var node = root;
        while (lines is { } asked
            && MembersOf(node) is { Count: > 0 } members
            && members[0] is not GlobalStatementSyntax
            && members.FullSpan.Contains(asked))
        {
            var touched = members.Where(member => member.FullSpan.IntersectsWith(asked)).ToList();
            if (touched.Count > 1)
            {
                return TextSpan.FromBounds(touched[0].FullSpan.Start, touched[touched.Count - 1].FullSpan.End);
            }

            node = touched[0];
        }

        // The lines are in no member, or what stands around the members is asked for too: defaults of a primary constructor.
        return node.FullSpan;
    }

    private static SyntaxList<MemberDeclarationSyntax> MembersOf(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit => unit.Members,
        BaseNamespaceDeclarationSyntax @namespace => @namespace.Members,
        TypeDeclarationSyntax type => type.Members,
        _ => default,
    };
}
