using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.SelfTests;

/// <summary>The severities that the repository's own <c>.editorconfig</c> gives to its files.</summary>
internal sealed class EditorConfig : SyntaxTreeOptionsProvider
{
    private static readonly string FilePath = RepositoryFiles.PathOf(".editorconfig");

    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(
        new[] { AnalyzerConfig.Parse(File.ReadAllText(FilePath), FilePath) });

    /// <inheritdoc/>
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    /// <inheritdoc/>
    public override bool TryGetDiagnosticValue(
        SyntaxTree tree,
        string diagnosticId,
        CancellationToken cancellationToken,
        out ReportDiagnostic severity) =>
        _set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    /// <inheritdoc/>
    public override bool TryGetGlobalDiagnosticValue(
        string diagnosticId,
        CancellationToken cancellationToken,
        out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return false;
    }
}
