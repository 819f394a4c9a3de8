using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>A boolean as Go's <c>strconv.ParseBool</c> takes it: twelve spellings, nothing trimmed.</summary>
internal sealed class GoBoolean : ValueGrammar
{
    private GoBoolean()
    {
    }

    /// <summary>The only instance: the grammar has no parameters.</summary>
    public static GoBoolean Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_Boolean");

    /// <inheritdoc/>
    public override ImmutableArray<string> Choices => BooleanWords.Written;

    /// <summary>Whether the text is one of the twelve spellings.</summary>
    public static bool IsToken(ReadOnlySpan<char> text) =>
        text is "1" or "t" or "T" or "true" or "TRUE" or "True" or "0" or "f" or "F" or "false" or "FALSE" or "False";

    /// <summary>Whether the text is one of the six spellings of true.</summary>
    public static bool IsTrue(string text) => text is "1" or "t" or "T" or "true" or "TRUE" or "True";

    /// <inheritdoc/>
    public override bool Accepts(string text) => IsToken(text.AsSpan());

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (BooleanWords.ToBoolean(text) is { } token)
        {
            yield return token;
        }
    }
}
