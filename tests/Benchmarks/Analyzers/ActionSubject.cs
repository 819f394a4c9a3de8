namespace LinkerdAnnotations.Benchmarks.Analyzers;

/// <summary>What an action of an analyzer is called for.</summary>
internal enum ActionSubject
{
    /// <summary>A compilation begins.</summary>
    CompilationStart,

    /// <summary>A compilation is there.</summary>
    Compilation,

    /// <summary>A compilation is done with.</summary>
    CompilationEnd,

    /// <summary>A file of code is parsed.</summary>
    SyntaxTree,

    /// <summary>A file of code is bound.</summary>
    SemanticModel,

    /// <summary>A node of a file.</summary>
    SyntaxNode,

    /// <summary>A file that is no code.</summary>
    AdditionalFile,

    /// <summary>Generated code: no action, but how the compiler is to treat that.</summary>
    GeneratedCode,
}
