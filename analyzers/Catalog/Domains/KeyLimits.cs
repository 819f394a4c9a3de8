namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>
/// How long the key of an annotation or a label is at most, in characters, to Kubernetes; and how long a string is still looked at.
/// </summary>
internal static class KeyLimits
{
    /// <summary>A DNS name, which stands before the slash.</summary>
    public const int LongestDomain = 253;

    /// <summary>The name behind the slash, which the value of a label must be as well.</summary>
    public const int LongestName = 63;

    /// <summary>A whole key.</summary>
    public const int LongestKey = LongestDomain + 1 + LongestName;

    /// <summary>
    /// A pointer of JSON that ends in a key: <c>/spec/jobTemplate/spec/template/metadata/annotations/</c> and the like may stand before it.
    /// </summary>
    public const int LongestPointer = 128 + LongestKey;

    /// <summary>A wrong key: a right one with some room for slips. What is longer is another kind of text.</summary>
    public const int LongestWrongKey = 400;
}
