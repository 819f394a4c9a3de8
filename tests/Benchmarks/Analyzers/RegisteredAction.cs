using System.Globalization;

namespace LinkerdAnnotations.Benchmarks.Analyzers;

/// <summary>
/// An action that an analyzer registers: for what, for which kinds of it, and whether once for all compilations or at the start of each.
/// </summary>
/// <param name="Subject">What the action is called for.</param>
/// <param name="Kinds">The kinds of syntax that it is called for, or the flags for generated code; empty for other subjects.</param>
/// <param name="AtStart">Whether it is registered when a compilation starts.</param>
internal sealed record RegisteredAction(ActionSubject Subject, IReadOnlyList<int> Kinds, bool AtStart)
{
    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        string.Join(':', Subject, AtStart, string.Join(',', Kinds.Select(kind => kind.ToString(CultureInfo.InvariantCulture))));

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static RegisteredAction Parse(string text)
    {
        var parts = text.Split(':');
        var kinds = parts[2]
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(kind => int.Parse(kind, CultureInfo.InvariantCulture));
        return new(Enum.Parse<ActionSubject>(parts[0]), [.. kinds], bool.Parse(parts[1]));
    }
}
