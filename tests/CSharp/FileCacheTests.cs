using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Text;
using LinkerdAnnotations.Tests.CSharp.Prefilter;
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
    [InlineData("class A { string M() => \"it\\u2019s\"; }", false)]
    [InlineData("class A { string M() => \"it\\u2019s on linkerd.io/inject\"; }", true)]
    [InlineData("class A { string M() => \"link\\x65rd.io/inject\"; }", true)]
    [InlineData("class A { string M() => \"l\\u0069nked\\u002Eio\"; }", true)]
    [InlineData("class A { string M() => \"Link\\u0065rd\"; }", true)]
    [InlineData("class A { string M() => \"annotations: l\\u0069nked\" + \".io/inject\"; }", true)]
    [InlineData("class A { string M() => \"LINK\\u0045RD\" + \".io/inject\"; }", true)]
    [InlineData("class A { string M() => @\"{ 'link\\u0065rd.io/inject': 1 }\"; }", true)]
    [InlineData("class A { string M() => \"\\u007B 'link\\\\u0065rd.io/inject': 1 }\"; }", true)]
    [InlineData("class A { string M() => \"see https://github.com/dotnet/linker/issues/2482\"; }", false)]
    [InlineData("class A { string M() => \"http://linkerd.io/2.18\"; }", false)]
    [InlineData("class A { string M() => \"https://example.org?labelSelector=linkerd.io/control-plane-ns\"; }", true)]
    [InlineData("class A { string M() => \"https://example.org,linkerd.io/inject\"; }", true)]
    [InlineData("class A { string M() => \"://linkerd.io/inject\"; }", false)]
    [InlineData("class A { string M() => \"//linkerd.io/inject\"; }", true)]
    [InlineData("class A { string M() => \"\\u0041\" + \"l\\u0069nkerd.io/\\u0041\" + \"\\u0042\"; }", true)]
    [InlineData("class A { string M() => \"/metadata/annotations/linkerd.io~1inject\"; }", true)]
    public void Places_are_looked_at_in_strings_alone(string source, bool isThere)
    {
        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(isThere, FileCache.Of(tree).PlacesInStrings(CancellationToken.None).Count > 0);
    }

    [Theory]
    [InlineData("class A { string M() => \"linkerd.io/inject\"; }", true)]
    [InlineData("class A { string M() => Linkerd; }", true)]
    [InlineData("// Linkerd\nclass A { string M() => \"text\"; }", true)]
    [InlineData("// linkerd.io\nclass A { string M() => \"text\"; }", false)]
    [InlineData("class A { string M() => \"text\"; }", false)]
    public void A_string_could_be_a_manifest_where_a_key_or_the_name_of_Linkerd_stands(string source, bool mayHold) =>
        Assert.Equal(mayHold, FileCache.Of(MarkedSyntax.Parse(source)).MayHoldManifest(CancellationToken.None));

    [Theory]
    [InlineData("class A { string M() => \"linkerd.io/inject\"; }", true)]
    [InlineData("class A { string M() => nameof(linkerd); }", true)]
    [InlineData("class A { string M() => Linkerd; }", false)]
    [InlineData("class A { string M() => \"text\"; }", false)]
    public void A_piece_of_a_key_is_there_however_often_it_is_asked_for(string source, bool isThere)
    {
        var file = FileCache.Of(MarkedSyntax.Parse(source));

        Assert.Equal(isThere, file.HasPieceOfKey(CancellationToken.None));
        Assert.Equal(isThere, file.HasPieceOfKey(CancellationToken.None));
    }

    [Fact]
    public void What_was_found_out_about_a_file_is_kept()
    {
        var tree = MarkedSyntax.Parse("class A { string M() => \"linkerd.io/inject\" + \"\\u006c\"; }");
        var file = FileCache.Of(tree);
        var withoutKey = FileCache.Of(MarkedSyntax.Parse("class A;"));

        Assert.Same(file, FileCache.Of(tree));
        Assert.NotSame(file, FileCache.Of(MarkedSyntax.Parse("class A;")));
        Assert.Same(file.Prefilter(CancellationToken.None), file.Prefilter(CancellationToken.None));
        Assert.Same(file.PlacesInStrings(CancellationToken.None), file.PlacesInStrings(CancellationToken.None));
        Assert.Same(file.Words(CancellationToken.None), file.Words(CancellationToken.None));
        Assert.Same(withoutKey.Words(CancellationToken.None), withoutKey.Words(CancellationToken.None));
        Assert.Same(file.Expressions, file.Expressions);
    }

    [Theory]
    [InlineData("class One { string M() => \"two\"; /* three */ }", "class", "One", "string", "M", "two", "three")]
    [InlineData("class One { string M() => \"linkerd.io/inject\"; }", "class", "One", "string", "M", "linkerd", "io", "inject")]
    public void The_words_of_a_file_stand_in_code_in_texts_and_in_comments(string source, params string[] words) =>
        Assert.Equal(
            words.Select(WordHashes.Of).Order(),
            FileCache.Of(MarkedSyntax.Parse(source)).Words(CancellationToken.None).Order());

    [Fact]
    public void What_is_said_again_is_the_same_object()
    {
        var file = FileCache.Of(MarkedSyntax.Parse("class A;"));
        object first = new string("said".AsSpan());
        object second = new string("said".AsSpan());

        Assert.Same(first, file.AsSaidBefore(first));
        Assert.Same(first, file.AsSaidBefore(second));
        Assert.Same(first, file.AsSaidBefore("sai" + 'd'));
        Assert.Equal("other", file.AsSaidBefore("other"));
    }

    [Theory]
    [InlineData("class One { }", "One", true)]
    [InlineData("class Someone { }", "one", true)]
    [InlineData("// One\nclass A;", "One", true)]
    [InlineData("class One;", "one", false)]
    [InlineData("class A;", "One", false)]
    [InlineData("class A;", "", false)]
    public void A_name_is_mentioned_where_it_stands_anywhere(string source, string name, bool isMentioned)
    {
        var file = FileCache.Of(MarkedSyntax.Parse(source));

        Assert.Equal(isMentioned, file.Mentions(name, CancellationToken.None));
        Assert.Equal(isMentioned, file.Mentions(name, CancellationToken.None));
    }

    [Fact]
    public void The_names_that_were_asked_for_last_are_not_searched_for_again()
    {
        var text = new CountedText("class A { int First; }");
        var file = FileCache.Of(CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken));
        Assert.True(file.Mentions("First", CancellationToken.None));
        for (var i = 1; i <= 64; i++)
        {
            Assert.False(file.Mentions($"Name{i}", CancellationToken.None));
        }

        Assert.False(Searches("First"));
        Assert.False(Searches("Name64"));
        Assert.True(Searches("Name65"));
        Assert.False(Searches("Name65"));
        Assert.True(Searches("First"));
        Assert.False(Searches("First"));
        Assert.False(Searches("Name65"));

        bool Searches(string name)
        {
            var reads = text.Reads;
            Assert.Equal(name == "First", file.Mentions(name, CancellationToken.None));
            return text.Reads > reads;
        }
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
