namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>What <see cref="JsonReader"/> finds next.</summary>
internal enum JsonTokenKind
{
    /// <summary>The text breaks JSON's grammar here.</summary>
    Invalid,

    /// <summary>The text is over, and was one JSON value.</summary>
    End,

    /// <summary><c>{</c></summary>
    ObjectStart,

    /// <summary><c>}</c></summary>
    ObjectEnd,

    /// <summary><c>[</c></summary>
    ArrayStart,

    /// <summary><c>]</c></summary>
    ArrayEnd,

    /// <summary>The name of an object's member, with its colon.</summary>
    Name,

    /// <summary>A string that is a value.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c></summary>
    Boolean,

    /// <summary><c>null</c></summary>
    Null,
}
