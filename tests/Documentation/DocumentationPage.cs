using System.Text.RegularExpressions;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>A page under <c>analyzers/docs</c>, taken apart.</summary>
internal sealed partial class DocumentationPage
{
    private readonly List<(string Heading, string Text)> _sections = [];

    /// <summary>Takes a page apart; fails where it has no title.</summary>
    public DocumentationPage(string text)
    {
        Text = text.ReplaceLineEndings("\n");
        var parts = SectionStart().Split(Text);
        Title = parts[0].Split('\n')[0];
        Assert.StartsWith("# ", Title, StringComparison.Ordinal);
        Title = Title[2..];
        for (var i = 1; i < parts.Length; i += 2)
        {
            _sections.Add((parts[i], parts[i + 1]));
        }

        Facts = TableRow().Matches(parts[0])
            .Select(match => (Name: match.Groups[1].Value.Trim(), Value: match.Groups[2].Value.Trim()))
            .Where(fact => fact.Name.Length > 0 && fact.Name[0] != '-')
            .ToDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal);
    }

    /// <summary>The whole page.</summary>
    public string Text { get; }

    /// <summary>Its heading of the first level.</summary>
    public string Title { get; }

    /// <summary>The table under the title.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; }

    /// <summary>The headings of the second level, in order.</summary>
    public IReadOnlyList<string> Headings => [.. _sections.Select(section => section.Heading)];

    /// <summary>All fenced blocks.</summary>
    public IReadOnlyList<CodeBlock> Blocks => BlocksOf(Text);

    /// <summary>What stands under a heading of the second level.</summary>
    public string Section(string heading) => _sections.Single(section => section.Heading == heading).Text;

    /// <summary>
    /// The examples under a heading. A block of configuration holds for the code and the manifests behind it, up to the next such block.
    /// </summary>
    public IReadOnlyList<Example> ExamplesUnder(string heading)
    {
        var examples = new List<Example>();
        CodeBlock? configuration = null;
        var isConfigurationUsed = true;
        foreach (var block in BlocksOf(Section(heading)))
        {
            switch (block.Language)
            {
                case "ini" or "xml":
                    AddConfigurationAlone();
                    configuration = block;
                    isConfigurationUsed = false;
                    break;
                case "csharp" or "yaml":
                    examples.Add(new(configuration, block, Output: null));
                    isConfigurationUsed = true;
                    break;
                case "text":
                    AddConfigurationAlone();
                    examples[^1] = examples[^1] with { Output = block };
                    break;
                default:
                    Assert.Fail($"Nothing is known of blocks of '{block.Language}'.");
                    break;
            }
        }

        AddConfigurationAlone();
        return examples;

        void AddConfigurationAlone()
        {
            if (!isConfigurationUsed)
            {
                examples.Add(new(configuration, Code: null, Output: null));
                isConfigurationUsed = true;
            }
        }
    }

    private static CodeBlock[] BlocksOf(string text) =>
        [.. Fence().Matches(text).Select(match => new CodeBlock(match.Groups[1].Value, match.Groups[2].Value))];

    [GeneratedRegex("^## (.+)\n", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex("^```([a-z]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\|([^|]*)\|([^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
