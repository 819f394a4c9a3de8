using System.Diagnostics;
using System.Text;

namespace LinkerdAnnotations.Tool;

/// <summary>Asks git which files it does not look after: those are not looked at.</summary>
internal static class IgnoredFiles
{
    private const int NothingIgnored = 1;

    /// <summary>The ignored ones of files of a work tree; none where there is no git, or it does not answer.</summary>
    public static async Task<IReadOnlySet<string>> FindAsync(string folder, IEnumerable<InputFile> files, Problems notes)
    {
        var ignored = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            // A monitor of the file system would be a program that the repository names.
            using var git = Process.Start(new ProcessStartInfo("git", ["-c", "core.fsmonitor=false", "check-ignore", "-z", "--stdin"])
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
            })!;
            var answer = git.StandardOutput.ReadToEndAsync();
            var errors = git.StandardError.ReadToEndAsync();
            await AskAsync(git.StandardInput, folder, files);
            await git.WaitForExitAsync();
            foreach (var path in (await answer).Split('\0', StringSplitOptions.RemoveEmptyEntries))
            {
                ignored.Add(Path.GetFullPath(path, folder));
            }

            if (git.ExitCode > NothingIgnored)
            {
                notes.Add(null, Texts.Get("Note_GitFailed", (await errors).Split('\n')[0]));
            }
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception)
        {
            notes.Add(null, Texts.Get("Note_NoGit"));
        }

        return ignored;
    }

    private static async Task AskAsync(StreamWriter input, string folder, IEnumerable<InputFile> files)
    {
        try
        {
            foreach (var file in files)
            {
                await input.WriteAsync(Path.GetRelativePath(folder, file.Path) + '\0');
            }

            input.Close();
        }
        catch (IOException)
        {
            // It has ended before it was asked everything, and says why by its exit code.
        }
    }
}
