using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

/// <summary>What holds for every grammar, checked against texts from a generator of the grammar's own.</summary>
internal static class Properties
{
    private const int Samples = 1000;

    /// <summary>The valid texts are accepted, and mutations of them that are refused get only repairs that are accepted.</summary>
    public static void Hold(ValueGrammar grammar, Gen<string> valid)
    {
        valid.Sample(text => Assert.True(grammar.Judge(text).IsAccepted, $"'{text}' is refused"), iter: Samples);
        Texts.Mutated(valid).Sample(text => RepairsAreAccepted(grammar, text), iter: Samples);
    }

    /// <summary>Every text is refused.</summary>
    public static void Refuses(ValueGrammar grammar, Gen<string> invalid) =>
        invalid.Sample(text => Assert.False(grammar.Judge(text).IsAccepted, $"'{text}' is accepted"), iter: Samples);

    public static void RepairsAreAccepted(ValueGrammar grammar, string text)
    {
        var verdict = grammar.Judge(text);
        Assert.False(verdict.IsAccepted && !verdict.Repairs.IsEmpty);
        Assert.Equal(verdict.Repairs.Distinct(), verdict.Repairs);
        foreach (var repair in verdict.Repairs)
        {
            Assert.NotEqual(text, repair);
            Assert.True(grammar.Judge(repair).IsAccepted, $"'{text}' is repaired to '{repair}', which is refused");
        }
    }

    /// <summary>The text is refused, and exactly these repairs are offered in this order.</summary>
    public static void Repairs(ValueGrammar grammar, string text, params string[] repairs)
    {
        var verdict = grammar.Judge(text);
        Assert.False(verdict.IsAccepted, $"'{text}' is accepted");
        Assert.Equal(repairs, verdict.Repairs);
    }
}
