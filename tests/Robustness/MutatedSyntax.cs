using System.Text.Json;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using YamlDotNet.Core;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>Says whether texts parse, as parsers see it that the product has no part in, but for the actions of templates.</summary>
internal static class MutatedSyntax
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1_000_000 };

    /// <summary>How C# is read.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview);

    /// <summary>Whether a file of C# has no error of syntax.</summary>
    public static bool IsCode(string code) =>
        !CSharpSyntaxTree.ParseText(code, ParseOptions).GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether a manifest, or the template of one, has no error of syntax; its path says in which language.</summary>
    public static bool IsManifest(string manifest, string path) =>
        path.EndsWith(".json", StringComparison.Ordinal) ? IsJson(manifest) : IsYaml(manifest);

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Deep);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // Halves of characters are no text at all.
            return false;
        }
    }

    private static bool IsYaml(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(TemplateBlanker.Blank(text, []).Text));
            while (parser.MoveNext())
            {
                // Each event is one that the parser could read.
            }

            return true;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }
}
