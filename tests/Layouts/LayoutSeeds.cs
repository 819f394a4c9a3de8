using LinkerdAnnotations.Tests.Cases;
using LinkerdAnnotations.Tests.Shapes;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Layouts;

/// <summary>Each kind of edit on each way of writing what it is for.</summary>
internal static class LayoutSeeds
{
    private const string WrongKey = "config.linkerd.io/proxy-native-sidecar";
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LayoutSeed> All { get; } =
        [
            .. Keys(),
            .. Values(),
            .. Flags(),
            .. MovesToPodTemplate(),
            .. MovesToOtherMap(),
            .. Additions(),
            .. Removals(),
            .. Refactorings(),
            .. Shapes(),
            .. Cases()
        ];

    private static IEnumerable<LayoutSeed> Keys()
    {
        yield return new(
            "keys in one map",
            Map(
                """["linkerd.io/injection"] = "enabled", ["config.linkerd.io/skip-outbound"] = "25", ["config.linkerd.io/proxy-native-sidecar"] = "true","""));
        yield return new(
            "pairs",
            Map("""{ "linkerd.io/injection", "enabled" }, { "a", "b" }, { "config.linkerd.io/skip-outbound", "25" }"""));
        yield return new(
            "calls",
            Method("""map.Add("linkerd.io/injection", "enabled"); map["config.linkerd.io/skip-outbound"] = "25"; map.TryAdd("a", "b");"""));
        yield return new(
            "constants",
            """static class Keys { const string Prefix = "config.linkerd.io"; public const string Skip = Prefix + "/skip-outbound", Sidecar = $"{Prefix}/proxy-native-sidecar"; public static readonly string Inject = @"linkerd.io/injection"; }""");
        yield return new(
            "choices",
            Method(
                """map[flag ? "linkerd.io/injection" : "config.linkerd.io/skip-outbound"] = text switch { "a" => "enabled", _ => "disabled" };"""));
        yield return new(
            "raw string",
            Method("map[\"\"\"linkerd.io/injection\"\"\"] = \"enabled\"; map[(\"config.linkerd.io/skip-outbound\")!] = (string)\"25\";"));
        yield return new(
            "switch",
            Method(
                """switch (text) { case "linkerd.io/injection": break; case "config.linkerd.io/skip-outbound" or "a": return; default: break; } var known = text is "config.linkerd.io/proxy-log-levl";"""));
        yield return new("runners-up", Map("""["config.linkerd.io/proxy-cpu"] = "1", ["config.linkerd.io/tier"] = "gold","""));
        yield return new("deprecated", Map($"""["{Alpha}"] = "true","""), "2.20");
        yield return new("too new", Map("""["config.linkerd.io/proxy-enable-native-sidecar"] = "true","""), "2.18");
        yield return new(
            "manifest in a string",
            Method(
                """"
                text = """
                    apiVersion: v1
                    kind: Pod
                    metadata:
                      annotations:
                        linkerd.io/injection: enabled
                        config.linkerd.io/skip-outbound: "25" # mail
                    """;
                """"));
        yield return new(
            "manifest in a string of one line",
            Method("""text = "metadata:\n  annotations:\n    linkerd.io/injection: 'enabled'\n";"""));
    }

    private static IEnumerable<LayoutSeed> Values()
    {
        yield return new(
            "values in one map",
            Map(
                """["linkerd.io/inject"] = "true", ["config.linkerd.io/proxy-await"] = "on", ["config.linkerd.io/proxy-log-format"] = "JSON","""));
        yield return new("values of pairs", Map("""{ "linkerd.io/inject", "yes" }, { "config.linkerd.io/proxy-await", "true" }"""));
        yield return new(
            "values of calls",
            Method(
                """pod.SetAnnotation("linkerd.io/inject", "true"); map["config.linkerd.io/proxy-await"] = flag ? "on" : "off"; map.Add("config.linkerd.io/proxy-log-format", @"JSON");"""));
        yield return new(
            "value of a constant",
            """class Values { const string Yes = "yes"; V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = Yes } } }; }""");
    }

    private static IEnumerable<LayoutSeed> Flags()
    {
        yield return new(
            "flag",
            Map("""["linkerd.io/inject"] = flag.ToString(), ["config.linkerd.io/proxy-await"] = (flag && other).ToString().ToLower(),"""));
        yield return new("flag in a choice", Map("""{ "linkerd.io/inject", other ? $"{flag}" : "enabled" }"""));
        yield return new("flag as an argument", Method("""pod.SetAnnotation("linkerd.io/inject", (flag ? other : !other).ToString());"""));
    }

    private static IEnumerable<LayoutSeed> MovesToPodTemplate()
    {
        foreach (var (name, entries) in Entries("linkerd.io/inject", "enabled"))
        {
            yield return new(
                $"{name} to a map",
                Deployment(entries, """Metadata = new() { Annotations = new Dictionary<string, string> { ["checksum"] = "1" } }"""));
            yield return new(
                $"{name} to a map with a last comma",
                Deployment(
                    entries,
                    """Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { { "checksum", "1" }, { "b", "c" }, }, Name = "x", }"""));
            yield return new(
                $"{name} to an empty map",
                Deployment(entries, "Metadata = new() { Annotations = new Dictionary<string, string>() { } }"));
            yield return new(
                $"{name} to a map without an initializer",
                Deployment(entries, "Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string>(), Name = \"x\" }"));
            yield return new($"{name} to metadata without an initializer", Deployment(entries, "Metadata = new V1ObjectMeta()"));
            yield return new(
                $"{name} to labels",
                Deployment(entries, """Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "web" } }"""));
            yield return new(
                $"{name} to labels with a last comma",
                Deployment(entries, """Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "web" }, },"""));
            yield return new($"{name} to a specification", Deployment(entries, """Spec = new V1PodSpec { HostNetwork = false }"""));
            yield return new($"{name} to an empty template", Deployment(entries, ""));
        }

        yield return new(
            "all entries to a template",
            Deployment("""["linkerd.io/inject"] = "enabled", ["config.linkerd.io/proxy-await"] = "disabled" """, "Spec = new()"));
        yield return new(
            "CronJob",
            """
            class C
            {
                V1CronJob M() => new V1CronJob
                {
                    Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "disabled", ["a"] = "b" }, Name = "report" },
                    Spec = new V1CronJobSpec { JobTemplate = new() { Spec = new() { Template = new() { Spec = new V1PodSpec { RestartPolicy = "Never" } } } } },
                };
            }
            """);
        yield return new(
            "entries that the metadata of a job template hold alone",
            """
            class C
            {
                V1CronJob M() => new V1CronJob
                {
                    Metadata = new V1ObjectMeta { Name = "report" },
                    Spec = new V1CronJobSpec
                    {
                        JobTemplate = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled", ["config.linkerd.io/proxy-await"] = "disabled" } }, Spec = new() { Template = new() { Spec = new V1PodSpec() } } },
                    },
                };
            }
            """);
        foreach (var statement in new[]
        {
            """d.Metadata.Annotations["linkerd.io/inject"] = "enabled";""",
            """d.Metadata!.Annotations!.Add("linkerd.io/inject", "enabled");""",
            """d?.Metadata.Annotations.Add("linkerd.io/inject", "enabled");""",
            """d.EnsureMetadata().EnsureAnnotations()["linkerd.io/inject"] = "enabled";""",
            """d.SetAnnotation("linkerd.io/inject", "enabled");""",
            """if (flag) d.Metadata.Annotations["linkerd.io/inject"] = "enabled"; else return;""",
            """(d.Metadata.Annotations)["linkerd.io/inject"] = "enabled"; d.Metadata.Annotations["config.linkerd.io/proxy-await"] = "disabled";""",
        })
        {
            yield return new($"chain {statement}", $$"""class C { void M(V1Deployment d, bool flag) { {{statement}} } }""");
        }

        yield return new(
            "chain behind an initializer",
            """
            class C
            {
                V1Deployment M(bool flag)
                {
                    var deployment = new V1Deployment
                    {
                        Metadata = new V1ObjectMeta { Name = "web", Annotations = new Dictionary<string, string>() },
                        Spec = new V1DeploymentSpec { Template = new V1PodTemplateSpec { Spec = new V1PodSpec() } },
                    };
                    deployment.Metadata.Annotations["linkerd.io/inject"] = "enabled";
                    if (flag) { deployment.Metadata.Annotations.Add("config.linkerd.io/proxy-await", "disabled"); }
                    return deployment;
                }
            }
            """);
    }

    private static IEnumerable<LayoutSeed> MovesToOtherMap()
    {
        foreach (var (name, entries) in Entries("config.linkerd.io/opaque-ports", "25"))
        {
            yield return new($"{name} to new annotations", Service($$"""Labels = new Dictionary<string, string> { {{entries}} }"""));
            yield return new(
                $"{name} to annotations",
                Service(
                    $$"""Labels = new Dictionary<string, string> { {{entries}} }, Annotations = new Dictionary<string, string> { ["b"] = "c" },"""));
            yield return new(
                $"{name} to annotations without an initializer",
                Service($$"""Annotations = new Dictionary<string, string>(), Labels = new Dictionary<string, string> { {{entries}} }"""));
            yield return new(
                $"{name} to annotations before",
                Service(
                    $$"""Annotations = new Dictionary<string, string> { { "b", "c" }, }, Labels = new Dictionary<string, string> { {{entries}} }"""));
        }

        yield return new(
            "only label",
            Service("""Labels = new Dictionary<string, string> { ["config.linkerd.io/opaque-ports"] = "25" }, Name = "x" """));
        yield return new(
            "annotations that are labels",
            Service(
                """Annotations = new Dictionary<string, string> { ["mirror.linkerd.io/exported"] = "true", ["a"] = "b" }, Labels = new Dictionary<string, string> { ["app"] = "web" },"""));
        foreach (var statement in new[]
        {
            """n.Metadata.Labels["linkerd.io/inject"] = "enabled";""",
            """n.Metadata!.Labels!.Add("linkerd.io/inject", "enabled");""",
            """n.EnsureMetadata().EnsureLabels()["linkerd.io/inject"] = "enabled";""",
            """n.SetLabel("linkerd.io/inject", "enabled");""",
            """n.SetAnnotation("config.linkerd.io/admission-webhooks", "disabled");""",
        })
        {
            yield return new($"label {statement}", $$"""class C { void M(V1Namespace n) { {{statement}} } }""");
        }
    }

    private static IEnumerable<LayoutSeed> Additions()
    {
        foreach (var (name, entries) in Entries("linkerd.io/inject", "enabled"))
        {
            yield return new($"job of {name}", Job(entries), "2.18");
        }

        yield return new("job that is switched off", Job($"""["linkerd.io/inject"] = "enabled", ["{Alpha}"] = "false" """), "2.18");
        foreach (var statement in new[]
        {
            """job.Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled";""",
            """job.Spec.Template.Metadata.Annotations.Add("linkerd.io/inject", "enabled"); job.Kind = "Job";""",
            """job.Spec.Template.SetAnnotation("linkerd.io/inject", "enabled");""",
            """if (flag) { job.Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled"; }""",
            """switch (job.Kind) { case "Job": job.Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled"; break; }""",
            """try { job.Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled"; return job; } catch (Exception) { throw; }""",
        })
        {
            yield return new(
                $"job {statement}",
                $$"""
                class C
                {
                    V1Job M(bool flag)
                    {
                        var job = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } } } };
                        {{statement}}
                        return job;
                    }
                }
                """,
                "2.18");
        }
    }

    private static IEnumerable<LayoutSeed> Removals()
    {
        yield return new("older key last", Map($"""["{Beta}"] = "true", ["{Alpha}"] = "true" """), "2.19");
        yield return new("older key first", Map($$"""{ "{{Alpha}}", "true" }, { "{{Beta}}", "true" },"""), "2.19");
        yield return new("older key between", Map($"""["a"] = "b", ["{Alpha}"] = "true", ["{Beta}"] = "true","""), "2.19");
        yield return new(
            "older key in a statement",
            Method(
                $"""var annotations = pod.Metadata.Annotations; annotations["{Beta}"] = "true"; annotations["{Alpha}"] = "true"; text = "a";"""),
            "2.19");
        yield return new(
            "older key in a switch",
            Method(
                $$"""var annotations = pod.Metadata.Annotations; switch (text) { case "a": annotations["{{Beta}}"] = "true"; annotations["{{Alpha}}"] = "true"; break; }"""),
            "2.19");
    }

    private static IEnumerable<LayoutSeed> Refactorings()
    {
        foreach (var map in new[]
        {
            """new Dictionary<string, string> { ‸["a"] = "b" }""",
            """new Dictionary<string, string> { ["a"] = "b", ["c"] = "d",‸ }""",
            """new Dictionary<string, string> { ‸{ "a", "b" } }""",
            """new Dictionary<string, string>() {‸ }""",
            """new SortedDictionary<string, string>(StringComparer.Ordinal) { ["a"] = ‸"b" }""",
        })
        {
            yield return new(
                $"refactoring of {map}",
                $$"""class C { V1Pod M() => new() { Metadata = new() { Annotations = {{map}}, Name = "x" } }; }""");
        }

        yield return new(
            "refactoring of the member",
            """class C { V1Pod M() => new() { Metadata = new() { ‸Annotations = { ["a"] = "b" } } }; }""");
    }

    /// <summary>Each shape of the other axis, with a key to be written anew.</summary>
    private static IEnumerable<LayoutSeed> Shapes() => ShapeAxis.All
        .Where(shape => shape.IsFixable)
        .Select(shape => new LayoutSeed($"shape '{shape.Name}'", shape.Right(WrongKey)) { NeedsDoubles = true });

    /// <summary>What people wrote.</summary>
    private static IEnumerable<LayoutSeed> Cases() => CaseFile.Read("repairs.yaml")
        .Where(item => !item.IsBroken
            && !item.IsProgram
            && (item.Language is null || Enum.TryParse<LanguageVersion>(item.Language, out _))
            && item.Files.Count == 0)
        .Select(item =>
            new LayoutSeed($"case '{item.Name}'", item.Code, item.Options.GetValueOrDefault("linkerd_version")) { MayHaveNoEdit = true });

    private static IEnumerable<(string Name, string Entries)> Entries(string key, string value)
    {
        yield return ("only entry", $"""["{key}"] = "{value}" """);
        yield return ("first entry", $"""["{key}"] = "{value}", ["a"] = "b" """);
        yield return ("middle entry", $$"""{ "x", "y" }, { "{{key}}", "{{value}}" }, { "a", "b" }""");
        yield return ("last entry", $"""["x"] = "y", ["{key}"] = "{value}" """);
        yield return ("last entry with a comma", $$"""{ "x", "y" }, { "{{key}}", "{{value}}" },""");
    }

    private static string Map(string entries) =>
        $$"""class C { V1Pod M(bool flag, bool other) => new() { Metadata = new() { Annotations = new Dictionary<string, string> { {{entries}} } } }; }""";

    private static string Method(string statements) =>
        $$"""class C { void M(Dictionary<string, string> map, V1Pod pod, bool flag, bool other, string text) { {{statements}} } }""";

    private static string Deployment(string entries, string template) =>
        $$"""
        class C
        {
            V1Deployment M() => new()
            {
                Metadata = new() { Name = "web", Annotations = new Dictionary<string, string> { {{entries}} } },
                Spec = new() { Template = new() { {{template}} } },
            };
        }
        """;

    private static string Service(string maps) =>
        $$"""class C { V1Service M() => new V1Service { Metadata = new V1ObjectMeta { {{maps}} } }; }""";

    private static string Job(string entries) =>
        $$"""
        class C
        {
            V1Job M() => new V1Job { Spec = new V1JobSpec { Template = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { {{entries}} } } } } };
        }
        """;
}
