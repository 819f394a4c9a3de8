using System.Globalization;
using System.Text;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// Reads JSON token by token, as strictly as Go's <c>encoding/json</c>: no comments, no commas at the end, at most 10000 levels deep.
/// It never throws, reads each character once, and stays at <see cref="JsonTokenKind.Invalid"/> once it is there.
/// </summary>
internal sealed class JsonReader(string text)
{
    private const int DeepestNesting = 10_000;
    private const int DigitsOfUnicodeEscape = 4;

    /// <summary>For each open container, whether it is an object.</summary>
    private readonly Stack<bool> _containers = new();
    private int _position;
    private Expectation _expectation = Expectation.Value;

    private enum Expectation
    {
        Value,
        ValueOrEnd,
        NameOrEnd,
        Name,
        CommaOrEnd,
        Nothing,
        Failed,
    }

    /// <summary>Where the last token starts, quotes included.</summary>
    public int Start { get; private set; }

    /// <summary>How long the last token is, quotes included, the colon of a name excluded.</summary>
    public int Length { get; private set; }

    /// <summary>How many containers are open after the last token.</summary>
    public int Depth => _containers.Count;

    /// <summary>The last token as it is written, without its quotes if it is a name or a text.</summary>
    public string Written => text[Start] == '"' ? text.Substring(Start + 1, Length - 2) : text.Substring(Start, Length);

    /// <summary>The last token, a name or a text, with its escapes resolved.</summary>
    public string Decoded => Decode(Written);

    /// <summary>Reads the next token.</summary>
    public JsonTokenKind Read()
    {
        SkipBlanks();
        if (_expectation == Expectation.CommaOrEnd && _position < text.Length && text[_position] == ',')
        {
            _position++;
            SkipBlanks();
            _expectation = _containers.Peek() ? Expectation.Name : Expectation.Value;
        }

        Start = _position;
        var kind = _position < text.Length ? ReadToken(text[_position]) : ReadEnd();
        Length = _position - Start;
        if (kind == JsonTokenKind.Name)
        {
            SkipBlanks();
            if (_position < text.Length && text[_position] == ':')
            {
                _position++;
                _expectation = Expectation.Value;
            }
            else
            {
                kind = JsonTokenKind.Invalid;
            }
        }

        if (kind == JsonTokenKind.Invalid)
        {
            _expectation = Expectation.Failed;
        }

        return kind;
    }

    /// <summary>Reads to the end of the container whose start was the last token, or to where the text is invalid.</summary>
    public void SkipContainer()
    {
        var outside = Depth - 1;
        while (Depth > outside && Read() != JsonTokenKind.Invalid)
        {
            // What is in it does not matter.
        }
    }

    private static string Decode(string written)
    {
        if (written.IndexOf('\\') < 0)
        {
            return written;
        }

        var decoded = new StringBuilder(written.Length);
        for (var index = 0; index < written.Length; index++)
        {
            if (written[index] != '\\')
            {
                decoded.Append(written[index]);
                continue;
            }

            index++;
            switch (written[index])
            {
                case 'u':
                    var digits = written.Substring(index + 1, DigitsOfUnicodeEscape);
                    decoded.Append((char)int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    index += DigitsOfUnicodeEscape;
                    break;
                case 'b':
                    decoded.Append('\b');
                    break;
                case 'f':
                    decoded.Append('\f');
                    break;
                case 'n':
                    decoded.Append('\n');
                    break;
                case 'r':
                    decoded.Append('\r');
                    break;
                case 't':
                    decoded.Append('\t');
                    break;
                default:
                    decoded.Append(written[index]);
                    break;
            }
        }

        return decoded.ToString();
    }

    private JsonTokenKind ReadEnd() => _expectation == Expectation.Nothing ? JsonTokenKind.End : JsonTokenKind.Invalid;

    private JsonTokenKind ReadToken(char first)
    {
        var takesValue = _expectation is Expectation.Value or Expectation.ValueOrEnd;
        switch (first)
        {
            case '{' when takesValue:
                return Open(isObject: true);
            case '[' when takesValue:
                return Open(isObject: false);
            case '}' when _expectation is Expectation.NameOrEnd or Expectation.CommaOrEnd && _containers.Peek():
                return Close(JsonTokenKind.ObjectEnd);
            case ']' when _expectation is Expectation.ValueOrEnd or Expectation.CommaOrEnd && !_containers.Peek():
                return Close(JsonTokenKind.ArrayEnd);
            case '"' when _expectation is Expectation.Name or Expectation.NameOrEnd:
                return ReadQuoted() ? JsonTokenKind.Name : JsonTokenKind.Invalid;
            case '"' when takesValue:
                return ReadQuoted() ? EndValue(JsonTokenKind.Text) : JsonTokenKind.Invalid;
            case 't' when takesValue:
                return ReadWord("true", JsonTokenKind.Boolean);
            case 'f' when takesValue:
                return ReadWord("false", JsonTokenKind.Boolean);
            case 'n' when takesValue:
                return ReadWord("null", JsonTokenKind.Null);
            default:
                return takesValue && ReadNumber() ? EndValue(JsonTokenKind.Number) : JsonTokenKind.Invalid;
        }
    }

    private JsonTokenKind Open(bool isObject)
    {
        if (_containers.Count == DeepestNesting)
        {
            return JsonTokenKind.Invalid;
        }

        _position++;
        _containers.Push(isObject);
        _expectation = isObject ? Expectation.NameOrEnd : Expectation.ValueOrEnd;
        return isObject ? JsonTokenKind.ObjectStart : JsonTokenKind.ArrayStart;
    }

    private JsonTokenKind Close(JsonTokenKind kind)
    {
        _position++;
        _containers.Pop();
        return EndValue(kind);
    }

    private JsonTokenKind EndValue(JsonTokenKind kind)
    {
        _expectation = _containers.Count == 0 ? Expectation.Nothing : Expectation.CommaOrEnd;
        return kind;
    }

    private JsonTokenKind ReadWord(string word, JsonTokenKind kind)
    {
        if (string.CompareOrdinal(text, _position, word, 0, word.Length) != 0)
        {
            return JsonTokenKind.Invalid;
        }

        _position += word.Length;
        return EndValue(kind);
    }

    private bool ReadQuoted()
    {
        _position++;
        while (_position < text.Length)
        {
            var character = text[_position++];
            if (character == '"')
            {
                return true;
            }

            if (character < ' ' || (character == '\\' && !ReadEscape()))
            {
                return false;
            }
        }

        return false;
    }

    private bool ReadEscape()
    {
        if (_position == text.Length)
        {
            return false;
        }

        var escaped = text[_position++];
        if (escaped != 'u')
        {
            return escaped is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't';
        }

        var end = _position + DigitsOfUnicodeEscape;
        while (_position < end)
        {
            if (_position == text.Length || !Digits.IsHexadecimal(text[_position]))
            {
                return false;
            }

            _position++;
        }

        return true;
    }

    private bool ReadNumber()
    {
        SkipOneOf('-', '-');
        if (_position < text.Length && text[_position] == '0')
        {
            _position++;
        }
        else if (!ReadDigits())
        {
            return false;
        }

        if (SkipOneOf('.', '.') && !ReadDigits())
        {
            return false;
        }

        if (!SkipOneOf('e', 'E'))
        {
            return true;
        }

        SkipOneOf('+', '-');
        return ReadDigits();
    }

    private bool ReadDigits()
    {
        var start = _position;
        while (_position < text.Length && Digits.IsDecimal(text[_position]))
        {
            _position++;
        }

        return _position > start;
    }

    private bool SkipOneOf(char first, char second)
    {
        if (_position == text.Length || (text[_position] != first && text[_position] != second))
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (_position < text.Length && text[_position] is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }
}
