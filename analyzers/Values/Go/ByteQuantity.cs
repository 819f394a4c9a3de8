namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Bytes: whole ones, or with a decimal or a binary suffix.</summary>
internal sealed class ByteQuantity : Quantity
{
    private const decimal OneMebibyte = 1024 * 1024;

    /// <summary>A number with more digits was not meant in millions of bytes.</summary>
    private const int MostDigits = 5;

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_ByteQuantity");

    /// <summary>Whether a quantity is of some bytes, and of fewer than any process needs.</summary>
    public static bool IsBelowOneMebibyte(string text) => TryRead(text, out var amount) && amount is > 0 and < OneMebibyte;

    /// <inheritdoc/>
    protected override IEnumerable<string> SuggestInstead(string text)
    {
        var number = text.TrimEnd('m');
        return IsBelowOneMebibyte(text) && number.Length <= MostDigits && LengthOfNumber(number.AsSpan()) == number.Length
            ? [number + "Mi", number + "M"]
            : [];
    }

    /// <summary>
    /// Letter case aside, with or without a B for bytes. Where both a decimal and a binary suffix can be meant, the decimal one comes
    /// first, because that is what the letters say. An <c>m</c>, a thousandth, never means itself.
    /// </summary>
    protected override IEnumerable<string> SuffixesMeantBy(string letters)
    {
        // What parts number and suffix may be all that is wrong.
        var asWritten = letters is "m" or "u" or "n" ? Array.Empty<string>() : [letters];
        return asWritten.Concat(OfUnit(letters.ToLowerInvariant()));
    }

    private static IEnumerable<string> OfUnit(string letters) => letters switch
    {
        "" or "b" or "byte" or "bytes" => [string.Empty],
        "k" or "kb" or "kilobyte" or "kilobytes" => ["k", "Ki"],
        "m" or "mb" or "meg" or "megs" or "megabyte" or "megabytes" => ["M", "Mi"],
        "g" or "gb" or "gig" or "gigs" or "gigabyte" or "gigabytes" => ["G", "Gi"],
        "t" or "tb" or "terabyte" or "terabytes" => ["T", "Ti"],
        "p" or "pb" or "petabyte" or "petabytes" => ["P", "Pi"],
        "ki" or "kib" or "kibibyte" or "kibibytes" => ["Ki"],
        "mi" or "mib" or "mebibyte" or "mebibytes" => ["Mi"],
        "gi" or "gib" or "gibibyte" or "gibibytes" => ["Gi"],
        "ti" or "tib" or "tebibyte" or "tebibytes" => ["Ti"],
        "pi" or "pib" => ["Pi"],
        "ei" or "eib" => ["Ei"],
        _ => [],
    };
}
