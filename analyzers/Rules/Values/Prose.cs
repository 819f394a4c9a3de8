using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// Tells a sentence about a key from a value of it: maps of keys to what they mean stand in help texts and documentation.
/// </summary>
internal static class Prose
{
    // No value is that many words, and slips of values are not either.
    private const int FewestWords = 3;

    private static readonly char[] Punctuation = ['.', ',', ';', ':', '!', '?', '(', ')', '"', '\''];

    /// <summary>Whether a text beside a key is written for people. In the metadata of an object none is.</summary>
    public static bool IsBeside(AnnotationEntry entry, string text) =>
        text.IndexOf(' ') > 0
        && text.Split(' ').Count(IsWord) >= FewestWords
        && !entry.IsInMetadata;

    private static bool IsWord(string word) => word.Trim(Punctuation) is { Length: > 0 } letters && letters.All(char.IsLetter);
}
