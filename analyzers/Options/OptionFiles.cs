using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Options;

/// <summary>
/// The configuration files that a project also names as additional files. The compiler does not say in which file and line an option is
/// set, so only in these can the line be found.
/// </summary>
internal sealed class OptionFiles(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
{
    private static readonly char[] Separators = ['=', ':'];

    /// <summary>Where an option is named; no location if no file names it.</summary>
    /// <param name="name">The name, which may be misspelled, without regard to case.</param>
    public Location LocationOf(string name) => Find(name, value: null);

    /// <summary>Where an option has a value; no location if no file says so.</summary>
    /// <param name="name">The name, without regard to case.</param>
    /// <param name="value">The value, or an entry of it.</param>
    public Location LocationOf(string name, string value) => Find(name, value);

    private static bool Includes(string path) =>
        path.EndsWith(".editorconfig", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".globalconfig", StringComparison.OrdinalIgnoreCase);

    private static TextSpan? SpanIn(string line, string name, string? value)
    {
        var separator = line.IndexOfAny(Separators);
        if (separator < 0 || !string.Equals(line.Substring(0, separator).Trim(), name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (value is null)
        {
            return new(line.Length - line.TrimStart().Length, name.Length);
        }

        var start = line.IndexOf(value, separator + 1, StringComparison.Ordinal);
        return start < 0 ? null : new TextSpan(start, value.Length);
    }

    private Location Find(string name, string? value)
    {
        foreach (var file in files)
        {
            if (!Includes(file.Path) || file.GetText(cancellationToken) is not { } text)
            {
                continue;
            }

            foreach (var line in text.Lines)
            {
                if (SpanIn(line.ToString(), name, value) is { } span)
                {
                    var inText = new TextSpan(line.Start + span.Start, span.Length);
                    return Location.Create(file.Path, inText, text.Lines.GetLinePositionSpan(inText));
                }
            }
        }

        return Location.None;
    }
}
