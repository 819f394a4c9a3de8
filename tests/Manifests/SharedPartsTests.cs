using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Whoever looks for a light bulb where an alias shares a text reads why there is none.</summary>
public class SharedPartsTests
{
    private const string Remark = " (no code fix, because several objects share this text)";

    /// <summary>A file of one document, and whether a change in it would be one for several objects.</summary>
    public static TheoryData<string, bool> Texts => new()
    {
        // A key, which several objects have by an alias or a merge key.
        { Objects("annotations: *mesh"), true },
        { Objects("annotations:\n      <<: *mesh\n      a: b"), true },
        { Objects("labels: *other"), false },
        { "common: &mesh\n  linkerd.io/injct: enabled\nweb:\n  podAnnotations: *mesh\n", false },
        { "common: &mesh\n  linkerd.io/injct: enabled\nweb:\n  podAnnotations: *mesh\nworker:\n  podAnnotations: *mesh\n", true },

        // A value, which another entry has.
        { "kind: Pod\nmetadata:\n  annotations:\n    linkerd.io/inject: &mode \"true\"\n    other.example/inject: *mode\n", true },
        { "kind: Pod\nmetadata:\n  name: &name web\n  annotations:\n    linkerd.io/inject: \"true\"\n  labels:\n    app: *name\n", false },

        // An entry that cannot go from where an alias finds it, even in one object.
        { Deployment("annotations: &mesh", "labels: *mesh"), true },
        { Deployment("annotations:", "labels: {}"), false },

        // What has no repair needs no reason.
        { "common: &mesh\n  linkerd.io/zzzzzzz: enabled\nweb:\n  podAnnotations: *mesh\nworker:\n  podAnnotations: *mesh\n", false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Says_why_there_is_no_code_fix(string text, bool isShared)
    {
        var messages = (await ManifestAnalysis.DiagnosticsAsync(text)).Select(Analysis.Message).ToArray();

        Assert.NotEmpty(messages);
        Assert.Equal(isShared, messages.Any(message => message.EndsWith(Remark, StringComparison.Ordinal)));
    }

    /// <summary>In a string of C#, too.</summary>
    [Fact]
    public async Task Says_it_of_a_string()
    {
        var text = Objects("annotations: *mesh").Replace("\n", "\\n", StringComparison.Ordinal);

        Assert.EndsWith(Remark, Assert.Single((await Analysis.OfAsync($"_ = \"{text}\";")).Messages), StringComparison.Ordinal);
    }

    private static string Objects(string second) =>
        "kind: List\napiVersion: v1\nitems:\n- kind: Pod\n  apiVersion: v1\n  metadata:\n    labels: &other {a: b}\n"
        + "    annotations: &mesh\n      linkerd.io/injct: enabled\n"
        + $"- kind: Pod\n  apiVersion: v1\n  metadata:\n    {second}\n";

    private static string Deployment(string annotations, string second) =>
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  {annotations}\n    linkerd.io/inject: enabled\n  {second}\n"
        + "spec:\n  template:\n    spec:\n      containers: [{name: c, image: i}]\n";
}
