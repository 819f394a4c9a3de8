using System.Text;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Samples;

/// <summary>What was changed in the copy of a sample, as the author of a pull request shows it.</summary>
internal static class SampleDiff
{
    private const int HasChanges = 1;

    /// <summary>The difference between a sample and its copy in a folder, file by file.</summary>
    public static async Task<string> OfAsync(string folder, string sample)
    {
        var original = RepositoryFiles.PathOf("samples", sample);
        var diff = new StringBuilder();
        foreach (var file in Directory
            .GetFiles(Path.Combine(folder, sample), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(folder, sample), path))
            .Where(path => File.Exists(Path.Combine(original, path)) && !IsBuilt(path))
            .Order(StringComparer.Ordinal))
        {
            var (exitCode, output, errors) = await Tool.RunAsync(new(
                "git",
                [
                    "diff", "--no-index", "--no-color", "--no-ext-diff", "--unified=3", "--diff-algorithm=myers",
                    Path.Combine(original, file), Path.Combine(folder, sample, file),
                ]));
            Assert.True(exitCode is 0 or HasChanges, errors);
            if (exitCode == HasChanges)
            {
                var name = $"{sample}/{file.Replace('\\', '/')}";
                diff.Append(null, $"--- a/{name}\n+++ b/{name}\n");
                diff.AppendJoin('\n', output.Split('\n').SkipWhile(line => !IsHunk(line)).Select(WithoutContext));
            }
        }

        return diff.ToString();
    }

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";

    private static bool IsHunk(string line) => line.StartsWith("@@ ", StringComparison.Ordinal);

    // Behind the second mark, git writes the line that it takes for the beginning of the method.
    private static string WithoutContext(string line) =>
        IsHunk(line) ? line[..(line.IndexOf("@@", 2, StringComparison.Ordinal) + 2)] : line;
}
