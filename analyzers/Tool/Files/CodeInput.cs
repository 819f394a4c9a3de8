using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tool;

/// <summary>A file of C#.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">Its text.</param>
internal sealed record CodeInput(InputFile File, SourceText Text)
{
    /// <summary>How it is read: nobody says which version of C# it is written in.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>The file as syntax.</summary>
    public SyntaxTree Tree { get; } = CSharpSyntaxTree.ParseText(Text, ParseOptions, File.AnalyzedPath);

    /// <summary>Reads a file; null where it cannot be read.</summary>
    public static CodeInput? Read(InputFile file, Problems problems, CancellationToken cancellationToken)
    {
        try
        {
            return new(file, FileReader.Read(file, cancellationToken));
        }
        catch (Exception exception) when (Problems.IsAboutOneFile(exception))
        {
            problems.Add(file.Name, Problems.Describe(exception));
            return null;
        }
    }
}
