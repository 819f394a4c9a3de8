using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Literals;

/// <summary>From decoded positions to positions in the token's text, in logarithmic time.</summary>
/// <param name="contentStart">Where the content begins in the token's text.</param>
/// <param name="seams">In ascending order; no two begin at the same decoded position.</param>
internal readonly struct LiteralMap(int contentStart, LiteralSeam[] seams)
{
    /// <summary>
    /// Where the character begins; behind the indentation if it is the first of a line. For the second half of a pair that one
    /// escape writes: where that escape begins. For the length of the decoded text: the end of the content.
    /// </summary>
    public int StartOf(int decoded)
    {
        if (!TryGetSeam(decoded, out var seam))
        {
            return contentStart + decoded;
        }

        return decoded < seam.DecodedEnd ? seam.SourceStart : seam.SourceEnd + (decoded - seam.DecodedEnd);
    }

    /// <summary>Where the character ends; for either half of a pair that one escape writes, where that escape ends.</summary>
    public int EndOf(int decoded)
    {
        if (!TryGetSeam(decoded, out var seam))
        {
            return contentStart + decoded + 1;
        }

        return decoded < seam.DecodedEnd ? seam.SourceEnd : seam.SourceEnd + (decoded - seam.DecodedEnd) + 1;
    }

    /// <summary>The escape of which a boundary at this position would leave one half on either side.</summary>
    public bool TryGetHalved(int decoded, out LiteralSeam seam) => TryGetSeam(decoded, out seam) && seam.IsHalvedAt(decoded);

    /// <summary>The escape that writes the character before this position.</summary>
    public bool TryGetEscapeBefore(int decoded, out LiteralSeam seam)
    {
        seam = default;
        return decoded > 0 && TryGetSeam(decoded - 1, out seam) && seam.DecodedLength > 0 && seam.DecodedEnd == decoded;
    }

    /// <summary>The indentation that was removed right before this position, if any was written there.</summary>
    public bool TryGetIndentation(int decoded, out LiteralSeam seam) =>
        TryGetSeam(decoded, out seam) && seam.DecodedStart == decoded && seam.DecodedLength == 0;

    /// <summary>The last seam that begins at or before this position.</summary>
    private bool TryGetSeam(int decoded, out LiteralSeam seam)
    {
        var found = Sorted.LastAtOrBefore(seams, one => one.DecodedStart, decoded);
        seam = found >= 0 ? seams[found] : default;
        return found >= 0;
    }
}
