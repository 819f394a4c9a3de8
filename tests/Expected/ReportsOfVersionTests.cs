using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LinkerdAnnotations.Tests.Cases;
using LinkerdAnnotations.Tests.Documentation;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Expected;

/// <summary>
/// What the version at hand reports on all samples and cases, in a file of its own for each version: a change that makes the package say
/// something else shows there. The file of a version that is out stays as it is.
/// </summary>
public partial class ReportsOfVersionTests
{
    private static readonly string[] CaseFiles = ["candidates.yaml", "repairs.yaml", "trust.yaml"];

    private static readonly string[] Samples = ["BatchJobs", "FixedBatchJobs", "Manifests", "Operator"];

    [Fact]
    public async Task Reports_are_those_that_are_written_down_for_the_version()
    {
        var text = new StringBuilder();
        foreach (var sample in Samples)
        {
            await AppendAsync(text, $"samples/{sample}", await SampleAsync(sample));
        }

        foreach (var file in CaseFiles)
        {
            // A case that this compiler cannot read is none of this version's.
            foreach (var item in CaseFile.Read(file).Where(item => item.Language is null))
            {
                await AppendAsync(text, $"{file}: {item.Name}", await CaseFile.OpenAsync(item));
            }
        }

        await GeneratedFile.HoldsAsync(text.ToString(), "tests", "Expected", ReleasedFiles.Version + ".txt");
    }

    private static async Task AppendAsync(StringBuilder text, string title, Project project)
    {
        var analyzed = await AnalyzedProject.OfAsync(project);
        text.Append(CultureInfo.InvariantCulture, $"{title}\n");
        foreach (var diagnostic in analyzed.Diagnostics)
        {
            var place = diagnostic.Location.GetLineSpan();
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}) {diagnostic.Severity} {diagnostic.Id}: {Analysis.Message(diagnostic)}\n");
        }
    }

    private static async Task<Project> SampleAsync(string sample)
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
            var source = SourceText.From(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
            var name = "/" + Path.GetRelativePath(folder, path).Replace('\\', '/');
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
