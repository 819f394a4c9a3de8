namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>
/// How a finding can be repaired: the contract between the rules, which offer edits, and the code fixes, which make them.
/// </summary>
/// <param name="Written">The text that was judged, so that a code fix can tell whether it is still there.</param>
internal abstract record Edit(string Written)
{
    /// <summary>
    /// Whether the edit surely does what the author meant, so that it may be made together with others without anybody looking at it.
    /// Other edits are offered one at a time.
    /// </summary>
    public bool IsCertain { get; init; }
}
