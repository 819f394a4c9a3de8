using System.Globalization;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Rules;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>The README's tables; its build output is checked with the samples.</summary>
public class ReadmeTests
{
    private static readonly string[] Lines = File.ReadAllLines(RepositoryFiles.PathOf("README.md"));

    [Fact]
    public void Every_rule_has_a_row_with_its_severity_in_the_order_of_the_IDs()
    {
        var expected = RuleSet.All
            .Select(rule => rule.Descriptors[0])
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .Select(descriptor => string.Create(CultureInfo.InvariantCulture, $"[{descriptor.Id}](analyzers/docs/{descriptor.Id}.md) {descriptor.DefaultSeverity}"));
        var rows = Lines
            .Where(line => line.StartsWith("| [LKD", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[1]} {cells[3]}");

        Assert.Equal(expected, rows);
    }

    [Fact]
    public void Every_option_has_a_row_with_both_names() =>
        Assert.All(OptionNames.All, option => Assert.Contains(Lines, line => line.StartsWith($"| `{option.EditorConfig}` | `{option.MSBuild}` |", StringComparison.Ordinal)));
}
