using LinkerdAnnotations.CodeFixes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>An expression to be changed: the value of the only field of a class.</summary>
internal static class FieldValue
{
    private const string Before = "class P\n{\n    object x = ";

    private const string Behind = ";\n}\n";

    /// <summary>The file with a field of that value.</summary>
    public static async Task<SourceFile> OpenAsync(string value) => (await SourceFile.ReadAsync(
        await ProgramProject.CreateAsync(Before + value + Behind),
        TestContext.Current.CancellationToken))!;

    /// <summary>The value after changes of the file.</summary>
    public static string After(SourceFile file, params IEnumerable<TextChange> changes) =>
        file.Text.WithChanges(changes).ToString()[Before.Length..^Behind.Length];
}
