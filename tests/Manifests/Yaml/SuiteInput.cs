using System.Collections.Immutable;
using System.Text.Json;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>
/// An input of the public YAML test suite, release 2022-01-17: its <c>in.yaml</c>, and of its <c>test.event</c> what a parser makes of it.
/// </summary>
internal sealed class SuiteInput
{
    private SuiteInput()
    {
    }

    /// <summary>All of them.</summary>
    public static ImmutableArray<SuiteInput> All { get; } =
        [.. File.ReadLines(RepositoryFiles.PathOf("tests", "Manifests", "YamlTestSuite", "inputs.jsonl")).Select(Parse)];

    /// <summary>What the suite calls it.</summary>
    public required string Id { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The events of a right parser, in the notation of the suite; null where it refuses the text.</summary>
    public required IReadOnlyList<string>? Events { get; init; }

    private static SuiteInput Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        return new()
        {
            Id = row.GetProperty("id").GetString()!,
            Text = row.GetProperty("in").GetString()!,
            Events = row.TryGetProperty("events", out var events) ? [.. events.EnumerateArray().Select(one => one.GetString()!)] : null,
        };
    }
}
