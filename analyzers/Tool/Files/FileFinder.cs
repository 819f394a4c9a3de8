using Microsoft.Extensions.FileSystemGlobbing;

namespace LinkerdAnnotations.Tool;

/// <summary>
/// Finds the files that a command line names: files, folders with all that is in them, and patterns. Links to folders are not followed, so
/// that no circle of them is walked.
/// </summary>
internal sealed class FileFinder(Problems problems, CancellationToken cancellationToken)
{
    private const string RepositoryFolder = ".git";

    private static readonly string[] PassedOver = ["bin", "obj", "node_modules"];
    private static readonly char[] Wildcards = ['*', '?', '['];
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly List<InputFile> _files = [];
    private readonly Dictionary<string, List<InputFile>> _workTrees = new(StringComparer.Ordinal);

    /// <summary>The files of work trees of git that were found in folders, by the folder to ask git in.</summary>
    public IReadOnlyDictionary<string, List<InputFile>> WorkTrees => _workTrees;

    /// <summary>The files that paths name, each once, in the order of their paths within a folder.</summary>
    public IReadOnlyList<InputFile> Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            try
            {
                FindAt(path);
            }
            catch (Exception exception) when (Problems.IsAboutOneFile(exception) || exception is ArgumentException)
            {
                problems.Add(path, Problems.Describe(exception));
            }
        }

        return _files;
    }

    private void FindAt(string path)
    {
        if (path == InputFile.StandardInputArgument)
        {
            Add(InputFile.StandardInput);
        }
        else if (Directory.Exists(path))
        {
            Walk(path, InputFile.IsLookedFor);
        }
        else if (File.Exists(path) || new FileInfo(path).LinkTarget is not null)
        {
            Add(InputFile.At(path));
        }
        else if (path.IndexOfAny(Wildcards) >= 0)
        {
            FindMatches(path);
        }
        else
        {
            problems.Add(path, Texts.Get("Problem_NotThere"));
        }
    }

    private void FindMatches(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(part => part.IndexOfAny(Wildcards) < 0).Count();
        var root = string.Join('/', parts.Take(fixedParts));
        root = root.Length > 0 ? root : pattern.StartsWith('/') ? "/" : ".";
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(string.Join('/', parts.Skip(fixedParts)));
        var before = _files.Count;
        if (Directory.Exists(root))
        {
            var full = Path.GetFullPath(root);
            Walk(root, path => matcher.Match(full, path).HasMatches);
        }

        if (_files.Count == before)
        {
            problems.Add(pattern, Texts.Get("Problem_NoMatch"));
        }
    }

    private void Walk(string root, Func<string, bool> isWanted)
    {
        var full = Path.GetFullPath(root);
        var pending = new Stack<(DirectoryInfo Folder, string? WorkTree)>();
        pending.Push((new(full), WorkTreeAbove(full)));
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (folder, workTree) = pending.Pop();
            try
            {
                var entries = folder.GetFileSystemInfos("*", Everything);
                if (Array.Exists(entries, entry => entry.Name == RepositoryFolder))
                {
                    workTree = folder.FullName;
                }

                Array.Sort(entries, (one, other) => string.CompareOrdinal(one.Name, other.Name));
                foreach (var file in entries.OfType<FileInfo>().Where(file => isWanted(file.FullName) && HoldsSomething(file)))
                {
                    AddFound(InputFile.At(file.FullName), workTree);
                }

                foreach (var inner in entries.OfType<DirectoryInfo>().Where(IsWalked).Reverse())
                {
                    pending.Push((inner, workTree));
                }
            }
            catch (Exception exception) when (Problems.IsAboutOneFile(exception))
            {
                problems.Add(InputFile.At(folder.FullName).Name, Problems.Describe(exception));
            }
        }
    }

    private static string? WorkTreeAbove(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (Path.Exists(Path.Combine(above.FullName, RepositoryFolder)))
            {
                return folder;
            }
        }

        return null;
    }

    private static bool IsWalked(DirectoryInfo folder) =>
        !folder.Name.StartsWith('.') && !PassedOver.Contains(folder.Name, StringComparer.Ordinal) && folder.LinkTarget is null;

    /// <summary>A file without a length may also be a pipe, which is waited for in vain, or a device that never ends.</summary>
    private static bool HoldsSomething(FileInfo file)
    {
        try
        {
            return file.LinkTarget is null
                ? file.Length > 0
                : file.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo { Exists: true, Length: 0 };
        }
        catch (Exception exception) when (Problems.IsAboutOneFile(exception))
        {
            // What is wrong with it is said when it is read.
            return true;
        }
    }

    private void AddFound(InputFile file, string? workTree)
    {
        if (Add(file) && workTree is not null)
        {
            if (!_workTrees.TryGetValue(workTree, out var files))
            {
                _workTrees.Add(workTree, files = []);
            }

            files.Add(file);
        }
    }

    private bool Add(InputFile file)
    {
        if (!_paths.Add(file.Path))
        {
            return false;
        }

        _files.Add(file);
        return true;
    }
}
