using System.Text.RegularExpressions;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Samples;

/// <summary>Samples as projects of a workspace, without a build.</summary>
internal static partial class SampleProject
{
    /// <summary>The samples with code and manifests of their own.</summary>
    public static IReadOnlyList<string> Names { get; } = ["BatchJobs", "FixedBatchJobs", "Manifests", "Operator"];

    /// <summary>A sample with its code and its manifests, for the release that its project names.</summary>
    /// <param name="sample">Its name.</param>
    /// <param name="root">The folder that its files seem to be in.</param>
    /// <param name="separator">What separates the parts of their paths.</param>
    /// <param name="lineEnd">How their lines end.</param>
    public static async Task<Project> CreateAsync(string sample, string root = "/", char separator = '/', string lineEnd = "\n")
    {
        var folder = RepositoryFiles.PathOf("samples", sample);
        var settings = await File.ReadAllTextAsync(Path.Combine(folder, sample + ".csproj"), TestContext.Current.CancellationToken);
        var version = Version().Match(settings);
        var project = (await ProgramProject.CreateAsync(
            "",
            globalConfig: version.Success ? $"linkerd_version = {version.Groups[1].Value}\n" : "")).Project;
        project = project
            .AddDocument(
                "MoreUsings.cs",
                SourceText.From("global using System.Threading; global using System.Threading.Tasks;"),
                filePath: "/MoreUsings.cs").Project
            .WithCompilationOptions(project.CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication));
        foreach (var path in Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(IsSource)
            .Order(StringComparer.Ordinal))
        {
            var source = SourceText.From(
                (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings(lineEnd));
            var name = root + Path.GetRelativePath(folder, path).Replace('\\', '/').Replace('/', separator);
            project = path.EndsWith(".cs", StringComparison.Ordinal)
                ? project.AddDocument(name, source, filePath: name).Project
                : project.AddAdditionalDocument(name, source, filePath: name).Project;
        }

        return project;
    }

    private static bool IsSource(string path) =>
        Path.GetExtension(path) is ".cs" or ".yaml" or ".yml"
        && !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    [GeneratedRegex("<LinkerdVersion>(.*)</LinkerdVersion>")]
    private static partial Regex Version();
}
