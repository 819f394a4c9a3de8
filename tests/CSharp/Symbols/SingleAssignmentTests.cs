using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Tests.Robustness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp.Symbols;

public class SingleAssignmentTests
{
    [Theory]
    [InlineData("""var key = "a"; Use([|key|]);""", "\"a\"")]
    [InlineData("""var key = "a"; Use(key == "b"); Use([|key|]);""", "\"a\"")]
    [InlineData("""const string key = "a"; Use([|key|]);""", "\"a\"")]
    [InlineData("""var key = "a"; var other = key; Use([|other|]);""", "key")]
    [InlineData("""int number = 1; Use(-number); Use([|number|]);""", "1")]
    [InlineData("""int number = 1; Use(number + 1); Use([|number|]);""", "1")]
    [InlineData("""var key = "a"; Use(key!); Use([|key|]);""", "\"a\"")]
    [InlineData("""var key = "a"; { Action<string> show = text => Use(text); show(key); } Use([|key|]);""", "\"a\"")]
    public async Task A_local_that_is_set_once_keeps_its_value(string statements, string value) =>
        Assert.Equal(value, ValueOf(await MarkedCode.ReadStatementsAsync(statements)));

    [Theory]
    [InlineData("""var key = "a"; key = "b"; Use([|key|]);""")]
    [InlineData("""var key = "a"; Use([|key|]); key = "b";""")]
    [InlineData("""var key = "a"; key += "b"; Use([|key|]);""")]
    [InlineData("""var key = "a"; (key, var other) = ("b", 1); Use([|key|]); Use(other);""")]
    [InlineData("""var key = "a"; Change(ref key); Use([|key|]);""")]
    [InlineData("""var key = "a"; ref var other = ref key; other = "b"; Use([|key|]);""")]
    [InlineData("""var key = "a"; void Set() => key = "b"; Set(); Use([|key|]);""")]
    [InlineData("""string key; key = "a"; Use([|key|]);""")]
    [InlineData("""var key = "a"; Change(ref key!); Use([|key|]);""")]
    [InlineData("""var key = "a"; (key) = "b"; Use([|key|]);""")]
    [InlineData("""var key = "a"; ((key), _) = ("b", 1); Use([|key|]);""")]
    [InlineData("""int number = 1; number++; Use([|number|]);""")]
    [InlineData("""int number = 1; number--; Use([|number|]);""")]
    [InlineData("""int number = 1; ++number; Use([|number|]);""")]
    [InlineData("""int number = 1; --(number); Use([|number|]);""")]
    [InlineData("""int number = 1; Action next = () => number++; next(); Use([|number|]);""")]
    [InlineData("""int number = 1; void Next() => number++; Next(); Use([|number|]);""")]
    [InlineData("""for (int number = 1; number < 3; number++) { Use([|number|]); }""")]
    [InlineData("""unsafe { int number = 1; int* other = &number; *other = 2; Use([|number|]); }""")]
    [InlineData("""foreach (var key in texts) { Use([|key|]); }""")]
    [InlineData("""Use([|flag|]);""")]
    public async Task A_local_that_may_change_has_none(string statements) =>
        Assert.Null(ValueOf(await MarkedCode.ReadStatementsAsync(statements)));

    [Theory]
    [InlineData("""static readonly string Key = "a"; static string M() => [|Key|];""", "\"a\"")]
    [InlineData("""static string Key { get; } = "a"; static string M() => [|Key|];""", "\"a\"")]
    [InlineData("""static string Key => "a"; static string M() => [|Key|];""", "\"a\"")]
    [InlineData("""static readonly string Key = "a"; static Members() { Console.WriteLine(Key); } static string M() => [|Key|];""", "\"a\"")]
    [InlineData("""static readonly string Key = "a"; static Members() { Key = "b"; } static string M() => [|Key|];""", null)]
    [InlineData("""static readonly string Key = "a"; static Members() => Members.Key = "b"; static string M() => [|Key|];""", null)]
    [InlineData("""static readonly string Key = "a"; static Members() => Change(ref Key); static void Change(ref string text) { } static string M() => [|Key|];""", null)]
    [InlineData("""static string Key { get; } = "a"; static Members() { Key += "b"; } static string M() => [|Key|];""", null)]
    [InlineData("""static readonly string Key = "a"; static readonly string Other = Key = "b"; static string M() => [|Key|];""", null)]
    [InlineData("""interface I<T> where T : I<T> { static virtual string Key => "a"; static string M() => [|T.Key|]; }""", null)]
    [InlineData("""static string Key = "a"; static string M() => [|Key|];""", null)]
    [InlineData("""static string Key { get; set; } = "a"; static string M() => [|Key|];""", null)]
    [InlineData("""static string Key { get { return "a"; } } static string M() => [|Key|];""", null)]
    public async Task A_member_has_one_where_nothing_can_set_it(string members, string? value) =>
        Assert.Equal(value, ValueOf(await MarkedCode.ReadAsync(members)));

    [Fact]
    public async Task A_property_that_gives_something_else_than_it_was_given_has_none()
    {
        var tree = AnalyzerRun.Parse("""static class C { static string Key { get => field + "b"; } = "a"; }""");
        var model = (await AnalyzerRun.CompileAsync(tree)).GetSemanticModel(tree);
        var property = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<PropertyDeclarationSyntax>().Single();

        Assert.Null(SingleAssignment.ValueOf(
            model.GetDeclaredSymbol(property, TestContext.Current.CancellationToken)!, model, CancellationToken.None));
    }

    [Fact]
    public async Task A_member_of_another_file_has_its_value_and_a_local_of_one_has_none()
    {
        const string shared = """internal static class Shared { public static readonly string Key = "a"; }""";
        var codes = await MarkedRows.ReadAsync(
            ["static string M() => [|Shared.Key|];", """static object M() { var key = "a"; return [|key|]; }"""],
            shared);
        var local = codes[1][0].Model.GetSymbolInfo(codes[1][0].Expression, TestContext.Current.CancellationToken).Symbol!;

        Assert.Equal("\"a\"", ValueOf(codes[0][0]));
        Assert.Null(SingleAssignment.ValueOf(local, codes[0][0].Model, CancellationToken.None));
    }

    private static string? ValueOf(MarkedCode code) =>
        SingleAssignment.ValueOf(
            Assert.IsType<ISymbol>(code.Model.GetSymbolInfo(code.Expression).Symbol, exactMatch: false),
            code.Model,
            CancellationToken.None)?.ToString();
}
