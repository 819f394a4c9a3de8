using System.Globalization;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// What there is to know about a key, in English whoever reads it: for the page of keys and for the documentation of constants, which are
/// files. What is a matter of releases has a part for each of them.
/// </summary>
internal static class KeyDetails
{
    /// <summary>The values that it takes, oldest form first.</summary>
    public static IEnumerable<string> Takes(LinkerdKey key)
    {
        var stages = key.Value?.Stages ?? [];
        return stages
            .Where((stage, index) => index == 0 || Form(stage.Grammar) != Form(stages[index - 1].Grammar))
            .Select(stage => stage.Since is { } since ? $"{since} and later: {Form(stage.Grammar)}" : Form(stage.Grammar));
    }

    /// <summary>The values that a grammar takes.</summary>
    public static string Form(ValueGrammar grammar) => Strings.Get(grammar.Form).ToString(CultureInfo.InvariantCulture);

    /// <summary>The kinds of objects that it is read on.</summary>
    public static IEnumerable<string> ReadOn(LinkerdKey key) =>
        key.ReadOn.Select(reading => Placement.Names(reading.Kinds) + During(reading.Lifespan));

    /// <summary>How pods get it from their namespace; empty for a key that is none of pods.</summary>
    public static string FromNamespace(LinkerdKey key) => key.Inheritance.Mechanism switch
    {
        NamespaceMechanism.Copied => "copied" + During(key.Inheritance.Lifespan),
        NamespaceMechanism.NotCopied => "not copied",
        NamespaceMechanism.ReadDirectly => "read there",
        _ => string.Empty,
    };

    /// <summary>Since when Linkerd has it, and whether that has ended.</summary>
    public static string Since(LinkerdKey key)
    {
        if (key.Lifespans.Count == 0)
        {
            return string.Empty;
        }

        var stretches = string.Join("; ", key.Lifespans.Select(Stretch));
        return key.Deprecated is { } deprecated ? $"{stretches}, deprecated in {Moment(deprecated)}" : stretches;
    }

    private static string Stretch(Lifespan lifespan) => lifespan.Since is { } since
        ? Moment(since) + (lifespan.Until is { } until ? $", removed in {Moment(until)}" : string.Empty)
        : string.Empty;

    private static string During(Lifespan lifespan) => (lifespan.Since, lifespan.Until) switch
    {
        ({ } since, { } until) => $" from {since} to before {until}",
        ({ } since, null) => $" in {since} and later",
        (null, { } until) => $" before {until}",
        _ => string.Empty,
    };

    private static string Moment(Milestone change) => change.Line is null ? change.Edge.ToString() : $"{change} ({change.Edge})";
}
