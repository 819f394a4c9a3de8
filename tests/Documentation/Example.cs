using System.Xml.Linq;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>An example of a page: code under a configuration, or a configuration alone, and what a build prints about it.</summary>
internal sealed record Example(CodeBlock? Configuration, CodeBlock? Code, CodeBlock? Output)
{
    /// <summary>What is configured, as the compiler would read it.</summary>
    public ConfiguredOptions Options => Configuration switch
    {
        null => new(),
        { Language: "xml" } => new(globalConfig: string.Concat(Properties.Select(property => $"build_property.{property.Name} = {property.Value}\n"))),
        { Text: var text } => text.Contains("is_global", StringComparison.Ordinal) ? new(globalConfig: text) : new(editorConfig: text),
    };

    /// <summary>The lines of the code that say that they are reported.</summary>
    public IEnumerable<int> MarkedLines(string id) =>
        Code is null ? [] : Code.Lines.Index().Where(line => line.Item.EndsWith("// " + id, StringComparison.Ordinal)).Select(line => line.Index);

    /// <summary>The code without these marks.</summary>
    public string Unmarked(string id) => Code is null ? string.Empty : Code.Text.Replace(" // " + id, string.Empty, StringComparison.Ordinal);

    /// <summary>Analyses the example.</summary>
    public Task<Analysis> AnalyzeAsync() => Analysis.OfAsync(Code?.Text ?? "Console.WriteLine();", Options);

    private IEnumerable<(string Name, string Value)> Properties => XElement.Parse(Configuration!.Text).DescendantsAndSelf()
        .Where(element => !element.HasElements).Select(element => (element.Name.LocalName, element.Value));
}
