using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Texts of C# that a program puts something into.</summary>
internal static class HoleyText
{
    /// <summary>A text with holes, in order.</summary>
    public static LiteralManifestText Of(string text, IEnumerable<TextSpan> holes)
    {
        var parts = new List<LiteralPart>();
        var end = 0;
        foreach (var hole in holes)
        {
            parts.Add(new(end, text[end..hole.Start], default, Literal: null, default));
            parts.Add(new(hole.Start, text.Substring(hole.Start, hole.Length), default, Literal: null, default) { IsHole = true });
            end = hole.End;
        }

        parts.Add(new(end, text[end..], default, Literal: null, default));
        return new(CSharpSyntaxTree.ParseText(string.Empty), [.. parts]);
    }
}
