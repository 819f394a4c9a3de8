namespace LinkerdAnnotations.Tool;

/// <summary>
/// Writes a repaired file: all of it beside the old one, which it then takes the place of, so that nobody ever sees a half.
/// </summary>
internal static class FileReplacement
{
    /// <summary>Writes a file.</summary>
    /// <exception cref="IOException">It cannot be written, or is no longer what was repaired.</exception>
    public static void Write(FileChanges change)
    {
        // What a link leads to is replaced, and not the link.
        var target = File.ResolveLinkTarget(change.File.Path, returnFinalTarget: true)?.FullName ?? change.File.Path;
        if (!FileReader.Read(change.File, CancellationToken.None).ContentEquals(change.Before))
        {
            throw new IOException(Texts.Get("Problem_Changed"));
        }

        var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
        try
        {
            using (var writer = new StreamWriter(beside, append: false, change.Before.Encoding!))
            {
                change.After.Write(writer);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            }

            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
