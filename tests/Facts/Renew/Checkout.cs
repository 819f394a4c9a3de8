using System.Diagnostics;

namespace LinkerdAnnotations.Renewal;

/// <summary>A repository of linkerd2, with or without a work tree; everything is read at a tag.</summary>
internal sealed class Checkout(string folder)
{
    // What none of Linkerd's programs runs.
    private static readonly string[] NoSources =
    [
        "_test.go", "/testdata/", "/test/", "/tests/", "/tests.rs", "testutil/", ".golden", "/fake/", "bin/", "cli/cmd/doc.go"
    ];

    /// <summary>The text of a file; null where the tag has none.</summary>
    public string? Text(string tag, string path)
    {
        var (exitCode, output) = Run("show", $"{tag}:{path}");
        return exitCode == 0 ? output : null;
    }

    /// <summary>The lines that match an expression, in the sources.</summary>
    public IEnumerable<SourceLine> Lines(string tag, string expression, params string[] files)
    {
        foreach (var line in Run(["grep", "-n", "-I", "-E", expression, tag, "--", .. files]).Output.Split('\n'))
        {
            // tag:path:number:text
            var parts = line.Split(':', 4);
            if (parts.Length == 4
                && int.TryParse(parts[2], out var number)
                && !NoSources.Any(mark => parts[1].Contains(mark, StringComparison.Ordinal)))
            {
                yield return new(parts[1], number, parts[3]);
            }
        }
    }

    /// <summary>What differs between two tags in some files, as git says it without lines around.</summary>
    public string Difference(string from, string to, params string[] files) => Run(["diff", "-U0", from, to, "--", .. files]).Output;

    /// <summary>The edges after one tag, up to another, oldest first.</summary>
    public IReadOnlyList<string> EdgesAfter(string from, string to)
    {
        var edges = Run("tag", "--list", "edge-*").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(tag => Number(tag) is { } number && number.CompareTo(Number(to)) <= 0 && number.CompareTo(Number(from)) > 0);
        return [.. edges.OrderBy(Number)];
    }

    private static Version? Number(string tag) => Version.TryParse(tag["edge-".Length..], out var number) ? number : null;

    private (int ExitCode, string Output) Run(params string[] arguments)
    {
        var info = new ProcessStartInfo("git", ["-C", folder, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        using var process = Process.Start(info)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = errors.Result;
        return (process.ExitCode, output);
    }
}
