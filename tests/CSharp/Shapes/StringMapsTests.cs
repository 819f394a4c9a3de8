using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.CSharp.Shapes;

public class StringMapsTests
{
    // Libraries of their own, whose types are known by their names alone.
    private const string Shared =
        """
        namespace Own
        {
            public interface IDictionary<TKey, TValue>;
            public interface IReadOnlyDictionary<TKey, TValue>;
            public interface IImmutableDictionary<TKey, TValue>;
            public sealed class Dictionary<TKey, TValue>;
            public sealed class InputMap<T>;
            public sealed class Pages<T> : IReadOnlyDictionary<string, T>;
        }
        """;

    [Fact]
    public Task A_map_has_strings_for_keys() => VerifyAsync(
        StringMaps.IsStringMap,
        ("Dictionary<string, string>", true),
        ("Dictionary<string, int>", true),
        ("Dictionary<object, string>", true),
        ("SortedDictionary<string, string>", true),
        ("System.Collections.Concurrent.ConcurrentDictionary<string, string>", true),
        ("System.Collections.Immutable.ImmutableDictionary<string, string>", true),
        ("IDictionary<string, string>", true),
        ("IReadOnlyDictionary<string, string>", true),
        ("System.Collections.Immutable.IImmutableDictionary<string, string>", true),
        ("IEnumerable<KeyValuePair<string, string>>", true),
        ("List<KeyValuePair<string, string>>", true),
        ("KeyValuePair<string, string>[]", true),
        ("JsonObject", true),
        ("JObject", true),
        ("YamlMappingNode", true),
        ("Pulumi.InputMap<string>", true),
        ("Own.IDictionary<string, string>", true),
        ("Own.IReadOnlyDictionary<string, string>", true),
        ("Own.IImmutableDictionary<string, string>", true),
        ("Own.InputMap<string>", true),
        ("Own.Pages<string>", true));

    [Fact]
    public Task Other_types_are_none() => VerifyAsync(
        StringMaps.IsStringMap,
        ("Dictionary<int, string>", false),
        ("IDictionary<int, string>", false),
        ("IReadOnlyDictionary<int, string>", false),
        ("Own.IDictionary<int, string>", false),
        ("Own.IReadOnlyDictionary<int, string>", false),
        ("Own.IImmutableDictionary<int, string>", false),
        ("Own.Dictionary<string, string>", false),
        ("IEnumerable<KeyValuePair<int, string>>", false),
        ("IEnumerable<string>", false),
        ("List<string>", false),
        ("KeyValuePair<string, string>", false),
        ("Lazy<KeyValuePair<string, string>>", false),
        ("Tuple<string, string>", false),
        ("string", false),
        ("object", false),
        ("int", false),
        ("int[]", false));

    [Fact]
    public void An_unknown_type_is_no_map() => Assert.False(StringMaps.IsStringMap(null));

    [Fact]
    public Task A_key_is_a_text_or_what_a_text_converts_to() => VerifyAsync(
        type => StringMaps.IsKeyType(Assert.IsType<ITypeSymbol>(type, exactMatch: false)),
        ("string", true),
        ("object", true),
        ("YamlNode", true),
        ("YamlScalarNode", true),
        ("YamlMappingNode", false),
        ("int", false),
        ("V1Pod", false));

    [Fact]
    public Task A_pair_has_a_string_for_a_key() => VerifyAsync(
        StringMaps.IsStringPair,
        ("KeyValuePair<string, string>", true),
        ("KeyValuePair<object, int>", true),
        ("KeyValuePair<YamlNode, YamlNode>", true),
        ("KeyValuePair<int, string>", false),
        ("Tuple<string, string>", false),
        ("string", false));

    private static Task VerifyAsync(Func<ITypeSymbol?, bool> answer, params (string Type, bool Answer)[] rows) => MarkedRows.VerifyAsync(
        code => answer(code.Model.GetTypeInfo(code.Expression).Type),
        Shared,
        [.. rows.Select(row => ($"static void M({row.Type} given) => Use([|given|]);", $"{row.Answer}"))]);
}
