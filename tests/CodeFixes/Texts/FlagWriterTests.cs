using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

public class FlagWriterTests
{
    [Theory]
    [InlineData("[\"linkerd.io/inject\"] = {0}")]
    [InlineData("{{ \"linkerd.io/inject\", {0} }}")]
    [InlineData("[\"linkerd.io/inject\"] = ({0})")]
    [InlineData("[\"linkerd.io/inject\"] = kind switch {{ 1 => {0}, _ => \"enabled\" }}")]
    public Task A_choice_stands_where_nothing_around_it_binds_tighter(string entry) =>
        Repairs(entry, "flag.ToString()", "flag ? \"enabled\" : \"disabled\"");

    [Fact]
    public Task A_choice_within_a_choice_is_set_in_parentheses() =>
        Repairs("[\"linkerd.io/inject\"] = other ? {0} : \"enabled\"", "flag.ToString()", "(flag ? \"enabled\" : \"disabled\")");

    [Theory]
    [InlineData("(flag && other).ToString()", "flag && other ? \"enabled\" : \"disabled\"")]
    [InlineData("$\"{flag}\"", "flag ? \"enabled\" : \"disabled\"")]
    [InlineData("Convert.ToString(!flag).ToLower()", "!flag ? \"enabled\" : \"disabled\"")]
    [InlineData("(flag ? other : !other).ToString()", "(flag ? other : !other) ? \"enabled\" : \"disabled\"")]
    [InlineData("(flag = other).ToString()", "(flag = other) ? \"enabled\" : \"disabled\"")]
    public Task A_condition_that_binds_looser_than_a_choice_keeps_its_parentheses(string written, string repaired) =>
        Repairs("[\"linkerd.io/inject\"] = {0}", written, repaired);

    [Fact]
    public async Task An_argument_takes_a_choice()
    {
        var analysis = await Analysis.OfAsync(Call("flag.ToString()"));

        Assert.Equal(Call("flag ? \"enabled\" : \"disabled\""), await analysis.GetFixedTextAsync());
    }

    [Fact]
    public async Task A_choice_is_one_of_constants_where_the_project_has_them()
    {
        var options = new ConfiguredOptions(globalConfig: Constants.GeneratedProject.On);
        var analysis = await Analysis.OfAsync(Call("flag.ToString()"), options);

        Assert.Equal(
            "using Linkerd;\n\n" + Call("flag ? LinkerdValues.Inject.Enabled : LinkerdValues.Inject.Disabled"),
            await analysis.GetFixedTextAsync(analysis.Diagnostics.Single(diagnostic => diagnostic.Id == "LKD2001")));
    }

    private static async Task Repairs(string entry, string written, string repaired)
    {
        var analysis = await Analysis.OfAsync(Entry(written));

        Assert.Equal(["LKD2001"], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(Entry(repaired), await analysis.GetFixedTextAsync());

        string Entry(string value) =>
            $$"""
            class C
            {
                V1Pod M(bool flag, bool other, int kind) => new()
                {
                    Metadata = new() { Annotations = new Dictionary<string, string> { {{string.Format(null, entry, value)}} } },
                };
            }
            """;
    }

    private static string Call(string value) =>
        $"class C {{ void M(V1Pod pod, bool flag) => pod.SetAnnotation(\"linkerd.io/inject\", {value}); }}";
}
