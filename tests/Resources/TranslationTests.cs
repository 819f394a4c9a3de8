using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LinkerdAnnotations.Tests.Verification;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.Tests.Resources;

/// <summary>The texts that users read, in each language.</summary>
public partial class TranslationTests
{
    private static readonly IReadOnlyDictionary<string, string> Original = TextsOf("Strings.resx");

    /// <summary>Every language but English.</summary>
    public static TheoryData<string> Languages =>
        [.. Directory
            .GetFiles(RepositoryFiles.PathOf("analyzers/Resources"), "Strings.*.resx")
            .Select(path => Path.GetFileName(path).Split('.')[1])];

    [Fact]
    public void Chinese_is_among_the_languages() => Assert.Contains(Languages, row => row.Data == "zh-Hans");

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_text_and_no_other(string language) =>
        Assert.Equal(Original.Keys, TextsOf($"Strings.{language}.resx").Keys);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_translation_has_the_placeholders_of_its_original(string language)
    {
        foreach (var (name, text) in TextsOf($"Strings.{language}.resx"))
        {
            Assert.Equal((name, PlaceholdersOf(Original[name])), (name, PlaceholdersOf(text)));
            Assert.NotEqual(string.Empty, text.Trim());
        }
    }

    /// <summary>What a command line or a file holds cannot be translated, and neither can what Linkerd calls its things.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_translation_keeps_what_is_written_as_code(string language)
    {
        foreach (var (name, text) in TextsOf($"Strings.{language}.resx"))
        {
            foreach (var code in Code().Matches(Original[name]).Select(match => match.Groups[1].Value))
            {
                Assert.True(text.Contains(code, StringComparison.Ordinal), $"{name} does not mention {code}.");
            }
        }
    }

    [Fact]
    public async Task Messages_come_in_the_language_of_the_reader()
    {
        var analysis = await Analysis.OfKeyAsync("config.linkerd.io/proxy-native-sidecar");

        Assert.Equal(
            "Linkerd 不读取“config.linkerd.io/proxy-native-sidecar”；请改用“config.alpha.linkerd.io/proxy-enable-native-sidecar”。在 Linkerd 2.20 之前，没有它 Job 的 Pod 永远不会完成；2.20 及更高版本不需要这个键。",
            Assert.Single(analysis.Diagnostics).GetMessage(CultureInfo.GetCultureInfo("zh-Hans")));
    }

    [Fact]
    public void Titles_and_descriptions_come_in_the_language_of_the_reader()
    {
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        foreach (var descriptor in RuleSet.Descriptors)
        {
            Assert.NotEqual(descriptor.Title.ToString(CultureInfo.InvariantCulture), descriptor.Title.ToString(chinese));
            Assert.NotEqual(descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), descriptor.MessageFormat.ToString(chinese));
            Assert.NotEqual(descriptor.Description.ToString(CultureInfo.InvariantCulture), descriptor.Description.ToString(chinese));
        }
    }

    private static SortedDictionary<string, string> TextsOf(string file) => new(
        XDocument.Load(RepositoryFiles.PathOf("analyzers/Resources/" + file)).Root!
            .Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value),
        StringComparer.Ordinal);

    private static string PlaceholdersOf(string text) =>
        string.Join(' ', Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"'([a-z0-9][^' ]*)'")]
    private static partial Regex Code();
}
