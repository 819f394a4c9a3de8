namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>A phrase that says which values a grammar takes: the name of a resource text, and what fills its placeholders.</summary>
internal sealed class ValueForm(string resourceName, params string[] arguments)
{
    /// <summary>Name of the text in <c>Resources/Strings.resx</c>, such as <c>Form_GoBoolean</c>.</summary>
    public string ResourceName { get; } = resourceName;

    /// <summary>What stands for <c>{0}</c>, <c>{1}</c> … in that text; names and numbers that need no translation.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;
}
