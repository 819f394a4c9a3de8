using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Layouts;

/// <summary>The tokens of a file, and what stands before each of them: spaces, line ends, comments, directives.</summary>
internal sealed class Layout
{
    /// <summary>Puts tokens and gaps together.</summary>
    public Layout(IReadOnlyList<string> tokens, IReadOnlyList<string> gaps)
    {
        Tokens = tokens;
        Gaps = gaps;
    }

    /// <summary>The tokens.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>What stands before each token, and at last before the end of the file.</summary>
    public IReadOnlyList<string> Gaps { get; }

    /// <summary>How lines end.</summary>
    public string LineEnd { get; init; } = "\n";

    /// <summary>Whether the file begins with a byte-order mark.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>Whether there are directives, on account of which a repair may be declined.</summary>
    public bool HasDirectives => Gaps.Any(gap => gap.Contains('#', StringComparison.Ordinal));

    /// <summary>The tokens of a file as they stand there.</summary>
    public static Layout Of(SyntaxNode root)
    {
        var tokens = root.DescendantTokens().Where(token => !token.IsKind(SyntaxKind.EndOfFileToken)).ToList();
        var text = root.ToFullString();
        var gaps = new List<string>();
        var end = 0;
        foreach (var token in tokens)
        {
            gaps.Add(text[end..token.SpanStart]);
            end = token.Span.End;
        }

        return new([.. tokens.Select(token => token.Text)], [.. gaps, text[end..]]);
    }

    /// <summary>The same with another gap.</summary>
    public Layout With(int gap, string text) => With([.. Gaps.Select((old, index) => index == gap ? text : old)]);

    /// <summary>The same with other gaps.</summary>
    public Layout With(IReadOnlyList<string> gaps) => new(Tokens, gaps) { LineEnd = LineEnd, HasByteOrderMark = HasByteOrderMark };

    /// <summary>The file.</summary>
    public SourceText ToText()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Tokens.Count; i++)
        {
            text.Append(Gaps[i]).Append(Tokens[i]);
        }

        return SourceText.From(text.Append(Gaps[^1]).ToString().ReplaceLineEndings(LineEnd), new UTF8Encoding(HasByteOrderMark));
    }

    /// <inheritdoc/>
    public override string ToString() => ToText().ToString();
}
