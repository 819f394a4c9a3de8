using System.Globalization;
using System.Text.RegularExpressions;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>The texts of <c>Strings.resx</c>: all that are needed, none that is not, in one manner.</summary>
public partial class RuleTextTests
{
    /// <summary>In characters, without what is filled in: a list of problems shows some 90, a terminal twice as many.</summary>
    private const int LongestMessage = 185;

    private static readonly string[] ComposedPrefixes =
    [
        "Completion_", "Ending_", "Fix_", "Form_", "Obstacle_", "Option_", "Outcome_", "Owner_", "Refactoring_", "Releases_",
        "Skipped_", "Value_"
    ];

    public static TheoryData<string> Messages =>
        [.. ReleasedFiles.Texts.Keys.Where(name => name.Contains("_Message", StringComparison.Ordinal))];

    public static TheoryData<string> Titles =>
        [.. ReleasedFiles.Texts.Keys.Where(name => name.EndsWith("_Title", StringComparison.Ordinal))];

    public static TheoryData<string> Descriptions =>
        [.. ReleasedFiles.Texts.Keys.Where(name => name.EndsWith("_Description", StringComparison.Ordinal))];

    [Fact]
    public void The_texts_of_rules_are_those_of_the_descriptors()
    {
        var used = RuleSet.Descriptors
            .SelectMany(descriptor => new[]
            {
                $"{descriptor.Id}_Title: {descriptor.Title.ToString(CultureInfo.InvariantCulture)}",
                $"{descriptor.Id}_Message: {descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture)}",
                $"{descriptor.Id}_Description: {descriptor.Description.ToString(CultureInfo.InvariantCulture)}",
            })
            .Distinct();
        var written = ReleasedFiles.Texts
            .Where(text => !ComposedPrefixes.Any(prefix => text.Key.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(text => $"{Variant().Replace(text.Key, "_Message")}: {text.Value}");

        Assert.Equal(written.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_way_of_saying_something_has_a_descriptor_of_its_own() =>
        Assert.Equal(
            RuleSet.Descriptors.Length,
            RuleSet.Descriptors
                .Select(descriptor => (descriptor.Id, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture)))
                .Distinct()
                .Count());

    [Fact]
    public void The_accepted_forms_of_options_are_those_that_are_reported()
    {
        var options = string.Concat(OptionNames.All.Select(option => $"{option.EditorConfig} = ???\n"));
        var used = LinkerdOptions.Read(
            new ConfiguredOptions(globalConfig: options).GlobalOptions,
            new ConfiguredOptions().GlobalOptions).Invalid;

        Assert.Equal(
            ReleasedFiles.Texts.Keys.Where(name => name.StartsWith("Option_", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            used.Select(option => option.AcceptedResource).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> EditKinds =>
        typeof(Edit).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Edit))).Select(type => type.Name);

    [Fact]
    public void Every_kind_of_edit_has_a_title_and_every_title_a_kind()
    {
        Assert.All(
            EditKinds,
            kind => Assert.Contains(ReleasedFiles.Texts.Keys, name => name.StartsWith("Fix_" + kind, StringComparison.Ordinal)));
        Assert.All(
            ReleasedFiles.Texts.Keys.Where(name => name.StartsWith("Fix_", StringComparison.Ordinal)),
            name => Assert.Contains(name.Split('_')[1], EditKinds));
    }

    [Fact]
    public void Everything_that_comes_of_a_bad_value_has_a_phrase() =>
        Assert.Equal(
            typeof(ValueOutcomes)
                .GetProperties()
                .Select(outcome => ((ValueOutcome)outcome.GetValue(null)!).TextName)
                .Order(StringComparer.Ordinal),
            ReleasedFiles.Texts.Keys.Where(name => name.StartsWith("Outcome_", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_effect_comes_of_a_bad_value_or_is_what_a_rule_says()
    {
        var effects = typeof(ValueOutcomes).GetProperties().Select(outcome => ((ValueOutcome)outcome.GetValue(null)!).Effect)
            .Concat(RuleSet.All.Select(rule => rule.Effect));

        Assert.Equal(Enum.GetValues<Effect>(), effects.Distinct().Order());
    }

    [Theory]
    [InlineData("Completion_", "analyzers/Completion")]
    [InlineData("Refactoring_", "codefixes")]
    public void What_editors_say_of_themselves_is_said_by_the_code_there(string prefix, string folder)
    {
        var sources = string.Concat(Directory
            .GetFiles(RepositoryFiles.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText));
        var names = ReleasedFiles.Texts.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains($"\"{name}\"", sources, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_title_is_short_and_has_no_placeholder_and_no_period(string name)
    {
        var title = ReleasedFiles.Texts[name];

        Assert.InRange(title.Length, 1, 70);
        Assert.False(title.EndsWith('.'), title);
        Assert.DoesNotContain('{', title);
        Assert.True(char.IsUpper(title[0]), title);
    }

    /// <summary>The contributing page says how messages are written; this is what a test can hold of it.</summary>
    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_begins_with_what_was_written_and_is_short(string name)
    {
        var message = ReleasedFiles.Texts[name];

        Assert.StartsWith("'{0}' ", message, StringComparison.Ordinal);
        Assert.Equal(message.Contains(". ", StringComparison.Ordinal), message.EndsWith('.'));
        Assert.InRange(Placeholder().Replace(message, string.Empty).Length, 1, LongestMessage);
    }

    /// <summary>Strings are strings, spaces are spaces, and no word is one of the source code's own.</summary>
    [Fact]
    public void Texts_have_no_word_that_only_this_package_uses() =>
        Assert.All(ReleasedFiles.Texts, text => Assert.DoesNotMatch(OwnWord(), text.Value));

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void A_description_is_made_of_sentences(string name)
    {
        var description = ReleasedFiles.Texts[name];

        Assert.EndsWith(".", description, StringComparison.Ordinal);
        Assert.DoesNotContain('{', description);
        Assert.True(char.IsUpper(description[0]), description);
    }

    [Fact]
    public void Placeholders_are_numbered_from_zero_without_gaps() =>
        Assert.All(ReleasedFiles.Texts, text =>
        {
            var numbers = Placeholder()
                .Matches(text.Value)
                .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
                .Distinct()
                .Order()
                .ToArray();
            Assert.Equal(Enumerable.Range(0, numbers.Length), numbers);
        });

    [Fact]
    public void No_text_has_spaces_too_many() =>
        Assert.All(ReleasedFiles.Texts, text =>
        {
            Assert.Equal(text.Value.Trim(), text.Value);
            Assert.DoesNotContain("  ", text.Value, StringComparison.Ordinal);
        });

    [GeneratedRegex(@"\b(blanks?|texts|slot|generations?|stands?|no (key|value|option) of|row of|whole name)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnWord();

    [GeneratedRegex("_Message_[A-Za-z]+$")]
    private static partial Regex Variant();

    [GeneratedRegex(@"\{([0-9]+)\}")]
    private static partial Regex Placeholder();
}
