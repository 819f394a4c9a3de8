using System.Globalization;
using System.Text;
using CsCheck;
using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Literals;

/// <summary>Writes random text as random literals of every form, and records where each character went.</summary>
internal sealed class LiteralGenerator
{
    private static readonly string[] Pieces =
    [
        "linkerd.io/inject", "a", "F", "0", "9", "g", "x41", "u8", " ", "  ", "\t", "\n", "\r", "\r\n", "\n\n", "\n \n", "\n    ",
        "\u0085", "\u2028", "\u2029", "\0", "\a", "\u001b", "\u0001", "\"", "\"\"", "\"\"\"", "\\", "'", "{", "}", "{{", "}}", "{{{",
        "\U0001F600", "\ud800", "\udc00", "\u00e9", "\u00a0", "\ufeff", "\uffff", "\u3000", "$", "@", "\\n", "\\x", "//", "#if",
    ];

    private static readonly string[] NewLines = ["\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"];
    private static readonly string[] Indentations = ["", "  ", "    ", "\t", "\t  ", "\u00a0 ", "\u3000"];

    private readonly StringBuilder _source = new("/* before */ ");
    private readonly Choices _choices;
    private readonly LiteralForm _form;
    private readonly bool _isInterpolated;
    private readonly bool _isUtf8;
    private readonly string[] _texts;
    private string _indentation = "";
    private int _quotes = 1;
    private int _dollars;
    private bool _needsNoHexDigit;

    private LiteralGenerator(LiteralForm form, string[] texts, bool isInterpolated, bool isUtf8, Choices choices)
    {
        _form = form;
        _isInterpolated = isInterpolated;
        _isUtf8 = isUtf8;
        _choices = choices;
        _texts = texts;
    }

    /// <summary>Any text, rich in what is hard to write.</summary>
    public static Gen<string> Text { get; } = Gen.OneOfConst(Pieces).Array[0, 8].Select(string.Concat);

    public static Gen<Choices> Decisions { get; } = Gen.Int[0, 720_719].Array[1, 40].Select(numbers => new Choices(numbers));

    public static Gen<WrittenLiteral> Literal { get; } = Gen.Select(
        Gen.OneOfConst(LiteralForm.Regular, LiteralForm.Verbatim, LiteralForm.SingleLineRaw, LiteralForm.MultiLineRaw),
        Text.Array[1, 4],
        Gen.Int[0, 2],
        Decisions,
        (form, texts, kind, choices) =>
            new LiteralGenerator(form, kind == 1 ? [.. texts] : texts[..1], isInterpolated: kind == 1, isUtf8: kind == 2, choices).Write());

    /// <summary>A literal that holds just these texts, with a hole between any two of them; null where the form cannot hold them.</summary>
    public static WrittenLiteral? Write(LiteralForm form, string[] texts, bool isUtf8, Choices choices)
    {
        var isHeld = texts.Select((text, i) =>
            form is not (LiteralForm.SingleLineRaw or LiteralForm.MultiLineRaw) || FitsRaw(form, text, i == 0, i == texts.Length - 1));
        return isHeld.All(fits => fits)
            ? new LiteralGenerator(form, [.. texts], isInterpolated: texts.Length > 1, isUtf8, choices).Write()
            : null;
    }

    private bool IsRaw => _form is LiteralForm.SingleLineRaw or LiteralForm.MultiLineRaw;

    /// <summary>Whether the raw form can hold the texts, with these delimiters; what cannot be written is no literal.</summary>
    public static bool FitsRaw(LiteralForm form, string text, bool followsOpening, bool precedesClosing) =>
        form != LiteralForm.SingleLineRaw
        || (!text.Any(SyntaxFacts.IsNewLine)
            && !(followsOpening && text.StartsWith('"'))
            && !(precedesClosing && text.EndsWith('"'))
            && !(followsOpening && precedesClosing && text.Length == 0));

    public static int LongestRun(string text, char character)
    {
        var longest = 0;
        for (var run = 0; text.Contains(new string(character, run + 1), StringComparison.Ordinal); run++)
        {
            longest = run + 1;
        }

        return longest;
    }

    private WrittenLiteral Write()
    {
        for (var i = 0; i < _texts.Length && IsRaw; i++)
        {
            if (!FitsRaw(_form, _texts[i], i == 0, i == _texts.Length - 1))
            {
                _texts[i] = "x" + string.Concat(_texts[i].Where(character => !SyntaxFacts.IsNewLine(character))) + "y";
            }
        }

        _quotes = IsRaw ? Math.Max(3, _texts.Max(text => LongestRun(text, '"')) + 1) + _choices.Below(2) : 1;
        _dollars = !_isInterpolated ? 0
            : IsRaw ? _texts.Max(text => Math.Max(LongestRun(text, '{'), LongestRun(text, '}'))) + 1 + _choices.Below(2)
            : 1;
        _indentation = _form == LiteralForm.MultiLineRaw ? _choices.Of<string>(Indentations) : "";

        WriteOpening();
        var written = new List<WrittenText>();
        for (var i = 0; i < _texts.Length; i++)
        {
            if (i > 0)
            {
                WriteHole();
            }

            written.Add(WriteText(_texts[i], i == 0, i == _texts.Length - 1));
        }

        WriteClosing();
        return new WrittenLiteral(_source.ToString(), _form, _quotes, _dollars, written);
    }

    private void WriteOpening()
    {
        _source.Append(_form == LiteralForm.Verbatim
            ? !_isInterpolated ? "@" : _choices.Of("$@", "@$")
            : new string('$', _dollars));
        _source.Append('"', _quotes);
        if (_form == LiteralForm.MultiLineRaw)
        {
            _source.Append(_choices.Of("", "", " ", "\t ")).Append(NewLine(before: '\0', after: _texts[0].FirstOrDefault()));
        }
    }

    private void WriteClosing()
    {
        if (_form == LiteralForm.MultiLineRaw)
        {
            _source.Append(NewLine(before: _source[^1], after: '\0')).Append(_indentation);
        }

        _source.Append('"', _quotes);
        if (_isUtf8)
        {
            _source.Append(_choices.Of("u8", "U8"));
        }
    }

    /// <summary>A line break that does not melt with a neighbour into one CR LF.</summary>
    private string NewLine(char before, char after)
    {
        var chosen = _choices.Of<string>(NewLines);
        return (before == '\r' && chosen == "\n") || (after == '\n' && chosen == "\r") ? "\r\n" : chosen;
    }

    private void WriteHole()
    {
        _source.Append('{', _dollars).Append(_choices.Of("1", "1:N", "1,3", "1,3:N", "\"\\t\"", "@\"\"\"\"")).Append('}', _dollars);
        _needsNoHexDigit = false;
    }

    private WrittenText WriteText(string text, bool followsOpening, bool precedesClosing)
    {
        var written = new WrittenText { Start = _source.Length, FollowsOpening = followsOpening, PrecedesClosing = precedesClosing };
        var startsLine = followsOpening;
        var position = 0;
        while (true)
        {
            var breakLength = position >= text.Length || !SyntaxFacts.IsNewLine(text[position]) ? 0
                : text.AsSpan(position).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
            if (startsLine)
            {
                var isBlank = breakLength > 0 || (position == text.Length && precedesClosing);
                _source.Append(isBlank ? _indentation[.._choices.Below(_indentation.Length + 1)] : _indentation);
                startsLine = false;
            }

            if (position == text.Length)
            {
                break;
            }

            var length = _form == LiteralForm.MultiLineRaw && breakLength > 0 ? breakLength
                : char.IsSurrogatePair(text, position) && _choices.OneIn(2) ? 2 : 1;
            WriteUnit(written, text.Substring(position, length));
            startsLine = _form == LiteralForm.MultiLineRaw && breakLength > 0;
            position += length;
        }

        written.End = _source.Length;
        return written;
    }

    private void WriteUnit(WrittenText written, string unit)
    {
        var start = _source.Length;
        if (IsRaw)
        {
            for (var i = 0; i < unit.Length; i++)
            {
                _source.Append(unit[i]);
                written.Add(unit.Substring(i, 1), start + i, start + i + 1);
            }

            return;
        }

        if (_isInterpolated && unit is ("{" or "}"))
        {
            _source.Append(unit).Append(unit);
        }
        else if (_form == LiteralForm.Verbatim)
        {
            _source.Append(unit == "\"" ? "\"\"" : unit);
        }
        else
        {
            WriteRegularUnit(unit);
        }

        if (unit.Length == 2 && _source[start] != '\\')
        {
            written.Add(unit[..1], start, start + 1);
            written.Add(unit[1..], start + 1, start + 2);
        }
        else
        {
            written.Add(unit, start, _source.Length);
        }

        _needsNoHexDigit = IsOpenHexEscape(start);
    }

    private bool IsOpenHexEscape(int start) =>
        _form == LiteralForm.Regular && _source[start] == '\\' && _source[start + 1] == 'x' && _source.Length - start < 6;

    private void WriteRegularUnit(string unit)
    {
        if (unit.Length == 2)
        {
            if (_choices.OneIn(2))
            {
                _source.Append("\\U").Append(Hex(char.ConvertToUtf32(unit, 0), 8));
            }
            else
            {
                _source.Append(unit);
            }

            return;
        }

        var character = unit[0];
        var mustEscape = character is '"' or '\\' || SyntaxFacts.IsNewLine(character)
            || (_needsNoHexDigit && char.IsAsciiHexDigit(character));
        if (!mustEscape && _choices.Below(3) > 0)
        {
            _source.Append(character);
            return;
        }

        var simple = "'\"\\\0\a\b\f\n\r\t\v\u001b".IndexOf(character, StringComparison.Ordinal);
        if (simple >= 0 && (character != '\u001b' || CSharpText.KnowsEscapeOfEscape) && _choices.Below(4) > 0)
        {
            _source.Append('\\').Append("'\"\\0abfnrtve"[simple]);
            return;
        }

        _source.Append(_choices.Below(3) switch
        {
            0 => "\\u" + Hex(character, 4),
            1 => "\\U" + Hex(character, 8),
            _ => "\\x" + Hex(character, 1 + _choices.Below(4)),
        });
    }

    private string Hex(int number, int digits) =>
        number.ToString((_choices.OneIn(2) ? "x" : "X") + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
