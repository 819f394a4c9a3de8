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

    /// <summary>Move the reported entry from the metadata of a workload to that of its pod template.</summary>
    MoveToPodTemplate,

    /// <summary>Move the reported entry from the labels to the annotations of the same object, or the other way.</summary>
    MoveToOtherSlot,

    /// <summary>Write another entry behind the reported one.</summary>
    AddEntry,

    /// <summary>Take the reported entry out.</summary>
    RemoveEntry,
}
