using System.Text.RegularExpressions;

namespace LinkerdAnnotations.Renewal;

/// <summary>The keys that Linkerd's source has at a tag: written out in Go, Rust and charts, and put together of constants in Go.</summary>
internal sealed partial class SourceKeys
{
    private readonly Dictionary<string, SourceLine> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _constants = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _firstLinesOfTests = new(StringComparer.Ordinal);

    /// <summary>Those of a tag.</summary>
    public SourceKeys(Checkout checkout, string tag)
    {
        ReadConstants(checkout, tag);
        foreach (var line in checkout.Lines(tag, @"linkerd\.io/", "*.go", "*.rs", "*.yaml", "*.tpl"))
        {
            if (IsRemark(line.Text) || IsInTests(checkout, tag, line))
            {
                continue;
            }

            foreach (var match in Key().Matches(line.Text).Cast<Match>())
            {
                _places.TryAdd(match.Groups[1].Value, line);
            }
        }
    }

    /// <summary>Each key, with a place where it is written.</summary>
    public IReadOnlyDictionary<string, SourceLine> Places => _places;

    /// <summary>The text of each of Go's constants, by its name.</summary>
    public IReadOnlyDictionary<string, string> Constants => _constants;

    /// <summary>The name of Go's constant for a key; null where there is none.</summary>
    public string? ConstantOf(string key) =>
        _constants.Where(constant => constant.Value == key).Select(constant => constant.Key).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Constants refer to each other, across files: they are read until no more becomes known.</summary>
    private void ReadConstants(Checkout checkout, string tag)
    {
        var open = checkout.Lines(tag, "^[[:space:]]*(const )?[A-Za-z]+ += .*[\"A-Za-z]$", "*.go")
            .Select(line => (Line: line, Match: Constant().Match(line.Text)))
            .Where(constant => constant.Match.Success)
            .ToList();
        var before = -1;
        while (open.Count != before)
        {
            before = open.Count;
            open.RemoveAll(constant =>
            {
                if (TextOf(constant.Match.Groups[2].Value) is not { } text)
                {
                    return false;
                }

                _constants.TryAdd(constant.Match.Groups[1].Value, text);
                if (WholeKey().IsMatch(text))
                {
                    _places.TryAdd(text, constant.Line);
                }

                return true;
            });
        }
    }

    private string? TextOf(string expression)
    {
        var text = string.Empty;
        foreach (var piece in expression.Split('+', StringSplitOptions.TrimEntries))
        {
            if (piece is ['"', .. var literal, '"'])
            {
                text += literal;
            }
            else if (_constants.TryGetValue(piece[(piece.IndexOf('.') + 1)..], out var known))
            {
                text += known;
            }
            else
            {
                return null;
            }
        }

        return text;
    }

    private static bool IsRemark(string text) => text.TrimStart() is ['/', '/', ..] or ['#', ..] or ['*', ..];

    /// <summary>Tests of Rust stand at the end of the file that they test.</summary>
    private bool IsInTests(Checkout checkout, string tag, SourceLine line)
    {
        if (!line.Path.EndsWith(".rs", StringComparison.Ordinal))
        {
            return false;
        }

        if (!_firstLinesOfTests.TryGetValue(line.Path, out var first))
        {
            const string mark = "#[cfg(test)]";
            var text = checkout.Text(tag, line.Path) ?? string.Empty;
            var tests = text.IndexOf(mark, StringComparison.Ordinal);
            first = tests < 0 ? int.MaxValue : text.AsSpan(0, tests).Count('\n') + 1;
            _firstLinesOfTests.Add(line.Path, first);
        }

        return line.Number >= first;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9/.-])((?:[a-z0-9]+\.)*linkerd\.io/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?![A-Za-z0-9/.-])")]
    private static partial Regex Key();

    [GeneratedRegex(@"^(?:[a-z0-9]+\.)*linkerd\.io/[a-z0-9][a-z0-9-]*$")]
    private static partial Regex WholeKey();

    [GeneratedRegex("""^\s*(?:const )?([A-Za-z]\w*)\s+=\s+((?:[\w.]+|"[^"]*")(?:\s*\+\s*(?:[\w.]+|"[^"]*"))*)$""")]
    private static partial Regex Constant();
}
