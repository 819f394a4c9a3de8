using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>Comments, and what has to be between them and what follows.</summary>
public class CommentTests
{
    private static readonly CSharpParseOptions WithDocumentation = new(documentationMode: DocumentationMode.Parse);

    [Theory]
    [InlineData("/* a */ x", "/* a */", false, false)]
    [InlineData("/* a */ \nx", "/* a */", false, true)]
    [InlineData("/* a */\nx", "/* a */", false, true)]
    [InlineData("/* a */ /* b */\nx", "/* a */", false, false)]
    [InlineData("// a\nx", "// a", true, true)]
    [InlineData("  // a  \nx", "// a", true, true)]
    [InlineData("/// <summary>a</summary>\nx", "/// <summary>a</summary>", true, true)]
    [InlineData("/** a */ x", "/** a */", false, false)]
    public void Say_what_may_follow(string source, string text, bool endsLine, bool hasBreakBehind)
    {
        var comment = CommentsBefore(source)[0];

        Assert.Equal((text, endsLine, hasBreakBehind), (comment.Text, comment.EndsLine, comment.HasBreakBehind));
    }

    [Theory]
    [InlineData("x", 0)]
    [InlineData("\n  x", 0)]
    [InlineData("#region a\n#endregion\nx", 0)]
    [InlineData("// a\n/* b */ x", 2)]
    public void Are_all_found(string source, int count) => Assert.Equal(count, CommentsBefore(source).Count);

    private static List<Comment> CommentsBefore(string source) =>
        [.. Comment.Among([.. SyntaxFactory.ParseCompilationUnit(source, options: WithDocumentation).GetFirstToken().LeadingTrivia])];
}
