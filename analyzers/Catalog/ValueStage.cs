using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>A form of a key's value, and the change that brought it.</summary>
internal readonly struct ValueStage(Milestone? since, ValueGrammar grammar)
{
    /// <summary>The change; null for the form that the key came with.</summary>
    public Milestone? Since { get; } = since;

    /// <summary>The form.</summary>
    public ValueGrammar Grammar { get; } = grammar;
}
