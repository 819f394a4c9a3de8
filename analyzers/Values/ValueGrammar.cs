namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// The form that a value takes, as the program that reads it parses it. Text in, verdict and repairs out: no release, no key and no
/// syntax tree is known here. Implementations are immutable, never throw and are linear in the length of the text.
/// </summary>
internal abstract class ValueGrammar
{
    /// <summary>What the grammar accepts, as a phrase for messages and for the reference page.</summary>
    public abstract ValueForm Form { get; }

    /// <summary>Says whether the real parser takes <paramref name="text"/>, and how to write what was plainly meant.</summary>
    public abstract ValueVerdict Judge(string text);
}
