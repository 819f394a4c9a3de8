using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tool;

/// <summary>What came of a run.</summary>
/// <param name="Reports">What is said, in the order of files and places.</param>
/// <param name="Problems">What could not be read or done.</param>
/// <param name="Inputs">What was judged.</param>
internal sealed record RunResult(IReadOnlyList<Report> Reports, IReadOnlyList<Problem> Problems, Inputs Inputs)
{
    private readonly Dictionary<InputFile, ManifestInput> _manifests = Inputs.Manifests.ToDictionary(manifest => manifest.File);
    private readonly Dictionary<InputFile, CodeInput> _code = Inputs.Code.ToDictionary(code => code.File);

    /// <summary>The text of a file; null where it has gone since it was judged.</summary>
    public SourceText? TextOf(InputFile file) =>
        _code.TryGetValue(file, out var code) ? code.Text : _manifests.TryGetValue(file, out var manifest) ? manifest.GetText() : null;

    /// <summary>The line that a report is about; null where it is about none.</summary>
    public string? LineOf(Report report) =>
        report.File is { } file && TextOf(file) is { } text && report.Place.Start.Line < text.Lines.Count
            ? text.Lines[report.Place.Start.Line].ToString()
            : null;
}
