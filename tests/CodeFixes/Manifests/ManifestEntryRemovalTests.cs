using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes.Manifests;

/// <summary>What an entry leaves behind that moves away, or is taken out.</summary>
public class ManifestEntryRemovalTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar: \"true\"";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar: \"true\"";

    /// <summary>
    /// What stands below the name of a workload, before and after, and what comes to stand among the annotations of its pods; nothing where
    /// no entry moves.
    /// </summary>
    public static TheoryData<string, string, string> Moved => new()
    {
        // The comments right above an entry go with it, in the same column and without a blank line in between, and the one behind it.
        {
            "  annotations:\n    # of all\n\n    # why\n    # and so\n    linkerd.io/inject: enabled  # because\n    a: b\n",
            "  annotations:\n    # of all\n\n    a: b\n",
            "        # why\n        # and so\n        linkerd.io/inject: enabled  # because\n"
        },
        {
            "  annotations:\n    a: b\n  # of all\n    linkerd.io/inject: enabled\n",
            "  annotations:\n    a: b\n  # of all\n",
            "        linkerd.io/inject: enabled\n"
        },
        {
            "                # of the map\n  annotations: {linkerd.io/inject: enabled, a: b}\n",
            "                # of the map\n  annotations: {a: b}\n",
            "        linkerd.io/inject: enabled\n"
        },
        // Blank lines stay, unless they would become a part of a text.
        {
            "  annotations:\n    a: |\n      b\n    linkerd.io/inject: enabled\n\n  labels: {}\n",
            "  annotations:\n    a: |\n      b\n\n  labels: {}\n",
            "        linkerd.io/inject: enabled\n"
        },
        {
            "  annotations:\n    a: b+c\n    linkerd.io/inject: enabled\n\n  labels: {}\n",
            "  annotations:\n    a: b+c\n\n  labels: {}\n",
            "        linkerd.io/inject: enabled\n"
        },
        {
            "  annotations:\n    a:\n    - |+\n      b\n    linkerd.io/inject: enabled\n\n  labels: {}\n", "", ""
        },
        {
            "  annotations:\n    a:\n      b: |+\n        c\n    linkerd.io/inject: enabled\n\n  labels: {}\n", "", ""
        },
        // Between braces, an entry that shares its line leaves the others, and one that is alone leaves no line.
        {
            "  annotations: {\n    linkerd.io/inject: enabled, a: b\n  }\n",
            "  annotations: {\n    a: b\n  }\n",
            "        linkerd.io/inject: enabled\n"
        },
        {
            "  annotations: {\n    a: b,\n    # why\n    linkerd.io/inject: enabled, e: f\n  }\n",
            "  annotations: {\n    a: b, e: f\n  }\n",
            "        # why\n        linkerd.io/inject: enabled\n"
        },
        {
            "  annotations: { # of all\n    linkerd.io/inject: enabled, # because\n    a: b\n  }\n",
            "  annotations: { # of all\n    a: b\n  }\n",
            "        linkerd.io/inject: enabled # because\n"
        },
        // No comment is written twice, and none is lost.
        { "  annotations: {\n    # why\n    linkerd.io/inject: enabled, a: b\n  }\n", "", "" },
        { "  annotations: {\n    a: b,\n    linkerd.io/inject: enabled, # {{ .Values.note }}\n    e: f\n  }\n", "", "" },
        { "  annotations: {\n    a: b,\n    # {{ .Values.note }}\n    linkerd.io/inject: enabled,\n    e: f\n  }\n", "", "" },
        // The line above the only entry goes, unless something else is in it.
        { "  annotations: &mesh\n    linkerd.io/inject: enabled\n", "", "" },
        { "  annotations: # {{ .Values.note }}\n    linkerd.io/inject: enabled\n", "", "" },
        { "  ? annotations\n  : linkerd.io/inject: enabled\n    a: b\n", "", "" },
        // What could not be read is not moved.
        { "  annotations:\n    a: b\n    linkerd.io/inject: @enabled\n", "", "" },
        { "  annotations:\n    a: b\n    linkerd.io/inject: \"enabled\n", "", "" },
    };

    /// <summary>What a pod has, before and after.</summary>
    public static TheoryData<string, string> TakenOut => new()
    {
        { $"\n    {Beta}\n    # before\n    {Alpha} # old\n    a: b\n", $"\n    {Beta}\n    # before\n    # old\n    a: b\n" },
        { $"\n    {Beta}\n    {Alpha}\n", $"\n    {Beta}\n" },
        { $"\n    {Alpha}\n    {Beta}", $"\n    {Beta}" },
        { $"\n    {Beta}\n    {Alpha}", $"\n    {Beta}" },
        { $" {{{Beta}, {Alpha}}}\n", $" {{{Beta}}}\n" },
        { $" {{{Alpha}, # old\n    {Beta}}}\n", "" },
    };

    [Theory]
    [MemberData(nameof(Moved))]
    public async Task An_entry_that_moves_leaves_everything_else(string metadata, string left, string moved)
    {
        const string head = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n";
        const string template = "spec:\n  template:\n    metadata:\n      annotations:\n        c: d\n";
        const string rest = "    spec: {containers: [{image: i}]}\n";
        var text = head + metadata + template + rest;

        Assert.Equal(
            moved.Length == 0 ? text : head + left + template + moved + rest,
            await ManifestRepair.FixAllAsync("/web.yaml", text, "LKD3001"));
    }

    [Fact]
    public async Task Metadata_with_an_anchor_stay()
    {
        const string before = "apiVersion: batch/v1\nkind: CronJob\nspec:\n  jobTemplate:\n    metadata: &meta\n      annotations:";
        const string behind = "    spec:\n      template:\n        metadata:\n          annotations:\n            c: d\n";

        Assert.Equal(
            $"{before} {{}}\n{behind}            linkerd.io/inject: enabled\n",
            await ManifestRepair.FixAllAsync("/p.yaml", $"{before}\n        linkerd.io/inject: enabled\n{behind}", "LKD3001"));
    }

    [Theory]
    [MemberData(nameof(TakenOut))]
    public async Task An_entry_that_is_taken_out_leaves_its_comments(string annotations, string expected)
    {
        const string head = "kind: Pod\napiVersion: v1\nmetadata:\n  annotations:";

        Assert.Equal(
            head + (expected.Length == 0 ? annotations : expected),
            await ManifestRepair.FixAllAsync("/pod.yaml", head + annotations, "LKD4002", ConfiguredOptions.Release("2.19")));
    }

    [Fact]
    public async Task A_manifest_that_is_still_being_written_is_left_alone()
    {
        const string text = "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    metadata:\n      annotations:\n        c: d\n"
            + "    spec: {containers: [{image: i}]}\nmetadata: {annotations: {a: b, linkerd.io/inject: enabled";

        Assert.Equal(text, await ManifestRepair.FixAllAsync("/web.yaml", text, "LKD3001"));
    }
}
