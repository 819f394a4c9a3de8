using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Layouts;

/// <summary>What an edit made of a file.</summary>
/// <param name="Report">The number of the report that it was offered for; null for a refactoring.</param>
/// <param name="Title">What the editor shows.</param>
/// <param name="IsForAll">Whether all that are like it were made, of which directives may keep some back.</param>
/// <param name="Text">The file behind it.</param>
internal sealed record LayoutEdit(int? Report, string Title, bool IsForAll, SourceText Text)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{(IsForAll ? "all like " : string.Empty)}'{Title}'{(Report is { } report ? $" of report {report}" : string.Empty)}";
}
