namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>Writes a generated constant in the place of a literal that says the same.</summary>
/// <param name="Written">What the literal says.</param>
/// <param name="Constant">The constant, with its classes.</param>
/// <param name="Namespace">The namespace of the classes.</param>
internal sealed record UseConstant(string Written, string Constant, string Namespace) : Edit(Written);
