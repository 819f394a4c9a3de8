namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>How a key is written in a text.</summary>
internal enum KeyNotation
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>As the last step of the path of a JSON Patch, in which its slash is written <c>~1</c>.</summary>
    JsonPointer,

    /// <summary>
    /// As the last step of a path to a value of a chart, in which its dots are written <c>\.</c>: <c>podAnnotations.linkerd\.io/inject</c>.
    /// </summary>
    ChartPath,

    /// <summary>As the last step of a path to a field, between brackets: <c>metadata.annotations['linkerd.io/inject']</c>.</summary>
    FieldPath,
}
