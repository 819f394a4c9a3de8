using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.SelfTests;

/// <summary>
/// Lines are as long as <c>.editorconfig</c> says, which no compiler holds. Data of tests may be longer: a case reads best in one line.
/// </summary>
public class LineLengthTests
{
    private const int Longest = 140;

    [Fact]
    public void The_length_is_that_of_the_editors() => Assert.Contains(
        $"max_line_length = {Longest}",
        File.ReadAllLines(RepositoryFiles.PathOf(".editorconfig")));

    [Theory]
    [InlineData("analyzers", false)]
    [InlineData("codefixes", false)]
    [InlineData("tests", true)]
    public void No_line_is_longer(string folder, bool holdsData)
    {
        var separator = Path.DirectorySeparatorChar;
        var files = Directory.EnumerateFiles(RepositoryFiles.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{separator}obj{separator}", StringComparison.Ordinal));

        Assert.Empty(files.SelectMany(file => LongLines(file, holdsData)));
    }

    private static IEnumerable<string> LongLines(string file, bool holdsData)
    {
        var text = SourceText.From(File.ReadAllText(file));
        var lines = text.Lines.Where(line => line.Span.Length > Longest).ToList();
        var root = lines.Count == 0 ? null : CSharpSyntaxTree.ParseText(text, new(LanguageVersion.Preview)).GetRoot();
        return lines
            .Where(line => !holdsData || !root!.DescendantTokens().Any(token => IsText(token) && token.Span.IntersectsWith(line.Span)))
            .Select(line => $"{Path.GetFileName(file)}({line.LineNumber + 1})");
    }

    private static bool IsText(SyntaxToken token) => token.Kind()
        is SyntaxKind.StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.Utf8StringLiteralToken;
}
