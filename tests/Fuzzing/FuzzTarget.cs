using LinkerdAnnotations.Tests.Robustness;

namespace LinkerdAnnotations.Fuzzing;

/// <summary>A part of the product that takes any text.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Seeds">Texts to begin from.</param>
/// <param name="Mutate">Breaks a text in small ways.</param>
/// <param name="FindFaultAsync">What is wrong with what is made of a text, and of what of it is chosen by a number; null for
/// nothing.</param>
internal sealed record FuzzTarget(
    string Name,
    IReadOnlyList<string> Seeds,
    Func<Mutator, string, string> Mutate,
    Func<string, int, Task<string?>> FindFaultAsync)
{
    /// <summary>What is wrong with what is made of a text, exceptions included; null for nothing. The same for the same text.</summary>
    public async Task<string?> TryAsync(string text)
    {
        try
        {
            return await FindFaultAsync(text, NumberOf(text)).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it is, it is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    /// <summary>A number that belongs to the text, in every process.</summary>
    private static int NumberOf(string text)
    {
        var number = 17;
        foreach (var character in text)
        {
            number = unchecked((number * 31) + character);
        }

        return number & int.MaxValue;
    }
}
