using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp.Symbols;

public class SymbolReferencesTests
{
    private const string Shared =
        """
        internal static class Elsewhere
        {
            public static readonly string both = "a";
            public static readonly string far = "a";
            public static object Use(object given) => both + far + given;
        }
        """;

    [Fact]
    public Task The_names_of_a_symbol_stand_in_order() => MarkedRows.VerifyAsync(
        code => string.Join(
            ", ",
            SymbolReferences.Around(code.Expression, SymbolOf(code), code.Model, CancellationToken.None).Select(name => name.Whole())),
        (MarkedRows.Method("var key = text; Use([|key|]); Use(key + text);"), "key, key"),
        (MarkedRows.Method("{ var key = text; Use(key); } { var key = text; Use([|key|]); }"), "key"),
        (MarkedRows.Method("Func<string, string> one = key => key; Func<string, string> two = key => key + [|key|];"), "key, key"),
        ("static string Key = \"\"; static object M() => [|Key|] + Members.Key; class Other { string Key = \"\"; }", "Key, Members.Key"),
        ("static string Key() => \"\"; static string Key(int a) => \"\"; static object M() => [|Key|]() + Members.Key() + Key(1) + nameof(Key);", "Key, Members.Key"),
        ("static string Key(this object a) => \"\"; static object M() => Key(1) + 1.Key() + new Func<object, string>([|Key|]);", "Key, 1.Key, Key"),
        ("static string Key(object a) => \"\"; static object M(dynamic a) => [|Key|](1) + Key(a);", "Key, Key"),
        ("class Box<T> { public T? Key; object? M() => [|Key|]; static object? N(Box<int> box) => box.Key; }", "Key, box.Key"));

    [Fact]
    public async Task A_search_that_is_cancelled_ends()
    {
        var code = Assert.Single(Assert.Single(await MarkedRows.ReadAsync([MarkedRows.Method("var key = text; Use([|key|]);")])));
        var tree = code.Model.SyntaxTree;

        Assert.Single(SymbolReferences.In(tree, new(0, tree.Length), SymbolOf(code), code.Model, CancellationToken.None));
        Assert.Throws<OperationCanceledException>(
            () => SymbolReferences.In(tree, new(0, tree.Length), SymbolOf(code), code.Model, new(canceled: true)).Any());
    }

    [Fact]
    public Task No_other_file_can_name_what_is_private_or_local() => MarkedRows.VerifyAsync(
        code => SymbolReferences.AreAllIn(code.Model.SyntaxTree, SymbolOf(code), code.Model.Compilation, CancellationToken.None),
        Shared,
        (MarkedRows.Method("var both = text; Use([|both|]);"), "True"),
        ("static void M(string both) => Use([|both|]);", "True"),
        (MarkedRows.Method("string both() => text; Use([|both|]());"), "True"),
        ("private static string both = \"\"; static void M() => Use([|both|]);", "True"),
        ("internal static string onlyHere = \"\"; static void M() => Use([|onlyHere|]);", "True"),
        ("internal static string both = \"\"; static void M() => Use([|both|]);", "False"),
        ("static void M() => Use([|Elsewhere.far|]);", "False"));

    [Fact]
    public void A_private_member_may_be_named_in_each_file_of_its_class()
    {
        var tree = CSharpSyntaxTree.ParseText(
            "partial class Parts { private string key = \"\"; private string own = \"\"; }",
            cancellationToken: TestContext.Current.CancellationToken);
        var other = CSharpSyntaxTree.ParseText(
            "partial class Parts { string Key => key; }",
            cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Parts", [tree, other]);
        var type = compilation.GetTypeByMetadataName("Parts")!;

        Assert.False(IsAllIn("key"));
        Assert.True(IsAllIn("own"));

        bool IsAllIn(string name) =>
            SymbolReferences.AreAllIn(tree, type.GetMembers(name)[0], compilation, CancellationToken.None);
    }

    [Fact]
    public Task A_local_has_a_name_in_the_smallest_scope_around_its_declaration() => MarkedRows.VerifyAsync(
        code => SymbolReferences.ScopeOf(SymbolOf(code), code.Expression) switch
        {
            BlockSyntax { Statements: [var first, ..] } => first,
            var scope => scope.Kind(),
        },
        (MarkedRows.Method("var key = text; Use([|key|]);"), "var key = text;"),
        (MarkedRows.Method("Use(text); { var key = text; Use([|key|]); }"), "var key = text;"),
        (MarkedRows.Method("var key = text; { Use([|key|]); }"), "var key = text;"),
        (MarkedRows.Method("if (Use(text) is { } key) { Use([|key|]); }"), "if (Use(text) is { } key) { Use(key); }"),
        (MarkedRows.Method("switch (text) { case { } key: Use([|key|]); break; }"), nameof(SyntaxKind.SwitchStatement)),
        (MarkedRows.Method("Func<string, object?> use = key => Use([|key|]);"), nameof(SyntaxKind.SimpleLambdaExpression)),
        (MarkedRows.Method("Func<string, object?> use = (key) => Use([|key|]);"), nameof(SyntaxKind.ParenthesizedLambdaExpression)),
        (MarkedRows.Method("Func<string, object?> use = delegate (string key) { return Use([|key|]); };"), nameof(SyntaxKind.AnonymousMethodExpression)),
        (MarkedRows.Method("object? Own(string key) => Use([|key|]);"), nameof(SyntaxKind.LocalFunctionStatement)),
        ("static object? M(string key) => Use([|key|]);", nameof(SyntaxKind.MethodDeclaration)),
        ("static object? M(object given) => given is string key ? Use([|key|]) : null;", nameof(SyntaxKind.MethodDeclaration)),
        ("static object? Key { get => null; set => Use([|value|]); }", nameof(SyntaxKind.PropertyDeclaration)),
        ("static string Key = \"\"; static object? M() => Use([|Key|]);", nameof(SyntaxKind.CompilationUnit)),
        ("static object? M() => Use([|Key|]()); static string Key() => \"\";", nameof(SyntaxKind.CompilationUnit)));

    [Fact]
    public async Task A_member_has_a_name_in_the_whole_file_even_where_it_is_declared()
    {
        var tree = CSharpSyntaxTree.ParseText(
            "class Members { string Key = Other; }",
            cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Members", [tree]);
        var field = compilation.GetTypeByMetadataName("Members")!.GetMembers("Key")[0];
        var root = await tree.GetRootAsync(TestContext.Current.CancellationToken);

        Assert.Same(root, SymbolReferences.ScopeOf(field, root.DescendantNodes().OfType<VariableDeclaratorSyntax>().Single()));
    }

    [Fact]
    public async Task A_variable_of_a_program_has_a_name_in_the_whole_file()
    {
        var codes = await MarkedRows.ReadProgramAsync("var key = \"a\"; Console.WriteLine([|key|]); Console.WriteLine([|args|]);");

        Assert.Equal(
            [SyntaxKind.CompilationUnit, SyntaxKind.CompilationUnit],
            codes.Select(code => SymbolReferences.ScopeOf(SymbolOf(code), code.Expression).Kind()));
    }

    private static ISymbol SymbolOf(MarkedCode code) => code.Model.GetSymbolInfo(code.Expression).Symbol!;
}
