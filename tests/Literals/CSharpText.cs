using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.Literals;

/// <summary>Parses expressions with the newest C# that the Roslyn under test knows.</summary>
internal static class CSharpText
{
    public static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    /// <summary>Whether this Roslyn knows the escape of C# 13.</summary>
    public static readonly bool KnowsEscapeOfEscape = IsValid("\"\\e\"");

    public static ExpressionSyntax Parse(string source) => SyntaxFactory.ParseExpression(source, options: Options);

    public static bool IsValid(string source) =>
        Parse(source) is { ContainsDiagnostics: false } parsed && parsed.FullSpan.Length == source.Length;

    public static bool IsStringText(SyntaxToken token) => token.Kind()
        is SyntaxKind.StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken
        or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        || (token.IsKind(SyntaxKind.InterpolatedStringTextToken) && token.Parent is InterpolatedStringTextSyntax);

    /// <summary>The first token of a valid expression that is text of a string.</summary>
    public static SyntaxToken FirstToken(string source)
    {
        Assert.True(IsValid(source), source);
        return Parse(source).DescendantTokens().First(IsStringText);
    }

    public static LiteralText ReadFirst(string source)
    {
        var read = LiteralText.Read(FirstToken(source));
        Assert.NotNull(read);
        return read;
    }
}
