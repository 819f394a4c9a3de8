using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Label selectors in texts of C#, as Kubernetes' API takes them: their keys are labels that are asked for.</summary>
public class LabelSelectorTests
{
    private const string Wrong = "linkerd.io/control-plan-ns";
    private const string Right = "linkerd.io/control-plane-ns";

    [Theory]
    [InlineData("linkerd.io/control-plan-ns=linkerd")]
    [InlineData("linkerd.io/control-plan-ns==linkerd")]
    [InlineData("linkerd.io/control-plan-ns != linkerd")]
    [InlineData("app=web,linkerd.io/control-plan-ns=linkerd")]
    [InlineData("app in (web, api), linkerd.io/control-plan-ns in (linkerd, mesh)")]
    [InlineData("linkerd.io/control-plan-ns notin (linkerd),app")]
    [InlineData("app,linkerd.io/control-plan-ns")]
    [InlineData("!linkerd.io/control-plan-ns")]
    public async Task A_slip_of_a_label_is_found_and_repaired(string selector)
    {
        var analysis = await AnalyzeAsync($"List(labelSelector: \"{selector}\");");

        Assert.Equal([$"LKD1002 {Wrong}"], analysis.Places);
        Assert.Contains(
            $"\"{selector.Replace(Wrong, Right, StringComparison.Ordinal)}\"",
            await analysis.GetFixedTextAsync(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("List(\"linkerd.io/control-plan-ns=linkerd\");")]
    [InlineData("var selector = \"linkerd.io/control-plan-ns=linkerd\"; List(selector);")]
    [InlineData("var options = new Options { LabelSelector = \"linkerd.io/control-plan-ns=linkerd\" }; Console.WriteLine(options);")]
    [InlineData("List(labelSelector: $\"linkerd.io/control-plan-ns={args.Length}\");")]
    [InlineData("List(labelSelector: \"app=web,\" + \"linkerd.io/control-plan-ns=linkerd\");")]
    public async Task It_is_one_by_the_name_of_what_takes_it(string statement) =>
        Assert.Equal([$"LKD1002 {Wrong}"], (await AnalyzeAsync(statement)).Places);

    /// <summary>A right label, another's label, what is put together, other texts, and what is compared are passed over.</summary>
    [Theory]
    [InlineData("List(labelSelector: \"linkerd.io/control-plane-ns=linkerd\");")]
    [InlineData("List(labelSelector: \"linkerd.io/control-plane-component in (destination, identity),app!=linkerd.io/control-plan-ns\");")]
    [InlineData("List(labelSelector: \"app=a,\\nlinkerd.io/control-plane-ns\\t=b\");")]
    [InlineData("List(labelSelector: \"linkerd.example.com/team=web\");")]
    [InlineData("List(labelSelector: $\"linkerd.io/{args.Length}=web\");")]
    [InlineData("Console.WriteLine(\"linkerd.io/control-plan-ns=linkerd\");")]
    [InlineData("List(fieldSelector: \"linkerd.io/control-plan-ns=linkerd\");")]
    public async Task Nothing_else_is_one(string statement) => Assert.Empty((await AnalyzeAsync(statement)).Places);

    private static Task<Analysis> AnalyzeAsync(string statement) => Analysis.OfAsync(
        $$"""
        {{statement}}

        static void List(string? labelSelector = null, string? fieldSelector = null) => Console.WriteLine(labelSelector + fieldSelector);

        class Options
        {
            public string? LabelSelector { get; set; }
        }
        """);
}
