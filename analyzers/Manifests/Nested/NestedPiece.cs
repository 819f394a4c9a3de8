namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// A piece of the text of a scalar: characters that stand for themselves, or one that an escape or a line break stands for.
/// </summary>
/// <param name="Start">Where it begins in the text of the scalar.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Outer">Where it is written.</param>
/// <param name="OuterLength">How long it is there.</param>
internal readonly record struct NestedPiece(int Start, int Length, int Outer, int OuterLength)
{
    /// <summary>Whether the characters stand for themselves.</summary>
    public bool IsVerbatim => Length == OuterLength;

    /// <summary>Where a character is written; behind the piece for the position behind it.</summary>
    public int OuterOf(int position) =>
        IsVerbatim ? Outer + position - Start
        : position == Start ? Outer
        : Outer + OuterLength;

    /// <summary>Where what a character is written as ends.</summary>
    public int OuterBehind(int position) => IsVerbatim ? Outer + position - Start + 1 : Outer + OuterLength;
}
