using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes.Manifests;

/// <summary>Lines end as they did, and a text ends with a line break where it did.</summary>
public class ManifestLineEndTests
{
    private const string Kind = "apiVersion: apps/v1\nkind: Deployment\n";
    private const string Pods = "spec:\n  template:\n    spec: {}\n    metadata:\n      annotations:\n        c: d\n";

    /// <summary>A workload whose lines end with a line feed, before and after.</summary>
    public static TheoryData<string, string> Workloads => new()
    {
        {
            $"\n{Kind}metadata:\n  annotations:\n    a: b\n    # why\n    # and so\n    linkerd.io/inject: enabled\n{Pods}",
            $"\n{Kind}metadata:\n  annotations:\n    a: b\n{Pods}        # why\n        # and so\n        linkerd.io/inject: enabled\n"
        },
        {
            $"{Kind}metadata:\n  annotations:\n    a: b\n    linkerd.io/inject: >-\n      enabled\n{Pods}",
            $"{Kind}metadata:\n  annotations:\n    a: b\n{Pods}        linkerd.io/inject: >-\n          enabled\n"
        },
        {
            $"{Kind}{Pods}metadata:\n  annotations:\n    a: b\n    linkerd.io/inject: enabled\n",
            $"{Kind}{Pods}        linkerd.io/inject: enabled\nmetadata:\n  annotations:\n    a: b\n"
        },
        {
            $"{Kind}{Pods}metadata:\n  annotations:\n    a: b\n    linkerd.io/inject: enabled",
            $"{Kind}{Pods}        linkerd.io/inject: enabled\nmetadata:\n  annotations:\n    a: b"
        },
        {
            $"{Kind}{Pods}metadata:\n  name: web\n  annotations:\n    linkerd.io/inject: enabled",
            $"{Kind}{Pods}        linkerd.io/inject: enabled\nmetadata:\n  name: web"
        },
        {
            $"{Kind}{Pods}metadata:\n  name: web\n  annotations: {{linkerd.io/inject: enabled}}",
            $"{Kind}{Pods}        linkerd.io/inject: enabled\nmetadata:\n  name: web"
        },
        {
            $"{Kind}spec:\n  template:\n    spec: {{}}\n    metadata:\n"
                + "metadata:\n  annotations:\n    a: b\n    linkerd.io/inject: enabled\n",
            $"{Kind}spec:\n  template:\n    spec: {{}}\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled\n"
                + "metadata:\n  annotations:\n    a: b\n"
        },
    };

    /// <summary>The metadata of a Service, with which the text ends, before and after.</summary>
    public static TheoryData<string, string> Services => new()
    {
        { "name: s\n  annotations:\n    {0}", "name: s\n  labels:\n    {0}" },
        { "annotations:\n    a: b\n    {0}", "annotations:\n    a: b\n  labels:\n    {0}" },
        { "labels:\n    app: s\n  annotations:\n    {0}", "labels:\n    app: s\n    {0}" },
        { "labels:\n    app: s\n  annotations: # all\n    {0}", "labels:\n    app: s\n    {0}\n  # all" },
        { "labels:\n    app: s\n  annotations:\n  # all\n    {0}", "labels:\n    app: s\n    {0}\n  # all" },
        { "labels:\n    app: s\n  annotations:\n    {0}\n", "labels:\n    app: s\n    {0}\n" },
        { "labels: {{app: s}}\n  annotations: {{{0}}}", "labels: {{app: s, {0}}}" },
    };

    [Theory]
    [MemberData(nameof(Workloads))]
    public async Task Lines_end_as_they_did(string text, string expected)
    {
        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            Assert.Equal(
                expected.ReplaceLineEndings(end),
                await ManifestRepair.FixAllAsync("/web.yaml", text.ReplaceLineEndings(end), "LKD3001"));
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_text_ends_as_it_did(string metadata, string expected)
    {
        const string head = "apiVersion: v1\nkind: Service\nspec: {ports: [{port: 80}]}\nmetadata:\n  ";
        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            Assert.Equal(With(expected, end), await ManifestRepair.FixAllAsync("/s.yaml", With(metadata, end), "LKD3002"));
        }

        string With(string text, string end) =>
            (head + string.Format(null, text, "mirror.linkerd.io/exported: \"true\"")).ReplaceLineEndings(end);
    }

    /// <summary>Most lines say how the new ones end.</summary>
    [Theory]
    [InlineData("# old\r")]
    [InlineData("\n# old\r")]
    [InlineData("\r# old\n")]
    public async Task A_single_line_that_ends_otherwise_changes_nothing(string before)
    {
        var text = $"{before}{Kind}metadata:\n  annotations:\n    a: b\n    linkerd.io/inject: enabled\n{Pods}";

        Assert.Equal(
            $"{before}{Kind}metadata:\n  annotations:\n    a: b\n{Pods}        linkerd.io/inject: enabled\n",
            await ManifestRepair.FixAllAsync("/web.yaml", text, "LKD3001"));
    }
}
