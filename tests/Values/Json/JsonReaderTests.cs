using System.Text;
using System.Text.Json;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class JsonReaderTests
{
    private static readonly Gen<string> Blanks = Gen.OneOfConst("", "", "", " ", "\t", "\n", "\r", " \r\n\t");

    private static readonly Gen<string> Quoted = Gen.OneOfConst(
        "\"\"", "\"a b\"", "\"\\u00e9\\u0FaB\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\u007F\u00E9\"", "\"{[,:]}\"");

    private static readonly Gen<string> Scalars = Gen.OneOf(
        Quoted,
        Gen.OneOfConst("null", "true", "false", "0", "-0", "10", "-907", "1.25", "0.50", "-1e5", "1E+5", "0.5e-07", "0e0"),
        Gen.OneOfConst(
            "nul",
            "True",
            "+1",
            "01",
            "1.",
            ".5",
            "1e",
            "1e+",
            "-",
            "--1",
            "1e5.5",
            "NaN",
            "'a'",
            "\"\\x\"",
            "\"\\u00g0\"",
            ""));

    private static readonly Gen<string> Documents = Padded(Nested(Nested(Nested(Scalars))));

    [Fact]
    public void Tokens_are_those_of_the_framework()
    {
        Documents.Sample(HasTokensOfFramework, iter: 1000);
        Texts.Mutated(Documents).Sample(HasTokensOfFramework, iter: 1000);
    }

    [Theory]
    [InlineData("[\u000B1]")]
    [InlineData("[\u000C1]")]
    [InlineData("[\u00A01]")]
    [InlineData("[\"\u001F\"]")]
    [InlineData("[\"\u0020\"]")]
    [InlineData("[\"\\u12")]
    [InlineData("[\"\\")]
    [InlineData("[\"a")]
    [InlineData("{\"a\"")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1,")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{,}")]
    [InlineData("{1:2}")]
    [InlineData("[,]")]
    [InlineData("[1,]")]
    [InlineData("[1 2]")]
    [InlineData("[}")]
    [InlineData("{]")]
    [InlineData("[1}")]
    [InlineData("{\"a\":1]")]
    [InlineData("]")]
    [InlineData("}")]
    [InlineData(",")]
    [InlineData(":")]
    [InlineData("1,2")]
    [InlineData("1 2")]
    [InlineData("[]]")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("1E-")]
    [InlineData("\"\\u00AF\\u00fa\\u09\"")]
    [InlineData("\"\\u00:0\"")]
    [InlineData("\"\\u00@0\"")]
    [InlineData("\"\\u00`0\"")]
    [InlineData("\"\\u00G0\"")]
    [InlineData("\"\\u00/0\"")]
    public void Odd_texts_are_read_as_the_framework_reads_them(string text) => HasTokensOfFramework(text);

    [Fact]
    public void Escapes_are_resolved()
    {
        var reader = new JsonReader("\"a\\b\\f\\n\\r\\t\\\"\\\\\\/\\u0041\\u00e9z\"");
        Assert.Equal(JsonTokenKind.Text, reader.Read());
        Assert.Equal("a\b\f\n\r\t\"\\/A\u00E9z", reader.Decoded);
    }

    [Fact]
    public void What_was_invalid_once_stays_so()
    {
        var reader = new JsonReader("[1 2]");
        Assert.Equal(JsonTokenKind.ArrayStart, reader.Read());
        Assert.Equal(JsonTokenKind.Number, reader.Read());
        Assert.Equal(JsonTokenKind.Invalid, reader.Read());
        Assert.Equal(JsonTokenKind.Invalid, reader.Read());
    }

    [Theory]
    [InlineData("{\"a\":{\"b\":[1,{}],\"c\":\"}\"},\"d\":2}", nameof(JsonTokenKind.Name))]
    [InlineData("{\"a\":[[],[]]}", nameof(JsonTokenKind.ObjectEnd))]
    [InlineData("{\"a\":{}}", nameof(JsonTokenKind.ObjectEnd))]
    [InlineData("{\"a\":[1", nameof(JsonTokenKind.Invalid))]
    public void Skipping_ends_behind_the_container(string text, string next)
    {
        var reader = new JsonReader(text);
        reader.Read();
        reader.Read();
        reader.Read();
        reader.SkipContainer();
        Assert.Equal(next, reader.Read().ToString());
    }

    private static Gen<string> Nested(Gen<string> values)
    {
        var members = Gen.Select(Padded(Quoted), Padded(values)).Select((name, value) => name + ":" + value);
        return Gen.OneOf(
            values,
            Padded(values).Array[0, 3].Select(all => "[" + string.Join(",", all) + "]"),
            members.Array[0, 3].Select(all => "{" + string.Join(",", all) + "}"));
    }

    private static Gen<string> Padded(Gen<string> texts) =>
        Gen.Select(Blanks, texts, Blanks).Select((before, text, behind) => before + text + behind);

    private static void HasTokensOfFramework(string text) => Assert.Equal(TokensOfFramework(text), Tokens(text));

    /// <summary>The tokens as they are written; null where the text is not JSON.</summary>
    private static List<string>? Tokens(string text)
    {
        var tokens = new List<string>();
        var reader = new JsonReader(text);
        while (true)
        {
            var kind = reader.Read();
            if (kind is JsonTokenKind.Invalid or JsonTokenKind.End)
            {
                return kind == JsonTokenKind.End ? tokens : null;
            }

            // There and back, so that a lone surrogate is what the framework makes of it.
            tokens.Add(kind + " " + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(reader.Written)));
        }
    }

    private static List<string>? TokensOfFramework(string text)
    {
        var tokens = new List<string>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            while (reader.Read())
            {
                var kind = reader.TokenType switch
                {
                    JsonTokenType.StartObject => JsonTokenKind.ObjectStart,
                    JsonTokenType.EndObject => JsonTokenKind.ObjectEnd,
                    JsonTokenType.StartArray => JsonTokenKind.ArrayStart,
                    JsonTokenType.EndArray => JsonTokenKind.ArrayEnd,
                    JsonTokenType.PropertyName => JsonTokenKind.Name,
                    JsonTokenType.String => JsonTokenKind.Text,
                    JsonTokenType.Number => JsonTokenKind.Number,
                    JsonTokenType.Null => JsonTokenKind.Null,
                    _ => JsonTokenKind.Boolean,
                };
                tokens.Add(kind + " " + Encoding.UTF8.GetString(reader.ValueSpan));
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return tokens;
    }
}
