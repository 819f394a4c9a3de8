using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>One of a few words, compared as they stand.</summary>
internal sealed class Choice : ValueGrammar
{
    /// <summary>What stands for yes among the members of a choice, and what for no; the first that is a member counts.</summary>
    private static readonly ImmutableArray<string> Affirmations = ImmutableArray.Create("enabled", "true", "on");
    private static readonly ImmutableArray<string> Negations = ImmutableArray.Create("disabled", "false", "off");

    private readonly bool _ignoresCase;
    private readonly bool _takesEmpty;
    private readonly bool _trimsBlanks;
    private readonly bool _isReadAsYaml;

    /// <summary>A choice of <paramref name="members"/>.</summary>
    /// <param name="members">The words, in the order in which messages name them; at least one, none empty.</param>
    /// <param name="ignoresCase">Whether the reader compares without regard to letter case.</param>
    /// <param name="takesEmpty">Whether the reader takes an empty text too, as a value like the others.</param>
    /// <param name="emptyIsUnset">Whether an empty text is the same to the reader as no entry at all; messages do not offer it.</param>
    /// <param name="trimsBlanks">Whether what stands between the annotation and the reader leaves blanks at its ends out.</param>
    /// <param name="isReadAsYaml">
    /// Whether the text becomes a part of a document in YAML, whose reader leaves out blanks and quotes, and takes <c>null</c> for nothing.
    /// </param>
    public Choice(
        ImmutableArray<string> members,
        bool ignoresCase = false,
        bool takesEmpty = false,
        bool emptyIsUnset = false,
        bool trimsBlanks = false,
        bool isReadAsYaml = false)
    {
        Choices = members;
        _ignoresCase = ignoresCase;
        _trimsBlanks = trimsBlanks || isReadAsYaml;
        _isReadAsYaml = isReadAsYaml;
        _takesEmpty = takesEmpty || emptyIsUnset;
        Form = FormOf(members, takesEmpty);
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Choices { get; }

    /// <inheritdoc/>
    public override ValueForm Form { get; }

    /// <summary>A choice of these words, compared exactly, never empty.</summary>
    public static Choice Of(params string[] members) => new(ImmutableArray.Create(members));

    /// <inheritdoc/>
    public override bool Accepts(string text)
    {
        var written = _trimsBlanks ? text.AsSpan().Trim() : text.AsSpan();
        if (_isReadAsYaml)
        {
            written = AsYaml(written);
        }

        if (written.IsEmpty)
        {
            return _takesEmpty;
        }

        var comparison = _ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var member in Choices)
        {
            if (written.Equals(member.AsSpan(), comparison))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (Spelling.SpelledLike(text, Choices) is { } spelled)
        {
            yield return spelled;
        }
        else if (BooleanWords.Meaning(text) is { } meaning)
        {
            foreach (var word in meaning ? Affirmations : Negations)
            {
                if (Choices.Contains(word))
                {
                    yield return word;
                    yield break;
                }
            }

            // Who says yes to the only value that there is means that one; who switches on what it switches off does not.
            if (meaning && Choices.Length == 1 && !(BooleanWords.IsSwitch(text) && BooleanWords.Meaning(Choices[0]) == false))
            {
                yield return Choices[0];
            }
        }
        else if ((SingleTypo.OnlyCorrection(text, Choices) ?? WordsOfChoice.NamesOne(text, Choices)) is { } meant)
        {
            yield return meant;
        }
    }

    private static ValueForm FormOf(ImmutableArray<string> members, bool takesEmpty)
    {
        var quoted = members.Select(member => "'" + member + "'").ToImmutableArray();
        if (takesEmpty)
        {
            return new ValueForm("Form_ChoiceOrEmpty", string.Join(", ", quoted));
        }

        return quoted.Length == 1
            ? new ValueForm("Form_ChoiceOfOne", quoted[0])
            : new ValueForm("Form_Choice", string.Join(", ", quoted.Take(quoted.Length - 1)), quoted[quoted.Length - 1]);
    }

    private static ReadOnlySpan<char> AsYaml(ReadOnlySpan<char> scalar) =>
        scalar.Length > 1 && scalar[0] is '"' or '\'' && scalar[scalar.Length - 1] == scalar[0] ? scalar.Slice(1, scalar.Length - 2)
        : YamlNull.Is(scalar.ToString()) ? default
        : scalar;
}
