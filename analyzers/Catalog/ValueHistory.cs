using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>Which values a key takes, release by release.</summary>
internal sealed class ValueHistory
{
    private readonly List<ValueStage> _stages;

    private ValueHistory(List<ValueStage> stages) => _stages = stages;

    /// <summary>The forms in the order in which they came.</summary>
    public IReadOnlyList<ValueStage> Stages => _stages;

    /// <summary>One form, in every release that reads the key.</summary>
    public static ValueHistory Takes(ValueGrammar grammar) => new([new(since: null, grammar)]);

    /// <summary>The same, and another form from a change on.</summary>
    public ValueHistory Since(Milestone change, ValueGrammar grammar) => new([.. _stages, new(change, grammar)]);

    /// <summary>The form in that release; without a release, each form that any of the releases from 2.11 on takes.</summary>
    public IEnumerable<ValueGrammar> GrammarsIn(LinkerdRelease? release) =>
        release is { } one ? [In(one)] : _stages.Select(stage => stage.Grammar);

    /// <summary>Whether a value has a form of that release; without a release, of any release from 2.11 on.</summary>
    public bool Accepts(string value, LinkerdRelease? release)
    {
        if (release is { } one)
        {
            return In(one).Accepts(value);
        }

        foreach (var stage in _stages)
        {
            if (stage.Grammar.Accepts(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value can have been written for the key: it has a form of that release, or is plainly meant to have it.</summary>
    public bool Suits(string value, LinkerdRelease? release) => GrammarsIn(release).Any(grammar => grammar.Suits(value));

    /// <summary>The form in that release; without a release, the newest.</summary>
    public ValueGrammar NewestIn(LinkerdRelease? release) => release is { } one ? In(one) : _stages[_stages.Count - 1].Grammar;

    private ValueGrammar In(LinkerdRelease release) =>
        _stages.FindLast(stage => stage.Since is not { } since || since.IsReachedBy(release)).Grammar;
}
