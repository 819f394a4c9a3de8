using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>What a grammar says about one text.</summary>
internal readonly struct ValueVerdict
{
    private readonly ImmutableArray<string> _repairs;

    private ValueVerdict(bool isAccepted, ImmutableArray<string> repairs)
    {
        IsAccepted = isAccepted;
        _repairs = repairs;
    }

    /// <summary>The text is read as its author wrote it.</summary>
    public static ValueVerdict Accepted { get; } = new(isAccepted: true, ImmutableArray<string>.Empty);

    /// <summary>Whether the real parser takes the text.</summary>
    public bool IsAccepted { get; }

    /// <summary>
    /// Accepted texts that say what a refused one plainly meant, the likeliest first; empty where the meaning is not plain.
    /// </summary>
    public ImmutableArray<string> Repairs => _repairs.IsDefault ? ImmutableArray<string>.Empty : _repairs;

    /// <summary>The text is not taken; <paramref name="repairs"/> say what was plainly meant, the likeliest first.</summary>
    public static ValueVerdict Refused(ImmutableArray<string> repairs = default) => new(isAccepted: false, repairs);
}
