using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>A tool of .NET that a folder has for itself.</summary>
internal static class LocalTool
{
    /// <summary>Fetches a tool, so that <c>dotnet tool run</c> finds it in the folder and below; says whether it can be had here.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="package">The package of the tool.</param>
    /// <param name="version">Its version.</param>
    /// <param name="command">Its command.</param>
    public static async Task<DotNetResult> FetchAsync(string folder, string package, string version, string command)
    {
        var settings = Directory.CreateDirectory(Path.Combine(folder, ".config")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(settings, "dotnet-tools.json"),
            $$"""
            { "version": 1, "isRoot": true, "tools": { "{{package}}": { "version": "{{version}}", "commands": ["{{command}}"] } } }
            """);
        return await DotNet.TryRunAsync(folder, "tool", "restore");
    }
}
