using CsCheck;
using LinkerdAnnotations.Tests.Literals;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>A random manifest with holes, and a record of where its keys went.</summary>
internal sealed class WrittenManifest
{
    private static readonly string[] Names =
    [
        "config.linkerd.io/proxy-cpu-limits", "linkerd.io/injected", "config.linkerd.io/skip-outbound", "linkerd.io/inject", "example.com/a"
    ];
    private static readonly string[] Values = ["enabled", "'4143'", "\"a b\"", "x # why", "\"\\u0041\"", "''", "\U0001F600 x", "\"\\\"\""];

    private readonly List<string> _runs = [string.Empty];
    private readonly List<WrittenKey> _keys = [];

    private WrittenManifest(bool isFlow, Choices choices)
    {
        Append(isFlow ? "{kind: Pod, metadata: {annotations: {" : choices.Of("", "kind: Pod\n") + "metadata:\n  annotations:\n");
        var count = 1 + choices.Below(4);
        for (var i = 0; i < count; i++)
        {
            Append(isFlow ? i > 0 ? ", " : "" : "    ");
            AppendKey(choices.Of<string>(Names), choices);
            Append(": ");
            AppendValue(isFlow, choices);
            Append(isFlow ? "" : choices.Of("\n", "\r\n", "\n\n"));
        }

        Append(isFlow ? "}}}" : choices.Of("", "  name: x\n", "---\na: b"));
    }

    /// <summary>Manifests in lines, or all in one.</summary>
    public static Gen<WrittenManifest> Any(bool isFlow) =>
        LiteralGenerator.Decisions.Select(choices => new WrittenManifest(isFlow, choices));

    /// <summary>The texts between the holes.</summary>
    public string[] Runs => [.. _runs];

    /// <summary>The keys of Linkerd's.</summary>
    public IReadOnlyList<WrittenKey> Keys => _keys;

    private void AppendKey(string key, Choices choices)
    {
        var quote = choices.Of("", "'", "\"");
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var written = quote == "\"" && choices.OneIn(2)
            ? key[..slash] + choices.Of("/", "\\/") + key[(slash + 1)..].Replace("i", "\\u0069", StringComparison.Ordinal)
            : key;
        if (key.Contains("linkerd", StringComparison.Ordinal))
        {
            _keys.Add(new(key, _runs.Count - 1, _runs[^1].Length, written.Length + (2 * quote.Length)));
        }

        Append(quote + written + quote);
    }

    private void AppendValue(bool isFlow, Choices choices)
    {
        switch (choices.Below(4))
        {
            case 0:
                _runs.Add(string.Empty);
                break;
            case 1:
                Append("\"");
                _runs.Add("\"");
                break;
            default:
                var value = choices.Of<string>(Values);
                Append(isFlow && value.Contains('#', StringComparison.Ordinal) ? "x" : value);
                break;
        }
    }

    private void Append(string text) => _runs[^1] += text;
}
