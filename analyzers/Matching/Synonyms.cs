namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>
/// Words that authors write for a word of Linkerd's keys, beyond its spelling. Words that turn a meaning round stand with those that do
/// not: what a key is about is the same either way, and <see cref="Polarity"/> says which way it points.
/// </summary>
internal static class Synonyms
{
    // The first of each row is Linkerd's.
    private static readonly string[][] Table =
    [
        ["inject", "injection", "injected", "injecting", "injects"],
        ["inbound", "incoming", "ingress"],
        ["outbound", "outgoing", "egress"],
        [
            .. Polarity.WordsForSkip, "include", "included", "including", "includes", "allow", "allowed", "allowing", "allows", "only",
            "intercept", "intercepted", "capture", "captured", "redirect", "redirected", "proxied",
        ],
        ["subnets", "cidr", "cidrs", "networks"],
        ["exported", "export", "exports"],
        ["federated", "federate", "federation"],
        ["ns", "namespace"],
        ["svc", "service"],
        ["enable", "enabled", "enables", "enabling", "with", .. Polarity.WordsForOff],
        ["memory", "mem"],
        ["request", "req"],
        ["response", "resp"],
        ["max", "maximum"],
        ["min", "minimum"],
        ["seconds", "sec", "secs"],
        ["version", "tag"],
        ["env", "environment"],
        ["uid", "userid"],
        ["gid", "groupid"],
        ["level", "verbosity"],
        ["log", "logs", "logging", "logger"],
        ["trace", "tracing"],
        ["detect", "detection", "detecting"],
        ["retry", "retries", "retrying"],
        ["connect", "connection"],
        ["shutdown", "termination"],
        ["grace", "graceful"],
        ["await", "awaits", "awaiting"],
    ];

    private static readonly Lazy<Dictionary<string, string>> Meanings = new(ReadTable);

    /// <summary>All words of the table.</summary>
    public static IEnumerable<string> All => Table.SelectMany(row => row);

    /// <summary>Linkerd's word for <paramref name="word"/>: mostly the word itself.</summary>
    public static string MeaningOf(string word) => Meanings.Value.TryGetValue(word, out var meaning) ? meaning : word;

    private static Dictionary<string, string> ReadTable()
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Table)
        {
            foreach (var word in row)
            {
                meanings.Add(word, row[0]);
            }
        }

        return meanings;
    }
}
