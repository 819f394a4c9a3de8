namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>The kinds of value that a <see cref="JsonShape"/> tells apart.</summary>
internal enum JsonShapeKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A string or a number that is a quantity.</summary>
    Quantity,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    List,
}
