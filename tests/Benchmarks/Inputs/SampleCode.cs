using System.Globalization;

namespace LinkerdAnnotations.Benchmarks.Inputs;

/// <summary>The samples of this repository, many times over.</summary>
internal static class SampleCode
{
    private const string Usings = "using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading.Tasks;\n";

    /// <summary>A code base of that many copies, each in namespaces of its own.</summary>
    public static CodeBase OfCopies(int count)
    {
        var files = Directory.EnumerateFiles(Locations.Of("Samples"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "Program.cs" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => (Folder: Path.GetFileName(Path.GetDirectoryName(file))!, Text: File.ReadAllText(file)))
            .ToList();
        return CodeBase.Of("samples", Enumerable.Range(0, count).SelectMany(copy => files.Select(file => InNamespace(file.Text, file.Folder, copy))));
    }

    private static string InNamespace(string text, string folder, int copy)
    {
        const string keyword = "namespace ";
        return Usings + text.Replace(keyword, keyword + folder + copy.ToString(CultureInfo.InvariantCulture) + ".", StringComparison.Ordinal);
    }
}
