namespace LinkerdAnnotations.Analyzers.Constants;

/// <summary>How the generated classes are kept from projects that see the internals of the one that they are generated for.</summary>
internal enum Hiding
{
    /// <summary>Not at all: the compiler would not compile what it takes.</summary>
    None,

    /// <summary>By the compiler's own attribute for that, declared as it declares it itself.</summary>
    Declared,

    /// <summary>The same, with the attribute on itself: older compilers hide that one, too, by no more than what is written.</summary>
    DeclaredForOlderCompilers,
}
