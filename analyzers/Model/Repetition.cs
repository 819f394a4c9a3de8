namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>What becomes of an entry whose key its map has already.</summary>
internal enum Repetition
{
    /// <summary>Not known, or the two never meet.</summary>
    None,

    /// <summary>The program throws an exception.</summary>
    Throws,

    /// <summary>The entry takes the place of the earlier one.</summary>
    Replaces,

    /// <summary>A manifest holds both: strict readers refuse it, others take the later one.</summary>
    IsRefused,
}
