namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>The kinds of edits that code fixes know.</summary>
internal enum EditKind
{
    /// <summary>Write another key in the place of the reported one.</summary>
    ReplaceKey,

    /// <summary>Write another value in the place of the reported one.</summary>
    ReplaceValue,

    /// <summary>Write one value where a boolean is true, and another where it is false, in the place of the boolean's own text.</summary>
    ReplaceFlag,
}
