namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>How a text that could be a key is used.</summary>
internal enum KeyUsage
{
    /// <summary>Somewhere that says nothing about whether it is a key.</summary>
    Elsewhere,

    /// <summary>As a key of a map of strings.</summary>
    KeyOfMap,

    /// <summary>As the beginning or the end of a longer text, which is judged in its place, or of texts that are not known.</summary>
    PieceOfText,
}
