using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// The form that a value takes, as the program that reads it parses it. Text in, verdict and repairs out: no release, no key and no
/// syntax tree is known here. Implementations are immutable, never throw and are linear in the length of the text.
/// </summary>
internal abstract class ValueGrammar
{
    /// <summary>Longest text, in characters, that repairs are sought for: what is longer was no slip of the hand.</summary>
    private const int LongestRepairable = 4096;

    /// <summary>What the grammar accepts, as a phrase for messages and for the reference page.</summary>
    public abstract ValueForm Form { get; }

    /// <summary>The values to choose from, in the order in which messages name them; empty where there are too many to be listed.</summary>
    public virtual ImmutableArray<string> Choices => ImmutableArray<string>.Empty;

    /// <summary>Whether the real parser takes <paramref name="text"/>.</summary>
    public abstract bool Accepts(string text);

    /// <summary>Says whether the real parser takes <paramref name="text"/>, and how to write what was plainly meant.</summary>
    public ValueVerdict Judge(string text)
    {
        if (Accepts(text))
        {
            return ValueVerdict.Accepted;
        }

        return text.Length > LongestRepairable ? ValueVerdict.Refused() : ValueVerdict.Refused(Repairs(text));
    }

    /// <summary>What an accepted <paramref name="text"/> that nobody can mean was likelier meant to say, the likeliest first.</summary>
    public ImmutableArray<string> Instead(string text) =>
        text.Length > LongestRepairable ? ImmutableArray<string>.Empty : SuggestInstead(text).ToImmutableArray();

    /// <summary>
    /// Whether a refused <paramref name="text"/> has no unit and can mean several, so that none of its repairs is certain.
    /// </summary>
    public bool LeavesUnitOpen(string text) => MayHaveSeveralUnits(WithoutWrapping(text));

    /// <summary>
    /// Whether somebody who wrote <paramref name="text"/> can have written it for the real parser: it takes that, or what was plainly
    /// meant.
    /// </summary>
    public virtual bool Suits(string text) => Judge(text) is { IsAccepted: true } or { Repairs.IsEmpty: false };

    /// <summary>
    /// Texts that say what <paramref name="text"/> may have meant, the likeliest first. It comes without surrounding blanks and quotes;
    /// suggestions that the grammar itself refuses are dropped, so that none needs to be checked here.
    /// </summary>
    protected virtual IEnumerable<string> Suggest(string text) => [];

    /// <summary>Whether a text without blanks and quotes around it is a number that can be meant in more than one unit.</summary>
    protected virtual bool MayHaveSeveralUnits(string text) => false;

    /// <summary>Texts that an accepted <paramref name="text"/> may have been meant to be, where nobody can mean it as it is read.</summary>
    protected virtual IEnumerable<string> SuggestInstead(string text) => [];

    private ImmutableArray<string> Repairs(string text)
    {
        var repairs = ImmutableArray.CreateBuilder<string>();
        var bare = WithoutWrapping(text);
        Consider(bare);
        foreach (var suggestion in Suggest(bare))
        {
            Consider(suggestion);
        }

        return repairs.ToImmutable();

        void Consider(string candidate)
        {
            // Nobody who wrote something meant nothing.
            if (candidate.Length > 0 && !repairs.Contains(candidate) && Accepts(candidate))
            {
                repairs.Add(candidate);
            }
        }
    }

    /// <summary>The text without the blanks around it and without the quotes that a manifest would need and a C# string does not.</summary>
    private static string WithoutWrapping(string text)
    {
        var bare = text.AsSpan().Trim();
        if (bare.Length >= 2 && bare[0] is '"' or '\'' or '`' && bare[bare.Length - 1] == bare[0])
        {
            bare = bare.Slice(1, bare.Length - 2).Trim();
        }

        return bare.ToString();
    }
}
