using LinkerdAnnotations.Analyzers.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Shapes;

public class MapPlacesTests
{
    private const string Shared =
        """
        internal sealed class Option { public string? Name { get; set; } public string? Value { get; set; } }
        internal sealed class EnvironmentVariable { public string? Name { get; set; } public string? Value { get; set; } }
        internal static class Reader
        {
            public static Dictionary<string, string> Read(string text) => [];
            public static List<string> Lines(string text) => [];
        }
        """;

    [Fact]
    public Task A_text_that_a_map_is_read_from_may_be_nothing_but_a_map() => VerifyAsync(
        code => MapPlaces.Holds(code.Expression, code.Model, CancellationToken.None),
        ("System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>([|text|]);", true),
        ("System.Text.Json.JsonSerializer.Deserialize<IDictionary<string, string>>([|text|]);", true),
        ("Reader.Read([|text|]);", true),
        ("System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, int>>([|text|]);", false),
        ("System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object>>([|text|]);", false),
        ("System.Text.Json.JsonSerializer.Deserialize<Dictionary<int, string>>([|text|]);", false),
        ("System.Text.Json.JsonSerializer.Deserialize<V1Pod>([|text|]);", false),
        ("JsonNode.Parse([|text|]);", false),
        ("Reader.Lines([|text|]);", false),
        ("var other = [|text|];", false),
        ("Use(map[[|text|]]);", false));

    [Fact]
    public Task The_value_of_a_variable_of_the_environment_may_be_one() => VerifyAsync(
        code => MapPlaces.Holds(code.Expression, code.Model, CancellationToken.None),
        ("Use(new V1EnvVar { Name = \"KEYS\", Value = [|text|] });", true),
        ("Use(new EnvironmentVariable { Value = [|text|] });", true),
        ("EnvironmentVariable made = new() { Value = [|text|] };", true),
        ("Use(new V1EnvVar { Name = [|text|], Value = \"\" });", false),
        ("Use(new V1EnvVar { Name = \"KEYS\", [|Value|] = text });", false),
        ("Use(new Option { Value = [|text|] });", false),
        ("Use(new Option { Name = [|text|] });", false),
        ("var made = new EnvironmentVariable(); made.Value = [|text|];", false));

    [Fact]
    public Task Readers_of_JSON_take_only_strings() => VerifyAsync(
        code => MapPlaces.TakesOnlyStrings(code.Expression, code.Model, CancellationToken.None),
        ("System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>([|text|]);", true),
        ("KubernetesJson.Deserialize<Dictionary<string, string>>([|text|]);", true),
        ("System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object>>([|text|]);", false),
        ("KubernetesYaml.Deserialize<Dictionary<string, string>>([|text|]);", false),
        ("Reader.Read([|text|]);", false),
        ("Use(new EnvironmentVariable { Value = [|text|] });", false),
        ("var other = [|text|];", false));

    private static Task VerifyAsync(Func<MarkedCode, object?> answer, params (string Statements, bool Answer)[] rows) =>
        MarkedRows.VerifyAsync(answer, Shared, [.. rows.Select(row => (MarkedRows.Method(row.Statements), $"{row.Answer}"))]);
}
