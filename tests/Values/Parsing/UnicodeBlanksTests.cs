using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class UnicodeBlanksTests
{
    [Fact]
    public void Blanks_are_those_of_the_framework() =>
        Assert.All(
            Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(unit => (char)unit),
            character => Assert.Equal(char.IsWhiteSpace(character), UnicodeBlanks.IsBlank(character)));
}
