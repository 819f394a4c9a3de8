using System.Globalization;
using System.Text;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>Writes <c>analyzers/docs/keys.md</c> from the catalogue.</summary>
internal static class KeyReference
{
    private static readonly (string Title, string Introduction, Func<LinkerdKey, bool> Holds)[] Sections =
    [
        ("Injection and the proxy",
            "Annotations on a pod: in code that builds a Deployment, Job or CronJob, on its **pod template**. Linkerd never looks at the workload's own metadata.",
            key => key.Domain is "linkerd.io" || key.Domain.StartsWith("config.", StringComparison.Ordinal) || key.Domain == "viz.linkerd.io"),
        ("Circuit breaking",
            "Annotations on a Service or an EgressNetwork. The other keys do nothing without `balancer.linkerd.io/failure-accrual`.",
            key => key.Domain.StartsWith("balancer.", StringComparison.Ordinal)),
        ("Retries and timeouts",
            "Annotations on a Service, an EgressNetwork, an HTTPRoute or a GRPCRoute.",
            key => key.Domain is "retry.linkerd.io" or "timeout.linkerd.io"),
        ("Multicluster and failover",
            "Labels on a Service, but for `failover.linkerd.io/primary-service`, an annotation.",
            key => key.Domain is "mirror.linkerd.io" or "multicluster.linkerd.io" or "failover.linkerd.io"),
    ];

    private static readonly Dictionary<BadValueEffect, string> Effects = new()
    {
        [BadValueEffect.IgnoredSilently] = "ignored silently",
        [BadValueEffect.IgnoredWithWarning] = "ignored, warning in a log",
        [BadValueEffect.InjectionFails] = "pod refused",
        [BadValueEffect.PassedThrough] = "passed on, proxy may fail",
        [BadValueEffect.Unknown] = "",
    };

    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# Every key of Linkerd\n\n");
        page.Append(CultureInfo.InvariantCulture, $"The annotations and labels that open-source Linkerd reads or writes, for the releases 2.{LinkerdReleaseLines.OldestKnownMinor} to 2.{LinkerdReleaseLines.NewestKnownMinor}");
        page.Append(" and their edges. The analyzer judges by this table: it is written from the analyzer's own catalogue, which the tests hold against Linkerd's source history.\n\n");
        page.Append("*Since* names the release line, and the first edge that has the key. *Namespace* says whether pods get the key from their namespace: *copied* by the injector when a pod is created, *read there* by another component, or not at all.\n\n");

        var users = LinkerdCatalog.All.Where(key => key is { IsKey: true, Audience: Audience.User } && key.IsReadBy(null)).ToList();
        foreach (var (title, introduction, holds) in Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{introduction}\n\n");
            page.Append("| Key | Takes | Bad value | Read on | Namespace | Since |\n| --- | --- | --- | --- | --- | --- |\n");
            foreach (var key in users.Where(holds))
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{key.Name}`{Kind(key)}<br>{Cell(key.Summary)} | {Values(key)} | {Effect(key)} | {Kinds(key)} | {Namespace(key)} | {Since(key)} |\n");
            }

            page.Append('\n');
        }

        page.Append("## Keys that Linkerd writes itself\n\nReading them is fine; setting them steers nothing ([LKD1006](LKD1006.md)).\n\n");
        page.Append("| Key | What it is | Since |\n| --- | --- | --- |\n");
        foreach (var key in LinkerdCatalog.All.Where(key => key.IsKey && key.Audience != Audience.User && (key.IsReadBy(null) || key.IsDeclaredOnly)))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{key.Name}`{Kind(key)} | {Cell(key.Summary)} | {Since(key)} |\n");
        }

        page.Append("\n## Keys of the past\n\nNo release from 2.11 on reads them ([LKD1004](LKD1004.md)).\n\n");
        page.Append("| Key | Was read by | Write instead |\n| --- | --- | --- |\n");
        foreach (var key in LinkerdCatalog.All.Where(key => key.IsKey && !key.IsReadBy(null) && !key.IsDeclaredOnly))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{key.Name}`{Kind(key)} | {Since(key)} | {(key.ReplacedBy is { } replacement ? $"`{replacement}`" : "")} |\n");
        }

        page.Append("\n## Not keys\n\nStrings that look like keys and are API groups, types of Secrets or names of controllers. The analyzer is silent about them.\n\n");
        page.AppendJoin(", ", LinkerdCatalog.All.Where(key => !key.IsKey).Select(key => $"`{key.Name}`"));
        return page.Append(".\n").ToString();
    }

    private static string Kind(LinkerdKey key) => key.Role switch
    {
        KeyRole.Label => " (label)",
        KeyRole.AnnotationAndLabel => " (annotation and label)",
        _ => "",
    };

    private static string Values(LinkerdKey key)
    {
        var stages = key.Value!.Stages.Select(stage => stage.Since is { } since ? $"from {since} on: {Form(stage.Grammar)}" : Form(stage.Grammar)).Distinct();
        return Cell(string.Join("<br>", stages));
    }

    private static string Form(ValueGrammar grammar) => Strings.Get(grammar.Form).ToString(CultureInfo.InvariantCulture).Replace('\'', '`');

    private static string Effect(LinkerdKey key) => key.Name == "linkerd.io/inject" ? "no proxy injected" : Effects[key.OnBadValue];

    private static string Kinds(LinkerdKey key) => string.Join(
        "<br>",
        key.ReadOn.Select(reading => reading.Kinds
            + (reading.Lifespan.Since is { } since ? $" from {since} on" : "")
            + (reading.Lifespan.Until is { } until ? $" before {until}" : "")));

    private static string Namespace(LinkerdKey key)
    {
        var lifespan = key.Inheritance.Lifespan;
        return key.Inheritance.Mechanism switch
        {
            NamespaceMechanism.Copied => "copied" + (lifespan.Since is { } since ? $" from {since} on" : "") + (lifespan.Until is { } until ? $" before {until}" : ""),
            NamespaceMechanism.NotCopied => "**not** copied",
            NamespaceMechanism.ReadDirectly => "read there",
            _ => "",
        };
    }

    private static string Since(LinkerdKey key)
    {
        if (key.Lifespans.Count == 0)
        {
            return "";
        }

        var stretches = key.Lifespans.Select(lifespan =>
            $"{Moment(lifespan.Since!.Value)}{(lifespan.Until is { } until ? $", gone in {Moment(until)}" : "")}");
        var text = string.Join("; ", stretches);
        return key.Deprecated is { } deprecated ? $"{text}, deprecated in {Moment(deprecated)}" : text;
    }

    private static string Moment(Milestone change) => change.Line is null ? change.Edge.ToString() : $"{change} ({change.Edge})";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
