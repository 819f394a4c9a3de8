using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>What must stand where Go's <c>encoding/json</c> reads a value of some type; <c>null</c> may stand everywhere.</summary>
internal sealed class JsonShape
{
    private JsonShape(JsonShapeKind kind, JsonShape? element, ImmutableDictionary<string, JsonShape> members)
    {
        Kind = kind;
        Element = element;
        Members = members;
    }

    /// <summary>A Go <c>string</c>.</summary>
    public static JsonShape Text { get; } = Scalar(JsonShapeKind.Text);

    /// <summary>A Go <c>bool</c>.</summary>
    public static JsonShape Boolean { get; } = Scalar(JsonShapeKind.Boolean);

    /// <summary>Kubernetes' <c>resource.Quantity</c>.</summary>
    public static JsonShape Quantity { get; } = Scalar(JsonShapeKind.Quantity);

    /// <summary>Which kind of value it is.</summary>
    public JsonShapeKind Kind { get; }

    /// <summary>The shape of a list's elements; null for anything else.</summary>
    public JsonShape? Element { get; }

    /// <summary>An object's members; letter case does not count, and other members are skipped.</summary>
    public ImmutableDictionary<string, JsonShape> Members { get; }

    /// <summary>A Go slice.</summary>
    public static JsonShape ListOf(JsonShape element) => new(JsonShapeKind.List, element, ImmutableDictionary<string, JsonShape>.Empty);

    /// <summary>A Go struct.</summary>
    public static JsonShape Object(params (string Name, JsonShape Shape)[] members) => new(
        JsonShapeKind.Object,
        element: null,
        members.ToImmutableDictionary(member => member.Name, member => member.Shape, StringComparer.OrdinalIgnoreCase));

    private static JsonShape Scalar(JsonShapeKind kind) => new(kind, element: null, ImmutableDictionary<string, JsonShape>.Empty);
}
