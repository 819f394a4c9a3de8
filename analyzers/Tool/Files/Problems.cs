using System.Collections.Concurrent;

namespace LinkerdAnnotations.Tool;

/// <summary>What went wrong with single files in a run; each is said once.</summary>
internal sealed class Problems
{
    private readonly ConcurrentDictionary<Problem, bool> _problems = [];

    /// <summary>All of them, by file.</summary>
    public IReadOnlyList<Problem> All => [.. _problems.Keys.OrderBy(problem => problem.ToString(), StringComparer.Ordinal)];

    /// <summary>Whether there are any.</summary>
    public bool AreThere => !_problems.IsEmpty;

    /// <summary>Takes one.</summary>
    public void Add(string? name, string message) => _problems.TryAdd(new(name, message), true);

    /// <summary>Whether what was thrown is about one file, so that the others can be gone on with.</summary>
    public static bool IsAboutOneFile(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or System.Security.SecurityException or NotSupportedException;

    /// <summary>What was thrown, in words of one line.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => Texts.Get("Problem_NotThere"),
        UnauthorizedAccessException or System.Security.SecurityException => Texts.Get("Problem_NoPermission"),
        _ => exception.Message.Split('\n')[0].Trim(),
    };
}
