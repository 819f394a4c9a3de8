using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>What is to be written in a manifest in the place of a key or a value.</summary>
/// <param name="Diagnostic">The diagnostic that is about it.</param>
/// <param name="Edit">What the diagnostic offers.</param>
/// <param name="Wanted">Which of that was chosen.</param>
internal readonly record struct ScalarRepair(Diagnostic Diagnostic, Edit Edit, string Wanted);
