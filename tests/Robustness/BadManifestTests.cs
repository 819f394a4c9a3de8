using System.Text;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Tests.Manifests;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>Manifests that nobody writes by hand: whatever is in them, they are read to the end, in the time that they are long.</summary>
/// <remarks>The sizes are such that a reader that starts anew at each part, or follows each alias by itself, does not end while anybody
/// waits.</remarks>
public class BadManifestTests
{
    private const int Many = 100_000;
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n";

    [Fact]
    public async Task Ten_million_characters_of_one_value_are_no_value()
    {
        var diagnostics = await ManifestAnalysis.DiagnosticsAsync($"{Pod}    linkerd.io/injekt: {new string('e', 10_000_000)}\n");

        Assert.Equal("LKD1002", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public async Task Ten_million_characters_of_a_block_are_no_key()
    {
        var block = new StringBuilder().Insert(0, "      linkerd.io/injekt: config.linkerd.io/proxy-awiat\n", 10_000_000 / 55);

        Assert.Empty(await ManifestAnalysis.DiagnosticsAsync($"{Pod}    notes: |\n{block}"));
    }

    [Theory]
    [InlineData("manifest.yaml", "---\napiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    linkerd.io/inject: enabled\n")]
    [InlineData("manifest.json", "{\"kind\": \"Pod\", \"metadata\": {\"annotations\": {\"linkerd.io/inject\": \"enabled\"}}}\n")]
    public async Task Files_of_ten_million_characters_are_read(string file, string document)
    {
        var others = Repeat(100, document.Replace("linkerd.io", "example.com", StringComparison.Ordinal));
        var part = others + document;

        Assert.Empty(await ManifestAnalysis.DiagnosticsAsync(Repeat(10_000_000 / part.Length, part), "/" + file));
    }

    [Fact]
    public async Task A_literal_of_ten_million_characters_may_be_a_manifest()
    {
        var text = Pod
            + new StringBuilder().Insert(
                0,
                "    example.com/a: b # and so on, and on, and on, for as long as nobody stops it, and that is for ever\n",
                10_000_000 / 100)
            + "    linkerd.io/injekt: enabled\n";
        var diagnostics = await AnalyzerRun.AnalyzeAsync($"class C {{ const string Manifest = @\"{text}\"; }}");

        Assert.Equal("LKD1002", Assert.Single(diagnostics).Id);
    }

    [Theory]
    [InlineData("{\"a\":", "}")]
    [InlineData("[", "]")]
    [InlineData("{\"metadata\": {\"annotations\": ", "}}")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    [InlineData("a: {", "}")]
    [InlineData("!!map {a: ", "}")]
    [InlineData("&a [", "]")]
    [InlineData("'", "'")]
    [InlineData("{{ if x }}", "{{ end }}")]
    [InlineData("{{ \"", "\" }}")]
    [InlineData("|", "")]
    public async Task Ten_thousand_levels_are_too_many_and_harmless(string opening, string closing)
    {
        var text = new StringBuilder()
            .Insert(0, opening, 10_000)
            .Append("linkerd.io/inject: enabled")
            .Insert(0, $"{Pod}    linkerd.io/injekt: enabled\nx:\n  ");
        for (var i = 0; i < 10_000; i++)
        {
            text.Append(closing);
        }

        Assert.InRange((await ManifestAnalysis.DiagnosticsAsync(text.ToString())).Length, 1, 2);
        await ManifestAnalysis.DiagnosticsAsync(
            text.ToString()[text.ToString().IndexOf(opening, StringComparison.Ordinal)..],
            "/manifest.json");
        await AnalyzerRun.AnalyzeAsync(
            $"class C {{ const string Manifest = {SymbolDisplay.FormatLiteral(text.ToString(), quote: true)}; }}");
    }

    [Fact]
    public void What_an_alias_repeats_is_not_multiplied_without_end()
    {
        var keys = string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"linkerd.io/injekt{i}: x"));
        var aliases = string.Join(", ", Enumerable.Repeat("*x", 20_000));

        Assert.InRange(Read($"x: &x {{{keys}}}\nkind: Pod\nmetadata:\n  annotations:\n    <<: [{aliases}]\n").Entries.Length, 1, 100_000);
        Assert.InRange(Read($"x: &x {{{keys}}}\n<<: [{aliases}]\n").Entries.Length, 1, 100_000);
        Assert.InRange(Read($"x: &x {{{keys}}}\nitems: [{aliases}]\n").Entries.Length, 1, 100_000);
        Assert.InRange(
            Read(
                $"x: &x {{{keys}}}\nkind: List\nitems:\n{string.Concat(Enumerable.Repeat(
                    "- {metadata: {annotations: *x}}\n",
                    20_000))}").Entries.Length,
            1,
            100_000);
    }

    [Fact]
    public void Laughs_in_each_of_many_documents_are_no_more_than_the_documents()
    {
        var laughs = string.Concat(Enumerable.Range(1, 12).Select(i => $"x{i}: &x{i} [*x{i - 1}, *x{i - 1}, *x{i - 1}, *x{i - 1}]\n"));
        var document = $"---\nx0: &x0 {{linkerd.io/injected: x}}\n{laughs}";

        Assert.InRange(Read(Repeat(1_000, document)).Entries.Length, 1_000, 1_000 * document.Length);
    }

    [Fact]
    public void What_is_merged_is_held_against_what_is_written()
    {
        var merged = string.Join(", ", Enumerable.Range(0, Many).Select(i => $"a{i}: x"));
        var written = string.Concat(Enumerable.Range(0, Many).Select(i => $"    b{i}: x\n"));

        Assert.Single(
            Read($"x: &x {{{merged}}}\nkind: Pod\nmetadata:\n  annotations:\n    <<: *x\n{written}    linkerd.io/injekt: x\n").Entries);
    }

    [Fact]
    public async Task Each_of_very_many_comments_silences_its_line()
    {
        var lines = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"    linkerd.io/injekt{i}: enabled # linkerd-disable\n"));

        Assert.Empty(await ManifestAnalysis.DiagnosticsAsync(Pod + lines));
    }

    [Fact]
    public async Task Very_many_comments_in_one_line_are_those_of_the_line()
    {
        var entries = string.Join(", ", Enumerable.Range(0, 2_000).Select(i => $"linkerd.io/injekt{i}: enabled"));
        var comments = Repeat(Many, "# linkerd-disable LKD9999 ");

        Assert.Empty(
            await ManifestAnalysis.DiagnosticsAsync(
                $"metadata:\n  annotations: {{{entries}}} {comments}# linkerd-disable LKD1002, LKD1003\n"));
        Assert.Equal(2_000, (await ManifestAnalysis.DiagnosticsAsync($"metadata:\n  annotations: {{{entries}}} {comments}\n")).Length);
    }

    /// <summary>To look for each among those before it would take minutes.</summary>
    [Fact]
    public async Task Very_many_maps_of_one_object_are_each_read()
    {
        var maps = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"  x{i}Labels: {{a: b}}\n"));

        Assert.Equal(
            ["LKD1002 linkerd.io/injct"],
            await ManifestAnalysis.PlacesAsync($"kind: Pod\nspec:\n{maps}metadata:\n  annotations:\n    linkerd.io/injct: enabled\n"));
    }

    [Fact]
    public async Task Very_many_entries_of_one_map_are_each_judged()
    {
        var lines = Repeat(5_000, "    config.linkerd.io/proxy-cpu-limit: much\n");

        Assert.Equal(5_000, (await ManifestAnalysis.DiagnosticsAsync(Pod + lines)).Count(diagnostic => diagnostic.Id == "LKD2001"));
    }

    [Theory]
    [InlineData("linkerd.io/inject\ud800")]
    [InlineData("\udc00linkerd.io/inject")]
    [InlineData("linkerd.io/inje\udc00\ud800ct")]
    [InlineData("linkerd.io/inject\0")]
    [InlineData("linkerd.io/inject\uffff")]
    [InlineData("\"linkerd.io/inject\\ud800\"")]
    [InlineData("\"\\udc00linkerd.io/inject\"")]
    [InlineData("\"linkerd.io/inject\\UFFFFFFFF\"")]
    [InlineData("\"linkerd.io/inject\\0\"")]
    public async Task Characters_that_are_none_are_parts_of_keys_and_values(string key)
    {
        foreach (var (text, path) in new[]
        {
            ($"{Pod}    {key}: enabled\n    linkerd.io/injekt: enabled\n", "/manifest.yaml"),
            ($"{Pod}    linkerd.io/injekt: enabled\n    config.linkerd.io/proxy-await: {key}\n", "/manifest.yaml"),
            ($"{{\"metadata\": {{\"annotations\": {{\"linkerd.io/injekt\": \"x\", \"{key.Trim('"')}\": \"enabled\"}}}}}}",
                "/manifest.json"),
        })
        {
            var diagnostics = await ManifestAnalysis.DiagnosticsAsync(text, path);

            Assert.All(diagnostics, diagnostic => Assert.Matches("^LKD(100[123]|2001)$", diagnostic.Id));
            Assert.All(diagnostics, diagnostic => Assert.InRange(diagnostic.Location.SourceSpan.End, 1, text.Length));
            await AnalyzerRun.AnalyzeAsync($"class C {{ const string Manifest = {SymbolDisplay.FormatLiteral(text, quote: true)}; }}");
        }
    }

    private static Manifest Read(string text) =>
        Manifest.Read(
            new FileManifestText("/x.yaml", SourceText.From(text)),
            keepsValuesAsTexts: false,
            TestContext.Current.CancellationToken);

    private static string Repeat(int count, string text) => new StringBuilder(count * text.Length).Insert(0, text, count).ToString();
}
