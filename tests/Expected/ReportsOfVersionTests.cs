using System.Globalization;
using System.Text;
using LinkerdAnnotations.Tests.Cases;
using LinkerdAnnotations.Tests.Documentation;
using LinkerdAnnotations.Tests.Samples;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Expected;

/// <summary>
/// What the version at hand reports on all samples and cases, in a file of its own for each version: a change that makes the package say
/// something else shows there. The file of a version that is out stays as it is.
/// </summary>
public class ReportsOfVersionTests
{
    private static readonly string[] CaseFiles = ["candidates.yaml", "repairs.yaml", "trust.yaml"];

    [Fact]
    public async Task Reports_are_those_that_are_written_down_for_the_version()
    {
        var text = new StringBuilder();
        foreach (var sample in SampleProject.Names)
        {
            await AppendAsync(text, $"samples/{sample}", await SampleProject.CreateAsync(sample));
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
}
