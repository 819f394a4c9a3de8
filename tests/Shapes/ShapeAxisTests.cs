using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Shapes;

public class ShapeAxisTests
{
    private const string Literal = "[|\"$key$\"|]";
    private const string Deprecated = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Wrong = "linkred.io/inject";

    private static readonly string[] PlainExpressions =
    [
        "cast", "cast to object", "parentheses", "suppression", "nested parentheses, cast and suppression", "conditional expression",
        "other arm of a conditional expression", "switch expression", "coalescing", "comments around it",
        "argument of a base constructor with an initializer", "record of an annotation", "iterator of pairs", "iterator of tuples",
    ];

    public static TheoryData<string> Shapes => ShapeAxis.Names;

    /// <summary>Roslyn 4.8 hands this kind of node to analyzers twice, so constants of other assemblies are not looked for in it.</summary>
    private const string PrimaryConstructorBase = "argument of a base constructor";

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task A_native_sidecar_key_is_found_and_repaired_in(string shape) =>
        VerifyFixAsync(shape, "LKD1001", "config.linkerd.io/proxy-native-sidecar", "config.alpha.linkerd.io/proxy-enable-native-sidecar");

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task A_misspelled_key_is_found_and_repaired_in(string shape) =>
        VerifyFixAsync(shape, "LKD1002", "config.linkerd.io/proxy-awiat", "config.linkerd.io/proxy-await");

    [Fact]
    public Task An_unknown_key_is_found_in_all_shapes() => VerifyFoundAsync("LKD1003", "config.linkerd.io/zzz-unheard-of");

    [Fact]
    public Task A_key_that_is_too_new_is_found_in_all_shapes() =>
        VerifyFoundAsync("LKD1004", "config.linkerd.io/proxy-cpu-ratio-limit", "2.14");

    [Fact]
    public Task A_key_that_was_removed_is_found_in_all_shapes() =>
        VerifyFoundAsync("LKD1004", "config.linkerd.io/disable-tap", butNotWhereRemoved: true);

    [Fact]
    public Task A_deprecated_key_is_found_in_all_shapes() =>
        Reports.VerifyAsync(
            ShapeAxis.All.Select(shape => (shape.Name, IsReadThere(shape) ? shape.Marked(Deprecated) : shape.Right(Deprecated))),
            "LKD1005",
            "2.19");

    [Fact]
    public Task A_native_sidecar_key_that_is_too_new_is_found_in_all_shapes() =>
        VerifyFoundAsync("LKD1001", "config.beta.linkerd.io/proxy-enable-native-sidecar", "2.18");

    [Theory]
    [InlineData("conifg.linkerd.io/proxy-await")]
    [InlineData("linkred.io/inject")]
    public Task A_wrong_domain_is_found_in_all_shapes_that_are_keys_of_maps(string key) =>
        Reports.VerifyAsync(ShapeAxis.All.Where(shape => shape.IsKeyOfMap).Select(shape => (shape.Name, shape.Marked(key))), "LKD1002");

    [Theory]
    [InlineData("conifg.linkerd.io/proxy-await")]
    [InlineData("linkred.io/inject")]
    public Task A_wrong_domain_is_let_pass_in_all_shapes_that_are_none(string key) =>
        Reports.VerifyAsync(
            ShapeAxis.All.Where(shape => !shape.IsKeyOfMap).Select(shape => (shape.Name, shape.Right(key))),
            rule: string.Empty);

    [Theory]
    [InlineData("config.linkerd.io/proxy-await")]
    [InlineData("linkerd.io/inject")]
    [InlineData("config.alpha.linkerd.io/proxy-enable-native-sidecar")]
    [InlineData("app.kubernetes.io/managed-by")]
    public Task A_right_key_is_let_pass_in_all_shapes(string key) => VerifyRightAsync(key, release: null);

    [Theory]
    [InlineData("config.beta.linkerd.io/proxy-enable-native-sidecar", "2.19")]
    [InlineData("config.alpha.linkerd.io/proxy-enable-native-sidecar", "2.18")]
    public Task A_key_of_the_release_in_use_is_let_pass_in_all_shapes(string key, string release) => VerifyRightAsync(key, release);

    [Fact]
    public Task A_constant_is_reported_where_it_is_declared_whatever_shape_it_is_used_in()
    {
        var shapes = ShapeAxis.All.Where(shape => shape.IsKeyOfMap && shape.Text.Contains(Literal, StringComparison.Ordinal)).ToList();
        var uses = shapes.Select((shape, index) => (shape.Name, shape.RightWith($"global::Keys.Key{index}", Wrong)));
        var keys = shapes.Select((_, index) => $"    public const string Key{index} = [|\"{Wrong}\"|];");
        return Reports.VerifyAsync([.. uses, ("Keys", $"static class Keys\n{{\n{string.Join('\n', keys)}\n}}\n")], "LKD1002");
    }

    [Fact]
    public Task A_constant_of_another_assembly_is_reported_where_it_stands_in_an_entry() => VerifyOfOtherAssemblyAsync(
        [.. MapShapes.All, .. LibraryShapes.All, .. ExpressionShapes.All.Where(shape => PlainExpressions.Contains(shape.Name))]);

    [Fact]
    public Task A_constant_of_another_assembly_is_reported_through_names_and_helpers_of_this_one() =>
        VerifyOfOtherAssemblyAsync(
        [
            .. ConstantShapes.All,
            .. ExpressionShapes.All.Where(shape => !PlainExpressions.Contains(shape.Name) && shape.Name != PrimaryConstructorBase),
        ]);

    private static async Task VerifyOfOtherAssemblyAsync(IEnumerable<Shape> shapes)
    {
        var library = await Doubles.CompileAsync("Keys", $"public static class LinkerdKeys {{ public const string Key = \"{Wrong}\"; }}");
        await Reports.VerifyAsync(
            shapes
                .Where(shape => shape.IsKeyOfMap && shape.Text.Contains(Literal, StringComparison.Ordinal))
                .Select(shape => (shape.Name, shape.MarkedWith("global::LinkerdKeys.Key", Wrong))),
            "LKD1002",
            libraries: library);
    }

    private static Task VerifyRightAsync(string key, string? release) =>
        Reports.VerifyAsync(ShapeAxis.All.Select(shape => (shape.Name, shape.Right(key))), rule: string.Empty, release);

    /// <summary>A key that Linkerd used to read is rightly taken out of a map.</summary>
    private static Task VerifyFoundAsync(string rule, string key, string? release = null, bool butNotWhereRemoved = false) =>
        Reports.VerifyAsync(
            ShapeAxis.All.Select(shape => (
                shape.Name,
                butNotWhereRemoved && shape.Name.StartsWith("Remove", StringComparison.Ordinal) ? shape.Right(key) : shape.Marked(key))),
            rule,
            release);

    /// <summary>
    /// Whether a shape sets or reads annotations. Among labels, Linkerd does not read what it still reads among annotations.
    /// </summary>
    private static bool IsReadThere(Shape shape) =>
        !shape.Name.StartsWith("Remove", StringComparison.Ordinal)
        && shape.Name is not ("EnsureLabels" or "labels" or "selector" or "SetLabel");

    private static async Task VerifyFixAsync(string name, string rule, string wrong, string right)
    {
        var shape = ShapeAxis.Find(name);
        var test = await LinkerdTest.CreateAsync(shape.Wrong(wrong, rule), shape.Fixed(wrong, right));
        test.TestState.AdditionalReferences.Add(await Doubles.GetAsync());
        test.FixedState.AdditionalReferences.Add(await Doubles.GetAsync());
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
