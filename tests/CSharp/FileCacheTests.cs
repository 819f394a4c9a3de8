using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp;

public class FileCacheTests
{
    [Theory]
    [InlineData("class A { int one = two, other = one; int M(int one) => one + this.one; }", "one", 3)]
    [InlineData("class A { int M(int one) => @one; }", "one", 1)]
    [InlineData("class A { int M() => one(one, ; }", "one", 2)]
    [InlineData("class A { int M() => ; }", "", 0)]
    [InlineData("class A { // one\n }", "one", 0)]
    public void Names_are_found_where_they_stand(string source, string name, int count)
    {
        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);
        var found = FileCache
            .Of(tree)
            .Expressions
            .SpelledLike(name, new(0, source.Length), CancellationToken.None)
            .ToArray();

        Assert.Equal(count, found.Length);
        Assert.All(found, identifier => Assert.Equal(name, identifier.Identifier.ValueText));
    }

    /// <summary>Who asks often is answered by an index.</summary>
    [Fact]
    public void Names_are_the_same_however_often_they_are_asked_for()
    {
        var tree = CSharpSyntaxTree.ParseText(
            "class A { int one = two; int M(int oneMore) => /* one */ @one + this.one; }",
            cancellationToken: TestContext.Current.CancellationToken);
        var answers = Enumerable
            .Range(0, 20)
            .Select(_ => FileCache
                .Of(tree)
                .Expressions
                .SpelledLike("one", new(0, tree.Length), CancellationToken.None)
                .Select(identifier => identifier.Span)
                .ToArray())
            .ToArray();

        Assert.Equal(2, answers[0].Length);
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }

    /// <summary>The text does not show how a name with an escape is spelled.</summary>
    [Fact]
    public void Names_are_found_that_are_written_with_an_escape()
    {
        var tree = CSharpSyntaxTree.ParseText(
            "class A { int M(int one) => on\\u0065; }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Single(FileCache.Of(tree).Expressions.SpelledLike("one", new(0, tree.Length), CancellationToken.None));
    }

    [Theory]
    [InlineData("""class A { string M() => Prefix + "/inject"; }""", "Prefix + \"/inject\"")]
    [InlineData("""class A { string M() => (Prefix + "/") + "inject"; }""", "(Prefix + \"/\") + \"inject\"")]
    [InlineData("""class A { string M() => $"{Prefix}/inject"; }""", "$\"{Prefix}/inject\"")]
    public void Composed_texts_are_found_where_they_stand(string source, string expected)
    {
        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains(
            expected,
            FileCache
                .Of(tree)
                .Expressions
                .ComposedOrReferredTo(new(0, tree.Length), CancellationToken.None)
                .Select(expression => expression.ToString()));
    }

    [Theory]
    [InlineData("class A { string M() => \"linkerd.io/inject\"; }", true)]
    [InlineData("class A { string M(string x) => $\"{x}.linkerd.io/inject\"; }", true)]
    [InlineData("class A { string M() => \"\\u006cinkerd.io/inject\"; }", true)]
    [InlineData("// https://linkerd.io/inject and linked: \\u0041\nclass A;", false)]
    [InlineData("/// <summary>See linkerd.io/inject.</summary>\nclass A;", false)]
    [InlineData("#if NEVER\nclass A { string M() => \"linkerd.io/inject\"; }\n#endif", false)]
    [InlineData("class A { char M() => '\\u0041'; }", false)]
    public void Places_are_looked_at_in_strings_alone(string source, bool isThere)
    {
        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(isThere, FileCache.Of(tree).PlacesInStrings(CancellationToken.None).Count > 0);
    }

    [Fact]
    public void No_node_of_a_method_is_kept_alive()
    {
        var tree = CSharpSyntaxTree.ParseText(
            "class A { void M() { var one = 1; Use(one); } }",
            cancellationToken: TestContext.Current.CancellationToken);
        var node = Find(tree);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(node.IsAlive);
        Assert.Single(FileCache
            .Of(tree)
            .Expressions
            .SpelledLike("one", new(0, tree.Length), CancellationToken.None));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Find(SyntaxTree tree) =>
        new(FileCache
            .Of(tree)
            .Expressions
            .SpelledLike("one", new(0, tree.Length), CancellationToken.None)
            .Single());
}
