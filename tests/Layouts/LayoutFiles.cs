using LinkerdAnnotations.Tests.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Layouts;

/// <summary>Inputs for edits as files of a project that knows nothing but KubernetesClient.</summary>
internal static class LayoutFiles
{
    private const int Seed = 20241101;

    /// <summary>Each input plainly, and a few times laid out anew.</summary>
    public static IReadOnlyList<(string Path, SourceText Text, string? Release)> Create(int layouts)
    {
        var generator = new LayoutGenerator(new Random(Seed));
        var files = new List<(string, SourceText, string?)>();
        foreach (var seed in LayoutSeeds.All.Where(seed => !seed.NeedsDoubles))
        {
            var plain = LayoutGenerator.Parse(SourceText.From(Wrap(seed, files.Count)), CaseProject.ParseOptions).GetRoot();
            files.Add(($"Layout{files.Count}.cs", plain.GetText(), seed.Release));
            for (var i = 0; i < layouts; i++)
            {
                var root = LayoutGenerator.Parse(SourceText.From(Wrap(seed, files.Count)), CaseProject.ParseOptions).GetRoot();
                files.Add(($"Layout{files.Count}.cs", generator.Next(root).ToText(), seed.Release));
            }
        }

        return files;
    }

    private static string Wrap(LayoutSeed seed, int number) => $"namespace Layout{number}\n{{\n{seed.PlainSource}\n}}\n";
}
