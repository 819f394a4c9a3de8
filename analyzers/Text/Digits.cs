namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>The digits of ASCII; others, which Unicode has many of, are none to Linkerd, Kubernetes or C#.</summary>
internal static class Digits
{
    private const int Ten = 10;

    /// <summary>Whether a character is one of 0 to 9.</summary>
    public static bool IsDecimal(char character) => character is >= '0' and <= '9';

    /// <summary>Whether a character is one of 0 to 9, a to f and A to F.</summary>
    public static bool IsHexadecimal(char character) => ValueOf(character) >= 0;

    /// <summary>The value of a hexadecimal digit, from 0 to 15; -1 for any other character.</summary>
    public static int ValueOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + Ten,
        >= 'A' and <= 'F' => character - 'A' + Ten,
        _ => -1,
    };
}
