namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>How an entry is put into its map, by what happens where the map has its key already.</summary>
internal enum EntryWriting
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>An exception is thrown.</summary>
    Adds,

    /// <summary>The earlier value is lost.</summary>
    Replaces,
}
