using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Symbols;

public class ConstantReferenceTests
{
    private const string Constants =
        """
        namespace Linkerd.Names
        {
            public static class Pods
            {
                public const string Inject = "linkerd.io/inject";
                public const int Number = 1;
                public static readonly string Field = "linkerd.io/inject";
                public static class Proxy
                {
                    public const string Image = "linkerd.io/image";
                    public static class Debug { public const string Level = "linkerd.io/level"; }
                }
            }
        }
        namespace Other { public static class Pods; }
        """;

    [Theory]
    [InlineData("Pods.Inject", "linkerd.io/inject")]
    [InlineData("Pods.Proxy.Image", "linkerd.io/image")]
    [InlineData("Pods.Proxy.Debug.Level", "linkerd.io/level")]
    public async Task A_constant_is_found_by_its_name_and_text(string name, string text)
    {
        var found = await FindAsync("using Linkerd.Names;", name, text);

        Assert.NotNull(found);
        Assert.Equal((name, $"global::Linkerd.Names.{name}", "Linkerd.Names"), (found.ShortName, found.FullName, found.Namespace));
    }

    [Theory]
    [InlineData("Pods.Inject", "linkerd.io/other")]
    [InlineData("Pods.Missing", "linkerd.io/inject")]
    [InlineData("Pods.Missing.Image", "linkerd.io/image")]
    [InlineData("Pods.Proxy.Missing", "linkerd.io/image")]
    [InlineData("Pods.Missing.Debug.Level", "linkerd.io/level")]
    [InlineData("Missing.Inject", "linkerd.io/inject")]
    [InlineData("Pods.Number", "1")]
    [InlineData("Pods.Field", "linkerd.io/inject")]
    [InlineData("Pods.Proxy", "Proxy")]
    public async Task Another_name_or_text_is_none(string name, string text) =>
        Assert.Null(await FindAsync("using Linkerd.Names;", name, text));

    [Theory]
    [InlineData("using Linkerd.Names;", true, false)]
    [InlineData("", false, false)]
    [InlineData("using Other;", false, true)]
    [InlineData("using Linkerd.Names; using Other;", false, true)]
    [InlineData("using Linkerd.Names; class Pods;", false, true)]
    [InlineData("namespace Linkerd.Names;", true, false)]
    [InlineData("namespace Linkerd;", false, false)]
    public async Task The_short_name_means_it_where_it_is_in_scope(string before, bool isInScope, bool isHidden)
    {
        var found = await FindAsync(before, "Pods.Inject", "linkerd.io/inject");

        Assert.NotNull(found);
        Assert.Equal((isInScope, isHidden), (found.IsInScope, found.IsHidden));
    }

    private static async Task<ConstantReference?> FindAsync(string before, string name, string text)
    {
        var source = $"{before}\nclass Members {{ string Key => /*here*/ null; }}";
        var tree = CSharpSyntaxTree.ParseText(source);
        var compilation = CSharpCompilation.Create("Named", [tree, CSharpSyntaxTree.ParseText(Constants)], await References.GetAsync());
        var position = source.IndexOf("/*here*/", StringComparison.Ordinal);
        return ConstantReference.Find(compilation.GetSemanticModel(tree), position, "Linkerd.Names", name, text);
    }
}
