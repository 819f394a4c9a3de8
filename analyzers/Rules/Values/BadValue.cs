using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>A value that Linkerd does not take, and what could be written instead.</summary>
internal sealed class BadValue
{
    private readonly WrittenValue _value;
    private readonly ValueGrammar _grammar;
    private readonly ValueHistory _history;

    private BadValue(WrittenValue value, ValueGrammar grammar, ValueHistory history)
    {
        _value = value;
        _grammar = grammar;
        _history = history;
        Repair = RepairOf(value, grammar);
    }

    /// <summary>Where the value stands.</summary>
    public TextOrigin Origin => _value.Origin;

    /// <summary>The value as written, for messages; both texts where it may be one of two.</summary>
    public object Text => _value.Texts.Length == 1 ? (object)_value.Texts[0] : Strings.Get("Value_Or", _value.Texts[0], _value.Texts[1]);

    /// <summary>What Linkerd takes, as a phrase for messages.</summary>
    public object AcceptedForm => Strings.Get(_grammar.Form);

    /// <summary>How to write what was plainly meant; null where that cannot be told.</summary>
    public Edit? Repair { get; }

    /// <summary>What the repair writes first; empty where there is none.</summary>
    public string Wanted => Repair switch
    {
        ReplaceValue replace => replace.Choices[0],
        ReplaceFlag replace => replace.WhenTrue,
        _ => string.Empty,
    };

    /// <summary>The value, judged as the text that it would be in quotes; null where the release takes it, or, without a release, where any does.</summary>
    public static BadValue? Of(WrittenValue value, LinkerdKey key, LinkerdRelease? release)
    {
        if (key.Value is not { } history)
        {
            return null;
        }

        foreach (var text in value.Texts)
        {
            if (history.Accepts(text, release))
            {
                return null;
            }
        }

        return new(value, history.NewestIn(release), history);
    }

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

    private static Edit? RepairOf(WrittenValue value, ValueGrammar grammar)
    {
        if (value.Texts.Length == 1)
        {
            var repairs = grammar.Judge(value.Texts[0]).Repairs.RemoveAll(repair => repair.Contains('\n'));
            return repairs.IsEmpty ? null : new ReplaceValue(value.Texts[0], repairs) { IsCertain = true };
        }

        var ofEach = value.Texts.Select(text => grammar.Judge(text).Repairs).ToImmutableArray();
        return ofEach.All(repairs => !repairs.IsEmpty) ? new ReplaceFlag(ofEach[0][0], ofEach[1][0]) { IsCertain = true } : null;
    }
}
