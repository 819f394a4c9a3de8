using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tool;

/// <summary>The options of all files, as the analyzers ask for them.</summary>
internal sealed class ConfiguredOptions(Configuration configuration, ImmutableDictionary<string, string> commandLine)
    : AnalyzerConfigOptionsProvider
{
    private readonly FileOptions _ofCommandLine = new(commandLine, configured: null);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new FileOptions(commandLine, configuration.Global);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => For(tree.FilePath);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => For(textFile.Path);

    private FileOptions For(string path) =>
        configuration.For(path) is { IsEmpty: false } configured ? new(commandLine, configured) : _ofCommandLine;
}
