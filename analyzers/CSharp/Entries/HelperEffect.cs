namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>What a method of one's own sets the entry to whose key, and whose value, it is given.</summary>
internal enum HelperEffect
{
    /// <summary>That is not known: its body is not seen, or does not speak of them.</summary>
    Unknown,

    /// <summary>It sets no entry under the key.</summary>
    Nothing,

    /// <summary>It sets the entry to something that it makes itself, of the value or not.</summary>
    Another,

    /// <summary>It sets the entry to the value as it is given.</summary>
    AsGiven,
}
