using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Documentation.Pictures;

/// <summary>Colours C# as editors do, by its syntax.</summary>
internal static class CodeColors
{
    /// <summary>The colour of plain text.</summary>
    public const string Plain = "#1f2328";

    /// <summary>The lines of a document, each as its coloured pieces.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Ink>>> OfAsync(Document document)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var text = await document.GetTextAsync(cancellationToken);
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var colors = new string[text.Length];
        Array.Fill(colors, Plain);
        foreach (var token in root.DescendantTokens())
        {
            Array.Fill(colors, ColorOf(token), token.SpanStart, token.Span.Length);
        }

        foreach (var trivia in root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)))
        {
            Array.Fill(colors, "#008000", trivia.SpanStart, trivia.Span.Length);
        }

        return [.. text.Lines.Select(line => PiecesOf(text, line, colors))];
    }

    private static List<Ink> PiecesOf(SourceText text, TextLine line, string[] colors)
    {
        var pieces = new List<Ink>();
        for (var start = line.Start; start < line.End;)
        {
            var end = start;
            while (end < line.End && colors[end] == colors[start])
            {
                end++;
            }

            pieces.Add(new(text.ToString(TextSpan.FromBounds(start, end)), colors[start]));
            start = end;
        }

        return pieces;
    }

    private static string ColorOf(SyntaxToken token) => token.Parent switch
    {
        _ when token.IsKeyword() || token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == "var" => "#0000ff",
        LiteralExpressionSyntax => "#a31515",
        GenericNameSyntax => "#267f99",
        IdentifierNameSyntax { Parent: ObjectCreationExpressionSyntax or MemberAccessExpressionSyntax } => "#267f99",
        IdentifierNameSyntax { Parent: AssignmentExpressionSyntax } or VariableDeclaratorSyntax => "#001080",
        _ => Plain,
    };
}
