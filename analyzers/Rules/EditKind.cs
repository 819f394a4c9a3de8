namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>The kinds of edits that code fixes know.</summary>
internal enum EditKind
{
    /// <summary>Write another key in the place of the reported one.</summary>
    ReplaceKey,
}
