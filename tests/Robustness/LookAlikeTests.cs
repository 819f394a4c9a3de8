using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>Keys that look right and are not: characters of other scripts, and characters that nobody sees.</summary>
public class LookAlikeTests
{
    [Theory]
    [InlineData("l\u0456nkerd.io/inject", "linkerd.io/inject")] // CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I
    [InlineData("linkerd.i\u043e/inject", "linkerd.io/inject")] // CYRILLIC SMALL LETTER O
    [InlineData("linkerd.i\u03bf/inject", "linkerd.io/inject")] // GREEK SMALL LETTER OMICRON
    [InlineData("l\u0131nkerd.io/inject", "linkerd.io/inject")] // LATIN SMALL LETTER DOTLESS I
    [InlineData("linkerd.io/in\u0458ect", "linkerd.io/inject")] // CYRILLIC SMALL LETTER JE
    [InlineData("config.linkerd.io/proxy-aw\u0430it", "config.linkerd.io/proxy-await")] // CYRILLIC SMALL LETTER A
    [InlineData("config.linkerd.io/proxy\u2010await", "config.linkerd.io/proxy-await")] // HYPHEN
    [InlineData("config.linkerd.io/proxy\u2011await", "config.linkerd.io/proxy-await")] // NON-BREAKING HYPHEN
    [InlineData("\uff4cinkerd.io/inject", "linkerd.io/inject")] // FULLWIDTH LATIN SMALL LETTER L
    [InlineData("linkerd.io/in\u200bject", "linkerd.io/inject")] // ZERO WIDTH SPACE
    [InlineData("\u200elinkerd.io/inject", "linkerd.io/inject")] // LEFT-TO-RIGHT MARK
    [InlineData("\u202elinkerd.io/inject", "linkerd.io/inject")] // RIGHT-TO-LEFT OVERRIDE
    [InlineData("linkerd.io/inject\u2069", "linkerd.io/inject")] // POP DIRECTIONAL ISOLATE
    [InlineData("\ufefflinkerd.io/inject", "linkerd.io/inject")] // ZERO WIDTH NO-BREAK SPACE
    [InlineData("linkerd.io/in\u00adject", "linkerd.io/inject")] // SOFT HYPHEN
    public async Task A_key_that_only_looks_right_is_wrong_and_repaired(string written, string right)
    {
        var analysis = await Analysis.OfKeyAsync(written);

        Assert.Equal(
            [$"LKD1002: '{Escaped(written)}' is not a valid key; use '{right}'. Kubernetes refuses the object."],
            analysis.Messages);
        Assert.Contains($"[\"{right}\"]", await analysis.GetFixedTextAsync(choice: 0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("l\u0456nkerd.io/inject")] // CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I
    [InlineData("linkerd.i\u03bf/inject")] // GREEK SMALL LETTER OMICRON
    [InlineData("linkerd.io/in\u200bject")] // ZERO WIDTH SPACE
    [InlineData("\u202elinkerd.io/inject")] // RIGHT-TO-LEFT OVERRIDE
    [InlineData("linkerd.io/inject\u2069")] // POP DIRECTIONAL ISOLATE
    [InlineData("linkerd.io/inj\u0435ct")] // CYRILLIC SMALL LETTER IE
    public async Task It_is_wrong_in_manifests_too(string written)
    {
        (string Text, string Path)[] manifests =
        [
            ($"metadata:\n  annotations:\n    {written}: enabled\n", "/manifest.yaml"),
            ($"metadata:\n  annotations:\n    \"{written}\": enabled\n", "/manifest.yaml"),
            ($"metadata: {{annotations: {{'{written}': enabled}}}}\n", "/manifest.yml"),
            ($"{{\"metadata\": {{\"annotations\": {{\"{written}\": \"enabled\"}}}}}}", "/manifest.json"),
        ];
        foreach (var (text, path) in manifests)
        {
            var diagnostic = Assert.Single(await ManifestAnalysis.DiagnosticsAsync(text, path));

            Assert.Equal("LKD1002", diagnostic.Id);
            Assert.Equal(
                written,
                text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length).Trim('"', '\''));
            Assert.Equal(
                "LKD1002",
                Assert.Single(
                    (await Analysis.OfAsync(
                        $"var manifest = @\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\";")).Diagnostics).Id);
        }
    }

    [Theory]
    [InlineData("\u043en", "\\u043en")] // CYRILLIC SMALL LETTER O
    [InlineData("\u200bon", "\\u200bon")] // ZERO WIDTH SPACE
    [InlineData("\u5f00", "\u5f00")] // A word of Chinese, which looks like nothing else.
    public async Task A_value_shows_its_characters_too(string written, string shown) => Assert.StartsWith(
        $"LKD2001: '{shown}' is not a valid value for 'linkerd.io/inject'",
        Assert.Single((await Analysis.OfAsync($"void M(V1Pod pod) => pod.SetAnnotation(\"linkerd.io/inject\", \"{written}\");")).Messages),
        StringComparison.Ordinal);

    /// <summary>A compiler prints a report in one line, to a terminal that carries out control characters.</summary>
    [Theory]
    [InlineData(@"enabled\n", @"enabled\n")]
    [InlineData(@"on\r\n\toff", @"on\r\n\toff")]
    [InlineData(@"\u001b[31mon\u2028", @"\u001b[31mon\u2028")]
    public async Task A_value_never_breaks_the_line(string literal, string shown) => Assert.StartsWith(
        $"LKD2001: '{shown}' is not a valid value for 'linkerd.io/inject'",
        Assert.Single((await Analysis.OfAsync($"void M(V1Pod pod) => pod.SetAnnotation(\"linkerd.io/inject\", \"{literal}\");")).Messages),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\u05dc\u05d9\u05e0\u05e7\u05e8\u05d3.io/inject")]
    [InlineData("\u0644\u064a\u0646\u0643/\u062d\u0642\u0646")]
    [InlineData("\u202e/\u202d")]
    public async Task Other_scripts_are_none_of_our_business(string key) => Assert.Empty((await Analysis.OfKeyAsync(key)).Diagnostics);

    private static string Escaped(string text) =>
        string.Concat(text.Select(character => character > '~' ? $"\\u{(int)character:x4}" : character.ToString()));
}
