using LinkerdAnnotations.Analyzers.Literals;

namespace LinkerdAnnotations.Tests.Literals;

/// <summary>A literal as the generator wrote it, with its own record of what is where.</summary>
/// <param name="Source">An expression that is the literal, after a comment.</param>
/// <param name="Form">Its form.</param>
/// <param name="Quotes">How many quotes delimit it.</param>
/// <param name="Dollars">How many dollar signs stand before it; 0 for one that is not interpolated.</param>
/// <param name="Texts">Its runs of text in order: exactly one if it is not interpolated, otherwise those between the holes.</param>
internal sealed record WrittenLiteral(string Source, LiteralForm Form, int Quotes, int Dollars, IReadOnlyList<WrittenText> Texts)
{
    public bool IsRaw => Form is LiteralForm.SingleLineRaw or LiteralForm.MultiLineRaw;

    public override string ToString() => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(Source, quote: true);
}
