using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>What no repair may touch in a text, wherever it moves what stands beside it.</summary>
internal static partial class KeptText
{
    /// <summary>The comments of a file of C#, and what its directives leave out.</summary>
    public static IEnumerable<string> Comments(SyntaxNode root) => root.DescendantTrivia(descendIntoTrivia: true)
        .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia
                or SyntaxKind.MultiLineDocumentationCommentTrivia
                or SyntaxKind.DisabledTextTrivia)
        .Select(trivia => trivia.ToString().Trim());

    /// <summary>The directives of a file of C#, in their order.</summary>
    public static IEnumerable<string> Directives(SyntaxNode root) =>
        root.DescendantTrivia(descendIntoTrivia: true).Where(trivia => trivia.IsDirective).Select(trivia => trivia.ToString().Trim());

    /// <summary>The comments of a file of YAML.</summary>
    public static IEnumerable<string> YamlComments(string text) => YamlComment().Matches(text).Select(match => match.Value.Trim());

    /// <summary>Whether lines of one text end in a way in which none of another does.</summary>
    public static bool HasOtherLineEnds(string before, string after) =>
        LineEnds(before) is { Count: > 0 } known && !LineEnds(after).IsSubsetOf(known);

    private static HashSet<string> LineEnds(string text) => [.. LineEnd().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"(?<=^|\s)#.*$", RegexOptions.Multiline)]
    private static partial Regex YamlComment();

    [GeneratedRegex(@"\r\n|\n|\r")]
    private static partial Regex LineEnd();
}
