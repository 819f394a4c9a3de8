using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A text whose actions are blanked, and what is known of them. Every other character stands where it stood.</summary>
/// <param name="text">The text.</param>
/// <param name="actions">All actions, in order.</param>
/// <param name="lines">Those that stand alone on their lines and put text there.</param>
/// <param name="branches">From each position on, up to the next, the innermost branch; in order.</param>
internal sealed class BlankedText(
    string text,
    ImmutableArray<TemplateAction> actions,
    ImmutableArray<TemplateAction> lines,
    ImmutableArray<(int Position, TemplateBranch? Branch)> branches)
{
    /// <summary>The text without its actions.</summary>
    public string Text => text;

    /// <summary>The innermost branch around a position; null where there is none.</summary>
    public TemplateBranch? BranchAt(int position)
    {
        var before = Sorted.CountBefore(branches, boundary => boundary.Position, position + 1);
        return before > 0 ? branches[before - 1].Branch : null;
    }

    /// <summary>Whether a part of the text is not known before the template is filled in.</summary>
    public bool HasAction(TextSpan span)
    {
        var before = Sorted.CountBefore(actions, action => action.Span.Start, span.End);
        return before > 0 && actions[before - 1].Span.End > span.Start;
    }

    /// <summary>The actions within a part of the text that put lines of their own there, in order.</summary>
    public IEnumerable<TemplateAction> LinesIn(TextSpan span)
    {
        for (var i = Sorted.CountBefore(lines, action => action.Span.Start,
            span.Start); i < lines.Length && lines[i].Span.Start < span.End; i++)
        {
            yield return lines[i];
        }
    }
}
