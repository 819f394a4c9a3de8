using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A text that may hold manifests, and where its characters were written.</summary>
internal abstract class ManifestText
{
    /// <summary>The text.</summary>
    public abstract string Text { get; }

    /// <summary>The parts of it that are not known before the program runs, in order.</summary>
    public abstract ImmutableArray<TextSpan> Holes { get; }

    /// <summary>Whether it is no manifest, but a label selector.</summary>
    public bool IsSelector { get; init; }

    /// <summary>
    /// Whether it may be nothing but a map of keys. Whether that is of annotations or of labels, it does not say.
    /// </summary>
    public bool IsMap { get; init; }

    /// <summary>Whether what reads it refuses any value but a string, whatever the map is of.</summary>
    public bool TakesOnlyStrings { get; init; }

    /// <summary>Where a part of the text was written.</summary>
    public abstract Location LocationOf(TextSpan span);

    /// <summary>Whether a part of the text can be rewritten where it stands.</summary>
    public abstract bool IsEditable(TextSpan span);

    /// <summary>Whether a part of the text is that of a constant, and judged where that is declared.</summary>
    public abstract bool IsOfConstant(TextSpan span);

    /// <summary>What to change where the text was written to have another part there; null where that cannot be.</summary>
    public abstract TextChange? Replace(TextSpan span, string replacement);
}
