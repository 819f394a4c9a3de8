using System.Buffers;
using System.Text;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tool;

/// <summary>Reads files as text.</summary>
internal static class FileReader
{
    /// <summary>What is longer than this many bytes is not read as a manifest.</summary>
    public const int Longest = 32 * 1024 * 1024;

    private const int FirstBytes = 64 * 1024;

    // Git takes a file for binary on the same grounds.
    private const int LookedAtForZeros = 8000;

    private static readonly (byte[] Mark, Encoding Encoding)[] Encodings =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true)),
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true)),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)),
    ];

    private static readonly Encoding Plain = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, unless it has nothing to do with Linkerd, whatever else is in it.</summary>
    /// <exception cref="UnreadableFileException">It may have to do with Linkerd, and is no text that can be read.</exception>
    public static FileContent ReadIfOfLinkerd(InputFile file, CancellationToken cancellationToken)
    {
        using var stream = Open(file);
        return Read(stream, file, onlyOfLinkerd: true, cancellationToken);
    }

    /// <summary>The text of a file, whatever is in it.</summary>
    /// <exception cref="UnreadableFileException">It is no text that can be read.</exception>
    public static SourceText Read(InputFile file, CancellationToken cancellationToken)
    {
        using var stream = Open(file);
        return Read(stream, file, onlyOfLinkerd: false, cancellationToken).Text!;
    }

    private static Stream Open(InputFile file) => file.IsStandardInput
        ? Console.OpenStandardInput()
        : new FileStream(file.Path, new FileStreamOptions { BufferSize = 0, Share = FileShare.ReadWrite | FileShare.Delete });

    private static FileContent Read(Stream stream, InputFile file, bool onlyOfLinkerd, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(stream.CanSeek ? (int)Math.Min(stream.Length + 1, Longest + 1) : FirstBytes);
        try
        {
            var length = 0;
            for (int read; (read = stream.Read(buffer, length, buffer.Length - length)) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                length += read;
                if (length > Longest)
                {
                    // What has no length has no end either.
                    return onlyOfLinkerd
                        && stream.CanSeek
                        && stream.Length >= length
                        && !LongFile.MentionsLinkerd(buffer.AsSpan(0, length), stream, cancellationToken)
                        ? FileContent.Foreign
                        : throw new UnreadableFileException(Texts.Get("Problem_TooLong", Longest / 1024 / 1024));
                }

                if (length == buffer.Length)
                {
                    var longer = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, Longest + 1));
                    buffer.AsSpan(0, length).CopyTo(longer);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = longer;
                }
            }

            return Decode(buffer.AsSpan(0, length), file, onlyOfLinkerd, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static FileContent Decode(ReadOnlySpan<byte> bytes, InputFile file, bool onlyOfLinkerd, CancellationToken cancellationToken)
    {
        var (text, encoding) = Decode(bytes, file.IsCode);
        var source = SourceText.From(text ?? Encoding.Latin1.GetString(bytes), encoding);
        var mayHoldNamespace = text is not null && ManifestPrefilter.CouldBeNamespace(text, 0, text.Length);
        if (onlyOfLinkerd && !file.IsStandardInput && !FilePrefilter.At(source, cancellationToken).MayMentionLinkerd)
        {
            return new(null, mayHoldNamespace);
        }

        if (text is null)
        {
            throw new UnreadableFileException(Texts.Get("Problem_NotUnicode"));
        }

        return text.AsSpan(0, Math.Min(text.Length, LookedAtForZeros)).Contains('\0')
            ? throw new UnreadableFileException(Texts.Get("Problem_Binary"))
            : new(source, mayHoldNamespace);
    }

    /// <summary>
    /// Bytes as text, null where they are none. C# that is not Unicode is read as old editors wrote it, which the compiler does too.
    /// </summary>
    private static (string? Text, Encoding Encoding) Decode(ReadOnlySpan<byte> bytes, bool isCode)
    {
        var encoding = Plain;
        foreach (var (mark, marked) in Encodings)
        {
            if (bytes.StartsWith(mark))
            {
                encoding = marked;
                bytes = bytes[mark.Length..];
                break;
            }
        }

        try
        {
            return (encoding.GetString(bytes), encoding);
        }
        catch (DecoderFallbackException)
        {
            return (isCode ? Encoding.Latin1.GetString(bytes) : null, Encoding.Latin1);
        }
    }
}
