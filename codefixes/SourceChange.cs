using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Changes the text of one document, and nothing around the change.</summary>
internal static class SourceChange
{
    /// <summary>The solution with <paramref name="text"/> in the place of <paramref name="span"/>.</summary>
    public static async Task<Solution> ApplyAsync(Document document, TextSpan span, string text, CancellationToken cancellationToken)
    {
        var source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.Project.Solution.WithDocumentText(document.Id, source.WithChanges(new TextChange(span, text)));
    }
}
