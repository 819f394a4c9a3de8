namespace LinkerdAnnotations.Analyzers.Literals;

/// <summary>
/// A stretch of a token's text that does not stand for itself: an escape (one or two decoded characters) or removed
/// indentation (no decoded character). Between two seams source and decoded text are the same, character by character.
/// </summary>
/// <param name="DecodedStart">Where the stretch stands in the decoded text.</param>
/// <param name="DecodedLength">How many characters it decodes to: 0 for removed indentation, otherwise 1 or 2.</param>
/// <param name="SourceStart">Where it begins in the token's text.</param>
/// <param name="SourceEnd">Where it ends in the token's text.</param>
internal readonly record struct LiteralSeam(int DecodedStart, int DecodedLength, int SourceStart, int SourceEnd)
{
    /// <summary>The first decoded position behind the stretch.</summary>
    public int DecodedEnd => DecodedStart + DecodedLength;

    /// <summary>Whether a boundary at this decoded position would halve the stretch: one escape that writes a surrogate pair.</summary>
    public bool IsHalvedAt(int decoded) => decoded > DecodedStart && decoded < DecodedEnd;
}
