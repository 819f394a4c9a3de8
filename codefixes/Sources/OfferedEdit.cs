using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>One choice of an edit that a diagnostic carries.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Edit">The edit.</param>
/// <param name="Choice">Which of its choices.</param>
internal readonly record struct OfferedEdit(Diagnostic Diagnostic, Edit Edit, int Choice)
{
    /// <summary>Whether the edit moves, adds or removes entries, rather than write another text in the place of one.</summary>
    public bool IsOfEntries => Edit is not (ReplaceKey or ReplaceValue or ReplaceFlag or UseConstant);

    /// <summary>Every choice of the edit that a diagnostic carries.</summary>
    public static IEnumerable<OfferedEdit> AllOf(Diagnostic diagnostic) =>
        EditProperties.Read(diagnostic.Properties) is { } edit
            ? Enumerable.Range(0, EditChoices.Count(edit)).Select(choice => new OfferedEdit(diagnostic, edit, choice))
            : [];

    /// <summary>
    /// What is to be made of a diagnostic together with others; null where its edit is not certain, or offers no such choice.
    /// </summary>
    public static OfferedEdit? InBulk(Diagnostic diagnostic, string? equivalenceKey) =>
        EditProperties.Read(diagnostic.Properties) is { IsCertain: true } edit && EditChoices.Find(edit, equivalenceKey) is { } choice
            ? new(diagnostic, edit, choice)
            : null;
}
