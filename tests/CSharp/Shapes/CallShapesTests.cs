using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp.Shapes;

public class CallShapesTests
{
    // The first parameter of each method is the one that is asked about.
    private const string Shared =
        """
        internal sealed class Own
        {
            public void Find(string key) { }
            public void Find(object key, string other) { }
            public void Find(int key) { }
            public void Find(bool annotation, string other) { }
            public void Find(string annotationName, bool other) { }
            public void Find(string text, char other) { }
            public void SetAnnotation(string text) { }
            public void SetLabel(string first, int second) { }
            public void Replace(string path, object value) { }
            public void Remove(string path) { }
            public void Remove(string file, int count) { }
            public void Read(string path) { }
            public void Note(string name, string value) { }
            public void Note(string name, int number, string value) { }
            public void Note(int name, string value) { }
            public void Note(string title, bool value) { }
            public void GetOr(string key, string value) { }
            public void AddTo(string key) { }
            public void ContainsBoth(string key, string value) { }
            public void Store(string key, string value) { }
            public void Patch(string path, string op, object value) { }
            public static T Same<T>(T given) => given;
            public static List<T> All<T>(T given) => [given];
            public static T[] Both<T>(T given) => [given];
            public static int Count<T>(T given) => 1;
        }
        internal sealed class OwnAnnotation { public OwnAnnotation(string text) { } }
        internal sealed class OwnHeader { public void Note(string name, string value) { } }
        internal sealed class OwnEnv { public void Note(string name, string value) { } }
        namespace k8s.Own { internal sealed class Client { public void Note(string name, string value) { } } }
        """;

    [Fact]
    public Task A_key_is_called_one_or_is_of_annotations() => VerifyAsync(
        (method, parameter) => CallShapes.IsKeyByName(method, parameter),
        ("new Own().Find(text)", "True"),
        ("new Own().Find((object)text, text)", "True"),
        ("new Own().Find(text, true)", "True"),
        ("new Own().SetAnnotation(text)", "True"),
        ("new Own().SetLabel(text, 1)", "True"),
        ("new OwnAnnotation(text)", "True"),
        ("new Own().Find(1)", "False"),
        ("new Own().Find(true, text)", "False"),
        ("new Own().Find(text, 'a')", "False"),
        ("new Own().Read(text)", "False"));

    [Fact]
    public Task A_name_stands_beside_a_value() => VerifyAsync(
        (method, parameter) => CallShapes.IsNameBesideValue(method, parameter),
        ("new Own().Note(text, text)", "True"),
        ("new Own().Note(text, 1, text)", "False"),
        ("new Own().Note(1, text)", "False"),
        ("new Own().Note(text, true)", "False"),
        ("new OwnHeader().Note(text, text)", "False"),
        ("new OwnEnv().Note(text, text)", "False"),
        ("new k8s.Own.Client().Note(text, text)", "False"));

    [Fact]
    public Task A_path_stands_beside_a_value_or_is_removed() => VerifyAsync(
        (method, parameter) => CallShapes.IsPath(method, parameter),
        ("new Own().Replace(text, text)", "True"),
        ("new Own().Remove(text)", "True"),
        ("new Own().Remove(text, 1)", "False"),
        ("new Own().Read(text)", "False"),
        ("System.IO.File.ReadAllText(text)", "False"));

    [Fact]
    public Task A_method_sets_removes_or_reads_an_entry() => VerifyAsync(
        (method, parameter) => CallShapes.AccessOf(method, parameter),
        ("new Own().AddTo(text)", nameof(EntryAccess.Write)),
        ("new Own().Store(text, text)", nameof(EntryAccess.Write)),
        ("new Own().SetAnnotation(text)", nameof(EntryAccess.Write)),
        ("new Own().Remove(text)", nameof(EntryAccess.Remove)),
        ("new Own().Find(text)", nameof(EntryAccess.Read)),
        ("new Own().GetOr(text, text)", nameof(EntryAccess.Read)),
        ("new Own().ContainsBoth(text, text)", nameof(EntryAccess.Read)));

    [Fact]
    public Task A_method_of_a_map_has_a_key() => VerifyAsync(
        (method, parameter) => CallShapes.IsKeyOfMapMethod(method, parameter, receiver: null),
        ("map.Add(text, text)", "True"),
        ("map.ContainsKey(text)", "True"),
        ("map.ContainsValue(text)", "False"),
        ("new HashSet<string>().Add(text)", "False"),
        ("new Dictionary<int, string>().Add(1, text)", "False"));

    [Fact]
    public Task A_library_leaves_most_of_what_it_is_given_as_it_is() => VerifyAsync(
        (method, _) => CallShapes.LeavesArguments(method),
        ("System.Text.Json.JsonSerializer.Serialize(given)", "True"),
        ("Console.WriteLine(text)", "True"),
        ("KubernetesYaml.Serialize(given)", "True"),
        ("System.Text.Json.JsonSerializer.SerializeToNode(given)", "False"),
        ("new List<V1Pod>().Add(given)", "False"),
        ("new Action<V1Pod>(one => { })(given)", "False"),
        ("new Action<V1Pod>(one => { }).Invoke(given)", "False"),
        ("new Action<V1Pod>(one => { }).DynamicInvoke(given)", "False"),
        ("new Own().Read(text)", "False"),
        ("new global::Doubles.PodBuilder().WithName(text)", "False"));

    [Fact]
    public Task What_a_generic_method_returns_may_be_what_it_is_given() => VerifyAsync(
        (method, _) => CallShapes.MayReturnWhatItIsGiven(method),
        ("Own.Same(text)", "True"),
        ("Own.All(text)", "True"),
        ("Own.Both(text)", "True"),
        ("map.GetValueOrDefault(text)", "True"),
        ("Own.Count(text)", "False"),
        ("new Own().Read(text)", "False"),
        ("map.ContainsKey(text)", "False"));

    [Fact]
    public Task A_map_of_the_framework_looks_things_up() => VerifyAsync(
        (method, _) => CallShapes.LooksUp(method),
        ("map.ContainsKey(text)", "True"),
        ("map.TryGetValue(text, out _)", "True"),
        ("map.Add(text, text)", "False"),
        ("new Own().Read(text)", "False"),
        ("text.Contains(text)", "False"));

    [Fact]
    public Task A_value_and_an_operation_are_called_so() => VerifyAsync(
        (method, _) => $"{CallShapes.ValueOf(method)?.Name ?? "none"}, {CallShapes.OperationOf(method)?.Name ?? "none"}",
        ("new Own().Patch(text, text, text)", "value, op"),
        ("new Own().Replace(text, text)", "value, none"),
        ("new Own().Read(text)", "none, none"));

    [Theory]
    [InlineData("M(1, 2)", 0, "first")]
    [InlineData("M(1, 2)", 1, "second")]
    [InlineData("M(second: 2, first: 1)", 0, "second")]
    [InlineData("M(second: 2, first: 1)", 1, "first")]
    [InlineData("M(1, third: 2)", 1, null)]
    [InlineData("M(1, 2, 3)", 2, null)]
    public void An_argument_is_for_the_parameter_of_its_name_or_place(string call, int argument, string? parameter)
    {
        var source = $"class Members {{ void M(int first, int second) => {call}; }}";
        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Asked", [tree]);
        var method = compilation.GetTypeByMetadataName("Members")!.GetMembers("M").OfType<IMethodSymbol>().Single();
        var list = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ArgumentListSyntax>().Single();

        Assert.Equal(parameter, CallShapes.ParameterOf(method, list, list.Arguments[argument])?.Name);
    }

    [Fact]
    public Task Types_of_the_environment_are_called_so() => MarkedRows.VerifyAsync(
        code => code.Model.GetTypeInfo(code.Expression).Type is var type
            ? $"{CallShapes.IsOfEnvironment(type)}, {CallShapes.IsVariableOfEnvironment(type)}"
            : null,
        Shared,
        (MarkedRows.Method("Use([|new V1EnvVar { Name = text }|]);"), "True, True"),
        (MarkedRows.Method("Use([|new OwnEnv()|]);"), "True, True"),
        (MarkedRows.Method("Use([|new OwnHeader()|]);"), "True, False"),
        (MarkedRows.Method("Use([|given|]);"), "True, False"),
        (MarkedRows.Method("Use([|new Own()|]);"), "False, False"));

    [Fact]
    public void An_unknown_type_may_be_of_the_environment_but_is_no_variable_of_it() =>
        Assert.Equal((true, false), (CallShapes.IsOfEnvironment(null), CallShapes.IsVariableOfEnvironment(null)));

    [Theory]
    [InlineData("key", true, false, false, false)]
    [InlineData("Name", true, false, false, false)]
    [InlineData("Path", true, true, false, false)]
    [InlineData("op", false, false, true, false)]
    [InlineData("Value", false, false, false, true)]
    [InlineData("Keys", false, false, false, false)]
    public void Members_are_called_after_what_they_hold(string member, bool isKey, bool isPath, bool isOperation, bool isValue) =>
        Assert.Equal(
            (isKey, isPath, isOperation, isValue),
            (
                CallShapes.IsNameOfKey(member),
                CallShapes.IsNameOfPath(member),
                CallShapes.IsNameOfOperation(member),
                CallShapes.IsNameOfValue(member)));

    [Theory]
    [InlineData("ContainsKey", true)]
    [InlineData("RemoveAll", true)]
    [InlineData("Equals", true)]
    [InlineData("Add", false)]
    [InlineData(null, false)]
    public void Some_names_of_methods_say_that_they_look(string? method, bool isRead) => Assert.Equal(isRead, CallShapes.IsRead(method));

    private static Task VerifyAsync(Func<IMethodSymbol, IParameterSymbol, object> answer, params (string Call, string Answer)[] rows) =>
        MarkedRows.VerifyAsync(
            code => Assert.IsType<IMethodSymbol>(code.Model.GetSymbolInfo(code.Expression).Symbol, exactMatch: false) is var method
                ? answer(method, method.Parameters.FirstOrDefault()!)
                : null,
            Shared,
            [.. rows.Select(row => (MarkedRows.Method($"_ = new Action(() => {{ [|{row.Call}|]; }});"), row.Answer))]);
}
