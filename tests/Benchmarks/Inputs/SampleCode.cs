using System.Globalization;
using System.Text.RegularExpressions;

namespace LinkerdAnnotations.Benchmarks.Inputs;

/// <summary>The samples of this repository, many times over.</summary>
internal static partial class SampleCode
{
    private const string Usings = "using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading; using System.Threading.Tasks;\n";

    // A sample that shows another one repaired has that one's files but for its own.
    private const string Repaired = "Fixed";

    // The constants of this one are written by a generator, which does not run here.
    private const string Generated = "WithConstants";

    /// <summary>A code base of that many copies, each in namespaces of its own.</summary>
    public static CodeBase OfCopies(int count)
    {
        var samples = Directory.GetDirectories(Locations.Of("Samples"))
            .Select(folder => Path.GetFileName(folder))
            .Where(sample => !sample.EndsWith(Generated, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(sample => FilesOf(sample).Values.Select(text => (Sample: sample, Text: text)))
            .ToList();
        return CodeBase.Of("samples", Enumerable.Range(0, count).SelectMany(copy => samples.Select(file =>
            Usings + OwnNamespace().Replace(file.Text, $"$1{file.Sample}{copy.ToString(CultureInfo.InvariantCulture)}.$2"))));
    }

    private static SortedDictionary<string, string> FilesOf(string sample)
    {
        var files = sample.StartsWith(Repaired, StringComparison.Ordinal)
            ? FilesOf(sample[Repaired.Length..])
            : new(StringComparer.Ordinal);
        var folder = Path.Combine(Locations.Of("Samples"), sample);
        foreach (var path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path);
            if (name != "Program.cs" && !name.StartsWith("obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                files[name] = File.ReadAllText(path);
            }
        }

        return files;
    }

    [GeneratedRegex("^((?:namespace|using) )(BatchJobs|Manifests|Operator)(?=[.;])", RegexOptions.Multiline)]
    private static partial Regex OwnNamespace();
}
