using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tests.Manifests;

public class SourceReaderTests
{
    private const int Nothing = -1;

    [Theory]
    [InlineData("", 0, "", "")]
    [InlineData("abc", 0, "", "abc")]
    [InlineData("abc", 1, "", "bc")]
    [InlineData("abc", 3, "", "")]
    [InlineData("", 0, "{x: ", "{x: ")]
    [InlineData("abc", 0, "{", "{abc")]
    [InlineData("abc", 2, "{x: ", "{x: c")]
    [InlineData("abc", 3, "{", "{")]
    [InlineData("a\0b\uFFFF", 0, "\0", "\0a\0b\uFFFF")]
    public void The_rest_of_the_text_follows_what_is_to_stand_before_it(string source, int start, string prefix, string expected)
    {
        using var reader = new SourceReader(source, start, prefix);

        Assert.Equal(expected, reader.ReadToEnd());
        Assert.Equal(expected.Length, reader.CharactersRead);
    }

    [Fact]
    public void A_character_counts_when_it_is_read()
    {
        using var reader = new SourceReader("abc", start: 2, prefix: "{");

        Assert.Equal(('{', 0), (reader.Peek(), reader.CharactersRead));
        Assert.Equal(('{', 1), (reader.Read(), reader.CharactersRead));
        Assert.Equal(('c', 1), (reader.Peek(), reader.CharactersRead));
        Assert.Equal(('c', 2), (reader.Read(), reader.CharactersRead));
        Assert.Equal((Nothing, 2), (reader.Peek(), reader.CharactersRead));
        Assert.Equal((Nothing, 2), (reader.Read(), reader.CharactersRead));
        Assert.Equal((Nothing, 2), (reader.Read(), reader.CharactersRead));
    }
}
