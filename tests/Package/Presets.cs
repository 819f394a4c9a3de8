namespace LinkerdAnnotations.Tests.Package;

/// <summary>The values of LinkerdAnalysisMode, but for Default, which changes nothing and needs no file.</summary>
internal static class Presets
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        new("None", "none", "no rule, so that they can be switched on one by one"),
        new("All", "warning", "every rule, as a warning"),
        new("AllErrors", "error", "every rule, as an error"),
    ];
}
