using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Reads what a scalar says, and where each character of that is written.</summary>
internal sealed class NestedTextReader
{
    private readonly ManifestText _outer;
    private readonly string _source;
    private readonly int _end;
    private readonly bool _isMap;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<NestedPiece>.Builder _pieces = ImmutableArray.CreateBuilder<NestedPiece>();
    private int _position;

    private NestedTextReader(ManifestText outer, TextSpan scalar, bool isMap)
    {
        _isMap = isMap;
        _outer = outer;
        _source = outer.Text;
        _position = scalar.Start;
        _end = scalar.End;
    }

    /// <summary>
    /// What a scalar says, if it could be a manifest of its own; null for one without quotes, and for one that says nothing.
    /// </summary>
    /// <param name="outer">The text that it stands in.</param>
    /// <param name="scalar">Where it stands.</param>
    /// <param name="leadingSpaces">How many spaces its first line begins with; these are no indentation.</param>
    /// <param name="isMap">Whether it may be nothing but a map of keys.</param>
    public static NestedManifestText? Read(ManifestText outer, TextSpan scalar, int leadingSpaces, bool isMap)
    {
        var reader = new NestedTextReader(outer, scalar, isMap);
        return (scalar.IsEmpty ? '\0' : outer.Text[scalar.Start]) switch
        {
            '|' => reader.ReadBlock(leadingSpaces, isFolded: false),
            '>' => reader.ReadBlock(leadingSpaces, isFolded: true),
            '\'' => reader.ReadQuoted(NestedStyle.SingleQuoted),
            '"' => reader.ReadQuoted(NestedStyle.DoubleQuoted),
            _ => null,
        };
    }

    private NestedManifestText? ReadBlock(int leadingSpaces, bool isFolded)
    {
        SkipLine();
        var indentation = IndentationOfText() - leadingSpaces;
        while (_position < _end && indentation >= 0)
        {
            var line = _position;
            SkipLine();
            var start = Math.Min(line + indentation, EndOfText(line, _position));
            Add(start, _position - start);
        }

        // Where lines are folded, only JSON is what it was.
        return isFolded && FirstCharacter() is not ('{' or '[')
            ? null
            : ToText(NestedStyle.Block, new string(' ', Math.Max(indentation, 0)));
    }

    private NestedManifestText? ReadQuoted(NestedStyle style)
    {
        var quote = _source[_position++];
        while (_position < _end)
        {
            var character = _source[_position];
            if (character == quote)
            {
                if (quote == '"' || _position + 1 >= _end || _source[_position + 1] != quote)
                {
                    break;
                }

                Add("'", 2);
            }
            else if (character == '\\' && quote == '"')
            {
                AddEscape();
            }
            else if (character is '\n' or '\r')
            {
                AddFoldedLines();
            }
            else
            {
                Add(_position, 1);
                _position++;
            }
        }

        return ToText(style, string.Empty);
    }

    private NestedManifestText? ToText(NestedStyle style, string indentation) =>
        _text.Length == 0 ? null : new(_outer, _text.ToString(), _pieces.ToImmutable(), style, indentation) { IsMap = _isMap };

    /// <summary>Adds characters that stand for themselves; they may follow those before.</summary>
    private void Add(int start, int length)
    {
        if (length == 0)
        {
            return;
        }

        if (_pieces.Count > 0 && _pieces[_pieces.Count - 1] is { IsVerbatim: true } last && last.Outer + last.Length == start)
        {
            _pieces[_pieces.Count - 1] = last with { Length = last.Length + length, OuterLength = last.OuterLength + length };
        }
        else
        {
            _pieces.Add(new(_text.Length, length, start, length));
        }

        _text.Append(_source, start, length);
    }

    /// <summary>Adds what the characters at the position stand for.</summary>
    private void Add(string text, int written)
    {
        var length = Math.Min(written, _end - _position);
        if (text.Length > 0)
        {
            _pieces.Add(new(_text.Length, text.Length, _position, length));
            _text.Append(text);
        }

        _position += length;
    }

    private void AddEscape()
    {
        var next = _position + 1 < _end ? _source[_position + 1] : '\\';
        switch (next)
        {
            case 'n':
                Add("\n", 2);
                break;
            case 't':
                Add("\t", 2);
                break;
            case 'r':
                Add("\r", 2);
                break;
            case 'x':
                AddCode(2);
                break;
            case 'u':
                AddCode(4);
                break;
            case 'U':
                AddCode(8);
                break;
            case '\n' or '\r':
                // The line goes on in the next one.
                Add(string.Empty, 1 + LineBreakAt(_position + 1));
                SkipBlanks();
                break;
            default:
                Add(next.ToString(), 2);
                break;
        }
    }

    private void AddCode(int digits)
    {
        var start = _position + 2;
        var code = start + digits <= _end
            && int.TryParse(_source.Substring(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : -1;
        Add(code is (>= 0 and < 0xD800) or (> 0xDFFF and <= 0x10FFFF) ? char.ConvertFromUtf32(code) : "\uFFFD", 2 + digits);
    }

    /// <summary>A line break between quotes is a space, and several are one fewer.</summary>
    private void AddFoldedLines()
    {
        while (_text.Length > 0
            && _text[_text.Length - 1] is ' ' or '\t'
            && _pieces[_pieces.Count - 1] is { IsVerbatim: true, Length: > 1 } last)
        {
            _pieces[_pieces.Count - 1] = last with { Length = last.Length - 1, OuterLength = last.OuterLength - 1 };
            _text.Length--;
        }

        var start = _position;
        var breaks = 0;
        while (_position < _end && _source[_position] is '\n' or '\r')
        {
            _position += LineBreakAt(_position);
            SkipBlanks();
            breaks++;
        }

        var folded = breaks == 1 ? " " : new string('\n', breaks - 1);
        _pieces.Add(new(_text.Length, folded.Length, start, Math.Max(_position - start, folded.Length + 1)));
        _text.Append(folded);
    }

    /// <summary>How far the first line with a text is indented.</summary>
    private int IndentationOfText()
    {
        for (var line = _position; line < _end;)
        {
            var position = line;
            while (position < _end && _source[position] == ' ')
            {
                position++;
            }

            if (position < _end && _source[position] is not ('\n' or '\r'))
            {
                return position - line;
            }

            line = position + (position < _end ? LineBreakAt(position) : 0);
        }

        return 0;
    }

    private char FirstCharacter()
    {
        for (var i = 0; i < _text.Length; i++)
        {
            if (!char.IsWhiteSpace(_text[i]))
            {
                return _text[i];
            }
        }

        return '\0';
    }

    private void SkipLine()
    {
        while (_position < _end && _source[_position] is not ('\n' or '\r'))
        {
            _position++;
        }

        _position += _position < _end ? LineBreakAt(_position) : 0;
    }

    private void SkipBlanks()
    {
        while (_position < _end && _source[_position] is ' ' or '\t')
        {
            _position++;
        }
    }

    /// <summary>
    /// Where the text of a line ends that begins at <paramref name="line"/> and whose break ends at <paramref name="next"/>.
    /// </summary>
    private int EndOfText(int line, int next)
    {
        while (next > line && _source[next - 1] is '\n' or '\r')
        {
            next--;
        }

        return next;
    }

    private int LineBreakAt(int position) => _source[position] == '\r' && position + 1 < _end && _source[position + 1] == '\n' ? 2 : 1;
}
