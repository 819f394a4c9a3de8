using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.Literals;

/// <summary>
/// What surrounds the characters of one string literal token: its form, and where its content lies in the token's text. A text
/// token of an interpolated string is all content; its form is that of the string it stands in.
/// </summary>
/// <param name="Form">How characters are written.</param>
/// <param name="ContentStart">Where the content begins in the token's text: behind the first line break of a multi-line raw one.</param>
/// <param name="ContentEnd">Where it ends: before the last line break of a multi-line raw one.</param>
internal readonly record struct LiteralShape(LiteralForm Form, int ContentStart, int ContentEnd)
{
    private const int MinimumRawQuotes = 3;

    /// <summary>How many quotes delimit a raw literal.</summary>
    public int QuoteCount { get; init; } = 1;

    /// <summary>How many dollar signs stand before the string: 0 where it is not interpolated.</summary>
    public int DollarCount { get; init; }

    /// <summary>What is removed from the start of each line; empty in all forms but the multi-line raw one.</summary>
    public string Indentation { get; init; } = "";

    /// <summary>Whether the content follows the opening delimiter, and not a hole.</summary>
    public bool FollowsOpening { get; init; } = true;

    /// <summary>Whether the content is followed by the closing delimiter, and not by a hole.</summary>
    public bool PrecedesClosing { get; init; } = true;

    /// <summary>Whether a line feed at the start of the content would join a carriage return before it in one line break.</summary>
    public bool FollowsCarriageReturn { get; init; }

    /// <summary>Whether a carriage return at the end of the content would join a line feed behind it in one line break.</summary>
    public bool PrecedesLineFeed { get; init; }

    /// <summary>Whether the token is a text part of an interpolated string.</summary>
    public bool IsInterpolated => DollarCount > 0;

    /// <summary>Whether a brace is written twice, which is so in interpolated strings that are not raw.</summary>
    public bool DoublesBraces => IsInterpolated && Form is (LiteralForm.Regular or LiteralForm.Verbatim);

    /// <summary>The shape of a token, or null if it is no string literal or lacks a delimiter.</summary>
    public static LiteralShape? Of(SyntaxToken token, string source) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken => OfQuoted(source, suffixLength: 0),
        SyntaxKind.Utf8StringLiteralToken => OfQuoted(source, suffixLength: 2),
        SyntaxKind.SingleLineRawStringLiteralToken => OfRaw(source, LiteralForm.SingleLineRaw, suffixLength: 0),
        SyntaxKind.Utf8SingleLineRawStringLiteralToken => OfRaw(source, LiteralForm.SingleLineRaw, suffixLength: 2),
        SyntaxKind.MultiLineRawStringLiteralToken => OfRaw(source, LiteralForm.MultiLineRaw, suffixLength: 0),
        SyntaxKind.Utf8MultiLineRawStringLiteralToken => OfRaw(source, LiteralForm.MultiLineRaw, suffixLength: 2),
        SyntaxKind.InterpolatedStringTextToken => OfInterpolated(token, source),
        _ => null,
    };

    private static LiteralShape? OfQuoted(string source, int suffixLength)
    {
        var form = source.StartsWith("@", StringComparison.Ordinal) ? LiteralForm.Verbatim : LiteralForm.Regular;
        var start = form == LiteralForm.Verbatim ? 2 : 1;
        var end = source.Length - suffixLength - 1;
        return end >= start && source[start - 1] == '"' && source[end] == '"' ? new LiteralShape(form, start, end) : null;
    }

    private static LiteralShape? OfRaw(string source, LiteralForm form, int suffixLength)
    {
        var quotes = CountOf('"', source, 0);
        var end = source.Length - suffixLength - quotes;
        if (quotes < MinimumRawQuotes || end < quotes || CountOf('"', source, end) != quotes)
        {
            return null;
        }

        return form == LiteralForm.SingleLineRaw
            ? new LiteralShape(form, quotes, end) { QuoteCount = quotes }
            : OfLines(source, quotes, end);
    }

    private static LiteralShape? OfLines(string source, int quotes, int end)
    {
        var firstBreak = LineBreak.Find(source, quotes, end);
        var contentStart = firstBreak + LineBreak.LengthAt(source, firstBreak, end);
        var lastLine = end;
        while (lastLine > quotes && SyntaxFacts.IsWhitespace(source[lastLine - 1]))
        {
            lastLine--;
        }

        var lastBreak = LineBreak.LengthBefore(source, lastLine);
        var contentEnd = lastLine - lastBreak;
        if (lastBreak == 0 || contentEnd < contentStart)
        {
            return null;
        }

        return new LiteralShape(LiteralForm.MultiLineRaw, contentStart, contentEnd)
        {
            QuoteCount = quotes,
            Indentation = source.Substring(lastLine, end - lastLine),
            FollowsCarriageReturn = source[contentStart - 1] == '\r',
            PrecedesLineFeed = source[contentEnd] == '\n',
        };
    }

    private static LiteralShape? OfInterpolated(SyntaxToken token, string source)
    {
        // The text of a format clause ({value:text}) is the same kind of token, and is no text of the string. Without its end,
        // the indentation of a string is unknown.
        if (token.Parent is not InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax text }
            || text.StringEndToken.IsMissing)
        {
            return null;
        }

        LiteralForm? form = text.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedStringStartToken => LiteralForm.Regular,
            SyntaxKind.InterpolatedVerbatimStringStartToken => LiteralForm.Verbatim,
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => LiteralForm.SingleLineRaw,
            SyntaxKind.InterpolatedMultiLineRawStringStartToken => LiteralForm.MultiLineRaw,
            _ => null,
        };

        if (form is null)
        {
            return null;
        }

        var opening = text.StringStartToken.Text;
        var closing = text.StringEndToken.Text;
        var followsOpening = token.SpanStart == text.StringStartToken.Span.End;
        var precedesClosing = token.Span.End == text.StringEndToken.SpanStart;
        var dollars = form == LiteralForm.Verbatim ? 1 : CountOf('$', opening, 0);
        var quotes = form == LiteralForm.Verbatim ? 1 : CountOf('"', opening, dollars);

        // Roslyn takes a malformed opening (@@$", $$") for that of a raw string.
        if (form is (LiteralForm.SingleLineRaw or LiteralForm.MultiLineRaw) && (dollars == 0 || quotes < MinimumRawQuotes))
        {
            return null;
        }

        return new LiteralShape(form.Value, 0, source.Length)
        {
            DollarCount = dollars,
            QuoteCount = quotes,
            Indentation = form == LiteralForm.MultiLineRaw ? IndentationOf(closing) : "",
            FollowsOpening = followsOpening,
            PrecedesClosing = precedesClosing,
            FollowsCarriageReturn = followsOpening && opening.EndsWith("\r", StringComparison.Ordinal),
            PrecedesLineFeed = precedesClosing && closing.StartsWith("\n", StringComparison.Ordinal),
        };
    }

    /// <summary>The end token of a multi-line raw string begins with the last line break.</summary>
    private static string IndentationOf(string closing)
    {
        var start = LineBreak.LengthAt(closing, 0, closing.Length);
        var end = start;
        while (end < closing.Length && SyntaxFacts.IsWhitespace(closing[end]))
        {
            end++;
        }

        return closing.Substring(start, end - start);
    }

    private static int CountOf(char character, string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == character)
        {
            end++;
        }

        return end - start;
    }
}
