using System.Xml.Linq;
using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>
/// An example of a page: code or a manifest under a configuration, or a configuration alone, and what a build prints about it.
/// </summary>
internal sealed record Example(CodeBlock? Configuration, CodeBlock? Code, CodeBlock? Output)
{
    private const string ManifestPath = "/manifest.yaml";

    /// <summary>What is configured, as the compiler would read it.</summary>
    public ConfiguredOptions Options => Configuration switch
    {
        null => new(),
        { Language: "xml" } =>
            new(globalConfig: string.Concat(Properties.Select(property => $"build_property.{property.Name} = {property.Value}\n"))),
        { Text: var text } => text.Contains("is_global", StringComparison.Ordinal) ? new(globalConfig: text) : new(editorConfig: text),
    };

    /// <summary>The lines of the code that say that they are reported.</summary>
    public IEnumerable<int> MarkedLines(string id) =>
        Code is null
            ? []
            : Code.Lines.Index().Where(line => line.Item.EndsWith(MarkOf(id), StringComparison.Ordinal)).Select(line => line.Index);

    /// <summary>The code without these marks.</summary>
    public string Unmarked(string id) =>
        Code is null ? string.Empty : Code.Text.Replace(MarkOf(id), string.Empty, StringComparison.Ordinal);

    /// <summary>Whether it is a manifest in a file of its own.</summary>
    public bool IsManifest => Code is { Language: "yaml" };

    /// <summary>What is reported about the example, in the order of the places.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync() =>
        IsManifest ? await ManifestAnalysis.DiagnosticsAsync(Code!.Text, ManifestPath, Options) : (await AnalyzeAsync()).Diagnostics;

    /// <summary>The manifest after all repairs of a rule.</summary>
    public Task<string> RepairedManifestAsync(string id) => ManifestRepair.FixAllAsync(ManifestPath, Code!.Text, id, Options);

    /// <summary>Analyses the example, which is code or a configuration.</summary>
    public Task<Analysis> AnalyzeAsync() => Analysis.OfAsync(Code?.Text ?? "Console.WriteLine();", Options);

    private string MarkOf(string id) => (IsManifest ? " # " : " // ") + id;

    private IEnumerable<(string Name, string Value)> Properties => XElement.Parse(Configuration!.Text).DescendantsAndSelf()
        .Where(element => !element.HasElements).Select(element => (element.Name.LocalName, element.Value));
}
