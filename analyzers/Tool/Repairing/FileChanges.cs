using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tool;

/// <summary>What repairs make of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Before">Its text as it was read.</param>
/// <param name="After">Its text with the repairs.</param>
internal sealed record FileChanges(InputFile File, SourceText Before, SourceText After)
{
    /// <summary>
    /// The files that repairs changed, in order. Standard input is always among them: who writes to the tool gets it back, repaired or not.
    /// </summary>
    public static IReadOnlyList<FileChanges> Between(Inputs before, Inputs after, CancellationToken cancellationToken) =>
    [
        .. before.Manifests
            .Zip(after.Manifests)
            .Where(pair => pair.First != pair.Second || pair.First.File.IsStandardInput)
            .Select(pair => (pair.First.File, Before: pair.First.GetText(cancellationToken), After: pair.Second.GetText(cancellationToken)))
            .Concat(before.Code
                .Zip(after.Code)
                .Where(pair => pair.First != pair.Second)
                .Select(pair => (pair.First.File, Before: (SourceText?)pair.First.Text, After: (SourceText?)pair.Second.Text)))
            .Where(change => change is { Before: not null, After: not null })
            .Select(change => new FileChanges(change.File, change.Before!, change.After!)),
    ];
}
