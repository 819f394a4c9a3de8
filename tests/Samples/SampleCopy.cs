namespace LinkerdAnnotations.Tests.Samples;

/// <summary>Copies of samples, to be built and changed.</summary>
internal static class SampleCopy
{
    /// <summary>
    /// Copies samples, and what their builds have in common, into a folder. What was built in their own folders stays there.
    /// </summary>
    public static void Make(string folder, params string[] samples)
    {
        foreach (var common in Directory.GetFiles(RepositoryFiles.PathOf("samples")))
        {
            File.Copy(common, Path.Combine(folder, Path.GetFileName(common)));
        }

        foreach (var sample in samples)
        {
            Copy(RepositoryFiles.PathOf("samples", sample), Path.Combine(folder, sample));
        }

        // All of them, for what is to be done with all at once.
        File.WriteAllLines(
            Path.Combine(folder, "Samples.slnx"),
            ["<Solution>", .. samples.Select(sample => $"""  <Project Path="{sample}/{sample}.csproj" />"""), "</Solution>"]);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.GetDirectories(from).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
