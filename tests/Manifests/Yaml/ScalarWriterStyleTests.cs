using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>All ways to write a text, and what needs quotes.</summary>
public class ScalarWriterStyleTests
{
    [Theory]
    [InlineData("", "enabled", false, "enabled")]
    [InlineData("a", "enabled", true, "enabled")]
    [InlineData("", "a: b", false, "\"a: b\"", "'a: b'")]
    [InlineData("", "a: b", true, "'a: b'")]
    [InlineData("a", "a: b", false, "\"a: b\"", "'a: b'")]
    [InlineData("a", "a: b", true, "'a: b'")]
    [InlineData("a", "it's: b", false, "\"it's: b\"", "'it''s: b'")]
    [InlineData("a", "it's: b", true, "'it''s: b'")]
    [InlineData("'a'", "enabled", false, "'enabled'")]
    [InlineData("'a'", "say \"a\"", true, "'say \"a\"'")]
    [InlineData("\"a\"", "enabled", false, "\"enabled\"", "'enabled'")]
    [InlineData("\"a\"", "enabled", true, "\"enabled\"", "'enabled'")]
    [InlineData("\"a\"", "say \"a\"", false, "\"say \\\"a\\\"\"", "'say \"a\"'")]
    [InlineData("|", "enabled", false, "\"enabled\"", "'enabled'")]
    [InlineData("|", "enabled", true, "'enabled'")]
    [InlineData(">-", "enabled", false, "\"enabled\"", "'enabled'")]
    [InlineData(">-", "enabled", true, "'enabled'")]
    public void The_ways_are_those_of_the_text_around(string written, string wanted, bool prefersSingleQuotes, params string[] ways) =>
        Assert.Equal(ways, ScalarWriter.Write(written, Node(ValueKind.Text), wanted, prefersSingleQuotes));

    [Theory]
    [InlineData(nameof(ValueKind.Boolean), "true")]
    [InlineData(nameof(ValueKind.Number), "1")]
    [InlineData(nameof(ValueKind.Null), "~")]
    public void What_was_no_text_gets_quotes(string kind, string written) =>
        Assert.Equal("\"enabled\"", ScalarWriter.Write(written, Node(Enum.Parse<ValueKind>(kind)), "enabled").First());

    [Theory]
    [InlineData("a")]
    [InlineData("a b")]
    [InlineData("a-?:b")]
    [InlineData("a#b")]
    [InlineData("a&*!|>'\"%@`")]
    [InlineData("http://a")]
    [InlineData("22s")]
    public void A_text_without_quotes_may_stand_between_brackets_and_elsewhere(string wanted)
    {
        Assert.Equal(wanted, ScalarWriter.Write("a", Node(ValueKind.Text, isInFlow: true), wanted).First());
        Assert.Equal(wanted, ScalarWriter.Write("a", Node(ValueKind.Text), wanted).First());
    }

    [Theory]
    [InlineData("a,b")]
    [InlineData("a[b")]
    [InlineData("a]b")]
    [InlineData("a{b")]
    [InlineData("a}b")]
    [InlineData("a,")]
    public void A_bracket_or_a_comma_needs_quotes_between_brackets(string wanted)
    {
        Assert.Equal($"\"{wanted}\"", ScalarWriter.Write("a", Node(ValueKind.Text, isInFlow: true), wanted).First());
        Assert.Equal(wanted, ScalarWriter.Write("a", Node(ValueKind.Text), wanted).First());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a:")]
    [InlineData("a: b")]
    [InlineData("a # b")]
    [InlineData("- a")]
    [InlineData("? a")]
    [InlineData(":a")]
    [InlineData(",a")]
    [InlineData("[a")]
    [InlineData("]a")]
    [InlineData("{a")]
    [InlineData("}a")]
    [InlineData("#a")]
    [InlineData("&a")]
    [InlineData("*a")]
    [InlineData("!a")]
    [InlineData("|a")]
    [InlineData(">a")]
    [InlineData("'a")]
    [InlineData("%a")]
    [InlineData("@a")]
    [InlineData("`a")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("off")]
    [InlineData("0x1F")]
    public void What_YAML_reads_otherwise_needs_quotes(string wanted) =>
        Assert.Equal($"\"{wanted}\"", ScalarWriter.Write("a", Node(ValueKind.Text), wanted).First());

    private static ManifestNode Node(ValueKind kind, bool isInFlow = false) =>
        new(ManifestNodeKind.Scalar, default, column: null) { ValueKind = kind, IsInFlow = isInFlow };
}
