using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Benchmarks.Inputs;

/// <summary>
/// Options as a usual <c>.editorconfig</c> sets them; none of ours is among them. As in a build, each file has an object of its own.
/// </summary>
internal sealed class TypicalOptions : AnalyzerConfigOptionsProvider
{
    private static readonly ImmutableDictionary<string, string> Settings = new[]
    {
        "charset", "end_of_line", "indent_size", "indent_style", "insert_final_newline", "tab_width", "trim_trailing_whitespace",
        "csharp_new_line_before_open_brace", "csharp_prefer_braces", "csharp_style_namespace_declarations", "csharp_style_var_elsewhere",
        "csharp_using_directive_placement", "dotnet_sort_system_directives_first", "dotnet_style_qualification_for_field",
    }.ToImmutableDictionary(name => name, _ => "true", AnalyzerConfigOptions.KeyComparer);

    private static readonly ImmutableDictionary<string, string> ProjectSettings = new[]
    {
        "build_property.targetframework", "build_property.rootnamespace", "build_property.projectdir", "build_property.implicitusings",
        "build_property.linkerdversion", "build_property.linkerdkubernetesversion", "build_property.linkerdadditionalannotations",
    }.ToImmutableDictionary(
        name => name,
        name => name.Contains("linkerd", StringComparison.Ordinal) ? string.Empty : "value",
        AnalyzerConfigOptions.KeyComparer);

    private TypicalOptions(ImmutableDictionary<string, string> projectSettings) => GlobalOptions = new Options(projectSettings);

    /// <summary>Those of a usual project.</summary>
    public static TypicalOptions Usual { get; } = new(ProjectSettings);

    /// <summary>Those of one that has constants generated.</summary>
    public static TypicalOptions WithConstants { get; } = new(ProjectSettings.Add("build_property.linkerdgenerateconstants", "true"));

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(Settings);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(Settings);

    private sealed class Options(ImmutableDictionary<string, string> settings) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => settings.TryGetValue(key, out value);
    }
}
