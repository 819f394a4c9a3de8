using CsCheck;

namespace LinkerdAnnotations.Tests.Values;

/// <summary>Generators of texts that know nothing of the grammars under test.</summary>
internal static class Texts
{
    private const string Awkward = "\0\t\n\r \"'`\\,;|.:/%[]{}()<>=+-_*#@!~&^$\u00A0\u00B5\u03BC\u0661\uFF10\u2013\u2028\uFEFF\uD800\uDFFF";

    /// <summary>UTF-16 units of every kind, lone surrogates included.</summary>
    public static Gen<string> AnyUnicode { get; } =
        Gen.OneOf(Gen.Char, Gen.OneOfConst(Awkward.ToCharArray()), Gen.Char['\0', '\x7F']).Array[0, 40].Select(units => new string(units));

    /// <summary>One to six of the parts, one after the other.</summary>
    public static Gen<string> Of(params string[] parts) => Gen.OneOfConst(parts).Array[1, 6].Select(string.Concat);

    /// <summary>The texts with one to three units deleted, doubled, swapped or replaced.</summary>
    public static Gen<string> Mutated(Gen<string> texts)
    {
        var units = Gen.OneOf(Gen.OneOfConst(Awkward.ToCharArray()), Gen.Char[' ', '~']);
        return Gen.Select(texts, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 10_000], units).Array[1, 3])
            .Select((text, steps) => steps.Aggregate(text, (current, step) => Mutate(current, step.Item1, step.Item2, step.Item3)));
    }

    /// <summary>The entries with commas between them.</summary>
    public static Gen<string> Lists(Gen<string> entries) => entries.Array[1, 6].Select(all => string.Join(",", all));

    /// <summary>The texts with blanks before and behind.</summary>
    public static Gen<string> Padded(Gen<string> texts)
    {
        var blanks = Gen.OneOfConst("", " ", "  ", "\t", "\n", "\u00A0", "\u2003", "\u0085");
        return Gen.Select(blanks, texts, blanks).Select((before, text, behind) => before + text + behind);
    }

    private static string Mutate(string text, int kind, int place, char unit)
    {
        if (text.Length == 0)
        {
            return unit.ToString();
        }

        var at = place % text.Length;
        return kind switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 when at > 0 => text.Remove(at - 1, 2).Insert(at - 1, new string([text[at], text[at - 1]])),
            2 => text.Insert(at, unit.ToString()),
            _ => text.Remove(at, 1).Insert(at, unit.ToString()),
        };
    }
}
