using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Text;

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
        var ofLinkerd = new ConcurrentDictionary<InputFile, bool>();
        var manifests = new ManifestInput[files.Count];
        var unreadable = new ConcurrentDictionary<InputFile, string>();
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellationToken }, index =>
        {
            var text = TryRead(files[index], unreadable, cancellationToken);
            if (text is not null)
            {
                ofLinkerd.TryAdd(files[index], true);
            }

            manifests[index] = ManifestInput.Of(files[index], text, budget);
            progress.Count(files.Count);
        });

        if (ofLinkerd.IsEmpty && unreadable.IsEmpty)
        {
            return new([], [], files.Count);
        }

        var ignored = await FindIgnoredAsync(finder, notes);
        foreach (var (file, message) in unreadable.Where(file => !ignored.Contains(file.Key.Path)))
        {
            problems.Add(file.Name, message);
        }

        var judged = files.Where(file => !ignored.Contains(file.Path) && !unreadable.ContainsKey(file)).ToHashSet();
        var hasManifests = judged.Any(file => !file.IsCode && ofLinkerd.ContainsKey(file));
        var hasCode = judged.Any(file => file.IsCode && ofLinkerd.ContainsKey(file));
        var code = judged.Where(file => file.IsCode).Select(file => CodeInput.Read(file, problems, cancellationToken)).OfType<CodeInput>();
        return new(
            hasManifests ? [.. manifests.Where(manifest => !manifest.File.IsCode && judged.Contains(manifest.File))] : [],
            hasCode ? [.. code] : [],
            files.Count);
    }

    private static SourceText? TryRead(
        InputFile file, ConcurrentDictionary<InputFile, string> unreadable, CancellationToken cancellationToken)
    {
        try
        {
            return FileReader.ReadIfOfLinkerd(file, cancellationToken);
        }
        catch (Exception exception) when (Problems.IsAboutOneFile(exception))
        {
            unreadable.TryAdd(file, Problems.Describe(exception));
            return null;
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
