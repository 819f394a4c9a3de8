using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>Breaks texts in small ways, the same ways whenever it begins from the same seed.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] CodePieces =
    [
        "(", ")", "{", "}", "[", "]", "<", ">", "?", "!", "?.", "?[", "??", "??=", "=>", "=", "==", ",", ";", ":", "::", ".", "..", "+",
        "-", "&&", "\"", "'", "\"\"\"", "$\"", "@\"", "$$\"\"\"", "u8",
        "\\u006c", "\\ud800", "\ud800", "\0", "\u202e", "\u0456", "//", "/*", "*/", "#if X", "#endif", "#pragma", "\r", "\u2028", "1",
        "1e999", "null", "default", "new", "new()", "with", "switch", "is", "as",
        "nameof(", "typeof(", "await", "async", "static", "const", "readonly", "ref", "out", "out var x", "in", "params", "this", "base",
        "return", "yield return", "var", "dynamic", "record", "class C", "namespace N",
        "partial", "if (", "for (;;)", "try", "catch", "lock (", "goto", "[..", "\"linkerd.io/injekt\"", "\"config.linkerd.io/\"",
        "\"enabled\"", "true", "string", "Dictionary<string, string>", "V1Pod", "Annotations",
    ];

    private static readonly string[] ManifestPieces =
    [
        " ", "  ", "\t", "\n", "\r\n", "\n\n", "\n---\n", "\n...\n", ":", ": ", "-", "- ", "? ", "{", "}", "[", "]", ",", "\"", "'", "\\",
        "|", ">", "|2-", "&a ", "*a", "<<: *a", "!!str ", "!!bool ", "# ", "{{", "}}",
        "{{ if }}", "{{ end }}", "%YAML 1.1\n", "\0", "\u0085", "\u2028", "\ufeff", "\ud800", "\u0456", "~", "null", "true", "0x1F", "1e3",
        "linkerd.io/injekt: on\n", "annotations:", "labels:", "kind: Job\n", "linkerd-disable",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A number from zero to below <paramref name="count"/>.</summary>
    public int Next(int count) => _random.Next(count);

    /// <summary>One of several things.</summary>
    public T Choose<T>(IReadOnlyList<T> things) => things[_random.Next(things.Count)];

    /// <summary>C# with one to three of its tokens left out, doubled, put in another place, or with something else among them.</summary>
    public string MutateCode(string source)
    {
        var tokens = TokensOf(source);
        for (var i = _random.Next(3); i >= 0; i--)
        {
            var mutated = MutateAt(source, Choose(tokens), Choose(tokens), CodePieces);
            if (TokensIfParsed(mutated) is not { } remaining)
            {
                break;
            }

            (source, tokens) = (mutated, remaining);
        }

        return source;
    }

    /// <summary>C# with something put before a place.</summary>
    public string InsertIntoCode(string source, int position) => source.Insert(position, $" {Choose(CodePieces)} ");

    /// <summary>YAML or JSON with something put before a place.</summary>
    public string InsertIntoManifest(string source, int position) => source.Insert(position, Choose(ManifestPieces));

    /// <summary>
    /// YAML or JSON with one to three of its words, blanks or marks left out, doubled, put in another place, or with something else among
    /// them.
    /// </summary>
    public string MutateManifest(string source)
    {
        for (var i = _random.Next(3); i >= 0; i--)
        {
            source = MutateAt(source, AnySpan(source), AnySpan(source), ManifestPieces);
        }

        return source;
    }

    /// <summary>A file of C# that holds a text in a string of any form; not every text can be written in every form.</summary>
    public string WriteInString(string text)
    {
        var literal = _random.Next(4) switch
        {
            0 => SymbolDisplay.FormatLiteral(text, quote: true),
            1 => $"@\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
            2 =>
                $"$@\"{text
                    .Replace("\"", "\"\"", StringComparison.Ordinal)
                    .Replace("{", "{{", StringComparison.Ordinal)
                    .Replace("}", "}}", StringComparison.Ordinal)}{{name}}\"",
            _ => $"\"\"\"\"\n    {text.Replace("\n", "\n    ", StringComparison.Ordinal)}\n    \"\"\"\"",
        };
        return $"class C {{ string M(string name) => {literal}; }}";
    }

    /// <summary>A value of an option with characters left out, doubled or put in.</summary>
    public string MutateValue(string value)
    {
        for (var i = _random.Next(3); i >= 0; i--)
        {
            var position = _random.Next(value.Length + 1);
            value = _random.Next(3) switch
            {
                0 when position < value.Length => value.Remove(position, 1),
                1 when position < value.Length => value.Insert(position, value[position].ToString()),
                _ =>
                    value.Insert(
                        position,
                        Choose(
                            ["-", ".", ",", "*", "/", "v", "0", "9999999999", " ", "\u0663", "\ud800", "\u0130", "+", "edge-", "\"", "#",
                                "="])),
            };
        }

        return value;
    }

    /// <summary>The tokens of C#, those of directives and documentation included; one at the start of an empty text.</summary>
    public static IReadOnlyList<(int Start, int Length)> TokensOf(string source) =>
    [
        .. CSharpSyntaxTree
            .ParseText(source)
            .GetRoot()
            .DescendantTokens(descendIntoTrivia: true)
            .Where(token => token.Span.Length > 0)
            .Select(token => (token.SpanStart, token.Span.Length))
            .DefaultIfEmpty((0, 0)),
    ];

    /// <summary>The tokens of C#; null for a text that the compiler's own parser fails on, as that of Roslyn 4.8 does on a few.</summary>
    private static IReadOnlyList<(int Start, int Length)>? TokensIfParsed(string source)
    {
        try
        {
            return TokensOf(source);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The words, runs of blanks, line breaks and marks of YAML or JSON.</summary>
    public static IEnumerable<(int Start, int Length)> WordsOf(string source)
    {
        for (var start = 0; start < source.Length;)
        {
            var end = start + 1;
            while (end < source.Length
                && ((char.IsLetterOrDigit(source[start]) && char.IsLetterOrDigit(source[end]))
                    || (source[start] == ' ' && source[end] == ' ')))
            {
                end++;
            }

            yield return (start, end - start);
            start = end;
        }
    }

    private (int Start, int Length) AnySpan(string source)
    {
        var start = _random.Next(source.Length + 1);
        var end = start;
        while (end < source.Length && char.IsLetterOrDigit(source[end]))
        {
            end++;
        }

        return (start, Math.Min(Math.Max(end - start, 1), source.Length - start));
    }

    private string MutateAt(string source, (int Start, int Length) place, (int Start, int Length) other, string[] pieces)
    {
        var written = source.Substring(place.Start, place.Length);
        return _random.Next(5) switch
        {
            0 => source.Remove(place.Start, place.Length),
            1 => source.Insert(place.Start, written),
            2 => source.Insert(place.Start, Choose(pieces)),
            3 => source.Remove(place.Start, place.Length).Insert(place.Start, Choose(pieces)),
            _ => source.Remove(place.Start, place.Length).Insert(place.Start, source.Substring(other.Start, other.Length)),
        };
    }
}
