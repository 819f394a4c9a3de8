using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>Options as the compiler reads them from an <c>.editorconfig</c> and a <c>.globalconfig</c> at the root.</summary>
internal sealed class ConfiguredOptions(string editorConfig = "", string globalConfig = "") : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _files = AnalyzerConfigSet.Create(
        new[]
        {
            AnalyzerConfig.Parse(editorConfig, "/.editorconfig"),
            AnalyzerConfig.Parse("is_global = true\n" + globalConfig, "/.globalconfig"),
        });

    /// <summary>The lines of the <c>.globalconfig</c>.</summary>
    public string GlobalConfig { get; } = globalConfig;

    /// <summary>A configured Linkerd release, or none.</summary>
    public static ConfiguredOptions Release(string? release) =>
        new(globalConfig: release is null ? string.Empty : $"linkerd_version = {release}");

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions => new Values(_files.GlobalConfigOptions);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(_files.GetOptionsForSourcePath(tree.FilePath));

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(_files.GetOptionsForSourcePath(textFile.Path));

    private sealed class Values(AnalyzerConfigOptionsResult result) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => result.AnalyzerOptions.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            result.AnalyzerOptions.TryGetValue(key, out value);
    }
}
