using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>The texts of a solution's files, of whatever kind they are.</summary>
internal static class SolutionTexts
{
    /// <summary>The file: source, or an additional file; null where there is none of that ID.</summary>
    public static TextDocument? GetTextDocument(this Solution solution, DocumentId id) =>
        solution.GetDocument(id) ?? (TextDocument?)solution.GetAdditionalDocument(id);

    /// <summary>The solution with another text of a file.</summary>
    public static Solution WithFileText(this Solution solution, DocumentId id, SourceText text) =>
        solution.GetDocument(id) is not null ? solution.WithDocumentText(id, text)
        : solution.GetAdditionalDocument(id) is not null ? solution.WithAdditionalDocumentText(id, text)
        : solution;

    /// <summary>
    /// The documents that stand for the same file: itself, and those of other projects and target frameworks that hold it too.
    /// </summary>
    public static IEnumerable<DocumentId> SameFileAs(this Solution solution, DocumentId id) =>
        solution.GetTextDocument(id) is { FilePath: { Length: > 0 } path }
            ? solution.GetDocumentIdsWithFilePath(path).Where(other => solution.GetTextDocument(other) is not null)
            : [id];
}
