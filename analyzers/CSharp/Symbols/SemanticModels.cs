using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Semantic models of other files of the same compilation.</summary>
internal static class SemanticModels
{
    // Each model binds anew what it is asked about, and different constants are often used in the same files.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, SemanticModel>> Known = new();

    /// <summary>The model for <paramref name="tree"/>: <paramref name="model"/> itself, or one for another file.</summary>
    [SuppressMessage(
        "MicrosoftCodeAnalysisCorrectness",
        "RS1030:Do not invoke Compilation.GetSemanticModel() method within a diagnostic analyzer",
        Justification = "Only for a text that has matched, where a constant of another file decides; hardly any code gets there.")]
    public static SemanticModel ForTree(this SemanticModel model, SyntaxTree tree) =>
        tree == model.SyntaxTree
            ? model
            : Known.GetOrCreateValue(model.Compilation).GetOrAdd(tree, other => model.Compilation.GetSemanticModel(other));

    /// <summary>
    /// Whether a declaration is one of the same compilation. In an editor the symbols of a referenced project have source too, which
    /// another compilation holds.
    /// </summary>
    public static bool Holds(this SemanticModel model, SyntaxReference declaration) =>
        declaration.SyntaxTree == model.SyntaxTree || model.Compilation.ContainsSyntaxTree(declaration.SyntaxTree);
}
