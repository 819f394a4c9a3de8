using System.Globalization;
using System.Text;

namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>Characters that look like those of a key, or like nothing, and are others.</summary>
internal static class Confusables
{
    // Cyrillic, Greek and a few Latin letters, each followed by what it looks like.
    private const string Letters =
        "\u0430a\u0435e\u0456i\u043Eo\u0440p\u0441c\u0443y\u0445x\u0455s\u0458j\u0501d\u04BBh\u04CFl\u051Bq\u051Dw\u0433r" +
        "\u043Ak\u043Cm\u043Dh\u0442t\u043Fn\u0410A\u0412B\u0415E\u0406I\u041AK\u041CM\u041DH\u041EO\u0420P\u0421C\u0422T" +
        "\u0423Y\u0425X" +
        "\u03B1a\u03BFo\u03BDv\u03C1p\u03B9i\u03BAk\u03C5u\u03C4t\u0391A\u0392B\u0395E\u0399I\u039AK\u039CM\u039DN\u039FO" +
        "\u03A1P\u03A4T\u03A5Y\u03A7X" +
        "\u0131i\u0261g\u217Cl";

    private const string Hyphens = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63";
    private const string Slashes = "\u2044\u2215\u29F8";
    private const string Dots = "\u2024\u3002\uFF61";
    private const string Invisible =
        "\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F"
        + "\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF";

    private const char LastAscii = '\u007F';
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthToAscii = FirstFullWidth - '!';

    private static readonly Lazy<Dictionary<char, char>> Table = new(ReadTable);

    /// <summary>
    /// Whether a character looks like nothing: it joins or parts what stands around it, or says in which direction that is written.
    /// </summary>
    public static bool IsInvisible(char character) => character > LastAscii && Invisible.IndexOf(character) >= 0;

    /// <summary>Whether a character looks like a hyphen and is another.</summary>
    public static bool IsHyphen(char character) => character > LastAscii && Hyphens.IndexOf(character) >= 0;

    /// <summary><paramref name="text"/> with the characters it seems to have, and without surrounding blanks.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!IsInvisible(character))
            {
                folded.Append(FoldOne(character));
            }
        }

        return folded.ToString().Trim();
    }

    /// <summary>
    /// <paramref name="text"/> for people to read: what would pass for another character or for none, and what would break the line or be
    /// carried out by a terminal, is written as an escape.
    /// </summary>
    public static string Unmask(string text)
    {
        StringBuilder? unmasked = null;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (IsInvisible(character) || IsControl(character) || FoldOne(character) != character)
            {
                unmasked ??= new StringBuilder(text.Length).Append(text, 0, index);
                unmasked.Append(Escape(character));
            }
            else
            {
                unmasked?.Append(character);
            }
        }

        return unmasked?.ToString() ?? text;
    }

    /// <summary>
    /// Whether a character does something instead of being shown. The separators of lines and of paragraphs end a line too.
    /// </summary>
    private static bool IsControl(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';

    private static string Escape(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
    };

    private static char FoldOne(char character)
    {
        if (character <= LastAscii)
        {
            return character;
        }

        if (character is >= FirstFullWidth and <= LastFullWidth)
        {
            return (char)(character - FullWidthToAscii);
        }

        return Table.Value.TryGetValue(character, out var twin) ? twin : character;
    }

    private static Dictionary<char, char> ReadTable()
    {
        var table = new Dictionary<char, char>();
        for (var index = 0; index < Letters.Length; index += 2)
        {
            table.Add(Letters[index], Letters[index + 1]);
        }

        AddAll(Hyphens, '-');
        AddAll(Slashes, '/');
        AddAll(Dots, '.');
        return table;

        void AddAll(string characters, char twin)
        {
            foreach (var character in characters)
            {
                table.Add(character, twin);
            }
        }
    }
}
