using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Tests.Manifests;

namespace LinkerdAnnotations.Tests.Rules;

public class NonStringValueRuleTests
{
    private const string Key = "config.linkerd.io/proxy-cpu-limit";

    [Theory]
    [InlineData("1", "a number", "1")]
    [InlineData("0.5", "a number", "0.5")]
    public async Task Says_what_it_is_and_what_to_write(string value, string kind, string wanted)
    {
        var diagnostic = Assert.Single(await ManifestAnalysis.DiagnosticsAsync(Pod($"{Key}: {value}")));

        Assert.Equal(
            $"'{value}' is {kind} without quotes; use '\"{wanted}\"'. Kubernetes refuses objects whose annotations or labels are not strings.",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData($"{Key}: true", "a boolean")]
    [InlineData($"{Key}: 1_000", "a number")]
    [InlineData("config.linkerd.io/skip-outbound-ports: 30.0", "a number")]
    [InlineData("config.linkerd.io/skip-outbound-ports: yes", "a boolean")]
    [InlineData("config.linkerd.io/proxy-uid: 0", "a number")]
    public async Task What_is_not_valid_with_quotes_either_is_not_put_into_quotes(string line, string kind)
    {
        var diagnostic = Assert.Single(await ManifestAnalysis.DiagnosticsAsync(Pod(line)));

        Assert.Contains(
            $" is {kind} without quotes, and not valid with quotes; use ",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        Assert.Null(EditProperties.Read(diagnostic.Properties));
    }

    [Theory]
    [InlineData("config.linkerd.io/proxy-memory-limit: 512", "512Mi")]
    [InlineData("config.alpha.linkerd.io/proxy-wait-before-exit-seconds: 0", "0")]
    [InlineData("linkerd.io/inject: true", "enabled")]
    [InlineData("linkerd.io/inject: off", "disabled")]
    [InlineData("config.alpha.linkerd.io/proxy-enable-native-sidecar: yes", "true")]
    public async Task Writes_what_the_key_takes(string line, string wanted)
    {
        var diagnostic = Assert.Single(await ManifestAnalysis.DiagnosticsAsync(Pod(line)));

        Assert.Equal("LKD2002", diagnostic.Id);
        Assert.Contains(
            $"; use '\"{wanted}\"'.",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" null")]
    [InlineData(" ~")]
    public async Task Nothing_is_no_text_either(string value) =>
        Assert.Equal(["LKD2002"], (await ManifestAnalysis.DiagnosticsAsync(Pod($"{Key}:{value}"))).Select(diagnostic => diagnostic.Id));

    [Theory]
    // Quotes of every kind, and texts that look like something else.
    [InlineData("\"1\"")]
    [InlineData("'1'")]
    [InlineData("!!str 1")]
    [InlineData("100m")]
    [InlineData("{{ .Values.limit }}")]
    [InlineData("{{ .Values.limit | quote }}")]
    [InlineData("\"{{ .Values.limit }}\"")]
    [InlineData("${LIMIT}")]
    public async Task Texts_are_not_reported(string value) =>
        Assert.Empty(await ManifestAnalysis.DiagnosticsAsync(Pod($"{Key}: {value}")));

    [Theory]
    // A template may put quotes around the values of a chart, and a patch takes out what it sets to null.
    [InlineData($"podAnnotations:\n  {Key}: 1\n")]
    [InlineData($"web:\n  annotations:\n    {Key}: 1\n")]
    [InlineData($"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    metadata:\n      annotations:\n        {Key}: null\n")]
    [InlineData($"metadata:\n  annotations:\n    {Key}:\n")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    example.com/replicas: 3\n")]
    public async Task What_may_be_meant_so_is_not_reported(string text) =>
        Assert.Empty(await ManifestAnalysis.DiagnosticsAsync(text));

    [Theory]
    [InlineData("true True TRUE yes Yes YES on On ON y Y false False FALSE no No NO off Off OFF n N", nameof(ValueKind.Boolean))]
    [InlineData("0 7 +7 -7 25 007 08 0x1F 0o17 0b101 -0b1 1_000 1.5 .5 5. 1e3 1.5E-3 12e+2 .inf -.INF .nan 123456789012345678901234567890",
        nameof(ValueKind.Number))]
    [InlineData("null Null NULL ~", nameof(ValueKind.Null))]
    [InlineData("tRue nULL yEs 30s 1m 128Mi 4140,4141 1.2.3 1-2 2024-05-01 12:30:45 10.0.0.0/8 0xZZ 0b2 - + . e3 1e 1e+ ._5 enabled t f nil none", nameof(ValueKind.Text))]
    public void Plain_scalars_are_read_as_kubectl_reads_them(string texts, string expected) =>
        Assert.All(texts.Split(' '), text => Assert.Equal((text, expected), (text, PlainScalar.KindOf(text).ToString())));

    private static string Pod(string line) =>
        $"apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    {line}\nspec:\n  containers:\n  - name: web\n    image: web:1\n";
}
