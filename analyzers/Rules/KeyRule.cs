namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>A rule about the text of a key. At most one of them speaks about a key.</summary>
internal abstract class KeyRule : Rule
{
    /// <summary>What is wrong with the key; null where this rule has nothing to say.</summary>
    public abstract Finding? Judge(KeyInContext key);
}
