using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// The file with the constants that a project has generated. It names every key of Linkerd, and says nothing of whether the project has
/// anything to do with one.
/// </summary>
internal static class ConstantsFile
{
    /// <summary>Its name.</summary>
    public const string Name = "LinkerdConstants.g.cs";

    // What it lies in, in the compiler's eyes: a folder that is called by the generator.
    private const string Folder = "LinkerdAnnotations.Analyzers.Constants.ConstantsGenerator";

    /// <summary>Whether a file is that one.</summary>
    public static bool Is(SyntaxTree tree) =>
        tree.FilePath.EndsWith(Name, StringComparison.Ordinal) && tree.FilePath.IndexOf(Folder, StringComparison.Ordinal) >= 0;

    /// <summary>Whether a constant is one of these.</summary>
    public static bool Declares(ISymbol symbol)
    {
        foreach (var declaration in symbol.DeclaringSyntaxReferences)
        {
            if (Is(declaration.SyntaxTree))
            {
                return true;
            }
        }

        return false;
    }
}
