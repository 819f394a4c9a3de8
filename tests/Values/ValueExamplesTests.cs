using System.Globalization;
using System.Text.RegularExpressions;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

/// <summary>The values that editors offer are those that messages and pages show.</summary>
public partial class ValueExamplesTests
{
    private static readonly IReadOnlyList<ValueGrammar> Grammars =
        [.. LinkerdCatalog.All.SelectMany(key => key.Value?.Stages ?? []).Select(stage => stage.Grammar).Distinct()];

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public void The_description_of_a_form_shows_the_examples(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        Assert.All(
            Grammars.Where(grammar => grammar.Choices.IsEmpty),
            grammar => Assert.Equal(
                Quoted().Matches(Strings.Get(grammar.Form.ResourceName, [.. grammar.Form.Arguments]).ToString(culture))
                    .Select(match => match.Groups["text"].Value)
                    .Where(grammar.Accepts)
                    .Where(text => grammar.Form.Arguments.All(argument => !argument.Contains(text, StringComparison.Ordinal))),
                ValueExamples.Of(grammar)));
    }

    [GeneratedRegex("['“](?<text>[^'”]+)['”]")]
    private static partial Regex Quoted();
}
