using System.Globalization;
using System.Security;
using System.Text;

namespace LinkerdAnnotations.Tests.Documentation.Pictures;

/// <summary>
/// An SVG of text in a typewriter face. Each piece of text is given its width, so that the picture is the same in every font.
/// </summary>
internal sealed class Drawing(int width)
{
    /// <summary>The width of a character, in pixels.</summary>
    public const double Character = 8.1;

    /// <summary>The height of a line, in pixels.</summary>
    public const int Line = 20;

    private const int BaseLine = 15;

    private readonly StringBuilder _shapes = new();
    private double _height;

    /// <summary>A rectangle with round corners.</summary>
    public void Box(double x, double y, double boxWidth, double boxHeight, string fill, string stroke)
    {
        Reach(y + boxHeight);
        Append(
            $"""<rect x="{x:0.#}" y="{y:0.#}" width="{boxWidth:0.#}" height="{boxHeight:0.#}" rx="4" fill="{fill}" stroke="{stroke}"/>""");
    }

    /// <summary>A line of text.</summary>
    public void Text(double x, double y, params IEnumerable<Ink> inks)
    {
        Reach(y + Line);
        foreach (var ink in inks)
        {
            var blanks = ink.Text.Length - ink.Text.TrimStart().Length;
            var text = ink.Text.Trim();
            if (text.Length > 0)
            {
                Append(
                    $"""<text x="{x + (blanks * Character):0.#}" y="{y + BaseLine:0.#}" textLength="{WidthOf(text) * Character:0.#}" lengthAdjust="spacingAndGlyphs" fill="{ink.Color}">{SecurityElement.Escape(text)}</text>""");
            }

            x += WidthOf(ink.Text) * Character;
        }
    }

    /// <summary>The wavy line of a warning under a text that begins at <paramref name="x"/>.</summary>
    public void Squiggle(double x, double y, int length)
    {
        var path = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y + BaseLine + 4:0.#}"));
        for (var i = 0; i < length * Character / 3; i++)
        {
            path.Append(i % 2 == 0 ? " l3 -2.5" : " l3 2.5");
        }

        Append($"""<path d="{path}" fill="none" stroke="#bf8803" stroke-width="1.3"/>""");
    }

    /// <summary>The picture.</summary>
    /// <param name="title">What it shows, for those who cannot see it.</param>
    /// <param name="background">The colour behind everything.</param>
    public string ToSvg(string title, string background) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{_height + 12:0.#}" viewBox="0 0 {width} {_height + 12:0.#}" role="img" font-family="ui-monospace, SFMono-Regular, Consolas, 'Liberation Mono', monospace" font-size="13.5">
        <title>{SecurityElement.Escape(title)}</title>
        <rect width="100%" height="100%" rx="6" fill="{background}"/>
        {_shapes}</svg>

        """).ReplaceLineEndings("\n");

    /// <summary>The lines of a text that are no wider than so many characters, broken between words.</summary>
    public static IEnumerable<string> Wrap(string text, int characters)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > characters)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
        }

        yield return line.ToString();
    }

    /// <summary>How many characters wide a text is; Chinese characters count twice.</summary>
    private static int WidthOf(string text) => text.Sum(character => character >= 0x2E80 ? 2 : 1);

    private void Append(FormattableString shape) => _shapes.Append(shape.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void Reach(double bottom) => _height = Math.Max(_height, bottom);
}
