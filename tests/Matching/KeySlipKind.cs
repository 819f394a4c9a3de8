namespace LinkerdAnnotations.Tests.Matching;

/// <summary>What can go wrong when a key is written from memory.</summary>
public enum KeySlipKind
{
    CharacterDropped,
    CharacterDoubled,
    CharacterInserted,
    CharactersSwapped,
    CharacterReplaced,
    WordDropped,
    WordAdded,
    WordsSwapped,
    PrefixLeftOut,
    PrefixExchanged,
}
