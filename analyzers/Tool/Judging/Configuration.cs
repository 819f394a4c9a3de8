using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tool;

/// <summary>What <c>.editorconfig</c> and <c>.globalconfig</c> say about files, in their folders and all above them.</summary>
internal sealed class Configuration
{
    private const string AllRules = "dotnet_analyzer_diagnostic.severity";

    private static readonly string[] FileNames = [".editorconfig", ".globalconfig"];

    private readonly AnalyzerConfigSet? _set;

    private Configuration(AnalyzerConfigSet? set) => _set = set;

    /// <summary>What is said about all files; null where nothing is.</summary>
    public ImmutableDictionary<string, string>? Global => _set?.GlobalConfigOptions.AnalyzerOptions;

    /// <summary>Reads the configuration of files.</summary>
    public static Configuration Load(IEnumerable<InputFile> files, Problems problems)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var folder = Path.GetDirectoryName(file.Path);
            while (folder is not null && folders.Add(folder))
            {
                folder = Path.GetDirectoryName(folder);
            }
        }

        var configurations = folders
            .SelectMany(folder => FileNames.Select(name => Path.Combine(folder, name)))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Select(path => Read(path, problems))
            .OfType<AnalyzerConfig>()
            .ToImmutableArray();
        return new(configurations.IsEmpty ? null : AnalyzerConfigSet.Create(configurations));
    }

    /// <summary>What is said about a file; null where nothing is.</summary>
    public ImmutableDictionary<string, string>? For(string path) => _set?.GetOptionsForSourcePath(path).AnalyzerOptions;

    /// <summary>How grave a rule is in a file; null where that is not configured.</summary>
    public ReportDiagnostic? SeverityOf(string ruleId, string category, string? path)
    {
        if (_set is null)
        {
            return null;
        }

        var ofFile = path is null ? _set.GlobalConfigOptions : _set.GetOptionsForSourcePath(path);
        var ofAllFiles = _set.GlobalConfigOptions;
        return ofFile.TreeOptions.TryGetValue(ruleId, out var severity) || ofAllFiles.TreeOptions.TryGetValue(ruleId, out severity)
            ? severity
            : OfAll(ofFile.AnalyzerOptions, category) ?? OfAll(ofAllFiles.AnalyzerOptions, category);
    }

    private static ReportDiagnostic? OfAll(ImmutableDictionary<string, string> options, string category) =>
        options.TryGetValue($"dotnet_analyzer_diagnostic.category-{category}.severity".ToLowerInvariant(), out var severity)
        || options.TryGetValue(AllRules, out severity)
            ? SeverityNames.Parse(severity)
            : null;

    private static AnalyzerConfig? Read(string path, Problems problems)
    {
        try
        {
            return AnalyzerConfig.Parse(File.ReadAllText(path), path);
        }
        catch (Exception exception) when (Problems.IsAboutOneFile(exception))
        {
            problems.Add(InputFile.At(path).Name, Problems.Describe(exception));
            return null;
        }
    }
}
