using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tool;

/// <summary>The options of a file. What the command line says wins.</summary>
internal sealed class FileOptions(ImmutableDictionary<string, string> commandLine, ImmutableDictionary<string, string>? configured)
    : AnalyzerConfigOptions
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => configured is null ? commandLine.Keys : commandLine.Keys.Union(configured.Keys);

    /// <inheritdoc/>
    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return commandLine.TryGetValue(key, out value) || (configured is not null && configured.TryGetValue(key, out value));
    }
}
