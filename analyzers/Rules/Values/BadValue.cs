using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// A value that Linkerd or Kubernetes cannot use, or that nobody can mean; what comes of it, and what could be written instead.
/// </summary>
internal sealed class BadValue
{
    private readonly WrittenValue _value;
    private readonly ValueGrammar _grammar;
    private readonly ValueHistory _history;

    private BadValue(WrittenValue value, ValueGrammar grammar, ValueHistory history, ValueOutcome outcome)
    {
        _value = value;
        _grammar = grammar;
        _history = history;
        Outcome = outcome;
        IsTaken = value.Texts.All(grammar.Accepts);
    }

    /// <summary>What comes of it.</summary>
    public ValueOutcome Outcome { get; }

    /// <summary>Whether it has the form that the key takes, and does harm all the same.</summary>
    public bool IsTaken { get; }

    /// <summary>Where the value stands.</summary>
    public TextOrigin Origin => _value.Origin;

    /// <summary>
    /// The value as written, for messages; both texts where it may be one of two, and the form where it holds an unknown number.
    /// </summary>
    public object Text => _value.Form is { } form ? form
        : _value.Texts.Length == 1 ? (object)_value.Texts[0] : Strings.Get("Value_Or", _value.Texts[0], _value.Texts[1]);

    /// <summary>What Linkerd takes, as a phrase for messages.</summary>
    public object AcceptedForm => Strings.Get(_grammar.Form);

    /// <summary>How to write what was plainly meant; null where that cannot be told.</summary>
    public Edit? Repair { get; private set; }

    /// <summary>What the repair writes first; empty where there is none.</summary>
    public string Wanted => Repair switch
    {
        ReplaceValue replace => replace.Choices[0],
        ReplaceFlag replace => replace.WhenTrue,
        _ => string.Empty,
    };

    /// <summary>
    /// The value, judged as the text that it would be in quotes, on an object of a kind; null where nothing bad comes of it in the release,
    /// or, without a release, in any.
    /// </summary>
    public static BadValue? Of(WrittenValue value, LinkerdKey key, LinkerdRelease? release, ObjectKinds kind = ObjectKinds.None)
    {
        if (key.Value is not { } history)
        {
            return null;
        }

        ValueOutcome? outcome = null;
        foreach (var text in value.Texts)
        {
            outcome = key.OutcomeOf(text, release, kind);
            if (outcome is null)
            {
                return null;
            }
        }

        if (outcome is null)
        {
            return null;
        }

        var bad = new BadValue(value, history.NewestIn(release), history, outcome);
        bad.Repair = value.Form is null ? bad.RepairFor(key, release, kind) : null;
        return bad;
    }

    /// <summary>Whether it says no, or nothing, or what is so anyway.</summary>
    public bool IsNo => _value.Texts.All(text => text.Length == 0 || BooleanWords.Meaning(text) is not null);

    /// <summary>Whether Kubernetes takes it for no label.</summary>
    public bool IsRefusedAsLabel => _value.Texts.All(text => !QualifiedName.IsValueOfLabel(text));

    /// <summary>When a release after that one begins to take the value; null when none does.</summary>
    public Milestone? TakenAfter(LinkerdRelease release)
    {
        foreach (var stage in _history.Stages)
        {
            if (stage.Since is { } since && !since.IsReachedBy(release) && _value.Texts.All(text => stage.Grammar.Judge(text).IsAccepted))
            {
                return since;
            }
        }

        return null;
    }

    /// <summary>
    /// What is taken was perhaps meant as it stands; what is not taken, and means one thing plainly, was not. Who says yes to what only
    /// says no may have meant either.
    /// </summary>
    private Edit? RepairFor(LinkerdKey key, LinkerdRelease? release, ObjectKinds kind)
    {
        if (_value.Texts.Length == 1)
        {
            var repairs = RepairsOf(_value.Texts[0]);
            return repairs.IsEmpty ? null : new ReplaceValue(_value.Texts[0], repairs)
            {
                IsCertain = !IsTaken
                    && !_grammar.LeavesUnitOpen(_value.Texts[0])
                    && !BooleanWords.AreOpposite(_value.Texts[0], repairs[0]),
            };
        }

        var ofEach = _value.Texts.Select(RepairsOf).ToImmutableArray();
        return ofEach.All(repairs => !repairs.IsEmpty) ? new ReplaceFlag(ofEach[0][0], ofEach[1][0]) { IsCertain = true } : null;

        ImmutableArray<string> RepairsOf(string text) =>
            (IsTaken ? _grammar.Instead(text) : _grammar.Judge(text).Repairs)
                .RemoveAll(repair => repair.Contains('\n') || key.OutcomeOf(repair, release, kind) is not null);
    }
}
