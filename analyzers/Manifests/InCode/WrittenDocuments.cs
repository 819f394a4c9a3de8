using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// The manifests in texts that are written one after the other: a program that prints several, or adds each to a list, may put nothing
/// between them.
/// </summary>
internal static class WrittenDocuments
{
    private const string Unknown = "x";

    // What the documents of Kubernetes begin with, and have once.
    private static readonly string[] Beginnings = ["apiVersion:", "kind:"];

    /// <summary>The documents, in order, each with the texts that it is put together of.</summary>
    public static IEnumerable<IReadOnlyList<WrittenText>> In(IReadOnlyList<WrittenText> texts)
    {
        var document = new List<WrittenText>();
        var begun = new HashSet<string>(StringComparer.Ordinal);
        var isLine = true;
        foreach (var text in texts)
        {
            var written = WrittenIn(text.Text);
            var isProse = isLine && text.Behind == "\n" && IsProse(text.Text, written);
            if (isProse || (isLine && Array.Exists(Beginnings, name => begun.Contains(name) && BeginsWith(written, name))))
            {
                yield return document;
                document = [];
                begun.Clear();
            }

            begun.UnionWith(Beginnings.Where(name => (isLine && BeginsWith(written, name)) || HasLine(written, name)));
            isLine = text.Behind.Length > 0 || written.EndsWith("\n", StringComparison.Ordinal);
            if (!isProse)
            {
                document.Add(text);
            }
        }

        yield return document;
    }

    /// <summary>What an expression surely writes, with a word for what it puts between.</summary>
    private static string WrittenIn(ExpressionSyntax? text) => text switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(content =>
            content is InterpolatedStringTextSyntax written ? written.TextToken.ValueText : Unknown)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } addition => WrittenIn(addition.Left) + WrittenIn(addition.Right),
        _ => Unknown,
    };

    /// <summary>Whether a line can be none of a manifest, but is one for people: <c>Console.WriteLine("Done.")</c>.</summary>
    private static bool IsProse(ExpressionSyntax? text, string written) =>
        text is LiteralExpressionSyntax && written.Length > 0 && char.IsLetter(written[0]) && written.IndexOf(':') < 0
        && written.IndexOf('\n') < 0;

    private static bool BeginsWith(string text, string name) => text.TrimStart('\r', '\n').StartsWith(name, StringComparison.Ordinal);

    private static bool HasLine(string text, string name) => text.IndexOf("\n" + name, StringComparison.Ordinal) >= 0;
}
