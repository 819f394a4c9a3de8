using System.Globalization;
using System.Text;
using System.Text.Json;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>Writes <c>analyzers/docs/keys.md</c> from the catalogue.</summary>
internal static class KeyReference
{
    private static readonly (string Title, string Introduction, Func<LinkerdKey, bool> Holds)[] Sections =
    [
        ("Injection and the proxy",
            "Annotations on a pod. For a Deployment, Job or CronJob, set them on the **pod template**; Linkerd does not read the metadata of the workload itself.",
            key => key.Domain is "linkerd.io"
                || key.Domain.StartsWith("config.", StringComparison.Ordinal)
                || key.Domain == "viz.linkerd.io"),
        ("Circuit breaking",
            "Annotations on a Service or an EgressNetwork. The other keys have no effect without `balancer.linkerd.io/failure-accrual`.",
            key => key.Domain.StartsWith("balancer.", StringComparison.Ordinal)),
        ("Retries and timeouts",
            "Annotations on a Service, an EgressNetwork, an HTTPRoute or a GRPCRoute.",
            key => key.Domain is "retry.linkerd.io" or "timeout.linkerd.io"),
        ("Multicluster and failover",
            "Labels on a Service; the labels of `failover.linkerd.io` are on a TrafficSplit.",
            key => key.Domain is "mirror.linkerd.io" or "multicluster.linkerd.io" or "failover.linkerd.io"),
    ];

    private static readonly Dictionary<string, JsonElement> KeyFacts =
        Facts.Annotations.GetProperty("keys").EnumerateArray().ToDictionary(fact => fact.Text("key")!, fact => fact);

    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# Every key of Linkerd\n\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"The annotations and labels that open-source Linkerd reads or writes, for the releases 2.{LinkerdReleaseLines.OldestKnownMinor} to 2.{LinkerdReleaseLines.NewestKnownMinor}");
        page.Append(
            " and their edge releases. The page is generated from the data of the analyzer, which the tests compare with Linkerd's source code.\n\n");
        page.Append(
            "*Since* is the first release and the first edge release with the key. *Bad value* says what happens if the value is not valid. Each key links to the line in Linkerd's source code that reads it, in the newest release with the key. *Namespace* says whether pods inherit the key from their Namespace: it is *copied* by the injector when a pod is created, *read there* by another component, or not inherited.\n\n");

        var users = LinkerdCatalog.All.Where(key => key is { IsKey: true, Audience: Audience.User } && key.IsReadBy(null)).ToList();
        foreach (var (title, introduction, holds) in Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{introduction}\n\n");
            page.Append(
                "| Key | Takes | Default | Bad value | Read on | Namespace | Since |\n| --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var key in users.Where(holds))
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Name(key)}{Kind(key)}<br>{Cell(key.Summary)} | {Values(key)} | {Default(key)} | {Consequences(key)} | {Kinds(key)} | {Namespace(key)} | {Since(key)} |\n");
            }

            page.Append('\n');
        }

        page.Append(
            "## Keys that Linkerd or its charts write\n\nYou can read these keys. Set them only if you install Linkerd by hand ([LKD1006](LKD1006.md)).\n\n");
        page.Append("| Key | Meaning | Since |\n| --- | --- | --- |\n");
        foreach (var key in LinkerdCatalog.All.Where(key =>
            key.IsKey && key.Audience != Audience.User && (key.IsReadBy(null) || key.IsDeclaredOnly)))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {Name(key)}{Kind(key)} | {Cell(key.Summary)} | {Since(key)} |\n");
        }

        page.Append("\n## Removed keys\n\nNo release since 2.11 reads these keys ([LKD1004](LKD1004.md)).\n\n");
        page.Append("| Key | Was read by | Use instead |\n| --- | --- | --- |\n");
        foreach (var key in LinkerdCatalog.All.Where(key => key.IsKey && !key.IsReadBy(null) && !key.IsDeclaredOnly))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {Name(key)}{Kind(key)} | {Since(key)} | {(key.ReplacedBy is { } replacement ? $"`{replacement}`" : "")} |\n");
        }

        page.Append(
            "\n## Other names\n\nThese strings look like keys, but are API groups, types of Secrets or names of controllers. The analyzer does not report them.\n\n");
        page.AppendJoin(", ", LinkerdCatalog.All.Where(key => !key.IsKey).Select(key => $"`{key.Name}`"));
        return page.Append(".\n").ToString();
    }

    private static string Kind(LinkerdKey key) => key.Role switch
    {
        KeyRole.Label => " (label)",
        KeyRole.AnnotationAndLabel => " (annotation and label)",
        _ => "",
    };

    /// <summary>The key, with an anchor of its own, leading to the source.</summary>
    private static string Name(LinkerdKey key) =>
        $"<a id=\"{AnchorOf(key)}\"></a>{(SourceOf(key) is { } source ? $"[`{key.Name}`]({source})" : $"`{key.Name}`")}";

    private static string AnchorOf(LinkerdKey key) => key.Name.Replace('.', '-').Replace('/', '-');

    /// <summary>
    /// The last evidence that lies in Linkerd's own repository: a path, the tag, and the line. Where there is other, it is neither a text
    /// of help nor a default.
    /// </summary>
    private static string? SourceOf(LinkerdKey key)
    {
        var own = KeyFacts[key.Name]
            .Strings("evidence")
            .Where(row =>
                !row.Contains("website:", StringComparison.Ordinal) && row.Contains('@') && row.LastIndexOf(':') > row.IndexOf('@'))
            .ToArray();
        var evidence = own.LastOrDefault(row =>
            !row.Contains("/doc.go@", StringComparison.Ordinal) && !row.Contains("/values.yaml@", StringComparison.Ordinal))
            ?? own.LastOrDefault();
        if (evidence is null)
        {
            return null;
        }

        var path = evidence[..evidence.IndexOf('@')];
        var tag = evidence[(path.Length + 1)..evidence.LastIndexOf(':')];
        return $"https://github.com/linkerd/linkerd2/blob/{tag}/{path}#L{evidence[(evidence.LastIndexOf(':') + 1)..]}";
    }

    private static string Values(LinkerdKey key) => Cell(string.Join("<br>", KeyDetails.Takes(key))).Replace('\'', '`');

    private static string Default(LinkerdKey key) => KeyDefaults.Of(key) is { } text ? $"`{text}`" : "";

    /// <summary>What comes of bad values: of those without the key's form, and of those for which something else holds.</summary>
    private static string Consequences(LinkerdKey key)
    {
        var special = key.Cases
            .Where(special => special.Outcome is not null)
            .Select(special => Phrase(special.Outcome!, special.Kinds, special.Lifespan));
        var other = key.OnBadValue == ValueOutcomes.Unknown || key.Value!.Stages.All(stage => stage.Grammar is FreeText)
            ? []
            : new[] { Phrase(key.OnBadValue, ObjectKinds.None, Lifespan.Always) };
        return Cell(string.Join("<br>", other.Concat(special).Distinct()));
    }

    private static string Phrase(ValueOutcome outcome, ObjectKinds kinds, Lifespan lifespan) =>
        Strings.Get(outcome.TextName).ToString(CultureInfo.InvariantCulture)
        + (kinds == ObjectKinds.None ? "" : $" (on: {Placement.Names(kinds)})")
        + (lifespan.Since is { } since ? $" ({since} and later)" : "")
        + (lifespan.Until is { } until ? $" (before {until})" : "");

    private static string Kinds(LinkerdKey key) => string.Join("<br>", KeyDetails.ReadOn(key));

    private static string Namespace(LinkerdKey key) =>
        KeyDetails.FromNamespace(key).Replace("not copied", "**not** copied", StringComparison.Ordinal);

    private static string Since(LinkerdKey key) => KeyDetails.Since(key);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
