using System.Text.RegularExpressions;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>The page that lists messages as they were and as they are.</summary>
public partial class MessagesPageTests
{
    [Fact]
    public async Task The_list_has_every_message_as_it_is_now()
    {
        var lines = await File.ReadAllLinesAsync(
            RepositoryFiles.PathOf("analyzers", "docs", "messages.md"),
            TestContext.Current.CancellationToken);
        var rows = lines.Select(line => Row().Match(line)).Where(match => match.Success).Select(match => match.Groups[2].Value).ToArray();

        Assert.NotEmpty(rows);
        Assert.Equal(rows.Distinct(), rows);
        Assert.All(rows, name => Assert.Contains(name, ReleasedFiles.Texts.Keys));
        await GeneratedFile.HoldsAsync(string.Concat(lines.Select(line => AsNow(line) + "\n")), "analyzers", "docs", "messages.md");
    }

    private static string AsNow(string line) =>
        Row().Match(line) is { Success: true } row
            ? $"{row.Groups[1].Value}{ReleasedFiles.Texts[row.Groups[2].Value].Replace("|", "\\|", StringComparison.Ordinal)} |"
            : line;

    [GeneratedRegex(@"^(\| `([A-Za-z0-9_]+)` \| .*? \| ).* \|$")]
    private static partial Regex Row();
}
