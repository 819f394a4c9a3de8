using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Literals;

/// <summary>
/// The characters that a string literal token stands for, and where each was written: regular, verbatim and raw literals, their
/// UTF-8 forms, and the text parts of interpolated strings of each form. A literal without escapes needs no map and holds none;
/// otherwise the map grows with the number of escapes and indented lines, not with the text.
/// </summary>
internal sealed class LiteralText
{
    private readonly string _source;
    private readonly int _position;
    private readonly LiteralShape _shape;
    private readonly LiteralMap _map;

    private LiteralText(SyntaxToken token, string source, string text, LiteralShape shape, LiteralMap map)
    {
        _source = source;
        _position = token.SpanStart;
        _shape = shape;
        _map = map;
        Text = text;
    }

    /// <summary>
    /// The decoded characters. They are the token's <see cref="SyntaxToken.ValueText"/>, but for interpolated strings that are
    /// not raw: there Roslyn leaves <c>{{</c> and <c>}}</c> in the value, and this text has the one brace that they stand for.
    /// </summary>
    public string Text { get; }

    /// <summary>
    /// Reads a token; null if it is no text of a string literal, is not terminated, or is malformed in any way. Never throws.
    /// The format of a hole (<c>{value:format}</c>) is no text of the string.
    /// </summary>
    public static LiteralText? Read(SyntaxToken token)
    {
        var source = token.Text;
        return LiteralShape.Of(token, source) is { } shape
            && LiteralDecoder.TryDecode(source, token.ValueText, shape, out var text, out var seams)
            ? new LiteralText(token, source, text, shape, new LiteralMap(shape.ContentStart, seams))
            : null;
    }

    /// <summary>
    /// The absolute span in the tree that holds exactly the decoded characters: an escape is covered as a whole (also where only
    /// one half of the surrogate pair that it writes is asked for), and indentation that a raw literal removes is covered only
    /// between two lines of the span. An empty span gives the insertion point: where the character at its position begins.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within <see cref="Text"/>.</exception>
    public TextSpan ToSource(TextSpan decoded)
    {
        CheckBounds(decoded);
        var start = _position + _map.StartOf(decoded.Start);
        return decoded.IsEmpty ? new TextSpan(start, 0) : TextSpan.FromBounds(start, _position + _map.EndOf(decoded.End - 1));
    }

    /// <summary>The token's source text if it stood for <paramref name="text"/>; see <see cref="Replace"/>.</summary>
    public string? Encode(string text) => Replace(new TextSpan(0, Text.Length), text);

    /// <summary>
    /// The token's source text, from its first to its last character, with the decoded range replaced. The form stays: a regular
    /// literal escapes what it must, a verbatim one doubles quotes, a raw one indents new lines and takes more quotes as
    /// delimiter only if it needs them, interpolated strings double braces. What lies outside the range stays as it was written,
    /// with two exceptions for its meaning's sake: a half of a <c>\U</c> escape that stays, and a short <c>\x</c> escape that
    /// would swallow the character that now follows it, are written anew.
    /// </summary>
    /// <returns>
    /// Null if the form cannot hold the result. Regular and verbatim literals hold everything. A raw literal on one line holds
    /// no line break, no quote at either end, and is not empty; one over lines holds no CR or LF at an end that would make one
    /// CR LF with the line break beside it. The raw text of an interpolated string moreover holds no run of quotes, opening or
    /// closing braces that is as long as the string's delimiters.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within <see cref="Text"/>.</exception>
    public string? Replace(TextSpan decoded, string replacement)
    {
        CheckBounds(decoded);
        return _shape.Form is LiteralForm.Regular or LiteralForm.Verbatim
            ? EscapedLiteralWriter.Replace(_source, Text, _shape, _map, decoded, replacement)
            : RawLiteralWriter.Replace(_source, Text, _shape, _map, decoded, replacement);
    }

    private void CheckBounds(TextSpan decoded)
    {
        if (decoded.End > Text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(decoded));
        }
    }
}
