using LinkerdAnnotations.Renewal;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Renewals;

/// <summary>What the program that renews the facts finds in a repository of two tags, which has of linkerd2 what it looks at.</summary>
public sealed class RenewalTests : IAsyncLifetime
{
    private const string Facts =
        """
        { "keys": [
          { "key": "linkerd.io/inject", "use": "annotation", "supportedIn": ["edge"], "introduced": { "edge": "edge-19.2.1" } },
          { "key": "config.linkerd.io/proxy-await", "use": "annotation", "supportedIn": ["edge"], "introduced": null,
            "inheritedFromNamespace": { "edge": false }, "namespaceMechanism": "inherit list" },
          { "key": "config.linkerd.io/gone-long-ago", "use": "annotation", "supportedIn": ["edge"], "introduced": null } ] }
        """;

    private readonly string _folder = ScratchFolder.Create("linkerd2");

    private string Page { get; set; } = string.Empty;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await GitAsync("init", "--quiet");
        Write(
            "pkg/k8s/labels.go",
            """
            const (
            	Prefix = "linkerd.io"
            	ProxyConfigAnnotationsPrefix = "config." + Prefix
            	// NotAKey: config.linkerd.io/only-in-a-remark
            	ProxyInjectAnnotation = Prefix + "/inject"
            	ProxyAwait = ProxyConfigAnnotationsPrefix + "/proxy-await"
            	ProxyOld = ProxyConfigAnnotationsPrefix + "/proxy-old"
            )
            """);
        Write(
            "pkg/inject/inject.go",
            "var (\n\tProxyAnnotations = []string{\n\t\tk8s.ProxyOld,\n\t}\n)\n\nfunc parse() {\n\treturn 1\n}\n");
        Write("charts/linkerd-control-plane/values.yaml", "proxy:\n  nativeSidecar: false\n");
        await TagAsync("edge-26.1.1");

        Write(
            "policy-controller/index.rs",
            "fn read() { get(\"retry.linkerd.io/budget\") }\n#[cfg(test)]\nmod tests { const KEY: &str = \"retry.linkerd.io/slip\"; }\n");
        await TagAsync("edge-26.1.2");

        Write(
            "pkg/k8s/labels.go",
            """
            const (
            	Prefix = "linkerd.io"
            	ProxyConfigAnnotationsPrefix = "config." + Prefix
            	ProxyInjectAnnotation = Prefix + "/inject"
            	ProxyAwait = ProxyConfigAnnotationsPrefix + "/proxy-await"
            	ProxyNew = ProxyConfigAnnotationsPrefix + "/proxy-new"
            )
            """);
        Write(
            "pkg/inject/inject.go",
            "var (\n\tProxyAnnotations = []string{\n\t\tk8s.ProxyNew,\n\t\tk8s.ProxyAwait,\n\t}\n)\n\nfunc parse() {\n\treturn 2\n}\n");
        Write("charts/linkerd-control-plane/values.yaml", "proxy:\n  nativeSidecar: true\n");
        Write("pkg/inject/inject_test.go", "const x = \"config.linkerd.io/in-a-test\"\n");
        await TagAsync("edge-26.2.1");

        var facts = Path.Combine(_folder, "facts.json");
        File.WriteAllText(facts, Facts);
        Page = new Comparison(new(_folder), KnownFacts.Read(facts), "edge-26.1.1", "edge-26.2.1").Write();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("Keys that came", "config.linkerd.io/proxy-new (edge-26.2.1, pkg/k8s/labels.go:6); not in the facts")]
    [InlineData("Keys that came", "retry.linkerd.io/budget (edge-26.1.2, policy-controller/index.rs:1); not in the facts")]
    [InlineData("Keys that went", "config.linkerd.io/proxy-old (was at pkg/k8s/labels.go:7)")]
    [InlineData("Keys that the facts do not know", "config.linkerd.io/proxy-new (pkg/k8s/labels.go:6)")]
    [InlineData("Keys that the facts have and the source does not", "config.linkerd.io/gone-long-ago: put together of pieces, or gone")]
    [InlineData("Copied from Namespaces from now on", "config.linkerd.io/proxy-new (pkg/inject/inject.go)")]
    [InlineData("Copied from Namespaces no more", "config.linkerd.io/proxy-old (pkg/inject/inject.go)")]
    [InlineData("Otherwise in the facts", "config.linkerd.io/proxy-await is copied, and the facts say that it is not")]
    [InlineData("Defaults that changed (charts/linkerd-control-plane/values.yaml)", "proxy.nativeSidecar: false -> true")]
    public void A_difference_is_listed_with_its_place(string title, string line) =>
        Assert.Contains("- " + line, Section(title).Split('\n'));

    [Fact]
    public void A_changed_function_is_named() =>
        Assert.Contains("pkg/inject/inject.go: ", Section("Parsers that changed"), StringComparison.Ordinal);

    [Fact]
    public void A_new_key_has_a_row_to_be_completed()
    {
        var rows = Section("Rows to be completed and reviewed");

        Assert.Contains("\"constant\": \"ProxyNew\"", rows, StringComparison.Ordinal);
        Assert.Contains("pkg/k8s/labels.go@edge-26.2.1:6", rows, StringComparison.Ordinal);
        Assert.Contains("retry.linkerd.io/budget", rows, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("only-in-a-remark")]
    [InlineData("retry.linkerd.io/slip")]
    [InlineData("in-a-test")]
    public void What_no_program_of_Linkerds_reads_is_no_key(string text) => Assert.DoesNotContain(text, Page, StringComparison.Ordinal);

    private string Section(string title)
    {
        var begin = Page.IndexOf($"\n## {title}\n", StringComparison.Ordinal);
        Assert.True(begin >= 0, Page);
        var end = Page.IndexOf("\n## ", begin + 1, StringComparison.Ordinal);
        return end < 0 ? Page[begin..] : Page[begin..end];
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private async Task TagAsync(string tag)
    {
        await GitAsync("add", ".");
        await GitAsync(
            "-c",
            "user.name=test",
            "-c",
            "user.email=test@example.org",
            "-c",
            "commit.gpgsign=false",
            "commit",
            "--quiet",
            "-m",
            tag);
        await GitAsync("-c", "tag.gpgsign=false", "tag", tag);
    }

    private Task<string> GitAsync(params string[] arguments) => Tool.RunAsync(_folder, "git", arguments);
}
