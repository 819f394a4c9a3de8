using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// Which gRPC statuses are retried: a comma-separated list without blanks of the five that Linkerd retries, letter case aside. No entry
/// may be empty.
/// </summary>
internal sealed class GrpcStatuses : ValueGrammar
{
    private static readonly ImmutableArray<string> Names = ImmutableArray.Create(
        "cancelled", "deadline-exceeded", "internal", "resource-exhausted", "unavailable");

    private GrpcStatuses()
    {
    }

    /// <summary>The only instance: the grammar has no parameters.</summary>
    public static GrpcStatuses Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_GrpcStatuses");

    /// <inheritdoc/>
    public override bool Accepts(string text) => CommaList.All(text.AsSpan(), IsName);

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if ((Spelling.SpelledLike(text, Names) ?? LooseList.Repair(text, RepairName)) is { } repaired)
        {
            yield return repaired;
        }
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var name in Names)
        {
            if (text.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string? RepairName(string entry)
    {
        if (IsName(entry.AsSpan()))
        {
            return entry;
        }

        return Spelling.SpelledLike(entry, Names) ?? NameOfCode(entry) ?? SingleTypo.OnlyCorrection(entry, Names);
    }

    /// <summary>The status of a number, as the gRPC specification counts them.</summary>
    private static string? NameOfCode(string entry) => entry switch
    {
        "1" => "cancelled",
        "4" => "deadline-exceeded",
        "8" => "resource-exhausted",
        "13" => "internal",
        "14" => "unavailable",
        _ => null,
    };
}
