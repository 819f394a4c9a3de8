namespace LinkerdAnnotations.Tests.CodeFixes.Manifests;

/// <summary>A kind of edit on one of its inputs.</summary>
/// <param name="Rule">The rule that reports it.</param>
/// <param name="Release">The configured release.</param>
/// <param name="Before">The object.</param>
/// <param name="After">The object after the edit.</param>
internal sealed record LayoutCase(string Rule, string? Release, Tree Before, Tree After)
{
    private const string Inject = "linkerd.io/inject";
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";
    private const string Exported = "mirror.linkerd.io/exported";

    /// <summary>One of each kind, with other entries around what is edited.</summary>
    public static LayoutCase Draw(Random random)
    {
        var others = Enumerable.Range(0, random.Next(3)).Select(i => ($"team{i}", (Tree)Tree.Text("shop " + i))).ToList();
        return random.Next(7) switch
        {
            0 => new("LKD1002", null, Pod(Mixed("linkerd.io/injct", "enabled")), Pod(Mixed(Inject, "enabled"))),
            1 => new("LKD2001", null, Pod(Mixed(Inject, "enable")), Pod(Mixed(Inject, "enabled"))),
            2 =>
                new(
                    "LKD2002",
                    null,
                    Pod(Mixed("config.linkerd.io/skip-outbound-ports", Tree.Number("3306"))),
                    Pod(Mixed("config.linkerd.io/skip-outbound-ports", "3306"))),
            3 => Move(random, others),
            4 =>
                new(
                    "LKD3002",
                    null,
                    Service(Mixed(Exported, "true"), labels: null),
                    Service(Tree.Map(others), Tree.Map((Exported, Tree.Text("true"))))),
            5 => new("LKD4001", "2.18", Job(Mixed(Inject, "enabled")), Job(Mixed(Inject, "enabled").With(Alpha, Tree.Text("true")))),
            _ =>
                new(
                    "LKD4002",
                    "2.19",
                    Pod(Mixed(Inject, "enabled").With(Alpha, Tree.Text("true")).With(Beta, Tree.Text("true"))),
                    Pod(Mixed(Inject, "enabled").With(Beta, Tree.Text("true")))),
        };

        Tree Mixed(string key, object value)
        {
            var entries = others.ToList();
            entries.Insert(others.Count == 0 ? 0 : others.Count - 1, (key, value as Tree ?? Tree.Text((string)value)));
            return Tree.Map(entries);
        }
    }

    private static LayoutCase Move(Random random, List<(string, Tree)> others)
    {
        var inject = (Inject, Tree.Text("enabled"));
        var metadata = random.Next(4) switch
        {
            0 => null,
            1 => Tree.Map(("labels", Tree.Map(("app", Tree.Text("web"))))),
            2 =>
                Tree.Map(
                    ("annotations", Tree.Map(("c", Tree.Text("d")), ("e", Tree.Text("f")))),
                    ("labels", Tree.Map(("app", Tree.Text("web"))))),
            _ => Tree.Map(("name", Tree.Text("x")), ("annotations", Tree.Map(("c", Tree.Text("d"))))),
        };
        var annotations = (metadata?["annotations"] ?? Tree.Map()).With(inject.Item1, inject.Item2);
        var meshed = (metadata ?? Tree.Map()).With("annotations", annotations);
        return random.Next(2) == 0
            ? new("LKD3001", null, Deployment([.. others, inject], metadata), Deployment(others, meshed))
            : new("LKD3001", null, CronJob([inject, .. others], metadata), CronJob(others, meshed));
    }

    private static Tree Pod(Tree annotations) => Object("v1", "Pod", annotations, null, Containers());

    private static Tree Service(Tree annotations, Tree? labels) =>
        Object("v1", "Service", annotations, labels, Tree.Map(("clusterIP", Tree.Text("None"))));

    private static Tree Job(Tree annotations) =>
        Object("batch/v1", "Job", null, null, Tree.Map(("template", Template(Tree.Map(("annotations", annotations))))));

    private static Tree Deployment(IEnumerable<(string, Tree)> annotations, Tree? metadata) =>
        Object("apps/v1", "Deployment", Tree.Map(annotations), null, Tree.Map(("template", Template(metadata))));

    private static Tree CronJob(IEnumerable<(string, Tree)> annotations, Tree? metadata) => Object(
        "batch/v1",
        "CronJob",
        Tree.Map(annotations),
        null,
        Tree.Map(("schedule", Tree.Text("0 3 * * *")), ("jobTemplate", Tree.Map(("spec", Tree.Map(("template", Template(metadata))))))));

    private static Tree Template(Tree? metadata) =>
        metadata is null ? Tree.Map(("spec", Containers())) : Tree.Map(("metadata", metadata), ("spec", Containers()));

    private static Tree Containers() => Tree.Map(("containers", Tree.List(Tree.Map(("name", Tree.Text("c")), ("image", Tree.Text("i"))))));

    private static Tree Object(string version, string kind, Tree? annotations, Tree? labels, Tree specification)
    {
        var metadata = Tree.Map(("name", Tree.Text("web")));
        metadata = annotations is null ? metadata : metadata.With("annotations", annotations);
        metadata = labels is null ? metadata : metadata.With("labels", labels);
        return Tree.Map(("apiVersion", Tree.Text(version)), ("kind", Tree.Text(kind)), ("metadata", metadata), ("spec", specification));
    }
}
