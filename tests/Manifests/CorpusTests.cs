using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Manifests of all kinds that are right: nothing is to be said about them, however they come.</summary>
public class CorpusTests
{
    private static readonly string Folder = RepositoryFiles.PathOf("tests", "Manifests", "Corpus");

    private static readonly IReadOnlyList<string> Names =
        [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Names];

    [Fact]
    public void There_are_a_hundred_of_them() =>
        Assert.InRange(
            Names.Select(Text).Sum(text => ManifestDocuments
                .In(text)
                .Count(document => text.Substring(document.Span.Start, document.Span.Length).Trim().Length > 0)),
            100,
            int.MaxValue);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task In_a_file_there_is_nothing_to_report(string file) =>
        Assert.Empty((await ManifestAnalysis.DiagnosticsAsync(Text(file), "/" + file)).Select(diagnostic => diagnostic.ToString()));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task In_a_string_there_is_nothing_to_report(string file)
    {
        var text = Text(file);
        string[] literals =
        [
            SymbolDisplay.FormatLiteral(text, quote: true),
            "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
            "\"\"\"\"\n"
                + string.Concat(text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : "    " + line + "\n"))
                + "    \"\"\"\"",
            string.Join(" +\n    ", text.TrimEnd('\n').Split('\n').Select(line => SymbolDisplay.FormatLiteral(line + "\n", quote: true))),
        ];

        foreach (var literal in literals)
        {
            Assert.Empty((await Analysis.OfAsync($"var manifest = {literal};")).Messages);
        }
    }

    /// <summary>Every document is one that the parser takes: where it gives up, silence would mean nothing.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Every_document_is_read_to_its_end(string file)
    {
        var text = Text(file);
        foreach (var root in ManifestParser.Parse(
            TemplateBlanker.Blank(text, ImmutableArray<TextSpan>.Empty),
            TestContext.Current.CancellationToken))
        {
            Assert.True(
                text.Contains("{{", StringComparison.Ordinal) || !root.IsOpen,
                $"{file}: {text.Substring(root.Span.Start, Math.Min(80, root.Span.Length))}");
        }
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
