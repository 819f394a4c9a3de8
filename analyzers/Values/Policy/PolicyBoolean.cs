using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>A boolean as the policy controller takes it (from 2.20): Go's twelve spellings, after blanks are trimmed.</summary>
internal sealed class PolicyBoolean : ValueGrammar
{
    private PolicyBoolean()
    {
    }

    /// <summary>The only instance: the grammar has no parameters.</summary>
    public static PolicyBoolean Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_Boolean");

    /// <inheritdoc/>
    public override ImmutableArray<string> Choices => BooleanWords.Written;

    /// <inheritdoc/>
    public override bool Accepts(string text) => GoBoolean.IsToken(UnicodeBlanks.Trim(text.AsSpan()));

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (BooleanWords.ToBoolean(text) is { } token)
        {
            yield return token;
        }
    }
}
