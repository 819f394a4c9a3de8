using System.Text;
using System.Text.Json;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

/// <summary>Held against the reader of .NET, which is as strict.</summary>
public class JsonReaderTests
{
    private static readonly string[] Pieces =
    [
        "\"", "\\", "\\\\", "\\\"", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0041", "\\u00e9", "\\u00EF", "\\u12", "\\x", "a", "/", "\t", "{", "}", "[", "]", ":", ",",
        "0", "12", "-", ".", "5", "e", "E", "+", "true", "false", "null", "nul", " ", "\n", "\"\"", "\"a\":",
    ];

    [Fact]
    public void Names_and_texts_are_what_their_escapes_say()
    {
        const string Written = """{"linkerd.io\/inject":"\"\\\b\f\n\r\t\u0041\u00e9"}""";
        var reader = new JsonReader(Written);

        Assert.Equal(JsonTokenKind.ObjectStart, reader.Read());
        Assert.Equal(JsonTokenKind.Name, reader.Read());
        Assert.Equal("linkerd.io/inject", reader.Decoded);
        Assert.Equal(JsonTokenKind.Text, reader.Read());
        Assert.Equal("\"\\\b\f\n\r\tA\u00e9", reader.Decoded);
        Assert.Equal(JsonTokenKind.ObjectEnd, reader.Read());
        Assert.Equal(JsonTokenKind.End, reader.Read());
    }

    [Fact]
    public void Any_text_is_read_as_NET_reads_it() => Gen.OneOfConst(Pieces).Array[0, 12].Select(string.Concat).Sample(
        text => Assert.Equal(ReadByNet(text), Read(text)), iter: 20_000);

    [Fact]
    public void Any_string_is_read_as_NET_reads_it() => Gen.OneOfConst(Pieces).Array[0, 6].Select(pieces => $"\"{string.Concat(pieces)}\"").Sample(
        text => Assert.Equal(ReadByNet(text), Read(text)), iter: 20_000);

    /// <summary>The names and values of a JSON text; null where it is none.</summary>
    private static string? Read(string text)
    {
        var reader = new JsonReader(text);
        var tokens = new List<string>();
        while (true)
        {
            switch (reader.Read())
            {
                case JsonTokenKind.Invalid:
                    return null;
                case JsonTokenKind.End:
                    return string.Join('|', tokens);
                case JsonTokenKind.Name or JsonTokenKind.Text:
                    tokens.Add("'" + reader.Decoded);
                    break;
                default:
                    tokens.Add(reader.Written);
                    break;
            }
        }
    }

    private static string? ReadByNet(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var tokens = new List<string>();
        try
        {
            while (reader.Read())
            {
                tokens.Add(reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String
                    ? "'" + reader.GetString()
                    : Encoding.UTF8.GetString(reader.ValueSpan));
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return string.Join('|', tokens);
    }
}
