using System.Text;

namespace LinkerdAnnotations.Analyzers.Literals;

/// <summary>
/// Walks a literal's content once and records where it does not stand for itself. Every character is compared with the value
/// that Roslyn read, so a map that disagrees with the compiler is never handed out.
/// </summary>
internal sealed class LiteralDecoder
{
    private static readonly char[] RegularMarks = ['\\'];
    private static readonly char[] VerbatimMarks = ['"'];
    private static readonly char[] InterpolatedRegularMarks = ['\\', '{', '}'];
    private static readonly char[] InterpolatedVerbatimMarks = ['"', '{', '}'];

    private readonly string _source;
    private readonly string _value;
    private readonly LiteralShape _shape;
    private List<LiteralSeam>? _seams;
    private StringBuilder? _text;
    private int _position;
    private int _valuePosition;
    private int _decodedPosition;

    private LiteralDecoder(string source, string value, LiteralShape shape)
    {
        _source = source;
        _value = value;
        _shape = shape;
        _position = shape.ContentStart;
    }

    /// <summary>
    /// Decodes the content; false if it is malformed or if Roslyn read something else. <paramref name="value"/> is the token's
    /// value text, in which Roslyn leaves the doubled braces of interpolated strings as they are written.
    /// </summary>
    public static bool TryDecode(string source, string value, LiteralShape shape, out string text, out LiteralSeam[] seams)
    {
        var decoder = new LiteralDecoder(source, value, shape);
        var decoded = shape.Form switch
        {
            LiteralForm.Regular => decoder.ReadMarked(shape.IsInterpolated ? InterpolatedRegularMarks : RegularMarks),
            LiteralForm.Verbatim => decoder.ReadMarked(shape.IsInterpolated ? InterpolatedVerbatimMarks : VerbatimMarks),
            LiteralForm.SingleLineRaw => decoder.ReadPlain(shape.ContentEnd),
            _ => decoder.ReadLines(),
        };

        text = decoder._text?.ToString() ?? value;
        seams = decoder._seams?.ToArray() ?? [];
        return decoded && decoder._valuePosition == value.Length;
    }

    private bool ReadMarked(char[] marks)
    {
        while (true)
        {
            var mark = _source.IndexOfAny(marks, _position, _shape.ContentEnd - _position);
            if (!ReadPlain(mark < 0 ? _shape.ContentEnd : mark))
            {
                return false;
            }

            if (mark < 0)
            {
                return true;
            }

            if (!(_source[mark] == '\\' ? ReadEscape() : ReadDoubled()))
            {
                return false;
            }
        }
    }

    private bool ReadPlain(int end)
    {
        var length = end - _position;
        if (string.CompareOrdinal(_source, _position, _value, _valuePosition, length) != 0)
        {
            return false;
        }

        _text?.Append(_source, _position, length);
        _position = end;
        _valuePosition += length;
        _decodedPosition += length;
        return true;
    }

    private bool ReadEscape()
    {
        if (!LiteralEscape.TryRead(_source, _position, _shape.ContentEnd, out var length, out var codePoint))
        {
            return false;
        }

        // A brace of an interpolated string may be doubled, never escaped.
        if (_shape.IsInterpolated && codePoint is ('{' or '}'))
        {
            return false;
        }

        var decodedLength = codePoint > char.MaxValue ? 2 : 1;
        if (_valuePosition + decodedLength > _value.Length || CodePointAt(_valuePosition, decodedLength) != codePoint)
        {
            return false;
        }

        _text?.Append(_value, _valuePosition, decodedLength);
        AddSeam(decodedLength, length);
        _valuePosition += decodedLength;
        return true;
    }

    private int CodePointAt(int position, int length) =>
        length == 1 ? _value[position]
        : char.IsSurrogatePair(_value, position) ? char.ConvertToUtf32(_value[position], _value[position + 1])
        : -1;

    private bool ReadDoubled()
    {
        var character = _source[_position];
        if (_position + 1 >= _shape.ContentEnd || _source[_position + 1] != character)
        {
            return false;
        }

        // Roslyn's value has one quote for two, but both braces: only the binder makes one of them.
        var valueLength = character == '"' ? 1 : 2;
        if (string.CompareOrdinal(_source, _position, _value, _valuePosition, valueLength) != 0)
        {
            return false;
        }

        if (valueLength == 2)
        {
            _text ??= new StringBuilder(_value.Length).Append(_value, 0, _valuePosition);
        }

        _text?.Append(character);
        AddSeam(decodedLength: 1, sourceLength: 2);
        _valuePosition += valueLength;
        return true;
    }

    private bool ReadLines()
    {
        var startsLine = _shape.FollowsOpening;
        while (true)
        {
            var lineEnd = LineBreak.Find(_source, _position, _shape.ContentEnd);
            if (startsLine && !SkipIndentation(lineEnd))
            {
                return false;
            }

            var lineBreak = LineBreak.LengthAt(_source, lineEnd, _shape.ContentEnd);
            if (!ReadPlain(lineEnd + lineBreak))
            {
                return false;
            }

            if (lineBreak == 0)
            {
                return true;
            }

            startsLine = true;
        }
    }

    private bool SkipIndentation(int lineEnd)
    {
        var indentation = _shape.Indentation;
        var length = 0;
        while (length < indentation.Length && _position + length < lineEnd && _source[_position + length] == indentation[length])
        {
            length++;
        }

        // A blank line may be shorter than the indentation.
        if (length < indentation.Length && _position + length < lineEnd)
        {
            return false;
        }

        if (length > 0)
        {
            AddSeam(decodedLength: 0, sourceLength: length);
        }

        return true;
    }

    private void AddSeam(int decodedLength, int sourceLength)
    {
        _seams ??= [];
        _seams.Add(new LiteralSeam(_decodedPosition, decodedLength, _position, _position + sourceLength));
        _position += sourceLength;
        _decodedPosition += decodedLength;
    }
}
