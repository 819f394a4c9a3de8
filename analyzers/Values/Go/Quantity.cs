using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// An amount of a resource as Kubernetes' <c>resource.ParseQuantity</c> takes it: a number with at most one suffix, which is a decimal
/// one (<c>n u m k M G T P E</c>), a binary one (<c>Ki Mi Gi Ti Pi Ei</c>) or an exponent (<c>e3</c>). The digits may be missing, which
/// says 0, unless the parser then has to leave its quick path.
/// </summary>
internal sealed class Quantity : ValueGrammar
{
    /// <summary>The smallest power of ten that the parser's quick path counts in; below it, there must be a digit.</summary>
    private const int Nano = -9;

    private static readonly ImmutableHashSet<string> Suffixes = ImmutableHashSet.Create(
        StringComparer.Ordinal, "", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");

    private Quantity()
    {
    }

    /// <summary>The only instance: the grammar has no parameters.</summary>
    public static Quantity Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_Quantity");

    /// <inheritdoc/>
    public override bool Accepts(string text) => IsQuantity(text.AsSpan());

    /// <summary>Whether the text is a quantity.</summary>
    public static bool IsQuantity(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        if (text[0] is '+' or '-')
        {
            text = text.Slice(1);
        }

        var length = LengthOfNumber(text);
        var hasDigits = !text.Slice(0, length).Trim('.').IsEmpty;
        var suffix = text.Slice(length);
        return suffix.Length <= 2 && Suffixes.Contains(suffix.ToString())
            ? hasDigits || suffix is not ("Pi" or "Ei")
            : IsExponent(suffix, hasDigits);
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        text = LooseDecimal.FromDecimalComma(text) ?? text;
        var length = LengthOfNumber(text.AsSpan());
        if (length == 0)
        {
            yield break;
        }

        var number = text.Substring(0, length);
        var written = text.Substring(length).Trim();

        // What parts the two may be all that is wrong: 100 m is 100m before it is anything else.
        yield return number + written;
        foreach (var suffix in LikelySuffixes(written))
        {
            yield return number + suffix;
        }
    }

    /// <summary>
    /// The suffixes that one may have meant: letter case aside, with or without a B for bytes. Where both a decimal and a binary
    /// suffix can be meant, the decimal one comes first, because that is what the letters say.
    /// </summary>
    private static IEnumerable<string> LikelySuffixes(string written)
    {
        var letters = written.ToLowerInvariant();
        if (letters is "b" or "byte" or "bytes" or "")
        {
            return [string.Empty];
        }

        if (letters.EndsWith("b", StringComparison.Ordinal))
        {
            letters = letters.Substring(0, letters.Length - 1);
        }

        return letters switch
        {
            "k" => ["k", "Ki"],
            "m" => ["M", "Mi"],
            "g" => ["G", "Gi"],
            "t" => ["T", "Ti"],
            "p" => ["P", "Pi"],
            "ki" => ["Ki"],
            "mi" => ["Mi"],
            "gi" => ["Gi"],
            "ti" => ["Ti"],
            "pi" => ["Pi"],
            "ei" => ["Ei"],
            _ => [],
        };
    }

    private static int LengthOfNumber(ReadOnlySpan<char> text)
    {
        var length = 0;
        var hasPoint = false;
        while (length < text.Length && (IntegerText.IsDigit(text[length]) || (text[length] == '.' && !hasPoint)))
        {
            hasPoint |= text[length] == '.';
            length++;
        }

        return length;
    }

    /// <summary>An <c>e</c> and a whole number of 64 bits, of which the parser keeps 32.</summary>
    private static bool IsExponent(ReadOnlySpan<char> suffix, bool hasDigits)
    {
        if (suffix.IsEmpty || suffix[0] is not ('e' or 'E')
            || !IntegerText.TryParse(suffix.Slice(1), takesPlus: true, takesMinus: true, out var exponent)
            || exponent is < long.MinValue or > long.MaxValue)
        {
            return false;
        }

        return hasDigits || unchecked((int)(long)exponent) >= Nano;
    }
}
