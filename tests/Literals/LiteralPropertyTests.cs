using CsCheck;
using LinkerdAnnotations.Analyzers.Literals;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Literals;

public class LiteralPropertyTests
{
    private static readonly int Iterations = SampleCount.Of(20_000);

    [Fact]
    public void Each_character_maps_to_where_it_was_written() =>
        LiteralGenerator.Literal.Sample(
            written =>
            {
                var read = ReadTexts(written);
                foreach (var (text, actual) in written.Texts.Zip(read))
                {
                    for (var i = 0; i < text.Characters.Count && actual is not null; i++)
                    {
                        var (start, end) = text.Characters[i];
                        Assert.Equal(TextSpan.FromBounds(start, end), actual.ToSource(new TextSpan(i, 1)));
                        Assert.Equal(new TextSpan(start, 0), actual.ToSource(new TextSpan(i, 0)));
                    }

                    if (actual is not null)
                    {
                        Assert.Equal(new TextSpan(text.End, 0), actual.ToSource(new TextSpan(text.Text.Length, 0)));
                    }
                }
            },
            iter: Iterations);

    [Fact]
    public void A_range_maps_from_its_first_to_its_last_character() =>
        Gen.Select(LiteralGenerator.Literal, LiteralGenerator.Decisions).Sample(
            (written, choices) =>
            {
                foreach (var (text, actual) in written.Texts.Zip(ReadTexts(written)))
                {
                    var range = Range(text.Text.Length, choices);
                    if (actual is not null && !range.IsEmpty)
                    {
                        var expected = TextSpan.FromBounds(text.Characters[range.Start].Start, text.Characters[range.End - 1].End);
                        Assert.Equal(expected, actual.ToSource(range));
                    }
                }
            },
            iter: Iterations);

    [Fact]
    public void A_replacement_is_read_back_and_leaves_the_rest_as_written() =>
        Gen.Select(LiteralGenerator.Literal, LiteralGenerator.Text, LiteralGenerator.Decisions).Sample(
            (written, replacement, choices) =>
            {
                var read = ReadTexts(written);
                var index = choices.Below(read.Count);
                if (read[index] is not { } literal)
                {
                    return;
                }

                var text = written.Texts[index];
                var range = Range(text.Text.Length, choices);
                var expected = text.Text[..range.Start] + replacement + text.Text[range.End..];
                var result = literal.Replace(range, replacement);
                var isRefused = result is null;
                Assert.True(CanHold(written, text, expected) != isRefused || (isRefused && MayMelt(written, text, expected)));
                if (result is not null)
                {
                    CheckReplaced(written, index, range, expected, result);
                }
            },
            iter: Iterations);

    [Fact]
    public void Replacing_nothing_with_nothing_changes_nothing() =>
        Gen.Select(LiteralGenerator.Literal, LiteralGenerator.Decisions).Sample(
            (written, choices) =>
            {
                foreach (var token in CSharpText.Parse(written.Source).DescendantTokens().Where(CSharpText.IsStringText))
                {
                    var literal = LiteralText.Read(token)!;
                    var position = choices.Below(literal.Text.Length + 1);
                    var isInsideEscape = position > 0 && position < literal.Text.Length
                        && literal.ToSource(new TextSpan(position, 0)) == literal.ToSource(new TextSpan(position - 1, 0));
                    if (!isInsideEscape)
                    {
                        Assert.Equal(token.Text, literal.Replace(new TextSpan(position, 0), ""));
                    }
                }
            },
            iter: Iterations);

    [Fact]
    public void Broken_literals_give_a_sound_map_or_none() =>
        Gen.Select(LiteralGenerator.Literal, LiteralGenerator.Text, LiteralGenerator.Decisions).Sample(
            (written, inserted, choices) =>
            {
                var position = choices.Below(written.Source.Length + 1);
                var broken = choices.Below(3) switch
                {
                    0 => written.Source[..position],
                    1 => written.Source.Insert(position, inserted),
                    _ => written.Source.Remove(position, choices.Below(written.Source.Length - position + 1)),
                };

                var root = CSharpSyntaxTree.ParseText("class C { object f = " + broken + "; }", CSharpText.Options).GetRoot();
                foreach (var token in root.DescendantTokens(descendIntoTrivia: true))
                {
                    CheckSound(token, choices);
                }
            },
            iter: Iterations);

    /// <summary>What was read for each written text; null for one without characters, which may have no token.</summary>
    private static List<LiteralText?> ReadTexts(WrittenLiteral written)
    {
        Assert.True(CSharpText.IsValid(written.Source), "The generator wrote what does not parse.");
        var byStart = new Dictionary<int, LiteralText>();
        foreach (var token in OwnTokens(CSharpText.Parse(written.Source)))
        {
            var read = LiteralText.Read(token);
            Assert.NotNull(read);
            Assert.Equal(ValueOf(token), read.Text);
            byStart.Add(token.SpanStart, read);
        }

        var texts = written.Texts.Select(text => byStart.GetValueOrDefault(TokenStart(written, text))).ToList();
        Assert.Equal(byStart.Count, texts.Count(text => text is not null));
        Assert.All(written.Texts.Zip(texts), pair => Assert.Equal(pair.First.Text, pair.Second?.Text ?? ""));
        return texts;
    }

    private static int TokenStart(WrittenLiteral written, WrittenText text) =>
        written.Dollars > 0 ? text.Start : written.Source.IndexOf("*/ ", StringComparison.Ordinal) + 3;

    /// <summary>The text tokens of the literal itself, without those of literals in its holes.</summary>
    private static IEnumerable<SyntaxToken> OwnTokens(ExpressionSyntax expression) =>
        expression is InterpolatedStringExpressionSyntax interpolated
        ? interpolated.Contents.OfType<InterpolatedStringTextSyntax>().Select(text => text.TextToken)
        : [expression.GetFirstToken()];

    private static string ValueOf(SyntaxToken token)
    {
        var doublesBraces = token.Parent?.Parent is InterpolatedStringExpressionSyntax text
            && text.StringStartToken.Kind()
                is (SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken);
        return doublesBraces
            ? token.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
            : token.ValueText;
    }

    private static TextSpan Range(int length, Choices choices)
    {
        var start = choices.Below(length + 1);
        return new TextSpan(start, choices.Below(length - start + 1));
    }

    private static bool CanHold(WrittenLiteral written, WrittenText text, string expected)
    {
        if (!written.IsRaw)
        {
            return true;
        }

        var fitsDelimiters = written.Dollars == 0
            || (LiteralGenerator.LongestRun(expected, '"') < written.Quotes
                && LiteralGenerator.LongestRun(expected, '{') < written.Dollars
                && LiteralGenerator.LongestRun(expected, '}') < written.Dollars);
        return fitsDelimiters && LiteralGenerator.FitsRaw(written.Form, expected, text.FollowsOpening, text.PrecedesClosing);
    }

    /// <summary>Whether the first or last line break of a multi-line literal could become one with a line break of the text.</summary>
    private static bool MayMelt(WrittenLiteral written, WrittenText text, string expected)
    {
        var followsReturn = text.FollowsOpening && written.Source[text.Start - 1] == '\r';
        var precedesFeed = text.PrecedesClosing && written.Source[text.End] == '\n';
        return written.Form == LiteralForm.MultiLineRaw
            && ((followsReturn && expected.StartsWith('\n'))
                || (precedesFeed && expected.EndsWith('\r'))
                || (followsReturn && precedesFeed && expected.Length == 0));
    }

    private static void CheckReplaced(WrittenLiteral written, int index, TextSpan range, string expected, string result)
    {
        var text = written.Texts[index];
        var start = TokenStart(written, text);
        var token = OwnTokens(CSharpText.Parse(written.Source)).Single(token => token.SpanStart == start);
        var source = written.Source[..token.SpanStart] + result + written.Source[token.Span.End..];
        Assert.True(CSharpText.IsValid(source), source);

        var tokens = OwnTokens(CSharpText.Parse(source)).ToList();
        var texts = written.Texts.Select((other, i) => i == index ? expected : other.Text).Where(value => value.Length > 0);
        Assert.Equal(texts, tokens.Select(ValueOf).Where(value => value.Length > 0));
        Assert.All(tokens, other => Assert.Equal(token.Kind(), other.Kind()));

        CheckKept(written, text, token, range, result);
    }

    /// <summary>Only what lies in the range is written anew: all before and behind it is in the result as it was.</summary>
    private static void CheckKept(WrittenLiteral written, WrittenText text, SyntaxToken token, TextSpan range, string result)
    {
        var before = written.Source[text.Start..(range.Start == 0 ? text.Start : text.Characters[range.Start - 1].End)];
        var after = written.Source[(range.End == text.Text.Length ? text.End : text.Characters[range.End].Start)..text.End];

        // A raw literal's delimiters may have grown, by as much on either side.
        var grown = (QuotesOf(result) - QuotesOf(token.Text)) * (written.Dollars == 0 && written.IsRaw ? 1 : 0);
        var start = text.Start - token.SpanStart + grown;
        var end = result.Length - (token.Span.End - text.End) - grown;

        // The two that are written anew for their meaning: halves of a pair, and a short escape before a digit.
        var isHalved = IsHalved(text, range.Start) || IsHalved(text, range.End);
        var isClosed = written.Form == LiteralForm.Regular && before.LastIndexOf("\\x", StringComparison.Ordinal) is >= 0 and var escape
            && before.Length - escape < 6 && result.Length > start + before.Length && result[start + escape + 2] == '0';
        if (!isHalved && !isClosed)
        {
            Assert.Equal(before, result.Substring(start, before.Length));
            Assert.Equal(after, result[(end - after.Length)..end]);
        }
    }

    private static int QuotesOf(string text) => text.TakeWhile(character => character == '"').Count();

    private static bool IsHalved(WrittenText text, int position) =>
        position > 0 && position < text.Characters.Count && text.Characters[position - 1] == text.Characters[position];

    private static void CheckSound(SyntaxToken token, Choices choices)
    {
        if (LiteralText.Read(token) is not { } literal)
        {
            return;
        }

        Assert.True(CSharpText.IsStringText(token));
        Assert.Equal(ValueOf(token), literal.Text);
        var end = token.SpanStart;
        for (var i = 0; i < literal.Text.Length; i++)
        {
            var span = literal.ToSource(new TextSpan(i, 1));
            Assert.True(token.Span.Contains(span) && (span.Start >= end || span.End == end));
            end = span.End;
        }

        literal.Replace(Range(literal.Text.Length, choices), "\"{\n");
    }
}
