using System.Collections.Immutable;
using System.Numerics;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// An amount of a resource as Kubernetes' <c>resource.ParseQuantity</c> takes it: a number with at most one suffix, which is a decimal
/// one (<c>n u m k M G T P E</c>), a binary one (<c>Ki Mi Gi Ti Pi Ei</c>) or an exponent (<c>e3</c>). The digits may be missing, which
/// says 0, unless the parser then has to leave its quick path. What is taken is the same for each resource; what was meant is not.
/// </summary>
internal abstract class Quantity : ValueGrammar
{
    /// <summary>The smallest power of ten that the parser's quick path counts in; below it, there must be a digit.</summary>
    private const int Nano = -9;

    /// <summary>Longest text, in characters, whose amount is asked for.</summary>
    private const int LongestReadable = 64;

    /// <summary>A power of ten from which on the amount of any digit is more than Kubernetes keeps.</summary>
    private const int BeyondHighest = 19;

    private static readonly BigInteger NanosInOne = BigInteger.Pow(10, -Nano);
    private static readonly BigInteger HighestNanos = new BigInteger(long.MaxValue) * NanosInOne;

    /// <summary>How many tens, or how many times 1024, a suffix stands for.</summary>
    private static readonly ImmutableDictionary<string, (int Tens, int Kibis)> Suffixes = new Dictionary<string, (int Tens, int Kibis)>
    {
        [""] = (0, 0), ["n"] = (Nano, 0), ["u"] = (-6, 0), ["m"] = (-3, 0),
        ["k"] = (3, 0), ["M"] = (6, 0), ["G"] = (9, 0), ["T"] = (12, 0), ["P"] = (15, 0), ["E"] = (18, 0),
        ["Ki"] = (0, 1), ["Mi"] = (0, 2), ["Gi"] = (0, 3), ["Ti"] = (0, 4), ["Pi"] = (0, 5), ["Ei"] = (0, 6),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>CPUs, of which people write whole ones and thousandths.</summary>
    public static Quantity Cpu { get; } = new CpuQuantity();

    /// <summary>Bytes of memory or of storage, of which people write millions and more.</summary>
    public static Quantity Bytes { get; } = new ByteQuantity();

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
        return suffix.Length <= 2 && Suffixes.ContainsKey(suffix.ToString())
            ? hasDigits || suffix is not ("Pi" or "Ei")
            : TryReadExponent(suffix, out var exponent) && (hasDigits || exponent >= Nano);
    }

    /// <summary>
    /// Reads the amount as Kubernetes keeps it: rounded up to a billionth, at most 2^63-1 either way. Nobody writes one in more than a few
    /// characters, so longer texts are not read.
    /// </summary>
    public static bool TryRead(string text, out decimal amount)
    {
        amount = 0;
        if (text.Length > LongestReadable || !IsQuantity(text.AsSpan()))
        {
            return false;
        }

        var isNegative = text[0] == '-';
        var rest = text[0] is '+' or '-' ? text.Substring(1) : text;
        var number = rest.Substring(0, LengthOfNumber(rest.AsSpan()));
        var point = number.IndexOf('.');
        var digits = number.Replace(".", string.Empty);
        if (!Suffixes.TryGetValue(rest.Substring(number.Length), out var scale)
            && TryReadExponent(rest.AsSpan(number.Length), out var exponent))
        {
            scale = (exponent, 0);
        }

        var nanos = NanosOf(
            digits.Length == 0
                ? BigInteger.Zero
                : BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) * BigInteger.Pow(1024, scale.Kibis),
            scale.Tens - (point < 0 ? 0 : number.Length - point - 1L));
        amount = (decimal)nanos / (decimal)NanosInOne;
        amount = isNegative ? -amount : amount;
        return true;
    }

    /// <summary>Whether an amount is below zero.</summary>
    public static bool IsNegative(string text) => TryRead(text, out var amount) && amount < 0;

    /// <summary>The length of the number that a text begins with.</summary>
    protected static int LengthOfNumber(ReadOnlySpan<char> text)
    {
        var length = 0;
        var hasPoint = false;
        while (length < text.Length && (Digits.IsDecimal(text[length]) || (text[length] == '.' && !hasPoint)))
        {
            hasPoint |= text[length] == '.';
            length++;
        }

        return length;
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        text = LooseDecimal.FromDecimalComma(text) ?? text;
        var length = LengthOfNumber(text.AsSpan());
        if (length == 0)
        {
            return [];
        }

        var number = text.Substring(0, length);
        return SuffixesMeantBy(text.Substring(length).Trim()).Select(suffix => number + suffix);
    }

    /// <summary>The suffixes that one may have meant who wrote these letters behind a number, the likeliest first.</summary>
    protected abstract IEnumerable<string> SuffixesMeantBy(string letters);

    private static BigInteger NanosOf(BigInteger digits, long tens)
    {
        tens -= Nano;
        if (digits.IsZero || tens > BeyondHighest - Nano)
        {
            return digits.IsZero ? BigInteger.Zero : HighestNanos;
        }

        if (tens >= 0)
        {
            return BigInteger.Min(HighestNanos, digits * BigInteger.Pow(10, (int)tens));
        }

        // Each rest counts as a billionth.
        return tens < -2 * LongestReadable
            ? BigInteger.One
            : BigInteger.Min(HighestNanos, BigInteger.DivRem(digits, BigInteger.Pow(10, (int)-tens), out var rest) + (rest.IsZero ? 0 : 1));
    }

    /// <summary>An <c>e</c> and a whole number of 64 bits, of which the parser keeps 32.</summary>
    private static bool TryReadExponent(ReadOnlySpan<char> suffix, out int exponent)
    {
        exponent = 0;
        if (suffix.IsEmpty || suffix[0] is not ('e' or 'E')
            || !IntegerText.TryParse(suffix.Slice(1), takesPlus: true, takesMinus: true, out var written)
            || written is < long.MinValue or > long.MaxValue)
        {
            return false;
        }

        exponent = unchecked((int)(long)written);
        return true;
    }
}
