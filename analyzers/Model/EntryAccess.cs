namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>What is done with an entry of a map.</summary>
internal enum EntryAccess
{
    /// <summary>Nothing yet: the key stands by itself, as in the declaration of a constant.</summary>
    None,

    /// <summary>It is looked up or compared.</summary>
    Read,

    /// <summary>It is taken out.</summary>
    Remove,

    /// <summary>It is set.</summary>
    Write,
}
