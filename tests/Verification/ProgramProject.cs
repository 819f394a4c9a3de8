using LinkerdAnnotations.Analyzers.Constants;
using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>A program or a library in a workspace of its own, with the usual usings.</summary>
internal static class ProgramProject
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using k8s.Models;";

    /// <summary>The file of the program.</summary>
    /// <param name="source">The program's statements and types behind them, or a library's types.</param>
    /// <param name="furtherFiles">How many empty files the program has besides.</param>
    /// <param name="globalConfig">Lines of a <c>.globalconfig</c>.</param>
    /// <param name="host">The services of the workspace; null for the usual ones.</param>
    public static async Task<Document> CreateAsync(string source, int furtherFiles = 0, string globalConfig = "", HostServices? host = null)
    {
#pragma warning disable CA2000 // The workspace lives as long as its documents.
        var project = new AdhocWorkspace(host ?? MefHostServices.DefaultHost).AddProject("Program", LanguageNames.CSharp)
#pragma warning restore CA2000
            .WithCompilationOptions(new CSharpCompilationOptions(
                IsProgram(source) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithMetadataReferences(await References.GetAsync())
            .AddAnalyzerConfigDocument(
                ".globalconfig",
                SourceText.From("is_global = true\n" + globalConfig),
                filePath: "/.globalconfig").Project
            .AddDocument("Usings.cs", SourceText.From(Usings), filePath: "/Usings.cs").Project;
        for (var i = 0; i < furtherFiles; i++)
        {
            project = project.AddDocument($"Further{i}.cs", SourceText.From("// empty"), filePath: $"/Further{i}.cs").Project;
        }

        if (ConstantSettings.In(new ConfiguredOptions(globalConfig: globalConfig).GlobalOptions) is { } constants)
        {
            // As the compiler places what a generator writes.
            var generator = typeof(ConstantsGenerator);
            project = project.AddDocument(
                ConstantsFile.Name,
                SourceText.From(ConstantsWriter.Write(constants)),
                filePath: $"/{generator.Assembly.GetName().Name}/{generator.FullName}/{ConstantsFile.Name}").Project;
        }

        return project.AddDocument("Program.cs", SourceText.From(source), filePath: "/Program.cs");
    }

    private static bool IsProgram(string source) =>
        ((CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source).GetRoot()).Members.Any(SyntaxKind.GlobalStatement);
}
