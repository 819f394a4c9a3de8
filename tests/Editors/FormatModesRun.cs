using System.Text.Json;
using LinkerdAnnotations.Tests.Package;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>
/// A project that gets the package from a feed, in which <c>dotnet format analyzers</c> checks, repairs one rule in one file, repairs the
/// rest, and checks again.
/// </summary>
public sealed class FormatModesRun(PackedPackage package) : IAsyncLifetime
{
    private const string Project = "Modes";

    // What has no fix is never clean for the command; the others are to be repaired.
    private const string Config =
        """
        [*.cs]
        dotnet_diagnostic.LKD1003.severity = none
        dotnet_diagnostic.LKD1006.severity = none

        [Sidecar.cs]
        linkerd_version = 2.20
        """;

    private readonly ConsumerProjects _projects = new(package.Feed, "format-modes");

    /// <summary>The build of the project as it is written.</summary>
    internal DotNetResult Build { get; private set; } = null!;

    /// <summary>The first check.</summary>
    internal DotNetResult Check { get; private set; } = null!;

    /// <summary>The repair of one rule in one file.</summary>
    internal DotNetResult PartialRepair { get; private set; } = null!;

    /// <summary>The repair of all that is reported as an information or more.</summary>
    internal DotNetResult Repair { get; private set; } = null!;

    /// <summary>The check behind it.</summary>
    internal DotNetResult LastCheck { get; private set; } = null!;

    /// <summary>The files as they are written, and behind the check, the first repair and the second one.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, string>> Files { get; private set; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _projects.Add(
            Project,
            "<EnableNETAnalyzers>false</EnableNETAnalyzers>",
            files:
            [
                (".editorconfig", Config),
                ("Routes.cs", Map("Routes", """["linkerd.io/injection"] = "enabled", ["config.linkerd.io/proxy-await"] = "on",""")),
                ("Ports.cs", Map("Ports", """["config.linkerd.io/skip-outbound"] = "25",""")),
                ("Sidecar.cs", Map("Sidecar", $"""["{SeedCase.RightKey}"] = "true",""")),
            ]);
        await _projects.RestoreAsync();
        var files = new List<IReadOnlyDictionary<string, string>> { Read() };
        Build = await _projects.TryBuildAsync("Modes", [Project]);
        Check = await FormatAsync("check.json", "--severity", "warn", "--verify-no-changes");
        files.Add(Read());
        PartialRepair = await FormatAsync("part.json", "--severity", "warn", "--diagnostics", "LKD1002", "--include", "Routes.cs");
        files.Add(Read());
        Repair = await FormatAsync("rest.json", "--severity", "info");
        files.Add(Read());
        LastCheck = await FormatAsync("last.json", "--severity", "info", "--verify-no-changes");
        Files = files;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What a report says was changed, each as its file, its line and its rule.</summary>
    internal IReadOnlyList<string> Reported(string report)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(_projects.PathOf(Project, report)));
        return
        [
            .. json.RootElement.EnumerateArray()
                .SelectMany(file => file.GetProperty("FileChanges").EnumerateArray().Select(change =>
                    $"{file.GetProperty("FileName")}({change.GetProperty("LineNumber")}) {change.GetProperty("DiagnosticId")}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Map(string name, string entries) =>
        $$"""
        namespace {{Project}};

        public static class {{name}}
        {
            public static Dictionary<string, string> Create() => new()
            {
                {{entries.Replace(", [", ",\n        [", StringComparison.Ordinal)}}
            };
        }

        """;

    private Task<DotNetResult> FormatAsync(string report, params string[] arguments) =>
        _projects.TryFormatAsync(Project, ["--report", report, .. arguments]);

    private Dictionary<string, string> Read() => Directory
        .GetFiles(_projects.PathOf(Project, string.Empty), "*.cs")
        .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
}
