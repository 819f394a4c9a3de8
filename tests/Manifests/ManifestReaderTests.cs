using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Which entries a manifest has, and what becomes of them.</summary>
public class ManifestReaderTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nspec: {containers: [{image: a}]}\n";
    private const string Meshed = "metadata: {annotations: {linkerd.io/inject: enabled}}";
    private const string Written = ": linkerd.io/inject = Text enabled";

    [Theory]
    [InlineData(Pod + Meshed, "Write Annotations of Pod" + Written)]
    [InlineData(Pod + "metadata: {labels: {linkerd.io/inject: enabled}}", "Write Labels of Pod" + Written)]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nspec: {template: {" + Meshed + "}}", "Write Annotations of PodTemplate" + Written)]
    [InlineData("apiVersion: batch/v1\nkind: CronJob\nspec: {jobTemplate: {" + Meshed + "}}", "Write Annotations of JobTemplate" + Written)]
    [InlineData("apiVersion: v1\nkind: Namespace\n" + Meshed, "Write Annotations of Namespace" + Written)]
    [InlineData("apiVersion: example.com/v1\nkind: Pod\n" + Meshed, "Write Annotations" + Written)]
    [InlineData(Meshed, "Write Annotations" + Written)]
    [InlineData("podAnnotations: {linkerd.io/inject: enabled}", "Write Annotations" + Written)]
    [InlineData("podLabels: {linkerd.io/inject: enabled}", "Write Labels" + Written)]
    [InlineData(Pod + "podAnnotations: {linkerd.io/inject: enabled}", "Write Annotations" + Written)]
    [InlineData("metadata:\n  annotations:\n    ? linkerd.io/inject\n    : enabled\n", "Write Annotations" + Written)]
    [InlineData("metadata: {annotations: {+(linkerd.io/inject): enabled}}", "Write Annotations" + Written)]
    [InlineData("metadata: {annotations: {app: web, example.com/inject: enabled}}")]
    [InlineData("podAnnotations: {web: {podAnnotations: {linkerd.io/inject: enabled}}}", "Write Annotations" + Written)]
    [InlineData("metadata: {annotations: [linkerd.io/inject]}")]
    [InlineData("a: b\n")]
    [InlineData("")]
    public void A_map_belongs_to_its_object(string text, params string[] entries) =>
        Assert.Equal(entries, ReadManifest.Entries(text));

    [Theory]
    [InlineData("- " + Meshed + "\n- " + Meshed)]
    [InlineData("[{" + Meshed + "}, {" + Meshed + "}]")]
    [InlineData("kind: List\nitems:\n- " + Meshed + "\n- " + Meshed)]
    [InlineData("kind: PodList\nitems:\n- " + Meshed + "\n- " + Meshed)]
    [InlineData(Meshed + "\n---\n" + Meshed)]
    public void A_list_holds_objects(string text) =>
        Assert.Equal(["Write Annotations" + Written, "Write Annotations" + Written], ReadManifest.Entries(text));

    [Fact]
    public void Each_object_of_a_list_has_its_own_kind()
    {
        const string Text =
            """
            kind: List
            items:
            - apiVersion: v1
              kind: Namespace
              metadata: {annotations: {linkerd.io/inject: enabled}}
            - metadata: {annotations: {linkerd.io/inject: enabled}}
            - apiVersion: v1
              kind: Pod
              metadata: {annotations: {linkerd.io/inject: enabled}}
              spec: {containers: [{image: a}]}
            """;

        Assert.Equal(
            ["Write Annotations of Namespace" + Written, "Write Annotations" + Written, "Write Annotations of Pod" + Written],
            ReadManifest.Entries(Text));
    }

    [Fact]
    public void An_alias_in_a_list_is_the_object_that_it_stands_for()
    {
        const string Text =
            """
            - &one
              apiVersion: v1
              kind: Namespace
              metadata: {annotations: {linkerd.io/inject: enabled}}
            - *one
            """;

        Assert.Equal(["Write Annotations of Namespace" + Written, "Write Annotations of Namespace" + Written], ReadManifest.Entries(Text));
    }

    /// <summary>Some chart's own map, or lines that a program puts into one.</summary>
    [Theory]
    [InlineData("mesh: {linkerd.io/inject: enabled}", "Elsewhere: linkerd.io/inject")]
    [InlineData("linkerd.io/inject: enabled", "Elsewhere: linkerd.io/inject")]
    [InlineData("mesh:\n- linkerd.io/inject: enabled", "Elsewhere: linkerd.io/inject")]
    [InlineData("mesh: {linkerd.io/inject: }", "Elsewhere: linkerd.io/inject")]
    [InlineData("mesh:\n  a: &x enabled\n  linkerd.io/inject: *x\n", "Elsewhere: linkerd.io/inject")]
    [InlineData("mesh: {'podAnnotations.linkerd\\.io/inject': enabled}", "Elsewhere: linkerd.io/inject")]
    [InlineData("mesh: {linkerd.io/inject: is our key}")]
    [InlineData("mesh: {linkerd.io/inject: ' enabled'}")]
    [InlineData("mesh: {linkerd.io/inject: {a: b}}")]
    [InlineData("mesh: {linkerd.io/inject: [enabled]}")]
    [InlineData("mesh: {/metadata/annotations/linkerd.io~1inject: enabled}")]
    [InlineData("mesh: {example.com/inject: linkerd.io/inject}")]
    [InlineData("linkerd.io/mesh: {podAnnotations: {linkerd.io/inject: enabled}}", "Write Annotations" + Written)]
    public void A_key_may_stand_where_no_map_is(string text, params string[] entries) =>
        Assert.Equal(entries, ReadManifest.Entries(text));

    [Theory]
    [InlineData("apiVersion: constraints.gatekeeper.sh/v1beta1\nkind: K8sAnnotations\nspec: {parameters: {" + Meshed + "}}",
        "Read Annotations: linkerd.io/inject")]
    [InlineData("kind: ClusterPolicy\nspec: {rules: [{validate: {pattern: {" + Meshed + "}}}]}", "Read Annotations: linkerd.io/inject")]
    [InlineData("kind: ClusterPolicy\nspec: {rules: [{match: {resources: {annotations: {linkerd.io/inject: enabled}}}}]}",
        "Read Annotations: linkerd.io/inject")]
    [InlineData("kind: ClusterPolicy\nspec: {rules: [{match: {resources: {annotations: {linkerd.io/inject: null}}}}]}",
        "Read Annotations: linkerd.io/inject")]
    [InlineData("kind: ClusterPolicy\nspec: {rules: [{mutate: {patchStrategicMerge: {" + Meshed + "}}}]}", "Write Annotations" + Written)]
    public void What_objects_are_compared_with_is_read(string text, params string[] entries) =>
        Assert.Equal(entries, ReadManifest.Entries(text));

    [Theory]
    [InlineData("kustomize: {commonLabels: {linkerd.io/inject: enabled}}", true)]
    [InlineData("kustomize: {commonAnnotations: {linkerd.io/inject: enabled}}", true)]
    [InlineData("commonMetadata: {labels: {linkerd.io/inject: enabled}}", true)]
    [InlineData("commonMetadata: {annotations: {linkerd.io/inject: enabled}}", true)]
    [InlineData("labels: [{pairs: {linkerd.io/inject: enabled}}]", true)]
    [InlineData("resources: [a]\ncommonAnnotations: {linkerd.io/inject: enabled}", true)]
    [InlineData("resources: [a]\na: {commonAnnotations: {linkerd.io/inject: enabled}}", false)]
    [InlineData("resources: [a]\npodAnnotations: {linkerd.io/inject: enabled}", false)]
    [InlineData("commonAnnotations: {linkerd.io/inject: enabled}", false)]
    [InlineData("commonLabels: {linkerd.io/inject: enabled}", false)]
    [InlineData("kustomize: {podAnnotations: {linkerd.io/inject: enabled}}", false)]
    [InlineData(Meshed, false)]
    public void What_is_added_to_all_objects_is_in_their_metadata(string text, bool isOfAnyObject)
    {
        var entry = Assert.Single(ReadManifest.Of(text).Entries);

        Assert.Equal(isOfAnyObject, entry.IsInMetadata);
        Assert.Equal(isOfAnyObject, entry.SeenMap!.Value.Node.IsFilledIn);
        Assert.Equal(isOfAnyObject ? Knowledge.Unknown : Knowledge.Additions, entry.SeenMap!.Value.Knowledge);
        Assert.Null(entry.Map);
    }

    [Fact]
    public void Annotations_and_labels_are_added_to_the_same_objects()
    {
        const string Text =
            """
            resources: [a]
            commonAnnotations: {linkerd.io/inject: enabled}
            labels:
            - pairs: {mirror.linkerd.io/exported: "true"}
            - pairs: {mirror.linkerd.io/exported: "false"}
            """;
        var entries = ReadManifest.Of(Text).Entries;

        Assert.Equal(
            ["linkerd.io/inject", "mirror.linkerd.io/exported", "mirror.linkerd.io/exported"], entries.Select(entry => entry.Key));
        Assert.Same(entries[0].SeenMap!.Value.Owner.Node, entries[1].SeenMap!.Value.Owner.Node);
        Assert.Same(entries[1].SeenMap!.Value.Node, entries[2].SeenMap!.Value.Node);
        Assert.Equal([entries[0]], entries[0].SeenMap!.Value.Owner.Annotations.Node.Entries);
        Assert.Equal(entries[1..], entries[0].SeenMap!.Value.Owner.Labels.Node.Entries);
    }

    [Theory]
    [InlineData("commonLabels")]
    [InlineData("commonAnnotations")]
    public void Of_what_is_added_to_all_objects_the_other_map_is_not_seen(string name)
    {
        var owner = ReadManifest.Of($"resources: [a]\n{name}: {{linkerd.io/inject: enabled}}").Entries[0].SeenMap!.Value.Owner;

        Assert.True(owner.Annotations.Node.IsFilledIn);
        Assert.True(owner.Labels.Node.IsFilledIn);
    }

    [Theory]
    [InlineData(Pod + Meshed, true)]
    [InlineData("apiVersion: example.com/v1\nkind: Pod\nspec: {}\n" + Meshed, false)]
    public void Of_an_object_of_no_known_kind_the_other_map_is_not_seen(string text, bool isSeen) =>
        Assert.Equal(isSeen, ReadManifest.Of(text).Entries[0].SeenMap!.Value.Owner.Labels.IsWhole);

    [Fact]
    public void Objects_of_one_text_know_each_other()
    {
        const string Text =
            """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, annotations: {linkerd.io/inject: enabled}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop}
            spec: {containers: [{image: a}]}
            ---
            apiVersion: example.com/v1
            kind: Shop
            metadata: {name: web, namespace: shop}
            """;
        var manifest = ReadManifest.Of(Text);

        Assert.Equal(KubernetesKind.Namespace, manifest.Objects.NamespaceOf("shop")?.Kind);
        Assert.Equal("web", Assert.Single(manifest.Objects.PodsIn("shop")).Name);
        Assert.Equal("web", Assert.Single(manifest.Objects.NamespaceOf("shop")!.Value.Node.Neighbours!.PodsIn("shop")).Name);
    }

    /// <summary>The place of an entry is that of its key, and only of a key that stands by itself it is the place of an entry.</summary>
    [Theory]
    [InlineData("metadata: {annotations: {[|linkerd.io/inject|]: enabled}}", true)]
    [InlineData("metadata: {annotations: {[|\"linkerd.io\\/inject\"|]: enabled}}", true)]
    [InlineData("fieldPath: [|metadata.annotations['linkerd.io/inject']|]", false)]
    [InlineData("a: [{op: remove, path: [|/metadata/annotations/linkerd.io~1inject|]}]", false)]
    public void An_entry_stands_where_its_key_does(string marked, bool isEntryOfMap)
    {
        var (text, place) = ReadManifest.Marked(marked);
        var entry = Assert.Single(ReadManifest.Of(text).Entries);

        Assert.Equal("linkerd.io/inject", entry.Key);
        Assert.Equal(KeyDomain.Shared, entry.Domain);
        Assert.Equal(place, entry.Origin.Location);
        Assert.True(entry.Origin.IsEditable);
        Assert.Equal(place, entry.EditAnchor.Location);
        Assert.Equal(isEntryOfMap, entry.EditAnchor.IsEditable);
    }

    [Fact]
    public void An_entry_knows_the_mapping_that_it_is_written_in()
    {
        const string Text = "base: &base {linkerd.io/inject: enabled}\nmetadata: {annotations: {<<: *base, linkerd.io/tap: a}}\n";
        var reader = Read(Text);
        var root = reader.Part.Roots[0];
        var uses = reader.Entries.OfType<ManifestEntry>().Select(entry => entry.ManifestUse?.Source);

        Assert.Equal([null, root["metadata"]!["annotations"], root["base"]], uses);
    }

    [Fact]
    public void An_entry_knows_the_branch_that_it_is_written_in()
    {
        const string Text =
            """
            {{- if .Values.mesh }}
            metadata:
              annotations:
                linkerd.io/inject: enabled
                {{- if .Values.tap }}
                viz.linkerd.io/disable-tap: a
                {{- end }}
            {{- end }}
            """;
        var (blanked, entries) = Read(Text);
        var uses = entries.OfType<ManifestEntry>().Select(entry => entry.ManifestUse!).ToArray();
        var inner = blanked.Blanked.BranchAt(Text.IndexOf("viz", StringComparison.Ordinal));

        Assert.Equal([inner!.Outer, inner], uses.Select(use => use.TemplateBranch));
        Assert.Equal([null, blanked.Text.LocationOf(inner.Span)], uses.Select(use => use.Branch));
    }

    [Fact]
    public void Nobody_waits_any_more() =>
        Assert.Throws<OperationCanceledException>(
            () => new ManifestReader(ReadManifest.Part(ReadManifest.File("a: b")), false, new CancellationToken(canceled: true)).Read());

    private static (ManifestPart Part, IReadOnlyList<AnnotationEntry> Entries) Read(string text)
    {
        var part = ReadManifest.Part(ReadManifest.File(text));
        var reader = new ManifestReader(part, keepsValuesAsTexts: false, TestContext.Current.CancellationToken);
        reader.Read();
        return (part, reader.Entries);
    }
}
