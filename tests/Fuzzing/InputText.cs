using System.Text;

namespace LinkerdAnnotations.Fuzzing;

/// <summary>The bytes of a file or of a fuzzer, as the text that is tried. What is no UTF-8 becomes half of a character.</summary>
internal static class InputText
{
    private const char Replacement = '\ufffd';
    private const char HalfOfCharacter = '\ud83d';

    /// <summary>The text of some bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes).Replace(Replacement, HalfOfCharacter);

    /// <summary>Bytes that make that text, but for the halves of characters, of which there is but one then.</summary>
    public static byte[] ToBytes(string text) => Encoding.UTF8.GetBytes(text);
}
