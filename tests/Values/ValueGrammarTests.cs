using System.Globalization;
using CsCheck;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class ValueGrammarTests
{
    private const int Huge = 1 << 20;

    public static TheoryData<string> Names => Grammars.Names;

    public static TheoryData<int> Pieces => [.. Enumerable.Range(0, NastyPieces.Length)];

    /// <summary>Shapes that make careless parsers recurse, backtrack or copy.</summary>
    private static readonly string[] NastyPieces =
    [
        "0", "1", "9", "a", " ", "\t", ",", ", ", "80,", "80-", "-", "+", ".", "1.", "1h", "1s ", "0_", "0x", "0x0",
        "e", "1e1", "[", "]", "{", "[{",
        "[{\"name\":", "{\"a\":[",
        "\"", "\\", "\"\\u", "[1,", "[[],", "a=info,", "a[", "=", "::", "1:", "f", "10.0.0.0/8,", "5xx,", "500-", "internal,",
        "\uD800", "\uDC00", "\u00A0", "\u00B5", "Ki", "%", "'", "443.", "1:2:", "P",
    ];

    [Fact]
    public void Every_grammar_is_tested_here()
    {
        var classes = typeof(ValueGrammar).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ValueGrammar)) && !type.IsAbstract);
        Assert.Equal(
            classes.Select(type => type.Name).Order(StringComparer.Ordinal),
            Grammars.All.Values.Select(grammar => grammar.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_form_is_a_text_that_formats(string name)
    {
        var form = Grammars.All[name].Form;
        Assert.True(Strings.Has(form.ResourceName), form.ResourceName);
        var text = Strings.Get(form.ResourceName, [.. form.Arguments]).ToString(CultureInfo.InvariantCulture);
        Assert.DoesNotContain('{', text);
        Assert.DoesNotContain("''", text, StringComparison.Ordinal);
        Assert.NotEqual('.', text[^1]);
        Assert.All(form.Arguments, argument => Assert.Contains(argument, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_text_gets_a_verdict_and_only_accepted_repairs(string name)
    {
        var grammar = Grammars.All[name];
        Texts.AnyUnicode.Sample(text => Properties.RepairsAreAccepted(grammar, text), iter: 2000);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_megabyte_of_anything_gets_a_verdict(int piece)
    {
        var text = string.Concat(Enumerable.Repeat(NastyPieces[piece], Huge / NastyPieces[piece].Length));
        string[] texts = [text, "x" + text, text + "!", "\"" + text + "\""];
        foreach (var grammar in Grammars.All.Values)
        {
            foreach (var huge in texts)
            {
                // Nothing but an end is asked for: what takes quadratic time or recurses does not come to one.
                Assert.Empty(grammar.Judge(huge).Repairs);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Verdicts_do_not_depend_on_the_culture(string name)
    {
        var grammar = Grammars.All[name];
        string[] texts = ["0.5", "0,5", "1.5s", "DISABLED", "Info", "1gI", "50%", "00:01:30", "1mIn", "INTERNAL", "unavaılable", "\u0130"];
        var before = CultureInfo.CurrentCulture;
        var expected = texts.Select(text => Describe(grammar.Judge(text))).ToArray();
        try
        {
            foreach (var culture in new[] { "tr-TR", "de-DE", "ar-SA", "fa-IR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, texts.Select(text => Describe(grammar.Judge(text))));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("\"true\"", "true")]
    [InlineData("'true'", "true")]
    [InlineData("`true`", "true")]
    [InlineData(" true ", "true")]
    [InlineData(" \"true\" ", "true")]
    [InlineData("\" true\"", "true")]
    public void Blanks_and_quotes_around_a_value_are_taken_off(string text, string repair) =>
        Properties.Repairs(GoBoolean.Instance, text, repair);

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("\"1'")]
    public void Odd_quotes_are_not_taken_off(string text) => Properties.Repairs(GoBoolean.Instance, text);

    [Theory]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    public void What_is_too_long_to_be_a_slip_is_not_repaired(int length, bool isRepaired) =>
        Properties.Repairs(GoBoolean.Instance, "true".PadLeft(length), isRepaired ? ["true"] : []);

    [Fact]
    public void Blanks_are_never_repaired_to_nothing() => Properties.Repairs(GoPortList.Opaque, "  ");

    private static string Describe(ValueVerdict verdict) => verdict.IsAccepted + " " + string.Join('|', verdict.Repairs);
}
