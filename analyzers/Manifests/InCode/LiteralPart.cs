using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A part of a text that an expression composes: a literal, a constant, or something unknown.</summary>
/// <param name="Start">Where it begins in the composed text.</param>
/// <param name="Text">What it gives; something that stands for it where that is not known.</param>
/// <param name="Token">The token of a literal.</param>
/// <param name="Literal">The characters of a literal; null for other parts.</param>
/// <param name="Source">Where it stands in its file.</param>
internal readonly record struct LiteralPart(int Start, string Text, SyntaxToken Token, LiteralText? Literal, TextSpan Source)
{
    /// <summary>Where it stands in the composed text.</summary>
    public TextSpan Span => new(Start, Text.Length);

    /// <summary>Whether nobody knows what it gives before the program runs.</summary>
    public bool IsHole { get; init; }

    /// <summary>Where characters of this part were written; <paramref name="span"/> may reach beyond it.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (Literal is null)
        {
            return Source;
        }

        var start = Math.Max(span.Start, Start) - Start;
        var end = Math.Min(span.End, Start + Text.Length) - Start;
        return Literal.ToSource(TextSpan.FromBounds(start, Math.Max(start, end)));
    }
}
