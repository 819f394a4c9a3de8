using System.Globalization;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Tests.Text;

public sealed class DigitsTests
{
    [Fact]
    public void Digits_are_those_of_ASCII_in_both_cases()
    {
        for (var character = char.MinValue; character < char.MaxValue; character++)
        {
            Assert.Equal(char.IsAsciiDigit(character), Digits.IsDecimal(character));
            Assert.Equal(char.IsAsciiHexDigit(character), Digits.IsHexadecimal(character));
            Assert.Equal(
                char.IsAsciiHexDigit(character) ? int.Parse([character], NumberStyles.HexNumber, CultureInfo.InvariantCulture) : -1,
                Digits.ValueOf(character));
        }
    }
}
