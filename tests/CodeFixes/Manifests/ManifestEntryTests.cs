using System.Collections.Immutable;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>Entries of manifests that are moved, added and removed.</summary>
public class ManifestEntryTests
{
    private const string Template =
        "  template:\n    metadata:\n      annotations:\n        c: d\n    spec:\n      containers: [{name: c, image: i}]\n";

    private static readonly string Head = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n";

    /// <summary>A file of one document; what more than one object has is left alone.</summary>
    public static TheoryData<string, bool> Shared => new()
    {
        {
            "metadata:\n  annotations: &mesh\n    linkerd.io/injct: enabled\nspec:\n  template:\n    metadata:\n      annotations: *mesh\nkind: Deployment\napiVersion: apps/v1\n", true
        },
        { Objects("annotations: *mesh"), false },
        { Objects("annotations:\n      <<: *mesh\n      a: b"), false },
        { Objects("annotations:\n      <<: [*mesh]"), false },
        { Objects("labels: *other"), true },
        { "common: &mesh\n  linkerd.io/injct: enabled\nweb:\n  podAnnotations: *mesh\n", true },
        { "common: &mesh\n  linkerd.io/injct: enabled\nweb:\n  podAnnotations: *mesh\nworker:\n  podAnnotations: *mesh\n", false },
        {
            "common: &mesh\n  linkerd.io/injct: enabled\nmore: &more\n  <<: *mesh\nweb:\n  podAnnotations: *more\nworker:\n  podAnnotations: *more\n", false
        },
    };

    /// <summary>Values that other entries have, too, by an alias.</summary>
    public static TheoryData<string, bool> Repeated => new()
    {
        { "kind: Pod\nmetadata:\n  annotations:\n    linkerd.io/inject: &mode \"true\"\n    other.example/inject: *mode\n", false },
        { "kind: Pod\nmetadata:\n  name: &name web\n  annotations:\n    linkerd.io/inject: \"true\"\n  labels:\n    app: *name\n", true },
    };

    public static TheoryData<string, string> Moves => new()
    {
        // Into a map that is there, with its comments; and the map that it leaves goes where it has no other entry.
        {
            Head + "  annotations:\n    a: b\n    # why\n    linkerd.io/inject: enabled # because\nspec:\n" + Template,
            Head
                + "  annotations:\n    a: b\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        # why\n        linkerd.io/inject: enabled # because\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head + "  annotations:\n    linkerd.io/inject: enabled\nspec:\n" + Template,
            Head
                + "spec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head + "  annotations: # all\n    linkerd.io/inject: enabled\nspec:\n" + Template,
            Head
                + "  # all\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        // Into maps that are made.
        {
            Head
                + "  annotations: {linkerd.io/inject: enabled, a: b}\nspec:\n  template:\n    spec:\n      containers: [{name: c, image: i}]\n",
            Head
                + "  annotations: {a: b}\nspec:\n  template:\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head
                + "  annotations: {a: b, linkerd.io/inject: enabled}\nspec:\n  template:\n    metadata: {}\n    spec:\n      containers: [{name: c, image: i}]\n",
            Head
                + "  annotations: {a: b}\nspec:\n  template:\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head
                + "  annotations: {a: b, linkerd.io/inject: enabled}\nspec:\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      containers: [{name: c, image: i}]\n",
            Head
                + "  annotations: {a: b}\nspec:\n  template:\n    metadata: {labels: {app: web}, annotations: {linkerd.io/inject: enabled}}\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head
                + "  annotations:\n    a: b\n    config.linkerd.io/proxy-log-level: >-\n      warn,\n      linkerd=info\nspec:\n  template:\n    metadata:\n      annotations:\n    spec:\n      containers: [{name: c, image: i}]\n",
            Head
                + "  annotations:\n    a: b\nspec:\n  template:\n    metadata:\n      annotations:\n        config.linkerd.io/proxy-log-level: >-\n          warn,\n          linkerd=info\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        // Within a text, and within a List.
        {
            "kind: ConfigMap\napiVersion: v1\ndata:\n  web.yaml: |\n    "
                + (Head + "  annotations:\n    a: b\n    linkerd.io/inject: enabled\nspec:\n" + Template)
                    .TrimEnd()
                    .ReplaceLineEndings("\n    ")
                + "\n",
            "kind: ConfigMap\napiVersion: v1\ndata:\n  web.yaml: |\n    "
                + (Head
                    + "  annotations:\n    a: b\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]").ReplaceLineEndings("\n    ")
                + "\n"
        },
        {
            "kind: List\napiVersion: v1\nitems:\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata:\n    annotations:\n      linkerd.io/inject: enabled\n  spec:\n    template:\n      spec: {containers: [{image: i}]}", "kind: List\napiVersion: v1\nitems:\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata:\n    annotations: {}\n  spec:\n    template:\n      metadata:\n        annotations:\n          linkerd.io/inject: enabled\n      spec: {containers: [{image: i}]}"
        },
        // The metadata of a part go when they are empty, and their comments stay.
        {
            CronJob("    metadata: # meta\n      annotations: # all\n        # why\n        linkerd.io/inject: enabled\n", string.Empty),
            CronJob(
                "    # meta\n      # all\n",
                "        metadata:\n          annotations:\n            # why\n            linkerd.io/inject: enabled\n")
        },
        {
            CronJob("    metadata: {annotations: {linkerd.io/inject: enabled}}\n", string.Empty),
            CronJob(string.Empty, "        metadata:\n          annotations:\n            linkerd.io/inject: enabled\n")
        },
        // A comment within braces goes where its entry goes, in lines; another comment stays.
        {
            CronJob("    metadata:\n      annotations: {\n        # why\n        linkerd.io/inject: enabled\n      }\n", string.Empty),
            CronJob(string.Empty, "        metadata:\n          annotations:\n            # why\n            linkerd.io/inject: enabled\n")
        },
        {
            CronJob("    metadata:\n      annotations: {\n        linkerd.io/inject: enabled\n        # nothing else\n      }\n", string.Empty),
            CronJob(
                "    metadata:\n      annotations: {\n        # nothing else\n      }\n",
                "        metadata:\n          annotations:\n            linkerd.io/inject: enabled\n")
        },
        // A key behind a question mark has no other form; and blank lines may not come to belong to another text.
        { Head + "  annotations:\n    a: b\n    ? linkerd.io/inject\n    : enabled\nspec:\n" + Template, "" },
        { Head + "  annotations:\n    a: |+\n      b\n\n    linkerd.io/inject: enabled\n\nspec:\n" + Template, "" },
        {
            Head + "  labels:\n    a: |+\n      b\n  annotations:\n    linkerd.io/inject: enabled\n\nspec:\n" + Template,
            Head
                + "  labels:\n    a: |+\n      b\n  annotations: {}\n\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head + "  annotations:\n    a: |+\n      b\n    linkerd.io/inject: enabled\nspec:\n" + Template,
            Head
                + "  annotations:\n    a: |+\n      b\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        // A document between braces is no JSON yet.
        {
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, annotations: {linkerd.io/inject: enabled}}, spec: {template: {spec: {containers: [{name: c}]}}}}\n", "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {template: {spec: {containers: [{name: c}]}, metadata: {annotations: {linkerd.io/inject: enabled}}}}}\n"
        },
        // Templates: on lines without an action.
        {
            Head
                + "  annotations:\n    a: b\n    linkerd.io/inject: enabled\nspec:\n  template:\n    metadata:\n      labels:\n        {{- include \"x\" . | nindent 8 }}\n    spec:\n      containers: [{name: c, image: i}]\n",
            ""
        },
        { Head + "  annotations:\n    a: b\n    linkerd.io/inject: {{ .Values.mode }}\nspec:\n" + Template, "" },
        {
            Head
                + "  annotations:\n    linkerd.io/inject: enabled\n    {{- with .Values.x }}\n    {{- toYaml . | nindent 4 }}\n    {{- end }}\nspec:\n"
                + Template,
            Head
                + "  annotations:\n    {{- with .Values.x }}\n    {{- toYaml . | nindent 4 }}\n    {{- end }}\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        // Into what is written for nothing; an anchor would stay behind.
        {
            Head + "  annotations:\n    linkerd.io/inject: enabled\nspec:\n  template:\n    metadata: ~\n    spec:\n      containers: [{name: c, image: i}]\n",
            Head
                + "spec:\n  template:\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head + "  annotations:\n    linkerd.io/inject: enabled\nspec:\n  template:\n    metadata: null # nothing\n    spec:\n      containers: [{name: c, image: i}]\n",
            Head
                + "spec:\n  template:\n    metadata: # nothing\n      annotations:\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head + "  annotations:\n    linkerd.io/inject: enabled\nspec:\n  template:\n    metadata: &meta ~\n    spec:\n      containers: [{name: c, image: i}]\n",
            ""
        },
        // Comments go with an entry out of braces, and between braces where each entry has a line.
        {
            Head + "  annotations: {\n    # why\n    linkerd.io/inject: enabled, # because\n    a: b\n  }\nspec:\n" + Template,
            Head
                + "  annotations: {\n    a: b\n  }\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        # why\n        linkerd.io/inject: enabled # because\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head + "  annotations: {\n    a: b, # of a\n    # why\n    linkerd.io/inject: enabled # because\n  }\nspec:\n" + Template,
            Head
                + "  annotations: {\n    a: b # of a\n  }\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        # why\n        linkerd.io/inject: enabled # because\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head + "  annotations: {linkerd.io/inject: enabled, # because\n    a: b}\nspec:\n" + Template,
            Head
                + "  annotations: {a: b}\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled # because\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head + "  annotations: {\n    linkerd.io/inject: enabled, # because\n  }\nspec:\n" + Template,
            Head
                + "spec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled # because\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head
                + "  annotations: {\n    # why\n    linkerd.io/inject: enabled, # because\n    a: b\n  }\nspec:\n  template:\n    metadata:\n"
                + "      annotations: {\n        c: d # of c\n      }\n    spec:\n      containers: [{name: c, image: i}]\n",
            Head
                + "  annotations: {\n    a: b\n  }\nspec:\n  template:\n    metadata:\n"
                + "      annotations: {\n        c: d, # of c\n        # why\n        linkerd.io/inject: enabled # because\n      }\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        // A comment behind several entries stays; and none goes into braces on one line.
        {
            Head + "  annotations: {a: b, linkerd.io/inject: enabled, # all\n    e: f}\nspec:\n" + Template,
            Head
                + "  annotations: {a: b, # all\n    e: f}\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]\n"
        },
        {
            Head
                + "  annotations: {\n    linkerd.io/inject: enabled, # because\n    a: b\n  }\nspec:\n  template:\n    metadata:\n"
                + "      annotations: {c: d}\n    spec:\n      containers: [{name: c, image: i}]\n",
            ""
        },
        // What others share.
        {
            Head
                + "  annotations: &shared\n    a: b\n    linkerd.io/inject: enabled\nspec:\n"
                + Template
                + "---\nmetadata:\n  annotations: {}\n",
            Head
                + "  annotations: &shared\n    a: b\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]\n---\nmetadata:\n  annotations: {}\n"
        },
        {
            "x: &shared\n  a: b\n"
                + Head
                + "  annotations:\n    a: b\n    linkerd.io/inject: enabled\nspec:\n  template:\n    metadata:\n      annotations: *shared\n    spec:\n      containers: [{name: c, image: i}]\n",
            ""
        },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task An_entry_moves_and_nothing_else_does(string text, string expected) =>
        Assert.Equal(expected.Length == 0 ? text : expected, await ManifestRepair.FixAllAsync("/web.yaml", text, "LKD3001"));

    [Theory]
    [MemberData(nameof(Shared))]
    public Task What_several_objects_share_is_not_written_anew(string text, bool isWritten) =>
        Repairs("LKD1002", text, "injct", "inject", isWritten);

    [Theory]
    [MemberData(nameof(Repeated))]
    public Task A_value_that_another_entry_has_too_is_not_written_anew(string text, bool isWritten) =>
        Repairs("LKD2001", text, "\"true\"", "\"enabled\"", isWritten);

    [Theory]
    [InlineData("{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"annotations\":{\"linkerd.io/inject\":\"enabled\"}},\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"image\":\"i\"}]}}}}", "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"annotations\":{}},\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"image\":\"i\"}]},\"metadata\":{\"annotations\":{\"linkerd.io/inject\":\"enabled\"}}}}}")]
    [InlineData("{\n  \"kind\": \"Deployment\",\n  \"apiVersion\": \"apps/v1\",\n  \"metadata\": {\n    \"annotations\": {\n      \"linkerd.io/inject\": \"enabled\",\n      \"a\": \"b\"\n    }\n  },\n  \"spec\": {\n    \"template\": {\n      \"metadata\": {},\n      \"spec\": {\n        \"containers\": [{ \"image\": \"i\" }]\n      }\n    }\n  }\n}\n", "{\n  \"kind\": \"Deployment\",\n  \"apiVersion\": \"apps/v1\",\n  \"metadata\": {\n    \"annotations\": {\n      \"a\": \"b\"\n    }\n  },\n  \"spec\": {\n    \"template\": {\n      \"metadata\": {\n        \"annotations\": {\n          \"linkerd.io/inject\": \"enabled\"\n        }\n      },\n      \"spec\": {\n        \"containers\": [{ \"image\": \"i\" }]\n      }\n    }\n  }\n}\n")]
    [InlineData("{\"apiVersion\": \"apps/v1\", \"kind\": \"Deployment\", \"metadata\": {\"annotations\": {\"linkerd.io/inject\": \"enabled\", \"a\": \"b\"}}, \"spec\": {\"template\": {\n  \"metadata\": {},\n  \"spec\": {}}}}\n", "{\"apiVersion\": \"apps/v1\", \"kind\": \"Deployment\", \"metadata\": {\"annotations\": {\"a\": \"b\"}}, \"spec\": {\"template\": {\n  \"metadata\": {\n    \"annotations\": {\n      \"linkerd.io/inject\": \"enabled\"\n    }\n  },\n  \"spec\": {}}}}\n")]
    [InlineData("{\n  \"apiVersion\": \"apps/v1\",\n  \"kind\": \"Deployment\",\n  \"metadata\": {\n    \"annotations\": {\n      \"a\": \"b\",\n      \"linkerd.io/inject\": \"enabled\"\n    }\n  },\n  \"spec\": {\n    \"template\": {\n      \"metadata\": {\n        \"labels\": {},\n        \"name\": \"{{ .Values.name }}\"\n      }\n    }\n  }\n}\n", "{\n  \"apiVersion\": \"apps/v1\",\n  \"kind\": \"Deployment\",\n  \"metadata\": {\n    \"annotations\": {\n      \"a\": \"b\"\n    }\n  },\n  \"spec\": {\n    \"template\": {\n      \"metadata\": {\n        \"labels\": {},\n        \"annotations\": {\n          \"linkerd.io/inject\": \"enabled\"\n        },\n        \"name\": \"{{ .Values.name }}\"\n      }\n    }\n  }\n}\n")]
    [InlineData("{\n\t\"apiVersion\": \"apps/v1\",\n\t\"kind\": \"Deployment\",\n\t\"metadata\": {\n\t\t\"annotations\": {\n\t\t\t\"linkerd.io/inject\": \"enabled\"\n\t\t}\n\t},\n\t\"spec\": {\n\t\t\"template\": {\n\t\t\t\"spec\": {}\n\t\t}\n\t}\n}\n", "{\n\t\"apiVersion\": \"apps/v1\",\n\t\"kind\": \"Deployment\",\n\t\"metadata\": {\n\t\t\"annotations\": {}\n\t},\n\t\"spec\": {\n\t\t\"template\": {\n\t\t\t\"spec\": {},\n\t\t\t\"metadata\": {\n\t\t\t\t\"annotations\": {\n\t\t\t\t\t\"linkerd.io/inject\": \"enabled\"\n\t\t\t\t}\n\t\t\t}\n\t\t}\n\t}\n}\n")]
    [InlineData("{\"apiVersion\": \"apps/v1\", \"kind\": \"Deployment\", \"metadata\": {\"annotations\": {linkerd.io/inject: enabled}}, \"spec\": {\"template\": {\"spec\": {}}}}", "{\"apiVersion\": \"apps/v1\", \"kind\": \"Deployment\", \"metadata\": {\"annotations\": {}}, \"spec\": {\"template\": {\"spec\": {}, \"metadata\": {\"annotations\": {linkerd.io/inject: enabled}}}}}")]
    public async Task JSON_stays_JSON(string text, string expected) =>
        Assert.Equal(expected, await ManifestRepair.FixAllAsync("/web.json", text, "LKD3001"));

    [Fact]
    public async Task Several_entries_move_at_once() =>
        Assert.Equal(
            Head
                + "spec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled\n        config.linkerd.io/skip-outbound-ports: \"25\"\n    spec:\n      containers: [{name: c, image: i}]\n",
            await ManifestRepair.FixAllAsync(
                "/web.yaml",
                Head
                    + "  annotations:\n    linkerd.io/inject: enabled\n    config.linkerd.io/skip-outbound-ports: \"25\"\nspec:\n"
                    + Template,
                "LKD3001"));

    [Theory]
    [InlineData("  annotations:\n    a: b\n    mirror.linkerd.io/exported: \"true\" # west\n  labels:\n    app: s\n",
        "  annotations:\n    a: b\n  labels:\n    app: s\n    mirror.linkerd.io/exported: \"true\" # west\n")]
    [InlineData("  annotations:\n    mirror.linkerd.io/exported: \"true\"\n  name: s\n",
        "  name: s\n  labels:\n    mirror.linkerd.io/exported: \"true\"\n")]
    public async Task A_label_moves_to_the_labels(string metadata, string expected) =>
        Assert.Equal(
            $"apiVersion: v1\nkind: Service\nmetadata:\n{expected}spec: {{ports: [{{port: 80}}]}}\n",
            await ManifestRepair.FixAllAsync(
                "/s.yaml",
                $"apiVersion: v1\nkind: Service\nmetadata:\n{metadata}spec: {{ports: [{{port: 80}}]}}\n",
                "LKD3002"));

    [Theory]
    [InlineData("linkerd.io/inject: enabled # why",
        "linkerd.io/inject: enabled # why\n        config.alpha.linkerd.io/proxy-enable-native-sidecar: \"true\"")]
    [InlineData("'linkerd.io/inject': 'enabled'",
        "'linkerd.io/inject': 'enabled'\n        'config.alpha.linkerd.io/proxy-enable-native-sidecar': 'true'")]
    [InlineData("linkerd.io/inject: 'enabled'",
        "linkerd.io/inject: 'enabled'\n        config.alpha.linkerd.io/proxy-enable-native-sidecar: 'true'")]
    public async Task An_entry_is_added_in_the_style_of_the_one_before(string line, string expected) =>
        Assert.Equal(
            $"apiVersion: batch/v1\nkind: Job\nmetadata: {{name: j}}\nspec:\n  template:\n    metadata:\n      annotations:\n        {expected}\n    spec:\n      containers: [{{name: c, image: i}}]\n",
            await ManifestRepair.FixAllAsync(
                "/j.yaml",
                $"apiVersion: batch/v1\nkind: Job\nmetadata: {{name: j}}\nspec:\n  template:\n    metadata:\n      annotations:\n        {line}\n    spec:\n      containers: [{{name: c, image: i}}]\n",
                "LKD4001",
                ConfiguredOptions.Release("2.18")));

    [Fact]
    public async Task Two_hundred_files_are_repaired_at_once()
    {
        var files = Enumerable.Range(0, 200)
            .Select(i =>
                ($"/deploy/{i}.yaml", $"# {i}\n" + Head + "  annotations:\n    a: b\n    linkerd.io/inject: enabled\nspec:\n" + Template))
            .ToImmutableArray();

        var repaired = await ManifestRepair.FixAllAsync(files, "LKD3001");

        Assert.All(
            repaired.Select((text, i) => (text, i)),
            file => Assert.Equal(
                $"# {file.i}\n"
                    + Head
                    + "  annotations:\n    a: b\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled\n    spec:\n      containers: [{name: c, image: i}]\n",
                file.text));
    }

    /// <summary>What was reported is looked for in the text that there is now; an old one is never written back.</summary>
    [Theory]
    [InlineData("linkerd.io/inject: enabled", "linkerd.io/inject: disabled", "linkerd.io/inject: disabled")]
    [InlineData("    a: b\n", "    a: c # new\n", "linkerd.io/inject: enabled")]
    [InlineData("apiVersion: apps/v1\n", "# new\n# lines\napiVersion: apps/v1\n", null)]
    [InlineData("    linkerd.io/inject: enabled\n", "", null)]
    [InlineData("        c: d\n", "        linkerd.io/inject: disabled\n", null)]
    public async Task A_file_that_changed_meanwhile_is_not_overwritten(string old, string changed, string? moved)
    {
        const string Path = "/web.yaml";
        var reported = Head + "  annotations:\n    a: b\n    linkerd.io/inject: enabled\nspec:\n" + Template;
        var now = reported.Replace(old, changed, StringComparison.Ordinal);
        var repaired = Assert.Single(await ManifestRepair.FixAllAsync([(Path, reported)], [(Path, now)], "LKD3001"));

        Assert.Equal(
            moved is null
                ? now
                : now
                    .Replace($"    {moved}\n", string.Empty, StringComparison.Ordinal)
                    .Replace("        c: d\n", $"        c: d\n        {moved}\n", StringComparison.Ordinal),
            repaired);
    }

    [Fact]
    public async Task A_manifest_in_code_keeps_the_indentation_of_its_literal()
    {
        var analysis = await Analysis.OfAsync(
            """"
            var yaml = """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  annotations:
                    a: b
                    linkerd.io/inject: enabled # why
                spec:
                  template:
                    metadata:
                      labels: {app: web}
                    spec: {containers: [{image: i}]}
                """;
            """");

        Assert.Equal(
            """"
            var yaml = """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  annotations:
                    a: b
                spec:
                  template:
                    metadata:
                      labels: {app: web}
                      annotations:
                        linkerd.io/inject: enabled # why
                    spec: {containers: [{image: i}]}
                """;
            """",
            await analysis.GetFixedTextAsync());
    }

    /// <summary>No line of a text that is put together of several literals takes more with it than it has to.</summary>
    [Fact]
    public async Task A_manifest_of_several_literals_keeps_each_of_them()
    {
        var analysis = await Analysis.OfAsync(
            """
            var yaml = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  annotations:\n    a: b\n"
                + "    linkerd.io/inject: enabled\n"
                + "spec:\n  template:\n    metadata:\n      annotations:\n        c: d\n"
                + "    spec: {containers: [{image: i}]}\n";
            """);

        Assert.Equal(
            """
            var yaml = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  annotations:\n    a: b\n"
                + ""
                + "spec:\n  template:\n    metadata:\n      annotations:\n        c: d\n        linkerd.io/inject: enabled\n"
                + "    spec: {containers: [{image: i}]}\n";
            """,
            await analysis.GetFixedTextAsync());
    }

    private static string CronJob(string metadata, string template) =>
        "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: p\nspec:\n  jobTemplate:\n" + metadata
        + "    spec:\n      template:\n" + template + "        spec:\n          containers: [{name: c, image: i}]\n";

    private static string Objects(string second) =>
        "kind: List\napiVersion: v1\nitems:\n- kind: Pod\n  apiVersion: v1\n  metadata:\n    labels: &other {a: b}\n    annotations: &mesh\n      linkerd.io/injct: enabled\n"
        + $"- kind: Pod\n  apiVersion: v1\n  metadata:\n    {second}\n";

    private static async Task Repairs(string rule, string text, string wrong, string right, bool isWritten) => Assert.Equal(
        isWritten ? text.Replace(wrong, right, StringComparison.Ordinal) : text,
        await ManifestRepair.FixAllAsync("/web.yaml", text, rule));
}
