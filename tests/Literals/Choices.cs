namespace LinkerdAnnotations.Tests.Literals;

/// <summary>Decisions made from a random list, which a failing property can shrink.</summary>
internal sealed class Choices(int[] numbers)
{
    private int _next;

    /// <summary>A number from 0 to below the limit; always 0 where the list is empty.</summary>
    public int Below(int limit) => numbers.Length == 0 ? 0 : numbers[_next++ % numbers.Length] % limit;

    public bool OneIn(int count) => Below(count) == count - 1;

    public T Of<T>(params ReadOnlySpan<T> options) => options[Below(options.Length)];
}
