using System.Collections.Concurrent;

namespace LinkerdAnnotations.Tool;

/// <summary>Everything that is judged in a run.</summary>
/// <param name="Manifests">All manifests: what one says may decide about another. None where no file has to do with Linkerd.</param>
/// <param name="Code">All C#, where any of it has to do with Linkerd.</param>
/// <param name="FileCount">How many files were looked at.</param>
internal sealed record Inputs(IReadOnlyList<ManifestInput> Manifests, IReadOnlyList<CodeInput> Code, int FileCount)
{
    // Most of them are a byte each.
    private const int KeptCharacters = 16 * 1024 * 1024;

    /// <summary>Finds and reads what a command line names.</summary>
    public static async Task<Inputs> ReadAsync(
        IReadOnlyList<string> paths, Problems problems, Problems notes, Progress progress, CancellationToken cancellationToken)
    {
        var finder = new FileFinder(problems, cancellationToken);
        var files = finder.Find(paths);
        var budget = new TextBudget(KeptCharacters);
        var manifests = new ManifestInput[files.Count];
        var unreadable = new ConcurrentDictionary<InputFile, string>();
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellationToken }, index =>
        {
            manifests[index] = ManifestInput.Of(files[index], TryRead(files[index], unreadable, cancellationToken), budget);
            progress.Count(files.Count);
        });

        if (!Array.Exists(manifests, manifest => manifest.IsOfLinkerd) && unreadable.IsEmpty)
        {
            return new([], [], files.Count);
        }

        var ignored = await FindIgnoredAsync(finder, notes);
        foreach (var (file, message) in unreadable.Where(file => !ignored.Contains(file.Key.Path)))
        {
            problems.Add(file.Name, message);
        }

        var judged = manifests
            .Where(input => !ignored.Contains(input.File.Path) && !unreadable.ContainsKey(input.File))
            .ToLookup(input => input.File.IsCode);
        var code = judged[true].Select(input => CodeInput.Read(input.File, problems, cancellationToken)).OfType<CodeInput>();
        return new(
            judged[false].Any(input => input.IsOfLinkerd) ? [.. judged[false]] : [],
            judged[true].Any(input => input.IsOfLinkerd) ? [.. code] : [],
            files.Count);
    }

    private static FileContent TryRead(
        InputFile file, ConcurrentDictionary<InputFile, string> unreadable, CancellationToken cancellationToken)
    {
        try
        {
            return FileReader.ReadIfOfLinkerd(file, cancellationToken);
        }
        catch (Exception exception) when (Problems.IsAboutOneFile(exception))
        {
            unreadable.TryAdd(file, Problems.Describe(exception));
            return FileContent.Foreign;
        }
    }

    private static async Task<HashSet<string>> FindIgnoredAsync(FileFinder finder, Problems notes)
    {
        var ignored = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (folder, files) in finder.WorkTrees)
        {
            ignored.UnionWith(await IgnoredFiles.FindAsync(folder, files, notes));
        }

        return ignored;
    }
}
