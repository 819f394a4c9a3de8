using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>What values the entries of a manifest have, and for what Kubernetes takes these.</summary>
public class ManifestReaderValuesTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers: [{image: a}]\n";
    private const string Release = "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\n";

    [Theory]
    [InlineData("enabled", "Write Annotations of Pod: linkerd.io/inject = Text enabled")]
    [InlineData("\"true\"", "Write Annotations of Pod: linkerd.io/inject = Text true")]
    [InlineData("''", "Write Annotations of Pod: linkerd.io/inject = Text ")]
    [InlineData("!!str true", "Write Annotations of Pod: linkerd.io/inject = Text true")]
    [InlineData("true", "Write Annotations of Pod: linkerd.io/inject = Boolean true")]
    [InlineData("on", "Write Annotations of Pod: linkerd.io/inject = Boolean on")]
    [InlineData("25", "Write Annotations of Pod: linkerd.io/inject = Number 25")]
    [InlineData("null", "Write Annotations of Pod: linkerd.io/inject = Null null")]
    [InlineData("~", "Write Annotations of Pod: linkerd.io/inject = Null ~")]
    [InlineData("", "Write Annotations of Pod: linkerd.io/inject = Null ")]
    [InlineData("[enabled]", "Write Annotations of Pod: linkerd.io/inject")]
    [InlineData("{enabled: true}", "Write Annotations of Pod: linkerd.io/inject")]
    [InlineData("{{ .Values.mode }}", "Write Annotations of Pod: linkerd.io/inject")]
    [InlineData("\"{{ .Values.mode }}\"", "Write Annotations of Pod: linkerd.io/inject")]
    [InlineData("${MODE}", "Write Annotations of Pod: linkerd.io/inject")]
    [InlineData("*missing", "Write Annotations of Pod: linkerd.io/inject")]
    public void Kubernetes_takes_texts_in_the_metadata_of_objects(string value, string entry) =>
        Assert.Equal([entry], ReadManifest.Entries($"{Pod}metadata:\n  annotations:\n    linkerd.io/inject: {value}\n"));

    /// <summary>What is no object may be anything's values; kubectl and Helm leave out what is null.</summary>
    [Theory]
    [InlineData("metadata:\n  annotations:\n    linkerd.io/inject: true", " = Boolean true")]
    [InlineData("podAnnotations:\n    linkerd.io/inject: true", " = Text true")]
    [InlineData("podAnnotations:\n    linkerd.io/inject: 25", " = Text 25")]
    [InlineData("kind: {a: b}\npodAnnotations:\n    linkerd.io/inject: true", " = Text true")]
    [InlineData(Release + "spec: {values: {podAnnotations: {linkerd.io/inject: true}}}", " = Text true")]
    [InlineData(Release + "spec: {other: {podAnnotations: {linkerd.io/inject: true}}}", " = Boolean true")]
    [InlineData(Release + "spec: {other: {podAnnotations: {linkerd.io/inject: \"true\"}}}", " = Text true")]
    [InlineData("resources: [a]\ncommonAnnotations: {linkerd.io/inject: true}", " = Boolean true")]
    [InlineData("kind: Workflow\nspec: {podMetadata: {annotations: {linkerd.io/inject: 25}}}", " = Number 25")]
    public void In_custom_resources_they_are_texts_as_well_but_for_the_values_of_charts(string text, string value) =>
        Assert.Equal(["Write Annotations: linkerd.io/inject" + value], ReadManifest.Entries(text));

    [Theory]
    [InlineData("podAnnotations: {linkerd.io/inject: null}", "Remove Annotations: linkerd.io/inject")]
    [InlineData("podAnnotations: {linkerd.io/inject: }", "Remove Annotations: linkerd.io/inject")]
    [InlineData("podAnnotations:\n  a: &x ~\n  linkerd.io/inject: *x\n", "Remove Annotations: linkerd.io/inject")]
    [InlineData("podAnnotations: {linkerd.io/inject: \"null\"}", "Write Annotations: linkerd.io/inject = Text null")]
    [InlineData("podAnnotations: {linkerd.io/inject: {}}", "Write Annotations: linkerd.io/inject")]
    [InlineData("podAnnotations: {linkerd.io/inject: $(MODE)}", "Write Annotations: linkerd.io/inject")]
    [InlineData("podAnnotations:\n  linkerd.io/inject: {{ .Values.mode }}", "Write Annotations: linkerd.io/inject")]
    [InlineData("podAnnotations:\n  linkerd.io/inject:\n  {{ .Values.mode }}\n", "Write Annotations: linkerd.io/inject")]
    [InlineData("kind: Workflow\npodAnnotations: {linkerd.io/inject: null}", "Remove Annotations: linkerd.io/inject")]
    // Only of a patch it is known that null takes the entry out.
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: {annotations: {linkerd.io/inject: null}}",
        "Remove Annotations of Pod: linkerd.io/inject")]
    [InlineData("kind: Pod\nspec: {containers: [{image: a}]}\nmetadata: {annotations: {linkerd.io/inject: null}}",
        "Remove Annotations of Pod: linkerd.io/inject")]
    [InlineData(Pod + "metadata: {annotations: {linkerd.io/inject: null}}",
        "Write Annotations of Pod: linkerd.io/inject = Null null")]
    public void Null_takes_an_entry_out_of_a_patch_or_of_values(string text, string entry) =>
        Assert.Equal([entry], ReadManifest.Entries(text));

    /// <summary>Some readers know that annotations are texts; the scanner of JSON refuses other values before they can know.</summary>
    [Theory]
    [InlineData(Pod + "metadata: {annotations: {linkerd.io/inject: true}}", "Text")]
    [InlineData("{\"kind\": \"Pod\", \"metadata\": {\"annotations\": {\"linkerd.io/inject\": true}}}", "Boolean")]
    public void A_reader_may_know_that_annotations_are_texts(string text, string kind)
    {
        Assert.Equal([$"Write Annotations of Pod: linkerd.io/inject = {kind} true"], ReadManifest.Entries(text, keepsValuesAsTexts: true));
        Assert.Equal(["Write Annotations of Pod: linkerd.io/inject = Boolean true"], ReadManifest.Entries(text));
    }

    [Theory]
    [InlineData("metadata: {annotations: {linkerd.io/inject: [|enabled|]}}", true)]
    [InlineData("metadata: {annotations: {linkerd.io/inject: [|'enabled'|]}}", true)]
    [InlineData("metadata: {annotations: {linkerd.io/inject: &x [|enabled|]}}", true)]
    [InlineData("mode: &x enabled\nmetadata: {annotations: {linkerd.io/inject: [|*x|]}}", false)]
    [InlineData("kind: Pod\napiVersion: v1\nspec: {containers: [{image: a}]}\nmetadata: {annotations: {[|linkerd.io/inject|]: }}", false)]
    public void A_value_stands_behind_its_key(string marked, bool isEditable)
    {
        var (text, place) = ReadManifest.Marked(marked);
        var origin = Assert.Single(Assert.Single(ReadManifest.Of(text).Entries).Values).Origin;

        Assert.Equal(place, origin.Location);
        Assert.Equal(isEditable, origin.IsEditable);
    }

    [Fact]
    public void Keys_and_values_are_kept_as_they_are_written()
    {
        const string Text = "metadata: {annotations: {'linkerd.io/inject': enabled, viz.linkerd.io/disable-tap: {}}}";
        var scalars = ReadManifest.Of(Text).Scalars;

        Assert.Equal(
            ["enabled", "'linkerd.io/inject'", "viz.linkerd.io/disable-tap"],
            scalars.Select(scalar => Text.Substring(scalar.Place.SourceSpan.Start, scalar.Place.SourceSpan.Length)));
        Assert.Equal(["enabled", "linkerd.io/inject", "viz.linkerd.io/disable-tap"], scalars.Select(scalar => scalar.Node.Text));
        Assert.All(scalars, scalar => Assert.Equal(Text, scalar.Part.Text.Text));
    }

    [Theory]
    [InlineData("hostNetwork: true", "true")]
    [InlineData("hostNetwork: yes", "true")]
    [InlineData("hostNetwork: Off", "false")]
    [InlineData("hostNetwork: \"yes\"", "yes")]
    [InlineData("hostNetwork: !!str yes", "yes")]
    [InlineData("terminationGracePeriodSeconds: 30", "30")]
    [InlineData("restartPolicy: Never", "Never")]
    [InlineData("restartPolicy: &x Never", "Never")]
    [InlineData("restartPolicy: ''", "")]
    [InlineData("restartPolicy: null", null)]
    [InlineData("restartPolicy: ", null)]
    [InlineData("restartPolicy: *missing", null)]
    [InlineData("restartPolicy: {{ .Values.policy }}", null)]
    [InlineData("restartPolicy: [Never]", null)]
    [InlineData("dnsPolicy: Default", null)]
    public void What_an_object_says_is_a_text_as_JSON_has_it(string member, string? text)
    {
        var name = member.Split(':')[0];
        var part = ReadManifest.PartOfObject(
            $"{Pod}  {member}\nmetadata: {{annotations: {{linkerd.io/inject: a}}}}\n",
            $"spec.{name}");

        Assert.Equal(text, part.OnlyText);
        Assert.Equal(text is null ? [] : [text], part.Texts);
    }

    [Fact]
    public void A_text_of_an_object_may_be_that_of_an_alias()
    {
        const string Text =
            "x: &x Never\n" + Pod + "  restartPolicy: *x\nmetadata: {annotations: {linkerd.io/inject: a}}\n";

        Assert.Equal("Never", ReadManifest.PartOfObject(Text, "spec.restartPolicy").OnlyText);
    }

    /// <summary>What reads an annotation of a pod that holds a map refuses all but strings.</summary>
    [Theory]
    [InlineData(true, "true", "Boolean true")]
    [InlineData(true, "\"true\"", "Text true")]
    [InlineData(false, "true", "Text true")]
    public void A_map_of_its_own_may_take_only_strings(bool takesOnlyStrings, string value, string expected) =>
        Assert.Equal([$"Write Unknown: linkerd.io/inject = {expected}"], EntriesOfMap($"{{linkerd.io/inject: {value}}}", takesOnlyStrings));

    [Theory]
    [InlineData("{linkerd.io/inject: null}", "Remove Unknown: linkerd.io/inject")]
    [InlineData("{linkerd.io/inject: {a: b}}")]
    [InlineData("{a: {b: c}, linkerd.io/inject: d}", "Elsewhere: linkerd.io/inject")]
    [InlineData("{podAnnotations: {linkerd.io/inject: d}}", "Write Annotations: linkerd.io/inject = Text d")]
    public void What_may_be_a_map_may_be_a_manifest(string text, params string[] entries) =>
        Assert.Equal(entries, EntriesOfMap(text, takesOnlyStrings: true));

    private static IEnumerable<string> EntriesOfMap(string text, bool takesOnlyStrings)
    {
        var file = new FileManifestText("/a.yaml", Microsoft.CodeAnalysis.Text.SourceText.From(text))
        {
            IsMap = true,
            TakesOnlyStrings = takesOnlyStrings,
        };
        return Manifest.Read(file, keepsValuesAsTexts: false, TestContext.Current.CancellationToken).Entries.Select(ReadManifest.InWords);
    }
}
