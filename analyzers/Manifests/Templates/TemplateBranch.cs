using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A part of a template that may be left out, or come more than once.</summary>
internal sealed class TemplateBranch(TemplateBranch? outer, int start)
{
    /// <summary>The branch around this one; null where there is none.</summary>
    public TemplateBranch? Outer => outer;

    /// <summary>Where it stands; empty until its end was seen.</summary>
    public TextSpan Span { get; private set; } = new(start, 0);

    /// <summary>Says where it ends.</summary>
    public void EndAt(int position) => Span = TextSpan.FromBounds(Span.Start, Math.Max(position, Span.Start));
}
