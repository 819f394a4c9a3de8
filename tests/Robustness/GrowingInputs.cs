namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>Inputs of any length, each long in a way of its own: what is made of them must not grow faster than they do.</summary>
internal static class GrowingInputs
{
    /// <summary>The inputs by what there is much of.</summary>
    public static IReadOnlyDictionary<string, Func<int, MutatedProject>> All { get; } = new Dictionary<string, Func<int, MutatedProject>>
    {
        ["wrong keys in one initializer"] = count => Members(
            $"V1Pod pod = new() {{ Metadata = new() {{ Annotations = new Dictionary<string, string> {{ {Repeat(
                count,
                i => $"[\"linkerd.io/injekt{i}\"] = \"enabled\",")} }} }} }};"),
        ["right keys in one initializer"] = count => Members(
            $"V1Job job = new() {{ Spec = new() {{ Template = new() {{ Metadata = new() {{ Annotations = new Dictionary<string, string> {{ {{ \"linkerd.io/inject\", \"enabled\" }}, {Repeat(
                count,
                i => $"{{ \"example.com/key{i}\", \"enabled\" }},")} }} }} }} }} }};"),
        ["one right key over and over in one initializer"] = count => Members(
            $"V1Job job = new() {{ Spec = new() {{ Template = new() {{ Metadata = new() {{ Annotations = new Dictionary<string, string> {{ {Repeat(
                count,
                _ => "[\"linkerd.io/inject\"] = \"enabled\",")} }} }} }} }} }};"),
        ["lambdas in one member"] = count => Members(
            $"void M(Dictionary<string, System.Func<string, V1Pod>> routes) {{ {Repeat(
                count,
                i => $"routes.Add(\"{i}\", name => {{ var annotations = new Dictionary<string, string> {{ [\"linkerd.io/inject\"] = \"enabled\" }}; annotations[\"config.linkerd.io/skip-outbound-ports\"] = \"4222\"; return new V1Pod {{ Metadata = new() {{ Name = name, Annotations = annotations }} }}; }});")} }}"),
        ["wrong values of one local map"] = count => Members(
            $"void M() {{ var map = new Dictionary<string, string>(); {Repeat(
                count,
                i => $"map[\"config.linkerd.io/proxy-cpu-limit\"] = \"{i}x\";")} var pod = new V1Pod {{ Metadata = new() {{ Annotations = map }} }}; }}"),
        ["writes to one parameter"] = count =>
            Members(
                $"void M(V1Deployment deployment) {{ {Repeat(
                    count,
                    i => $"deployment.Metadata.Annotations[\"linkerd.io/inject\"] = \"on{i}\";")} }}"),
        ["objects in one list"] = count => Members(
            $"List<V1Deployment> All() => [{Repeat(
                count,
                i => $"new() {{ Metadata = new() {{ Name = \"{i}\", Annotations = new Dictionary<string, string> {{ [\"linkerd.io/inject\"] = \"enabled\" }} }} }},")}];"),
        ["methods that make objects"] = count => Members(Repeat(
            count,
            i => $"V1Job Job{i}() => new() {{ Spec = new() {{ Template = Template{i}() }} }}; V1PodTemplateSpec Template{i}() {{ var meta = new V1ObjectMeta(); meta.Annotations = new Dictionary<string, string> {{ [\"linkerd.io/inject\"] = \"enabled\" }}; return new() {{ Metadata = meta }}; }}")),
        ["constants that are composed"] = count =>
            Members(
                $"const string Prefix = \"config.linkerd.io\"; {Repeat(
                    count,
                    i => $"const string Key{i} = Prefix + \"/proxy-awiat{i}\";")}"),
        ["constants that lead to constants"] = count =>
            Members($"const string Key0 = \"linkerd.io/\"; {Repeat(count, i => $"const string Key{i + 1} = Key{i / 2} + \"a\";")}"),
        ["calls of one helper"] = count => Members(
            $"void Annotate(V1Pod pod, string key, string value) => pod.Metadata.Annotations[key] = value; void M(V1Pod pod) {{ {Repeat(
                count,
                i => $"Annotate(pod, \"linkerd.io/injekt{i}\", \"enabled\");")} }}"),
        ["lines of a concatenated manifest"] = count =>
            Members(
                $"string M() => \"metadata:\\n  annotations:\\n\" + {Repeat(
                    count,
                    i => $"\"    linkerd.io/injekt{i}: enabled\\n\" +")} \"kind: Pod\";"),
        ["lines of a builder"] = count =>
            Members(
                $"string M() {{ var builder = new System.Text.StringBuilder(); builder.AppendLine(\"annotations:\"); {Repeat(
                    count,
                    i => $"builder.AppendLine(\"  linkerd.io/injekt{i}: enabled\");")} return builder.ToString(); }}"),
        ["builders in one member"] = count =>
            Members(
                $"void M() {{ {Repeat(
                    count,
                    i => $"var b{i} = new System.Text.StringBuilder(); b{i}.AppendLine(\"annotations:\"); b{i}.AppendLine(\"  linkerd.io/injekt: enabled\");")} }}"),
        ["lines in branches"] = count =>
            Members(
                $"void M(bool b, List<string> lines) {{ {Repeat(
                    count,
                    i => $"if (b) {{ lines.Add(\"annotations:\"); lines.Add(\"  linkerd.io/injekt{i}: enabled\"); }}")} }}"),
        ["items of a list of lines"] = count =>
            Members($"string[] lines = [\"annotations:\", {Repeat(count, i => $"\"  linkerd.io/injekt{i}: enabled\",")}];"),
        ["items of a list of keys"] = count => Members($"string[] keys = [{Repeat(count, i => $"\"linkerd.io/injekt{i}\",")}];"),
        ["holes in a manifest"] = count =>
            Members(
                $"string M(string x) => $\"\"\"\nmetadata:\n  annotations:\n{Repeat(
                    count,
                    i => $"    linkerd.io/injekt{i}: {{x}}")}\n\"\"\";"),
        ["manifests in strings"] = count =>
            Members(Repeat(
                count,
                i => $"const string Text{i} = \"kind: Pod\\nmetadata:\\n  annotations:\\n    linkerd.io/injekt: enabled\\n\";")),
        ["documents"] = count =>
            Yaml(Repeat(
                count,
                i => $"---\nkind: Deployment\nmetadata:\n  name: web{i}\nspec:\n  template:\n    metadata:\n      annotations:\n        linkerd.io/injekt: enabled")),
        ["wrong keys in one map"] = count =>
            Yaml($"kind: Pod\nmetadata:\n  annotations:\n{Repeat(count, i => $"    linkerd.io/injekt{i}: enabled")}"),
        ["items of one list"] = count =>
            Yaml(
                $"kind: List\nitems:\n{Repeat(
                    count,
                    i => $"- kind: Pod\n  metadata: {{name: web{i}, annotations: {{linkerd.io/inject: on}}}}")}"),
        ["aliases of one map"] = count =>
            Yaml(
                $"x: &x {{linkerd.io/injekt: enabled}}\nitems:\n{Repeat(
                    count,
                    i => $"- kind: Pod\n  metadata: {{name: web{i}, annotations: *x}}")}"),
        ["template actions"] = count =>
            Yaml(
                $"kind: Pod\nmetadata:\n  annotations:\n{Repeat(
                    count,
                    i => $"    {{{{- if .Values.a{i} }}}}\n    linkerd.io/injekt{i}: {{{{ .Values.a{i} }}}}\n    {{{{- end }}}}")}"),
        ["comments that silence"] = count =>
            Yaml(
                $"kind: Pod\nmetadata:\n  annotations:\n{Repeat(
                    count,
                    i => $"    linkerd.io/injekt{i}: enabled # linkerd-disable LKD1003")}"),
        ["anchors"] = count =>
            Yaml($"kind: Pod\nmetadata:\n  annotations:\n{Repeat(count, i => $"    linkerd.io/injekt{i}: &a{i} enabled")}"),
        ["entries that the parser refuses"] = count =>
            Yaml($"kind: Pod\nmetadata:\n  annotations:\n{Repeat(count, i => $"    a{i}: @b\n    linkerd.io/injekt{i}: enabled")}"),
        ["quotes that are not closed"] = count =>
            Yaml($"kind: Pod\nmetadata:\n  annotations:\n{Repeat(count, i => $"    a{i}: \"b\n    linkerd.io/injekt{i}: enabled")}"),
        ["lines of JSON"] = count =>
            new()
            {
                ManifestPath = "/manifest.json",
                Manifest = Repeat(count, _ => "{\"metadata\": {\"annotations\": {\"linkerd.io/injekt\": \"x\"}}}")
            },
        ["members of JSON"] = count =>
            new()
            {
                ManifestPath = "/manifest.json",
                Manifest = $"{{\"kind\": \"Pod\", \"metadata\": {{\"annotations\": {{{Repeat(
                    count,
                    i => $"\"linkerd.io/injekt{i}\": true,")} \"a\": \"b\"}}}}}}"
            },
    };

    private static MutatedProject Members(string members) =>
        new() { Code = $"using System.Collections.Generic;\nusing k8s.Models;\nclass C\n{{\n{members}\n}}\n" };

    private static MutatedProject Yaml(string manifest) => new() { Manifest = manifest + "\n" };

    private static string Repeat(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
