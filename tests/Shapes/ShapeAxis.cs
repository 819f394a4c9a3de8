namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>All shapes: the axis over which every rule about a key is tested.</summary>
internal static class ShapeAxis
{
    public static IReadOnlyList<Shape> All { get; } =
        [.. MapShapes.All, .. LibraryShapes.All, .. ConstantShapes.All, .. ExpressionShapes.All];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Select(shape => shape.Name)];

    public static Shape Find(string name) => All.Single(shape => shape.Name == name);
}
