using System.Text;

namespace LinkerdAnnotations.Tool;

/// <summary>Standard output, written in large pieces. A reader that has gone, as <c>head</c> does, is no mistake.</summary>
internal static class Output
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Opens it. The console's own stream passes over what nobody reads any more.</summary>
    public static TextWriter Open() =>
        Console.IsOutputRedirected
            ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize)
            : Console.Out;
}
