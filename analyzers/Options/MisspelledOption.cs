using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Analyzers.Options;

/// <summary>A name that is no option of this package, and one slip from an option's.</summary>
/// <param name="Written">The name as it is written.</param>
/// <param name="Meant">The name that was meant.</param>
internal readonly record struct MisspelledOption(string Written, string Meant)
{
    /// <summary>The misspelt options in the configuration of a file, or of a project.</summary>
    public static IEnumerable<MisspelledOption> In(AnalyzerConfigOptions options)
    {
        foreach (var name in NamesIn(options))
        {
            if (OptionNames.MeantBy(name) is { } meant)
            {
                yield return new(name, meant.EditorConfig);
            }
        }
    }

    /// <summary>The misspelt properties of a project, which the compiler shows where the package names them.</summary>
    public static IEnumerable<MisspelledOption> InProject(AnalyzerConfigOptions project) => OptionNames.LikelySlips
        .Where(slip => project.TryGetValue("build_property." + slip.Slip, out var value) && value.Trim().Length > 0)
        .Select(slip => new MisspelledOption(slip.Slip, slip.Meant.MSBuild));

    private static IEnumerable<string> NamesIn(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            // Hosts may give options that cannot be listed.
            return [];
        }
    }
}
