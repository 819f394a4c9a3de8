using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>The public YAML test suite: which parser reads it best, and whether the reader loses anything of what that one reads.</summary>
public class YamlTestSuiteTests(ITestOutputHelper output)
{
    // A mapping as a key, with no key in it. YamlDotNet leaves the value out of its events; the reader says that it is unknown.
    private const string LeftOut = "M2N8/00";

    // A line of nothing but spaces at the end of a block text, which YamlDotNet leaves out.
    private const string BlankAtEnd = "L24T/01";

    [Fact]
    public void YamlDotNet_reads_more_of_it_than_SharpYaml()
    {
        var yamlDotNet = Figures.Of(SuiteEvents.ByYamlDotNet, events => events);
        var sharpYaml = Figures.Of(SuiteEvents.BySharpYaml, events => events);
        output.WriteLine($"YamlDotNet: {yamlDotNet}");
        output.WriteLine($"SharpYaml: {sharpYaml}");
        output.WriteLine($"the reader: {Figures.Of(NodesOfReader, SuiteEvents.NodesOf)}");

        Assert.Equal(402, SuiteInput.All.Length);
        Assert.True(yamlDotNet.Equal > sharpYaml.Equal && yamlDotNet.Refused > sharpYaml.Refused, $"{yamlDotNet}; {sharpYaml}");
    }

    [Fact]
    public void The_reader_finds_the_keys_and_scalars_that_the_parser_finds() =>
        Assert.Empty(SuiteInput.All
            .Where(input => input.Id != LeftOut
                && SuiteEvents.ByYamlDotNet(input.Text) is { } events
                && !SuiteEvents.NodesOf(events).SequenceEqual(Read(input.Text).SelectMany(SuiteEvents.Of)))
            .Select(input => input.Id));

    [Fact]
    public void The_reader_says_what_it_could_not_read_of_a_text_that_is_right() =>
        Assert.Empty(SuiteInput.All
            .Where(input => input.Id is not (LeftOut or BlankAtEnd)
                && input.Events is { } events
                && !Read(input.Text).Any(root => root.IsBroken)
                && !SuiteEvents.NodesOf(events).SequenceEqual(Read(input.Text).SelectMany(SuiteEvents.Of)))
            .Select(input => input.Id));

    /// <summary>Whatever a document is, nothing is thrown, and the next one is read.</summary>
    [Fact]
    public void The_reader_reads_the_document_behind_each() =>
        Assert.Empty(SuiteInput.All
            .Where(input => !FindsKey(input.Text + "\n---\nmetadata:\n  annotations:\n    linkerd.io/injected: x\n"))
            .Select(input => input.Id));

    private static bool FindsKey(string text)
    {
        const string key = "linkerd.io/injected";
        var manifest = Manifest.Read(
            new FileManifestText("/x.yaml", SourceText.From(text)),
            keepsValuesAsTexts: false,
            TestContext.Current.CancellationToken);
        return manifest.Entries.Any(entry => entry.Key == key)
            && manifest.Scalars.Any(scalar => text.Substring(scalar.Node.Span.Start, scalar.Node.Span.Length) == key);
    }

    private static IReadOnlyList<string>? NodesOfReader(string text)
    {
        var roots = Read(text);
        return roots.Any(root => root.IsBroken) ? null : [.. roots.SelectMany(SuiteEvents.Of)];
    }

    private static ImmutableArray<ManifestNode> Read(string text) =>
        ManifestParser.ParseAll(TemplateBlanker.Blank(text, ImmutableArray<TextSpan>.Empty), TestContext.Current.CancellationToken);

    /// <summary>What a parser makes of the inputs.</summary>
    private sealed record Figures(int Equal, int Other, int Lost, int Refused, int Taken)
    {
        /// <summary>Counts them.</summary>
        /// <param name="parse">The parser; null from it is a refusal.</param>
        /// <param name="expected">What it should make of the events of the suite.</param>
        public static Figures Of(Func<string, IReadOnlyList<string>?> parse, Func<IReadOnlyList<string>, IEnumerable<string>> expected)
        {
            var results = SuiteInput.All.Select(input => (Wanted: input.Events, Read: parse(input.Text))).ToList();
            var valid = results.FindAll(result => result.Wanted is not null);
            var equal = valid.Count(result => result.Read?.SequenceEqual(expected(result.Wanted!)) == true);
            var lost = valid.Count(result => result.Read is null);
            var refused = results.Count(result => result is { Wanted: null, Read: null });
            return new(equal, valid.Count - equal - lost, lost, refused, results.Count - valid.Count - refused);
        }

        public override string ToString() =>
            $"{Equal} of {Equal + Other + Lost} valid inputs read as the suite does, {Other} otherwise, {Lost} refused; "
            + $"{Refused} of {Refused + Taken} invalid inputs refused";
    }
}
