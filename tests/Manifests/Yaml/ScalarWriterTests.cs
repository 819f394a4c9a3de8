using CsCheck;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Tests.Verification;
using YamlDotNet.RepresentationModel;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>What is written in the place of a scalar says, to another reader of YAML, what it is to say.</summary>
public class ScalarWriterTests
{
    private static readonly string[] Pieces =
        [
            "a", "enabled", "1", "0x1", "true", "null", "~", " ", ":", ": ", "#", " #", "'", "\"", "\\", ",", "[", "]", "{", "}", "-", "- ",
            "?", "&", "*", "!", "|", ">", "%", "@", "`", "\t", "\u0001", "é"
        ];

    private static readonly Gen<string> Wanted = Gen.OneOfConst(Pieces).Array[1, 5].Select(string.Concat);

    [Theory]
    [InlineData("true", "enabled", "enabled")]
    [InlineData("enable", "true", "\"true\"")]
    [InlineData("enable", "30", "\"30\"")]
    [InlineData("enable", "a: b", "\"a: b\"")]
    [InlineData("enable", "a:", "\"a:\"")]
    [InlineData("enable", "a #b", "\"a #b\"")]
    [InlineData("enable", "a:b#c", "a:b#c")]
    [InlineData("enable", "*a", "\"*a\"")]
    [InlineData("enable", "say \"a\"\\b: \u0001", "\"say \\\"a\\\"\\\\b: \\u0001\"")]
    [InlineData("'enable'", "it's", "'it''s'")]
    [InlineData("\"enable\"", "enabled", "\"enabled\"")]
    [InlineData("|", "enabled", "\"enabled\"")]
    public void The_style_of_what_stood_there_is_kept_where_it_can_be(string written, string wanted, string best) =>
        Assert.Equal(best, ScalarWriter.Write(written, Node(isInFlow: false), wanted).First());

    [Theory]
    [InlineData(false, "22,25")]
    [InlineData(true, "\"22,25\"")]
    public void A_comma_needs_quotes_between_brackets_alone(bool isInFlow, string best) =>
        Assert.Equal(best, ScalarWriter.Write("22", Node(isInFlow), "22,25").First());

    [Theory]
    [InlineData("plain", false)]
    [InlineData("plain", true)]
    [InlineData("\"double\"", false)]
    [InlineData("\"double\"", true)]
    public void Another_reader_reads_what_was_meant(string written, bool isInFlow) => Wanted.Sample(
        wanted => Assert.Equal(wanted, Read(ScalarWriter.Write(written, Node(isInFlow), wanted).First(), isInFlow)),
        iter: SampleCount.Of(5_000));

    private static ManifestNode Node(bool isInFlow) =>
        new(ManifestNodeKind.Scalar, default, column: null) { ValueKind = ValueKind.Text, IsInFlow = isInFlow };

    private static string? Read(string scalar, bool isInFlow)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(isInFlow ? $"{{ key: {scalar} }}" : $"key: {scalar}\n"));
        return ((YamlScalarNode)((YamlMappingNode)stream.Documents[0].RootNode)["key"]).Value;
    }
}
