using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// The manifests in texts that are written one after the other: a program that prints several, or adds each to a list, may put nothing
/// between them.
/// </summary>
internal static class WrittenDocuments
{
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
            var written = BeginningOf(text.Text);
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

    private static string BeginningOf(ExpressionSyntax? text) => text switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents }
            when contents[0] is InterpolatedStringTextSyntax first => first.TextToken.ValueText,
        BinaryExpressionSyntax addition => BeginningOf(addition.Left),
        _ => string.Empty,
    };

    /// <summary>Whether a line can be none of a manifest, but is one for people: <c>Console.WriteLine("Done.")</c>.</summary>
    private static bool IsProse(ExpressionSyntax? text, string written) =>
        text is LiteralExpressionSyntax && written.Length > 0 && char.IsLetter(written[0]) && written.IndexOf(':') < 0
        && written.IndexOf('\n') < 0;

    private static bool BeginsWith(string text, string name) => text.TrimStart('\r', '\n').StartsWith(name, StringComparison.Ordinal);

    private static bool HasLine(string text, string name) => text.IndexOf("\n" + name, StringComparison.Ordinal) >= 0;
}
