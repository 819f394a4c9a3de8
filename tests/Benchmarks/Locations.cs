using System.Reflection;

namespace LinkerdAnnotations.Benchmarks;

/// <summary>Folders that the build knows.</summary>
internal static class Locations
{
    /// <summary>The folder of that name; see the project file.</summary>
    public static string Of(string name) =>
        typeof(Locations).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == name)?.Value
        ?? throw new InvalidOperationException($"The build did not say where {name} is.");
}
