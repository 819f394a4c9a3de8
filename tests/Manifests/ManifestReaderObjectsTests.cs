using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>What is known of the parts of an object.</summary>
public class ManifestReaderObjectsTests
{
    private const string Head = "apiVersion: v1\nkind: Pod\n";
    private const string Annotations = "metadata:\n  name: web\n  annotations:\n    linkerd.io/inject: enabled\n";
    private const string Containers = "  containers:\n  - image: a\n";
    private const string Pod = Head + Annotations + "spec:\n" + Containers;
    private const string If = "  {{- if .Values.a }}\n";
    private const string End = "  {{- end }}\n";

    [Theory]
    [InlineData("kind", nameof(Knowledge.Whole))]
    [InlineData("metadata", nameof(Knowledge.Whole))]
    [InlineData("metadata.name", nameof(Knowledge.Whole))]
    [InlineData("metadata.annotations", nameof(Knowledge.Whole))]
    [InlineData("metadata.labels", nameof(Knowledge.Absent))]
    [InlineData("spec", nameof(Knowledge.Whole))]
    [InlineData("spec.containers", nameof(Knowledge.Whole))]
    [InlineData("spec.containers.0", nameof(Knowledge.Whole))]
    [InlineData("spec.containers.0.image", nameof(Knowledge.Whole))]
    [InlineData("spec.containers.0.name", nameof(Knowledge.Absent))]
    [InlineData("spec.initContainers", nameof(Knowledge.Absent))]
    public void All_of_an_object_is_seen(string part, string knowledge) => AssertKnown(knowledge, part, Pod);

    [Theory]
    [InlineData("metadata", nameof(Knowledge.Additions))]
    [InlineData("metadata.annotations", nameof(Knowledge.Additions))]
    [InlineData("metadata.labels", nameof(Knowledge.Additions))]
    [InlineData("spec", nameof(Knowledge.Additions))]
    [InlineData("spec.hostNetwork", nameof(Knowledge.Whole))]
    [InlineData("spec.initContainers", nameof(Knowledge.Additions))]
    public void A_patch_only_adds_to_an_object(string part, string knowledge) =>
        AssertKnown(knowledge, part, Head + Annotations + "spec: {hostNetwork: true}\n");

    /// <summary>What stands in a branch may not be there, and what is around it is.</summary>
    [Theory]
    [InlineData(If + "  hostNetwork: true\n" + End, "spec.hostNetwork", nameof(Knowledge.Unknown))]
    [InlineData(If + "  hostNetwork: true\n" + End, "spec", nameof(Knowledge.Whole))]
    [InlineData(If + "  hostNetwork: true\n" + End, "spec.containers", nameof(Knowledge.Whole))]
    [InlineData(If + "  hostNetwork: true\n" + End + "  restartPolicy: Never\n", "spec.restartPolicy", nameof(Knowledge.Whole))]
    [InlineData(If + "  initContainers:\n  - image: b\n" + End, "spec.initContainers", nameof(Knowledge.Unknown))]
    [InlineData("  initContainers:\n" + If + "  - image: b\n" + End + "  - image: c\n", "spec.initContainers.0", nameof(Knowledge.Unknown))]
    [InlineData("  initContainers:\n" + If + "  - image: b\n" + End + "  - image: c\n", "spec.initContainers.1", nameof(Knowledge.Whole))]
    [InlineData("  initContainers:\n" + If + "  - image: b\n" + End + "  - image: c\n", "spec.initContainers", nameof(Knowledge.Whole))]
    [InlineData(If + "  securityContext:\n    runAsUser: 1\n" + End, "spec.securityContext.runAsUser", nameof(Knowledge.Unknown))]
    public void What_stands_in_a_branch_may_not_be_there(string members, string part, string knowledge) =>
        AssertKnown(knowledge, part, Pod + members);

    [Fact]
    public void Within_a_branch_all_is_known_but_whether_it_is_there()
    {
        const string Text = "{{- if .Values.a }}\n" + Pod + "{{- end }}\n";

        AssertKnown(nameof(Knowledge.Whole), "spec.containers", Text);
        AssertKnown(nameof(Knowledge.Whole), "metadata.annotations", Text);
    }

    [Theory]
    [InlineData("  annotations:\n    linkerd.io/inject: a\n" + If + "  labels:\n    linkerd.io/inject: b\n" + End, nameof(Knowledge.Whole))]
    [InlineData("  labels:\n    linkerd.io/inject: b\n" + If + "  annotations:\n    linkerd.io/inject: a\n" + End,
        nameof(Knowledge.Unknown))]
    public void A_map_in_a_branch_may_not_be_there(string maps, string knowledge) =>
        AssertKnown(knowledge, "metadata.annotations", Head + "metadata:\n" + maps + "spec:\n" + Containers);

    [Theory]
    [InlineData("spec", nameof(Knowledge.Additions))]
    [InlineData("spec.containers", nameof(Knowledge.Whole))]
    [InlineData("spec.hostNetwork", nameof(Knowledge.Unknown))]
    [InlineData("spec.initContainers", nameof(Knowledge.Unknown))]
    [InlineData("metadata", nameof(Knowledge.Whole))]
    [InlineData("metadata.labels", nameof(Knowledge.Absent))]
    public void A_template_may_put_what_is_not_written_there(string part, string knowledge) =>
        AssertKnown(knowledge, part, Pod + "  hostPID: true\n  {{- toYaml .Values.spec | nindent 2 }}\n");

    [Theory]
    [InlineData("    {{- toYaml .Values.more | nindent 4 }}\n", true, nameof(Knowledge.Unknown))]
    [InlineData("    example.com/{{ .Values.key }}: a\n", false, nameof(Knowledge.Unknown))]
    [InlineData("    ? [a]\n    : b\n", false, nameof(Knowledge.Unknown))]
    [InlineData("    example.com/a: {{ .Values.value }}\n", false, nameof(Knowledge.Whole))]
    public void A_template_may_put_entries_there(string lines, bool isFilledIn, string knowledge)
    {
        var map = ReadManifest.PartOfObject(Head + Annotations + lines + "spec:\n" + Containers, "metadata.annotations");

        Assert.Equal(isFilledIn, map.IsFilledIn);
        Assert.Equal(knowledge, map.Knowledge.ToString());
    }

    [Theory]
    [InlineData("  labels: {{ toYaml .Values.labels }}\n", "labels", true)]
    [InlineData("  labels: {{ .Values.labels }}\n", "labels", true)]
    [InlineData("  labels: {a: b}\n", "labels", false)]
    [InlineData("  labels: a\n", "labels", false)]
    [InlineData("  namespace: {{ .Values.namespace }}\n", "namespace", false)]
    public void A_template_may_put_the_whole_map_there(string line, string part, bool isFilledIn) =>
        Assert.Equal(
            isFilledIn,
            ReadManifest.PartOfObject(Head + Annotations + line + "spec:\n" + Containers, "metadata." + part).IsFilledIn);

    [Fact]
    public void A_template_may_put_the_annotations_there()
    {
        const string Text =
            Head + "metadata:\n  annotations: {{ .Values.annotations }}\n  labels: {linkerd.io/inject: a}\nspec:\n" + Containers;

        Assert.True(ReadManifest.PartOfObject(Text, "metadata.annotations").IsFilledIn);
        AssertKnown(nameof(Knowledge.Unknown), "metadata.annotations", Text);
    }

    [Theory]
    [InlineData("  hostNetwork: {{ .Values.a }}\n", "spec.hostNetwork", nameof(Knowledge.Unknown))]
    [InlineData("  hostNetwork: *missing\n", "spec.hostNetwork", nameof(Knowledge.Unknown))]
    [InlineData("  hostNetwork: null\n", "spec.hostNetwork", nameof(Knowledge.Absent))]
    [InlineData("  initContainers:\n  - image: b\n  {{- toYaml .Values.a }}\n", "spec.initContainers", nameof(Knowledge.Unknown))]
    [InlineData("  initContainers: {{ .Values.a }}\n", "spec.initContainers", nameof(Knowledge.Unknown))]
    [InlineData("  initContainers: []\n", "spec.initContainers", nameof(Knowledge.Whole))]
    [InlineData("  securityContext: {}\n", "spec.securityContext", nameof(Knowledge.Whole))]
    [InlineData("  securityContext: {}\n", "spec.securityContext.runAsUser", nameof(Knowledge.Absent))]
    [InlineData("  host{{ .Values.a }}: true\n", "spec", nameof(Knowledge.Additions))]
    [InlineData("  ? [a]\n  : b\n", "spec", nameof(Knowledge.Additions))]
    [InlineData("  securityContext:\n    {{ .Values.a }}: 1\n", "spec.securityContext", nameof(Knowledge.Additions))]
    public void A_part_may_be_anything(string members, string part, string knowledge) =>
        AssertKnown(knowledge, part, Pod + members);

    [Theory]
    [InlineData("    runAsUser: 1\n    <<: *base\n", "1")]
    [InlineData("    <<: *base\n    runAsUser: 1\n", "1")]
    [InlineData("    <<: *base\n", "2")]
    [InlineData("    <<: [*other, *base]\n", "2")]
    [InlineData("    <<: [a, *base]\n", "2")]
    [InlineData("    <<: [*base, *third]\n", "2")]
    [InlineData("    <<: [*third, *base]\n", "5")]
    [InlineData("    <<: [*other, *both]\n", "6")]
    [InlineData("    <<: [*both, *base]\n", "6")]
    [InlineData("    <<: {runAsUser: 4}\n", "4")]
    [InlineData("    <<: runAsUser\n", null)]
    public void What_is_merged_is_a_part_unless_the_mapping_says_it_itself(string members, string? user)
    {
        const string Bases = "base: &base {runAsUser: 2}\nother: &other {runAsGroup: 3}\nthird: &third {runAsUser: 5}\n"
            + "both: &both {<<: *base, runAsUser: 6}\n";
        var context = ReadManifest.PartOfObject(Bases + Pod + "  securityContext:\n" + members, "spec.securityContext");

        Assert.Equal(user, context[ObjectMembers.RunAsUser].OnlyText);
        Assert.Equal(Knowledge.Whole, context.Knowledge);
    }

    [Fact]
    public void What_the_mapping_says_itself_hides_nothing_else_that_is_merged()
    {
        const string Bases = "base: &base {runAsUser: 2, name: a}\n";
        var context = ReadManifest.PartOfObject(
            Bases + Pod + "  securityContext:\n    runAsUser: 1\n    <<: *base\n", "spec.securityContext");

        Assert.Equal("1", context[ObjectMembers.RunAsUser].OnlyText);
        Assert.Equal("a", context[ObjectMembers.Name].OnlyText);
    }

    [Theory]
    [InlineData("annotations:\n    <<: *base\n", "linkerd.io/inject = Text a")]
    [InlineData("annotations:\n    <<: *base\n    linkerd.io/inject: b\n", "linkerd.io/inject = Text b")]
    [InlineData("annotations:\n    linkerd.io/inject: b\n    <<: *base\n", "linkerd.io/inject = Text b")]
    [InlineData("annotations:\n    <<: [*base, *other]\n",
        "linkerd.io/inject = Text a", "viz.linkerd.io/disable-tap = Text c")]
    [InlineData("annotations:\n    <<: [*base, *third]\n", "linkerd.io/inject = Text a")]
    [InlineData("annotations:\n    <<: [*third, *base]\n", "linkerd.io/inject = Text d")]
    [InlineData("annotations:\n    <<: {<<: *base, linkerd.io/inject: e}\n", "linkerd.io/inject = Text e")]
    [InlineData("annotations:\n    <<: [{<<: *base}, *third]\n", "linkerd.io/inject = Text a")]
    [InlineData("annotations: *base\n", "linkerd.io/inject = Text a")]
    public void What_is_merged_into_a_map_is_an_entry_unless_the_map_has_it_itself(string annotations, params string[] entries)
    {
        const string Bases = "x:\n  podAnnotations: &base {linkerd.io/inject: a}\n  podLabels: &other {viz.linkerd.io/disable-tap: c}\n"
            + "y:\n  podAnnotations: &third {linkerd.io/inject: d}\n";

        Assert.Equal(
            entries.Select(entry => "Write Annotations of Pod: " + entry),
            ReadManifest.Entries(Bases + Head + "spec: {containers: [{image: a}]}\nmetadata:\n  " + annotations).Skip(3));
    }

    [Fact]
    public void What_a_map_itself_lacks_is_not_begun_by_what_is_merged()
    {
        const string Text = "x: &base\n  linkerd.io/inject: a\n  {{- toYaml .Values.a | nindent 2 }}\n"
            + Head + "spec: {containers: [{image: a}]}\nmetadata:\n  annotations:\n    viz.linkerd.io/disable-tap: b\n    <<: *base\n";
        var entry = ReadManifest.Of(Text).Entries.First(found => found.SeenMap is not null);

        Assert.Equal(["viz.linkerd.io/disable-tap", "linkerd.io/inject"], entry.SeenMap!.Value.Node.Entries.Select(found => found.Key));
    }

    private static void AssertKnown(string knowledge, string part, string text) =>
        Assert.Equal(knowledge, ReadManifest.PartOfObject(text, part).Knowledge.ToString());
}
