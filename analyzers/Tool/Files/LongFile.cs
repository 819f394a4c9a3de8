namespace LinkerdAnnotations.Tool;

/// <summary>A file that is too long to be read as text, and is only searched.</summary>
internal static class LongFile
{
    private const int Piece = 1024 * 1024;

    // Where a piece of the file ends, the name may be cut in two.
    private static readonly int Overlap = Name.Length - 1;

    private static ReadOnlySpan<byte> Name => "linkerd"u8;

    /// <summary>Whether what was read of a file, or what is still to be read, names Linkerd.</summary>
    public static bool MentionsLinkerd(ReadOnlySpan<byte> beginning, Stream rest, CancellationToken cancellationToken)
    {
        if (beginning.IndexOf(Name) >= 0)
        {
            return true;
        }

        var buffer = new byte[Piece];
        beginning[^Overlap..].CopyTo(buffer);
        for (int read; (read = rest.Read(buffer, Overlap, buffer.Length - Overlap)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var piece = buffer.AsSpan(0, Overlap + read);
            if (piece.IndexOf(Name) >= 0)
            {
                return true;
            }

            piece[^Overlap..].CopyTo(buffer);
        }

        return false;
    }
}
