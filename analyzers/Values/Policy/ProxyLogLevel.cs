using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// What the proxy logs: comma-separated directives of Rust's <c>tracing</c>, each a level, a <c>target=level</c> or a
/// <c>target[span{field=value}]=level</c>. The proxy skips a directive it cannot read. Releases of its parser differ in what they let
/// pass, so only what none of them reads is refused.
/// </summary>
internal sealed class ProxyLogLevel : ValueGrammar
{
    private static readonly ImmutableArray<string> Levels = ImmutableArray.Create("off", "error", "warn", "info", "debug", "trace");

    /// <summary>
    /// What other logging libraries call these levels. Alone, such a word is read as the name of a module, which logs nothing, so it is
    /// refused as well.
    /// </summary>
    private static readonly ImmutableDictionary<string, string> ForeignLevels = ImmutableDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        [
            new KeyValuePair<string, string>("none", "off"),
            new KeyValuePair<string, string>("err", "error"),
            new KeyValuePair<string, string>("warning", "warn"),
            new KeyValuePair<string, string>("information", "info"),
        ]);

    private ProxyLogLevel()
    {
    }

    /// <summary>The only instance: the grammar has no parameters.</summary>
    public static ProxyLogLevel Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_ProxyLogLevel");

    /// <inheritdoc/>
    public override bool Accepts(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var length = LengthOfDirective(rest);
            var directive = UnicodeBlanks.Trim(rest.Slice(0, length));
            if (!directive.IsEmpty && !IsDirective(directive))
            {
                return false;
            }

            rest = length == rest.Length ? default : rest.Slice(length + 1);
        }

        return true;
    }

    /// <summary>The parser takes a number for the name of a module, and no module is called so.</summary>
    public override bool Suits(string text) => base.Suits(text) && text.Any(char.IsLetter);

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        // Within brackets blanks and commas have a meaning of their own.
        if (text.IndexOf('[') < 0 && LooseList.Repair(text, RepairDirective) is { } repaired)
        {
            yield return repaired;
        }
    }

    /// <summary>The length up to the next comma that stands outside brackets.</summary>
    private static int LengthOfDirective(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    depth--;
                    break;
                case ',' when depth <= 0:
                    return index;
            }
        }

        return text.Length;
    }

    private static bool IsDirective(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is not ('[' or '='))
        {
            if (!IsOfTarget(text[length]))
            {
                return false;
            }

            length++;
        }

        var hasSpan = length < text.Length && text[length] == '[';
        if (length == 0 && !hasSpan)
        {
            return false;
        }

        var afterSpan = hasSpan ? text.LastIndexOf(']') + 1 : length;
        if (afterSpan < length)
        {
            return false;
        }

        var level = text.Slice(afterSpan);
        return level.IsEmpty
            ? !ForeignLevels.ContainsKey(text.ToString())
            : level[0] == '=' && (level.Length == 1 || IsLevel(level.Slice(1)));
    }

    private static bool IsOfTarget(char character) =>
        !UnicodeBlanks.IsBlank(character) && character is not ('"' or '\'' or '{' or '}' or ']' or ';' or '|');

    private static bool IsLevel(ReadOnlySpan<char> text)
    {
        if (text.Length == 1 && text[0] is >= '0' and <= '5')
        {
            return true;
        }

        foreach (var level in Levels)
        {
            if (text.Equals(level.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string? RepairDirective(string entry)
    {
        if (IsDirective(entry.AsSpan()))
        {
            return entry;
        }

        var equals = entry.LastIndexOf('=');
        var written = entry.Substring(equals + 1);
        var level = ForeignLevels.TryGetValue(written, out var known) ? known : SingleTypo.OnlyCorrection(written, Levels);
        return level is null ? null : entry.Substring(0, equals + 1) + level;
    }
}
