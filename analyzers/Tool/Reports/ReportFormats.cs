namespace LinkerdAnnotations.Tool;

/// <summary>The forms of output, by the name on the command line.</summary>
internal static class ReportFormats
{
    /// <summary>Their names; the first is that where none is given.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "github", "sarif", "json"];

    /// <summary>The form of that name.</summary>
    public static IReportWriter Named(string name) => name switch
    {
        "github" => new GitHubWriter(),
        "sarif" => new SarifWriter(),
        "json" => new JsonWriter(),
        _ => new TextReportWriter(),
    };
}
