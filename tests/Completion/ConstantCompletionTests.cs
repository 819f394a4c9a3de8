namespace LinkerdAnnotations.Tests.Completion;

/// <summary>Keys and values in a project that has constants for them.</summary>
public class ConstantCompletionTests
{
    [Theory]
    [InlineData("""["$$"] = "" """, "linkerd.io/inject", """[global::Linkerd.LinkerdAnnotations.Inject] = "" """)]
    [InlineData("""["linkerd.io/in$$"] = "" """, "linkerd.io/inject", """[global::Linkerd.LinkerdAnnotations.Inject] = "" """)]
    [InlineData("""["linkerd.io/inject"] = "$$" """, "disabled",
        """["linkerd.io/inject"] = global::Linkerd.LinkerdValues.Inject.Disabled """)]
    [InlineData("""[Linkerd.LinkerdAnnotations.Inject] = "$$" """, "disabled",
        """[Linkerd.LinkerdAnnotations.Inject] = global::Linkerd.LinkerdValues.Inject.Disabled """)]
    [InlineData("""["config.linkerd.io/enable-debug-sidecar"] = "$$" """, "true",
        """["config.linkerd.io/enable-debug-sidecar"] = "true" """)]
    public async Task Choosing_an_item_writes_the_constant(string entry, string item, string expected)
    {
        static string Program(string entry) => $"var annotations = new Dictionary<string, string> {{ {entry} }};";
        var run = await CompletionRun.WithConstantsAsync(Program(entry), "2.18");

        Assert.Equal(Program(expected), await run.ChooseAsync(item));
    }

    [Fact]
    public async Task The_short_name_is_written_where_it_is_in_scope()
    {
        var run = await CompletionRun.WithConstantsAsync(
            """using Linkerd; var annotations = new Dictionary<string, string> { ["$$"] = "" };""", "2.20");

        Assert.Equal(
            """using Linkerd; var annotations = new Dictionary<string, string> { [LinkerdAnnotations.ProxyAwait] = "" };""",
            await run.ChooseAsync("config.linkerd.io/proxy-await"));
        Assert.Equal(" LinkerdAnnotations.ProxyAwait", run.Item("config.linkerd.io/proxy-await").DisplayTextSuffix);
    }

    [Fact]
    public async Task Without_constants_the_text_is_written()
    {
        var run = await CompletionRun.AtAsync("""var annotations = new Dictionary<string, string> { ["$$"] = "" };""");

        Assert.Equal(
            """var annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "" };""",
            await run.ChooseAsync("linkerd.io/inject"));
    }
}
