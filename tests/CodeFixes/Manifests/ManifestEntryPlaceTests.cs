using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes.Manifests;

/// <summary>Where an entry is written that moves from a workload to its pods; nowhere where that would touch something else.</summary>
public class ManifestEntryPlaceTests
{
    private const string Head = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  annotations:\n    a: b\n";
    private const string Entry = "    linkerd.io/inject: enabled\n";

    /// <summary>What stands behind the word <c>annotations:</c> of the pods, before and after; nothing where no entry moves.</summary>
    public static TheoryData<string, string> Annotations => new()
    {
        // Behind the last entry on whose lines a template does nothing, and before all others where there is none.
        {
            "\n        c: d\n        e: {{ .Values.e }}\n",
            "\n        c: d\n        linkerd.io/inject: enabled\n        e: {{ .Values.e }}\n"
        },
        {
            "\n        c: d\n        {{- /* of e */}}\n        e: {{ .Values.e }}\n",
            "\n        c: d\n        linkerd.io/inject: enabled\n        {{- /* of e */}}\n        e: {{ .Values.e }}\n"
        },
        {
            "\n        c: d\n        {{- if .Values.on }}\n        e: f\n        {{- end }}\n",
            "\n        c: d\n        linkerd.io/inject: enabled\n        {{- if .Values.on }}\n        e: f\n        {{- end }}\n"
        },
        { "\n        c: d # {{ .Values.c }}\n", "\n        linkerd.io/inject: enabled\n        c: d # {{ .Values.c }}\n" },
        { "\n        # of c\n        c: {{ .Values.c }}\n", "" },
        { "\n        {{- /* of c */}}\n        c: {{ .Values.c }}\n", "" },
        // A text that keeps its last lines keeps them, however deep it stands.
        { "\n        c: |+\n          d\n\n", "\n        linkerd.io/inject: enabled\n        c: |+\n          d\n\n" },
        {
            "\n        c: d\n        e:\n        - f\n        - |+\n          g\n\n",
            "\n        c: d\n        linkerd.io/inject: enabled\n        e:\n        - f\n        - |+\n          g\n\n"
        },
        {
            "\n        c: d\n        e:\n          f: >+\n            g\n\n",
            "\n        c: d\n        linkerd.io/inject: enabled\n        e:\n          f: >+\n            g\n\n"
        },
        { "\n        c: |\n          d+e\n", "\n        c: |\n          d+e\n        linkerd.io/inject: enabled\n" },
        { "\n        c: d+e\n", "\n        c: d+e\n        linkerd.io/inject: enabled\n" },
        // Behind all that belongs to an entry.
        {
            "\n        c:\n          d:\n          - e\n",
            "\n        c:\n          d:\n          - e\n        linkerd.io/inject: enabled\n"
        },
        { "\n        ? c\n        : d\n", "" },
        // Between braces, on a line of its own where the others have theirs.
        { " {c: d,e: \"{{ .Values.e }}\"}\n", " {c: d,linkerd.io/inject: enabled,e: \"{{ .Values.e }}\"}\n" },
        { " {c: \"{{ .Values.c }}\"}\n", "" },
        { " {c: d,\n        e: \"{{ .Values.e }}\"}\n", "" },
        { " {c: d, e: f\n      }\n", " {c: d, e: f, linkerd.io/inject: enabled\n      }\n" },
        { " {\n        c: d}\n", " {\n        c: d, linkerd.io/inject: enabled}\n" },
        { " {\n        c: d\n      }\n", " {\n        c: d,\n        linkerd.io/inject: enabled\n      }\n" },
        { " {\n        c: d,\n      }\n", " {\n        c: d,\n        linkerd.io/inject: enabled,\n      }\n" },
        { " { } # none\n", " # none\n        linkerd.io/inject: enabled\n" },
    };

    /// <summary>What stands behind the word <c>template:</c>, before and after; nothing where no entry moves.</summary>
    public static TheoryData<string, string> Templates => new()
    {
        // Metadata come first, and nothing comes before what a template may leave out.
        {
            "\n    spec: {containers: [{image: i}]}\n",
            "\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled\n    spec: {containers: [{image: i}]}\n"
        },
        { "\n    {{- if .Values.on }}\n    spec: {containers: [{image: i}]}\n    {{- end }}\n", "" },
        // Behind a list that is not indented.
        {
            "\n    metadata:\n      finalizers:\n      - example.com/a\n      - example.com/b\n    spec: {}\n",
            "\n    metadata:\n      finalizers:\n      - example.com/a\n      - example.com/b\n"
                + "      annotations:\n        linkerd.io/inject: enabled\n    spec: {}\n"
        },
        // Into nothing; a comment in its place stays, and what a template writes into the line.
        {
            "\n    metadata: { } # nothing\n    spec: {}\n",
            "\n    metadata: # nothing\n      annotations:\n        linkerd.io/inject: enabled\n    spec: {}\n"
        },
        { "\n    metadata: {\n      # nothing\n    }\n    spec: {}\n", "" },
        { "\n    metadata: {} # {{ .Values.note }}\n    spec: {}\n", "" },
        { "\n    metadata: # {{ .Values.note }}\n    spec: {}\n", "" },
        // Between braces, with as many lines as the others have.
        { " {metadata: {}, spec: {}}\n", " {metadata: {annotations: {linkerd.io/inject: enabled}}, spec: {}}\n" },
        {
            " {metadata: {annotations: {c: d}, name: \"{{ .Values.name }}\"}, spec: {}}\n",
            " {metadata: {annotations: {c: d, linkerd.io/inject: enabled}, name: \"{{ .Values.name }}\"}, spec: {}}\n"
        },
        {
            "\n    metadata: {\n      labels: {app: web},\n    }\n    spec: {}\n",
            "\n    metadata: {\n      labels: {app: web},\n      annotations: {\n        linkerd.io/inject: enabled\n      },\n    }\n"
                + "    spec: {}\n"
        },
        // What a merge key brings may be the very map.
        { "\n    metadata:\n      <<: {labels: {app: web}}\n      name: x\n    spec: {}\n", "" },
    };

    /// <summary>Of two workloads in a list, the pods of the first and of the second.</summary>
    public static TheoryData<string, string> Shared => new()
    {
        { "template: &pods {metadata: {annotations: {c: d}}, spec: {}}", "template: *pods" },
        { "template: &pods {spec: {}}", "template: *pods" },
        { "template: {metadata: {annotations: &all {c: d}}, spec: {}}", "template: {metadata: {annotations: *all}, spec: {}}" },
    };

    [Theory]
    [MemberData(nameof(Annotations))]
    public Task An_entry_is_written_into_annotations_where_nothing_is_disturbed(string annotations, string expected)
    {
        const string before = "\n    metadata:\n      annotations:";
        const string behind = "    spec: {}\n";
        return Moves($"{before}{annotations}{behind}", expected.Length > 0 ? $"{before}{expected}{behind}" : expected);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public Task An_entry_is_written_into_maps_that_are_made(string template, string expected) => Moves(template, expected);

    [Theory]
    [MemberData(nameof(Shared))]
    public async Task An_entry_is_not_written_into_what_two_workloads_have(string first, string second)
    {
        var text = "kind: List\napiVersion: v1\nitems:\n"
            + "- apiVersion: apps/v1\n  kind: Deployment\n  metadata:\n    annotations:\n      linkerd.io/inject: enabled\n"
            + $"  spec:\n    {first}\n"
            + $"- apiVersion: apps/v1\n  kind: Deployment\n  metadata: {{name: other}}\n  spec:\n    {second}\n";

        Assert.Equal(text, await ManifestRepair.FixAllAsync("/web.yaml", text, "LKD3001"));
    }

    /// <summary>However far a manifest is indented, what is written is indented as far.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task What_is_written_is_indented_like_the_rest(int unit)
    {
        const string before = Head + Entry + "spec:\n  template:\n    spec: {}\n";
        const string after = Head
            + "spec:\n  template:\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled\n    spec: {}\n";

        Assert.Equal(Indented(after), await ManifestRepair.FixAllAsync("/web.yaml", Indented(before), "LKD3001"));

        string Indented(string text) => text.Replace("  ", new string(' ', unit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_moves_in_its_own_document()
    {
        const string other = "metadata:\n  annotations:\n    linkerd.io/inject: enabled\nspec: {}\n---\n";

        Assert.Equal(
            other + Head + "spec:\n  template: {metadata: {annotations: {c: d, linkerd.io/inject: enabled}}}\n",
            await ManifestRepair.FixAllAsync(
                "/web.yaml",
                other + Head + Entry + "spec:\n  template: {metadata: {annotations: {c: d}}}\n",
                "LKD3001"));
    }

    private static async Task Moves(string template, string expected)
    {
        const string before = "spec:\n  template:";
        var text = $"{Head}{Entry}{before}{template}";

        Assert.Equal(
            expected.Length == 0 ? text : $"{Head}{before}{expected}",
            await ManifestRepair.FixAllAsync("/web.yaml", text, "LKD3001"));
    }
}
