using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD2001: a value that Linkerd ignores or refuses.</summary>
internal sealed class InvalidValueRule : EntryRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [Rules.Descriptors.InvalidValue, Rules.Descriptors.InvalidValueWithRepair, Rules.Descriptors.InvalidValueTooNew];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options)
    {
        if (entry.Access != EntryAccess.Write
            || entry.Slot == MapSlot.Selector
            || key is not { Audience: Audience.User, Value: { } values }
            || !key.IsReadBy(options.Release))
        {
            yield break;
        }

        var grammars = values.GrammarsIn(options.Release).ToImmutableArray();
        foreach (var value in entry.Values)
        {
            if (value.Texts.All(text => grammars.All(grammar => !grammar.Judge(text).IsAccepted)) && ToFinding(key, value, values, grammars, options) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? ToFinding(
        LinkerdKey key, WrittenValue value, ValueHistory history, ImmutableArray<ValueGrammar> grammars, LinkerdOptions options)
    {
        var effect = Strings.Get("Effect_" + EffectOf(key));
        if (options.Release is { } release && TakenFrom(history, release, value) is { } later)
        {
            return new(Rules.Descriptors.InvalidValueTooNew, value.Origin, edit: null, value.Texts[0], key.Name, later.ToString(), effect);
        }

        var grammar = grammars[grammars.Length - 1];
        var form = Strings.Get(grammar.Form);
        var written = value.Texts.Length == 1 ? (object)value.Texts[0] : Strings.Get("Value_Or", value.Texts[0], value.Texts[1]);
        if (EditFor(value, grammar) is { } edit)
        {
            return new(Rules.Descriptors.InvalidValueWithRepair, value.Origin, edit, written, key.Name, form, effect, edit.Texts[0]);
        }

        // Any other value of a label says "no" to the selector that asks for it, and may be meant so.
        return key.IsLabel ? null : new(Rules.Descriptors.InvalidValue, value.Origin, edit: null, written, key.Name, form, effect);
    }

    /// <summary>When a later release begins to take the value; null when none does.</summary>
    private static Milestone? TakenFrom(ValueHistory history, LinkerdRelease release, WrittenValue value)
    {
        foreach (var stage in history.Stages)
        {
            if (stage.Since is { } since && !since.IsReachedBy(release) && value.Texts.All(text => stage.Grammar.Judge(text).IsAccepted))
            {
                return since;
            }
        }

        return null;
    }

    private static Edit? EditFor(WrittenValue value, ValueGrammar grammar)
    {
        if (value.Texts.Length == 1)
        {
            var repairs = grammar.Judge(value.Texts[0]).Repairs.RemoveAll(repair => repair.Contains('\n'));
            return repairs.IsEmpty ? null : Edit.ReplaceValue(value.Texts[0], repairs);
        }

        var ofEach = value.Texts.Select(text => grammar.Judge(text).Repairs).ToImmutableArray();
        return ofEach.All(repairs => !repairs.IsEmpty) ? Edit.ReplaceFlag(ofEach[0][0], ofEach[1][0]) : null;
    }

    /// <summary>A bad <c>linkerd.io/inject</c> is the one that lets the pod in without a proxy; other failures refuse it.</summary>
    private static string EffectOf(LinkerdKey key) =>
        key is { OnBadValue: BadValueEffect.InjectionFails, Name: "linkerd.io/inject" } ? "NotInjected" : key.OnBadValue.ToString();
}
