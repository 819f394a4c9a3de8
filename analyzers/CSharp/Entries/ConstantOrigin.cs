namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Where the constant is declared that a name refers to. All but those of the source can be judged nowhere but at their uses.
/// </summary>
internal enum ConstantOrigin
{
    /// <summary>In the source of the compilation.</summary>
    Source,

    /// <summary>In what the project has generated for itself: another constant can be written in its place.</summary>
    Generated,

    /// <summary>In another assembly.</summary>
    OtherAssembly,
}
